package pane

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestTextIsPutIntoACellOfAWidth(t *testing.T) {
	for _, c := range []struct {
		text                 string
		width                int
		clip, pad, fromRight string
	}{
		{"care", 6, "care", "care  ", "  care"},
		{"care", 4, "care", "care", "care"},
		{"care", 3, "ca…", "ca…", "ca…"},
		{"care", 1, "…", "…", "…"},
		{"care", 0, "", "", ""},
		{"care", -1, "", "", ""},
		{"日本", 3, "日…", "日…", "日…"},
		{"", 2, "", "  ", "  "},
	} {
		if got := Clip(c.text, c.width); got != c.clip {
			t.Errorf("%q clipped to %d columns is %q, want %q", c.text, c.width, got, c.clip)
		}
		if got := Pad(c.text, c.width); got != c.pad {
			t.Errorf("%q padded to %d columns is %q, want %q", c.text, c.width, got, c.pad)
		}
		if got := PadLeft(c.text, c.width); got != c.fromRight {
			t.Errorf("%q padded on its left to %d columns is %q, want %q", c.text, c.width, got, c.fromRight)
		}
	}
}

func TestSpacesHaveNoLimit(t *testing.T) {
	for n, want := range map[int]int{-3: 0, 0: 0, 1: 1, 80: 80, 81: 81, 200: 200} {
		if got := Spaces(n); len(got) != want || strings.Trim(got, " ") != "" {
			t.Errorf("%d spaces are %q", n, got)
		}
	}
}

// The left text gives way, and a space stays between the two.
func TestTwoTextsOnOneLine(t *testing.T) {
	for _, c := range []struct {
		width int
		want  string
	}{
		{14, "Sections   1/9"}, {12, "Sections 1/9"}, {11, "Sectio… 1/9"}, {5, "… 1/9"}, {4, " 1/9"}, {3, "1/9"}, {2, "1…"},
	} {
		if got := Between("Sections", "1/9", c.width); got != c.want {
			t.Errorf("%d columns: %q, want %q", c.width, got, c.want)
		}
	}
}

func TestAScreenIsFilledExactly(t *testing.T) {
	if got, want := Fit([]string{"one", "two", "three"}, 3, 2), []string{"one", "two"}; !slices.Equal(got, want) {
		t.Errorf("too many lines become %q, want %q", got, want)
	}
	if got, want := Fit([]string{"three"}, 3, 2), []string{"th…", ""}; !slices.Equal(got, want) {
		t.Errorf("too few lines become %q, want %q", got, want)
	}
	if got := Fit([]string{"one"}, 3, -1); len(got) != 0 {
		t.Errorf("no height gives %q", got)
	}
	got := Beside(2, Block{4, []string{"a"}}, Block{2, []string{"b", "c", "d"}})
	if want := []string{"a   b ", "    c "}; !slices.Equal(got, want) {
		t.Errorf("two blocks are %q, want %q", got, want)
	}
}

// What would stand outside the screen is cut off, above and below.
func TestABoxOverTheEdgeOfTheScreen(t *testing.T) {
	for y, want := range map[int]string{-1: "a2d|efgh", 0: "a1d|e2h", 1: "abcd|e1h", 2: "abcd|efgh", -2: "abcd|efgh"} {
		want = strings.NewReplacer("a1d", "a11d", "a2d", "a22d", "e1h", "e11h", "e2h", "e22h").Replace(want)
		got := ansi.Strip(strings.Join(Over([]string{"abcd", "efgh"}, []string{"11", "22"}, 1, y), "|"))
		if got != want {
			t.Errorf("at line %d: %s, want %s", y, got, want)
		}
	}
	if got := ansi.Strip(Over([]string{"ab"}, []string{"XX"}, 3, 0)[0]); got != "ab XX" {
		t.Errorf("beyond the end of a line: %q", got)
	}
}

func TestWhatIsCleanedAway(t *testing.T) {
	for text, want := range map[string]string{
		"plain – “text” é": "plain – “text” é",
		"a\u00a0b":         "a b",
		"a\r\nb":           "a  b",
		"soft\u00adhyphen": "softhyphen",
		"\ufeffmark":       "mark",
		"a\u200bb\u200fc":  "abc",
		"a\u202ab\u202ec":  "abc",
		"a\u2066b\u2069c":  "abc",
		"a\u007fb\u0085c":  "abc",
		"a\u2010b\u2030c":  "a\u2010b\u2030c",
		"a~b\u00a1":        "a~b\u00a1",
		"a\u2029b\u206ac":  "a\u2029b\u206ac",
	} {
		if got := Clean(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// The quick measure is used for all that the screen usually shows, and for
// nothing that it cannot be sure of.
func TestWhatIsMeasuredQuickly(t *testing.T) {
	for text, want := range map[string]int{
		"care": 4, "é–’▲↻": 5, "\x1b[1;38;5;9mred\x1b[m": 3, "": 0, " ~": 2,
		"日": -1, "e\u0301": -1, "\x1b]8;;x\x07": -1, "\x1b[2K": -1, "\x1b[?25m": -1, "tab\t": -1, "\u00ad": -1, "\x7f": -1, "\x1b": -1,
	} {
		n, ok := quickWidth(text)
		if !ok {
			n = -1
		}
		if n != want {
			t.Errorf("%q is measured as %d, want %d", text, n, want)
		}
	}
}

// A row is revealed by scrolling as little as needed, below what covers the
// top; of a row higher than the window its first line counts most.
func TestRevealingARow(t *testing.T) {
	for _, c := range []struct {
		name               string
		from, row, covered int
		want               int
	}{
		{"already visible", 4, 2, 0, 4},
		{"below", 0, 4, 0, 10},
		{"above", 9, 1, 0, 3},
		{"above, under a heading", 9, 1, 2, 1},
		{"higher than the window", 0, 5, 0, 15},
		{"no such row", 4, 9, 0, 4},
		{"before the first", 4, -1, 0, 4},
	} {
		var r Rows
		r.SetHeights([]int{3, 3, 3, 3, 3, 8, 3})
		r.SetWindow(5)
		r.ScrollTo(c.from)
		r.Reveal(c.row, c.covered)
		if r.Offset() != c.want {
			t.Errorf("%s: the first line is %d, want %d", c.name, r.Offset(), c.want)
		}
	}
}

func TestWhichRowALineBelongsTo(t *testing.T) {
	var r Rows
	if r.Len() != 0 || r.Lines() != 0 || r.At(0) != -1 {
		t.Error("an empty list has rows")
	}
	r.SetHeights([]int{2, 1, 3})
	var got []int
	for line := -1; line <= 6; line++ {
		got = append(got, r.At(line))
	}
	if want := []int{-1, 0, 0, 1, 2, 2, 2, -1}; !slices.Equal(got, want) {
		t.Errorf("the lines belong to %v, want %v", got, want)
	}
	if r.Len() != 3 || r.Lines() != 6 || r.Height(2) != 3 || r.Top(1) != 2 {
		t.Errorf("%d rows, %d lines, height %d, top %d", r.Len(), r.Lines(), r.Height(2), r.Top(1))
	}
}

func TestWordsThatFitNowhereAreBroken(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"safeguarding", 5, "safeg|uardi|ng"},
		{"a safeguarding board", 5, "a|safeg|uardi|ng|board"},
		{"safe board", 4, "safe|boar|d"},
		{"ab cd", 5, "ab cd"},
		{"ab  cd ", 6, "ab  cd"},
		{"日本", 1, "日|本"},
		{"", 5, ""},
		{"ab", 0, "a|b"},
	} {
		var got []string
		for _, l := range Wrap(c.text, c.width) {
			got = append(got, c.text[l.Start:l.End])
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q in %d columns: %q, want %q", c.text, c.width, strings.Join(got, "|"), c.want)
		}
	}
}
