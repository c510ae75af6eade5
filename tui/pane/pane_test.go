package pane

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// words are texts with all that makes widths hard.
func words() *rapid.Generator[string] {
	word := rapid.SampledFrom([]string{
		"a", "care", "children’s", "multi-agency", "naïve", "日本語", "e\u0301", "🙂", "👩‍👧",
		"averyveryverylongwordthatfitsnowhere", "–", "▲", "−", "✓", "├─┤", "❤️", "↔️", "→", "“quoted”",
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 0, 20).Draw(t, "words"), " ")
	})
}

func TestWidthAgreesWithTheExactMeasure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := NewStyle(ansi.NewStyle(ansi.AttrBold)).Paint(words().Draw(t, "text"))
		if Width(s) != ansi.StringWidth(s) {
			t.Fatalf("%q: %d, exactly %d", s, Width(s), ansi.StringWidth(s))
		}
	})
}

// Wrapping loses no word, and no line is too wide unless one character is.
func TestWrapKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := words().Draw(t, "text")
		width := rapid.IntRange(1, 40).Draw(t, "width")
		var joined strings.Builder
		for _, l := range Wrap(s, width) {
			line := s[l.Start:l.End]
			if w := Width(line); w > width && len(line) != len(firstCluster(line)) {
				t.Fatalf("line %q is %d wide, allowed %d", line, w, width)
			}
			joined.WriteString(line)
		}
		if got, want := strings.ReplaceAll(joined.String(), " ", ""), strings.ReplaceAll(s, " ", ""); got != want {
			t.Fatalf("wrapped to %q, was %q", got, want)
		}
	})
}

func TestWrapBreaksAtSpaces(t *testing.T) {
	text := "Children are seen alone and often."
	var got []string
	for _, l := range Wrap(text, 12) {
		got = append(got, text[l.Start:l.End])
	}
	want := "Children are|seen alone|and often."
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}

func TestPaintMarksAcrossLines(t *testing.T) {
	hit := NewStyle(ansi.NewStyle(ansi.AttrBold))
	text := "one two three"
	line := Wrap(text, 7)
	marks := []Mark{{4, 9, hit}} // "two th" over the break
	if got := Paint(text, line[0], Style{}, marks); got != "one \x1b[1mtwo\x1b[m" {
		t.Errorf("first line %q", got)
	}
	if got := Paint(text, line[1], Style{}, marks); got != "\x1b[1mt\x1b[mhree" {
		t.Errorf("second line %q", got)
	}
}

func TestOverKeepsWhatIsBeside(t *testing.T) {
	base := []string{"abcdefgh", "abcdefgh"}
	got := Over(base, []string{"XX"}, 3, 1)
	if ansi.Strip(got[1]) != "abcXXfgh" || got[0] != base[0] {
		t.Errorf("got %q", got)
	}
}

func TestCleanLeavesNothingThatActs(t *testing.T) {
	got := Clean("a\x1b[31mred\x1b[m\tb\u202ec\u200bd\re\x07")
	if got != "ared bcd e" {
		t.Errorf("got %q", got)
	}
}

func TestRowsKeepsTheWindowInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r Rows
		heights := rapid.SliceOfN(rapid.IntRange(1, 9), 1, 30).Draw(t, "heights")
		r.SetHeights(heights)
		r.SetWindow(rapid.IntRange(1, 20).Draw(t, "window"))
		r.ScrollBy(rapid.IntRange(-50, 200).Draw(t, "by"))
		if r.Offset() < 0 || r.Offset() > max(r.Lines()-r.Window(), 0) {
			t.Fatalf("offset %d of %d lines, window %d", r.Offset(), r.Lines(), r.Window())
		}
		row := rapid.IntRange(0, len(heights)-1).Draw(t, "row")
		r.Reveal(row, 0)
		if r.Top(row) < r.Offset() || r.Top(row) >= r.Offset()+r.Window() {
			t.Fatalf("row %d at line %d is not in %d+%d", row, r.Top(row), r.Offset(), r.Window())
		}
		if r.At(r.Top(row)) != row {
			t.Fatalf("line %d belongs to row %d, not %d", r.Top(row), r.At(r.Top(row)), row)
		}
	})
}
