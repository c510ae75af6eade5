package notelist

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// newTab lists some of everything that a reader can say of the made-up pair.
func newTab(t *testing.T) *tab {
	t.Helper()
	c := fiction.Comparison()
	left, right := c.Reports.Left, c.Reports.Right
	table, err := keys.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	at := func(side model.Side, n int) notes.Place { return notes.At(side, *fiction.Ref(c.Reports.At(side), n)) }
	asked := notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: 2})
	asked.Quote = "How early permanence is considered."
	s := &view.Context{Comparison: c, Index: view.NewIndex(c), Glyphs: view.UnicodeGlyphs, Words: wording.Of(c, nil), Keys: table, NotesFile: "/notes/tarnbrook.toml"}
	s.Notes = notes.Content{
		Notes: []notes.Note{
			{ID: "1", At: at(model.Left, 4), Text: "Ask the director.", Written: model.Date{Year: 2031, Month: 3, Day: 7}},
			{ID: "2", At: notes.OnJudgement("leadership"), Text: "Undated."},
		},
		Marks: []notes.Mark{
			{At: at(model.Left, 8), Sentence: left.Paragraph(*fiction.Ref(left, 8)).Sentences[0].Text, Polarity: model.Weakness, Change: model.Persists},
			{At: at(model.Right, 3), Sentence: right.Paragraph(*fiction.Ref(right, 3)).Sentences[0].Text, Polarity: model.Strength, Change: model.NoChange},
		},
		Links: []notes.Link{
			{Places: model.Pair[notes.Place]{Left: at(model.Left, 5), Right: at(model.Right, 4)}},
			{Places: model.Pair[notes.Place]{Left: at(model.Left, 6), Right: at(model.Right, 6)}, Apart: true},
		},
		Decisions: []notes.Decision{
			{About: notes.Weakness, Theme: "plans", Verdict: notes.Dropped},
			{About: notes.Weakness, Theme: "workforce", Verdict: notes.Kept},
			{About: notes.Status, At: asked, Verdict: string(compare.Partly)},
			{About: notes.Proof, At: asked, Proof: at(model.Right, 2), Sentence: "They are read."},
			{About: notes.Stated, At: at(model.Right, 6), Sentence: "Staff have left."},
			{About: notes.Theme, At: at(model.Right, 7), Sentence: "Neglect is seen.", Theme: "plans"},
		},
	}
	v := New(s)
	v.Refresh()
	return v
}

// index finds the entry of which something is said.
func (v *tab) index(words string) int {
	for i, e := range v.entries {
		if strings.Contains(strings.Join(append(e.text, e.where, e.what), " | "), words) {
			return i
		}
	}
	return -1
}

// Each entry says where it is and what the reader said there.
func TestWhatTheEntriesSay(t *testing.T) {
	v := newTab(t)
	if len(v.entries) != 12 || v.Count() != v.Notes.Len() {
		t.Fatalf("%d entries, the tab counts %d", len(v.entries), v.Count())
	}
	for words, want := range map[string]string{
		"Ask the director.":                "2019, para 4 | Ask the director. | written 7 March 2031",
		"Undated.":                         "Leadership | Undated. | ",
		"Permanence is":                    "2019, para 8 | “Permanence is considered too late for a minority of children, who wait months for a settled home.” | you marked it weakness; it says it is still there",
		"Assessments are rich":             "2024, para 3 | “Assessments are rich in history and alive to the child's daily experience.” | you marked it strength",
		"set them beside":                  "2019, para 5 | and 2024, para 4 | you set them beside each other",
		"decided that they are not paired": "2019, para 6 | and 2024, para 6 | you decided that they are not paired",
		"dropped it":                       "plans |  | you dropped it as a weakness of both reports",
		"kept it":                          "workforce |  | you kept it as a weakness of both reports",
		"what became":                      "2019, recommendation 2 | “How early permanence is considered.” | you set what became of it: partly resolved",
		"as proof":                         "2019, recommendation 2 | “They are read.” | you chose it as proof, from 2024, para 2",
		"struck it":                        "2024, para 6 | “Staff have left.” | you struck it from what is said to have changed",
		"said that it is about":            "2024, para 7 | “Neglect is seen.” | you said that it is about plans",
	} {
		i := v.index(words)
		if i < 0 {
			t.Errorf("nothing says %q", words)
			continue
		}
		e := v.entries[i]
		if got := e.where + " | " + strings.Join(e.text, " ") + " | " + e.what; got != want {
			t.Errorf("the entry is\n%s, want\n%s", got, want)
		}
	}
	v.Notes.Decisions[3].Sentence = ""
	v.Notes.Decisions[3].Proof.Quote = "The whole paragraph."
	v.Refresh()
	if v.entries[v.index("as proof")].text[0] != "“The whole paragraph.”" {
		t.Errorf("a proof without a sentence says %q", v.entries[v.index("as proof")].text)
	}
}

// Only a pair that can be noted on is counted.
func TestTheCountOfNotes(t *testing.T) {
	v := newTab(t)
	v.NotesFile = ""
	if v.Count() != -1 {
		t.Errorf("without a file the tab counts %d", v.Count())
	}
	v.NotesFile, v.Comparison = "file", nil
	if v.Count() != -1 {
		t.Errorf("without a comparison the tab counts %d", v.Count())
	}
}

// Opening an entry goes to the tab that shows its place.
func TestOpeningAnEntry(t *testing.T) {
	v := newTab(t)
	for words, want := range map[string]view.ID{
		"Ask the director.": view.Sections, "Undated.": view.Grades, "kept it": view.Recurring, "what became": view.FollowUp,
	} {
		v.GoTo(v.index(words))
		cmd, done := v.Do(keys.Open)
		if !done || cmd == nil {
			t.Fatalf("%q opens nothing", words)
		}
		if show, ok := cmd().(view.Show); !ok || show.ID != want {
			t.Errorf("%q opens %+v, want %s", words, cmd(), want)
		}
	}
	v.entries[0].at.Lost = true
	v.GoTo(0)
	if notice, ok := v.open()().(view.Notice); !ok {
		t.Errorf("a place that is gone opens %+v", notice)
	}
	if v.Click(0, 0) != nil {
		t.Error("a click on the name of a group opens something")
	}
	v.Draw(120, 40)
	v.GoTo(1)
	if v.Click(0, 1) != nil || v.Pos != 0 {
		t.Errorf("a click goes to %d", v.Pos)
	}
	if v.Click(0, 1) == nil {
		t.Error("a second click opens nothing")
	}
}

// The tab opens at the note on what was selected elsewhere; what is selected in
// it is selected elsewhere.
func TestTheSelectionOfNotes(t *testing.T) {
	v := newTab(t)
	v.Selection = view.Selection{Side: model.Left}
	v.Selection.Refs.Left = fiction.Ref(v.Comparison.Reports.Left, 8)
	if v.Enter(); v.Pos != v.index("Permanence is") {
		t.Errorf("the tab opens at %d", v.Pos)
	}
	v.GoTo(v.index("Undated."))
	if v.Selection.Area != "leadership" || v.Selection.Refs != (model.Pair[*model.Ref]{}) {
		t.Errorf("selected is %+v", v.Selection)
	}
	v.Pos = 0
	if v.Enter(); v.Pos != 1 {
		t.Errorf("for a judgement the tab opens at %d", v.Pos)
	}
	v.Selection.Refs.Left = fiction.Ref(v.Comparison.Reports.Left, 20)
	if v.Enter(); v.Pos != 1 {
		t.Errorf("where there is no note the tab opens at %d", v.Pos)
	}
	v.GoTo(v.index("kept it"))
	if v.Selection != (view.Selection{Theme: "workforce"}) {
		t.Errorf("selected is %+v", v.Selection)
	}
	v.Swapped = true
	v.Refresh()
	if e := v.entries[v.index("set them beside")]; e.where != "2024, para 4" || e.at.Side != model.Right {
		t.Errorf("with the sides swapped the first place is %s", e.where)
	}
}

// An entry is removed by what made it; a list of none has none.
func TestTheEntryUnderTheCursor(t *testing.T) {
	v := newTab(t)
	spot, ok := v.At()
	if !ok || spot.Note != "1" || spot.Remove == nil || spot.Place.Ref.N != 4 {
		t.Errorf("under the cursor is %+v", spot)
	}
	v.Notes = notes.Content{}
	v.Refresh()
	if _, ok := v.At(); ok {
		t.Error("an empty list has an entry under its cursor")
	}
	if cmd, done := v.Do(keys.Open); cmd != nil || !done {
		t.Error("an empty list opens something")
	}
	v.choose()
}

// The list keeps within its room, wide or narrow, and names each group once.
func TestTheListOfNotesOnTheScreen(t *testing.T) {
	v := newTab(t)
	for _, width := range []int{30, 60, view.BesideWidth, 160} {
		text := strings.Join(v.Draw(width, 200), "\n")
		for _, l := range strings.Split(text, "\n") {
			if pane.Width(l) > width {
				t.Errorf("%d columns: %q", width, l)
			}
		}
		if strings.Count(text, "Corrections") != 1 || strings.Count(text, "▌") != 1 {
			t.Errorf("%d columns:\n%s", width, text)
		}
	}
	wide, narrow := v.Draw(view.BesideWidth, 200), v.Draw(view.BesideWidth-1, 200)
	if !strings.Contains(wide[1], "2019, para 4") || !strings.Contains(wide[1], "Ask the director.") {
		t.Errorf("beside each other: %q", wide[1])
	}
	if strings.Contains(narrow[1], "Ask the director.") || !strings.Contains(narrow[2], "Ask the director.") {
		t.Errorf("below each other: %q, %q", narrow[1], narrow[2])
	}
}

// Without notes the tab says how to begin, and where they will be kept.
func TestAnEmptyListOfNotes(t *testing.T) {
	v := newTab(t)
	v.Notes = notes.Content{}
	v.Refresh()
	for _, width := range []int{24, 60, 100} {
		lines := v.Draw(width, 30)
		text := strings.Join(strings.Fields(strings.Join(lines, "")), "")
		if !strings.Contains(text, "notednothing") || !strings.Contains(text, "tarnbrook.toml") || strings.Contains(text, "…") {
			t.Errorf("%d columns:\n%s", width, strings.Join(lines, "\n"))
		}
		for _, l := range lines {
			if pane.Width(l) > width {
				t.Errorf("%q is wider than the screen", l)
			}
		}
	}
	v.NotesFile = ""
	if text := strings.Join(v.Draw(100, 30), "\n"); !strings.Contains(text, "Nothing can be noted") || strings.Contains(text, "saved as") {
		t.Errorf("without a file:\n%s", text)
	}
}

// A text of which only the beginning was kept is cut between words, and says that it
// goes on.
func TestWhatIsQuotedInPartEndsWithAWord(t *testing.T) {
	v := newTab(t)
	for i := range v.Notes.Decisions {
		v.Notes.Decisions[i].At.Quote = "The oversight that managers have of the plans of all children who wait for a hom"
	}
	v.Refresh()
	if e := v.entries[v.index("what became of it")]; e.text[0] != "“The oversight that managers have of the plans of all children who wait for a…”" {
		t.Errorf("quoted is %s", e.text[0])
	}
}
