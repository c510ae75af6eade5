package pane

import "testing"

// Names and paths are cut where they tell least: a path at its beginning, a
// name in its middle; what fits is not cut.
func TestNamesAreCutWhereTheyTellLeast(t *testing.T) {
	for _, c := range []struct {
		name         string
		width        int
		left, middle string
	}{
		{"report.pdf", 10, "report.pdf", "report.pdf"},
		{"report.pdf", 20, "report.pdf", "report.pdf"},
		{"report-2019.pdf", 12, "…rt-2019.pdf", "rep…019.pdf"},
		{"report-2019.pdf", 1, "…", ""},
	} {
		left, middle := ClipLeft(c.name, c.width), ClipMiddle(c.name, c.width)
		if left != c.left || c.middle != "" && middle != c.middle {
			t.Errorf("%q in %d columns: %q and %q, want %q and %q", c.name, c.width, left, middle, c.left, c.middle)
		}
	}
}

// Letters lose their accents and print its quotation marks; what has no plain
// form becomes a question mark of the same width.
func TestPlainText(t *testing.T) {
	for text, want := range map[string]string{
		"Children’s – “good”": "Children's - \"good\"", "Zoë": "Zoe", "▲": "?", "漢": "??", "plain": "plain",
	} {
		if got := ASCII(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestScrollingByLines(t *testing.T) {
	var r Rows
	r.SetHeights([]int{4, 4, 4})
	r.SetWindow(5)
	var at []int
	for _, lines := range []int{3, 3, 3, -2, -9} {
		r.ScrollBy(lines)
		at = append(at, r.Offset())
	}
	for i, want := range []int{3, 6, 7, 5, 0} {
		if at[i] != want {
			t.Errorf("step %d: line %d, want %d", i, at[i], want)
		}
	}
}
