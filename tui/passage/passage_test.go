package passage

import (
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// shown is the context of the made-up pair, without colours, and the text of
// the numbered paragraph of its earlier report.
func shown(t *testing.T, number int) (*view.Context, view.Text) {
	t.Helper()
	c := fiction.Comparison()
	s := &view.Context{Comparison: c, Index: view.NewIndex(c), Glyphs: view.UnicodeGlyphs}
	text, ok := s.TextAt(model.Left, *fiction.Ref(c.Reports.Left, number))
	if !ok {
		t.Fatalf("there is no paragraph %d", number)
	}
	return s, text
}

// draw is the whole passage as the screen shows it, the bar at its first
// sentence.
func draw(p *Passage, width int) string {
	columns := view.SplitColumns(view.OneSide, width, view.HalfPercent)
	p.Wrap(columns.Text(model.Left))
	var lines []string
	for i := range p.Sentences {
		lines = append(lines, p.DrawSentence(i, i == 0, p.Marks(i, nil), columns)...)
	}
	lines = append(lines, p.DrawNotes(columns)...)
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// Each sentence has its signs beside its first line, and the reader's notes
// follow the text under one sign.
func TestAPassageOnTheScreen(t *testing.T) {
	s, text := shown(t, 4)
	p := New(s, model.Left, text)
	p.SetNotes([]notes.Note{{Text: "Ask how often the whole team now meets.\nAnd who leads it."}, {Text: "See 2024."}})
	got := draw(p, 40)
	want := strings.Trim(`
▌  − Managers do not always record why
▌    they decided as they did.
  ↻− Supervision is irregular, and for
     too many children actions drift
     from one month to the next.
   ✎ Ask how often the whole team now
     meets.
     And who leads it.
     See 2024.
`, "\n")
	if got != want {
		t.Errorf("the passage is drawn as\n%s\nwant\n%s", got, want)
	}
	if lines := strings.Count(got, "\n") + 1; p.Height != lines {
		t.Errorf("the height is %d, but %d lines are drawn", p.Height, lines)
	}
}

func TestAPassageIsWrappedAnewWhenItsNotesOrWidthChange(t *testing.T) {
	s, text := shown(t, 4)
	p := New(s, model.Left, text)
	wide, narrow := p.Wrap(80), p.Wrap(30)
	if narrow <= wide {
		t.Errorf("%d lines in 30 columns, %d in 80", narrow, wide)
	}
	note := []notes.Note{{Text: "One line.\nAnother."}}
	p.SetNotes(note)
	if got := p.Wrap(30); got != narrow+2 {
		t.Errorf("%d lines with two lines of notes, %d without", got, narrow)
	}
	p.SetNotes(note)
	if got := p.Wrap(30); got != narrow+2 {
		t.Errorf("the same notes again make %d lines", got)
	}
	p.SetNotes(nil)
	if got := p.Wrap(30); got != narrow {
		t.Errorf("%d lines once the notes are removed, want %d", got, narrow)
	}
}

// The hits of a search stand out; only without one do the changed words.
func TestHitsStandOutBeforeChangedWords(t *testing.T) {
	s, text := shown(t, 4)
	p := New(s, model.Left, text)
	changed := [][]pane.Line{{{Start: 9, End: 11}}}
	spans := func(i int) (out []pane.Line) {
		for _, m := range p.Marks(i, changed) {
			out = append(out, pane.Line{Start: m.Start, End: m.End})
		}
		return out
	}
	if got := spans(0); !slices.Equal(got, changed[0]) {
		t.Errorf("without a search %v stands out, want the changed words %v", got, changed[0])
	}
	if got := spans(1); got != nil {
		t.Errorf("%v stands out in a sentence without changes", got)
	}
	s.Query = "managers"
	if got := spans(0); !slices.Equal(got, []pane.Line{{Start: 0, End: 8}}) {
		t.Errorf("%v stands out, want the hit", got)
	}
}

// Sentences of one place that follow each other are shown together, each with
// whether it is only in passing; what is not in the report is left out.
func TestMentionsAreShownByPlace(t *testing.T) {
	s, _ := shown(t, 4)
	at := func(number int) model.Ref { return *fiction.Ref(s.Comparison.Reports.Left, number) }
	nowhere := model.Ref{Section: 99, Paragraph: 99}
	passages := Mentions(s, model.Left, []compare.Mention{
		{Ref: at(4), Sentence: 0, Aside: true},
		{Ref: at(4), Sentence: 1},
		{Ref: at(4), Sentence: 2},
		{Ref: nowhere, Sentence: 0},
		{Ref: at(1), Sentence: 7},
		{Ref: at(2), Sentence: 2},
	})
	var got []string
	for _, p := range passages {
		for _, one := range p.Sentences {
			first, _, _ := strings.Cut(one.Text, " ")
			if one.Aside {
				first += " in passing"
			}
			got = append(got, first)
		}
		got = append(got, "/")
	}
	if want := []string{"Managers in passing", "Supervision", "/", "A", "/"}; !slices.Equal(got, want) {
		t.Errorf("shown are %q, want %q", got, want)
	}
}

func TestEvidenceIsShownAsTheSentenceThatIsCited(t *testing.T) {
	s, text := shown(t, 10)
	cited := text.Sentences[1].Text
	passages := Evidence(s, model.Left, []compare.Evidence{
		{Ref: model.Ref{Section: 99, Paragraph: 99}, Sentence: cited},
		{Ref: text.Ref, Sentence: cited},
	})
	if len(passages) != 1 || len(passages[0].Sentences) != 1 || passages[0].Text.Ref != text.Ref || passages[0].Sentences[0].Text != cited {
		t.Fatalf("shown are %+v, want only %q", passages, cited)
	}
	if passages[0].Sentences[0].Recurs {
		t.Error("a sentence of the evidence has the sign of a recurring weakness: all of them would")
	}
}

func TestAWholePlaceIsShownWithAllItsSentences(t *testing.T) {
	s, text := shown(t, 10)
	if got := Whole(s, model.Left, text.Ref); len(got) != 1 || len(got[0].Sentences) != 2 {
		t.Errorf("shown are %+v, want the two sentences", got)
	}
	if got := Whole(s, model.Left, model.Ref{Section: 99, Paragraph: 99}); got != nil {
		t.Errorf("a place that is not in the report is shown as %+v", got)
	}
}
