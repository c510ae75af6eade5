package parse

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
)

func TestMarksAtALinesBeginning(t *testing.T) {
	for _, c := range []struct {
		name, marker, text string
		number             int
		dotted, bullet     bool
		body               string
	}{
		{"a number and a full stop", "", "12. The ropes.", 12, true, false, "The ropes."},
		{"a number and a bracket", "", "12) The ropes.", 12, true, false, "The ropes."},
		{"a bare number", "", "12 boats", 12, false, false, "boats"},
		{"a number alone", "", "12.", 12, true, false, ""},
		{"a figure alone is no number", "", "12", 0, false, false, "12"},
		{"four digits are a year", "", "2031 was wet.", 0, false, false, "2031 was wet."},
		{"a decimal", "", "2.1 Ropes", 0, false, false, "2.1 Ropes"},
		{"a bullet", "", "• The ropes.", 0, false, true, "The ropes."},
		{"a dash", "", "– the ropes", 0, false, true, "the ropes"},
		{"a bullet before a number", "", "- 3. The ropes.", 3, true, true, "The ropes."},
		{"a number that the format sets apart", "12.", "The ropes.", 12, true, false, "The ropes."},
		{"in brackets", "(12)", "The ropes.", 12, true, false, "The ropes."},
		{"without a full stop", "12", "The ropes.", 12, false, false, "The ropes."},
		{"a figure after a number set apart is text", "12.", "3 boats.", 12, true, false, "3 boats."},
		{"a bullet that the format sets apart", "•", "The ropes.", 0, false, true, "The ropes."},
		{"a letter that the format sets apart", "a)", "The ropes.", 0, false, true, "The ropes."},
	} {
		l := readLine(layout.Line{Marker: c.marker, Text: c.text})
		if l.number != c.number || l.dotted != c.dotted || l.bullet != c.bullet || l.bodyText() != c.body {
			t.Errorf("%s: number %d, dotted %t, bullet %t, text %q", c.name, l.number, l.dotted, l.bullet, l.bodyText())
		}
	}
}

func TestLabelsAreComparedWithoutTheirDress(t *testing.T) {
	for text, want := range map[string]string{
		"2.1 Adoption performance": "adoption performance",
		"a. Ropes":                 "ropes",
		"1) Ropes":                 "ropes",
		"1. Ropes:":                "ropes",
		"Local Safeguarding Children Board (LSCB) 2": "local safeguarding children board",
		"Children (in care)":                         "children in care",
		"What is next?1":                             "what is next",
		"  The   **Ropes** ":                         "the ropes",
		"2031 was wet":                               "2031 was wet",
		"No.4 gate":                                  "no.4 gate",
	} {
		if got := label(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// set is a line of a page with geometry.
func set(page int, y, size float64, text string) layout.Line {
	return layout.Line{Page: page, X: 70, Y: y, Right: 70 + 5*float64(len(text)), Size: size, Text: text, Cells: []layout.Cell{{X: 70, Text: text}}}
}

func prepared(lines ...layout.Line) *page {
	return prepare(&layout.Document{Format: "pdf", Lines: lines})
}

func TestTheBodysLettersAreThoseOfMostOfTheText(t *testing.T) {
	heads := []layout.Line{set(1, 80, 14, "Ropes and all that hangs on them"), set(1, 100, 14, "Sheds and all that stands in them")}
	for i := range heads {
		heads[i].Bold = true
	}
	p := prepared(append(heads, set(1, 120, 11, "The ropes are thin."), set(1, 134, 11, "The sheds leak, all of them."))...)
	if p.body != 11 {
		t.Errorf("body of %g points: headings are no body, however many", p.body)
	}
	if p = prepared(set(1, 80, 10, "Twelve words"), set(1, 94, 12, "Eleven words")); p.body != 12 {
		t.Errorf("of two sizes alike in weight the larger is the body's, not %g", p.body)
	}
	if p = prepared(layout.Line{Text: "no size", Block: 1}); p.body != 0 {
		t.Errorf("a text without geometry has a body of %g points", p.body)
	}
}

func TestWhiteSpaceAndLargeLetters(t *testing.T) {
	p := prepared(
		set(1, 80, 12, "one and a line"), set(1, 94, 12, "two and a line"), set(1, 108, 12, "three and a line"),
		set(1, 128, 12, "white space above"), set(1, 142, 12, "none above"), set(1, 156, 12.5, "an italic line"), set(1, 170, 13.5, "a large line"),
		set(1, 90, 12, "the next column"), set(2, 80, 12, "the next page"), set(2, 94, 12, "and on"),
	)
	want := []struct {
		text            string
		gap, odd, large bool
	}{
		{"one and a line", true, false, false},
		{"two and a line", false, false, false},
		{"three and a line", false, false, false},
		{"white space above", true, false, false},
		{"none above", false, false, false},
		{"an italic line", false, true, false},
		{"a large line", false, true, true},
		{"the next column", true, false, false},
		{"the next page", false, false, false},
		{"and on", false, false, false},
	}
	for i, w := range want {
		if l := p.lines[i]; l.text != w.text || l.gap != w.gap || l.odd != w.odd || l.large != w.large {
			t.Errorf("%q: gap %t, odd %t, large %t", l.text, l.gap, l.odd, l.large)
		}
	}
	if p.pitch != 14 {
		t.Errorf("lines stand %g points apart", p.pitch)
	}
}

func TestWithoutGeometryBlocksTellTheWhiteSpace(t *testing.T) {
	p := prepared(
		layout.Line{Text: "one", Block: 1}, layout.Line{Text: "two", Block: 1}, layout.Line{Text: "three", Block: 2},
		layout.Line{Text: "four"}, layout.Line{Text: "five"},
	)
	for i, want := range []bool{true, false, true, true, true} {
		if p.lines[i].gap != want {
			t.Errorf("%q: gap %t", p.lines[i].text, p.lines[i].gap)
		}
	}
}

func TestLoneMarksBelongToTheirNeighbours(t *testing.T) {
	numbered := set(1, 150, 12, "")
	numbered.Marker = "4."
	p := prepared(
		set(1, 80, 12, "The ropes are thin"), set(1, 82, 7, "12"), set(1, 94, 12, "and old, all of"), set(1, 108, 12, "99"),
		set(1, 122, 7, "345"), set(1, 124, 7, "ab"), set(1, 136, 12, "•"), set(1, 137, 12, "New ropes are here."), set(1, 139, 12, ""), numbered,
	)
	var texts []string
	for _, l := range p.lines {
		mark := ""
		if l.bullet {
			mark = "• "
		}
		texts = append(texts, mark+l.text)
	}
	want := "The ropes are thin|and old, all of|99|345|ab|• New ropes are here.|"
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if !p.lines[len(p.lines)-1].marked {
		t.Error("a number that the format sets apart is lost where its line has no text")
	}
}

func TestNotesStandAtThePagesFoot(t *testing.T) {
	bulleted := set(2, 122, 9, "• a small item")
	footnote := set(1, 90, 12, "What the format calls a note.")
	footnote.Role = layout.RoleFootnote
	p := prepared(
		set(1, 80, 12, "The ropes are thin, and the sheds leak."), footnote, set(1, 100, 9, "small print above text"), set(1, 114, 12, "The crane is old and has been so for long."),
		set(1, 128, 9, "1 small print"), set(1, 138, 9, "that goes on"),
		set(2, 80, 12, "The masters know their trade."), set(2, 94, 9, "small from here on"), set(2, 108, 9, "in two lines"), bulleted, set(2, 136, 9, "to the page's end"),
		set(3, 80, 9, "• an item"), set(3, 94, 12, "The steps hold."), set(3, 108, 9, "2 small print below"),
	)
	notes := map[string]bool{"What the format calls a note.": true, "1 small print": true, "that goes on": true, "2 small print below": true}
	for _, l := range p.lines {
		if (l.taken == isNote) != notes[l.Text] {
			t.Errorf("%q is a note: %t", l.Text, l.taken == isNote)
		}
	}
}

func TestWithoutGeometryAFigureAloneIsAPagesNumber(t *testing.T) {
	p := prepared(layout.Line{Text: "The ropes.", Block: 1}, layout.Line{Text: "12", Block: 2}, layout.Line{Text: "See below.", Block: 3, Role: layout.RoleFootnote}, layout.Line{Text: "12 boats", Block: 4})
	for i, want := range []bool{false, true, true, false} {
		if got := p.lines[i].taken == isNote; got != want {
			t.Errorf("%q is a note: %t", p.lines[i].Text, got)
		}
	}
}

func TestATextThatIsNotWrapped(t *testing.T) {
	long, short := layout.Line{Text: strings.Repeat("on and ", 20)}, layout.Line{Text: "The ropes."}
	if p := prepared(long, short, short, short, short, short, short); !p.unbroken {
		t.Error("one long line in seven: lines are whole paragraphs")
	}
	if p := prepared(long, short, short, short, short, short, short, short); p.unbroken {
		t.Error("one long line in eight: a text that is wrapped")
	}
}

func TestEndsAndBeginningsOfSentences(t *testing.T) {
	for text, want := range map[string]bool{"So.": true, "So?’": true, "So (12).": true, "So.2": true, "so:": true, "So”": false, "so": false, "": true} {
		if got := endsSentence(text); got != want {
			t.Errorf("%q ends a sentence: %t", text, got)
		}
	}
}
