package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/model"
)

// newDeskApp returns an app on the example pair whose notes lie in dir.
func newDeskApp(t *testing.T, dir string) *App {
	t.Helper()
	loader := load.New(load.Config{})
	var reports model.Pair[*model.Report]
	left, right := examples.Pair()
	for side, f := range map[model.Side]examples.File{model.Left: left, model.Right: right} {
		r, err := loader.Bytes(context.Background(), f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		reports.Set(side, r)
	}
	pair, err := loader.Desk(reports, notes.Folders{Own: dir}, false)
	if err != nil {
		t.Fatal(err)
	}
	c := pair.Compare()
	a := newTestApp(t, c, 120, 40)
	a.Update(loadedMsg{a.generation, Desk{Comparison: c, Book: pair.Book, Compare: pair.Compare}, nil})
	return a
}

// press presses keys, and waits for all that follows from each.
func press(a *App, keys ...string) {
	for _, k := range keys {
		_, cmd := a.Update(keystroke(k))
		run(a, cmd)
		a.View()
	}
}

func shows(a *App) string { return ansi.Strip(a.View().Content) }

// toParagraph opens the section view at a paragraph.
func toParagraph(t *testing.T, a *App, side model.Side, section, paragraph int) {
	t.Helper()
	a.show(1)
	if !a.tabs[1].View.(*sections).reveal(side, model.Ref{Section: section, Paragraph: paragraph}) {
		t.Fatalf("no paragraph %d in section %d on the %s", paragraph, section, side)
	}
	a.View()
}

func notesIndex(a *App) int { return len(a.tabs) - 1 }

func TestANoteIsWrittenShownAndKept(t *testing.T) {
	dir := t.TempDir()
	a := newDeskApp(t, dir)
	press(a, "j", "a", "W", "h", "y", "?", "enter")
	if !strings.Contains(shows(a), "✎ Why?") {
		t.Errorf("the judgement does not show its note:\n%s", shows(a))
	}
	again := newDeskApp(t, dir)
	again.show(notesIndex(again))
	if text := shows(again); !strings.Contains(text, "Why?") || !strings.Contains(text, "Help and protection") {
		t.Errorf("the note is not there when the app is opened again:\n%s", text)
	}
	press(again, "a", "!", "enter")
	if c := again.desk.Book.Content(); len(c.Notes) != 1 || c.Notes[0].Text != "Why?!" {
		t.Errorf("writing on: %+v", c.Notes)
	}
	press(again, "d")
	if text := shows(again); !strings.Contains(text, "You have noted nothing") {
		t.Errorf("the note is still there:\n%s", text)
	}
	press(again, "u")
	if !strings.Contains(shows(again), "Why?!") {
		t.Error("undo does not bring the note back")
	}
}

func TestAnEmptyOrAbandonedNoteIsNone(t *testing.T) {
	a := newDeskApp(t, t.TempDir())
	press(a, "a", "enter")
	press(a, "a", "n", "o", "esc", "esc")
	if !a.desk.Book.Content().Empty() {
		t.Errorf("kept: %+v", a.desk.Book.Content())
	}
}

func TestAReMarkedSentenceIsComparedAnew(t *testing.T) {
	a := newDeskApp(t, t.TempDir())
	toParagraph(t, a, model.Right, 1, 2)
	sentence := func() model.Sentence { return a.cmp.Reports.Right.Sections[1].Paragraphs[2].Sentences[0] }
	was := sentence()
	press(a, "!", "g")
	for m := a.overlays[0].(*menu); !strings.Contains(m.items[m.Pos].label, "weakness"); {
		press(a, "j")
	}
	press(a, "enter")
	if s := sentence(); s.Polarity != model.Weakness || !s.Corrected {
		t.Fatalf("the sentence is now %+v", s)
	}
	press(a, "u")
	if s := sentence(); s.Polarity != was.Polarity || s.Corrected {
		t.Errorf("after undo the sentence is %+v", s)
	}
}

func TestParagraphsAreSetApartAndBeside(t *testing.T) {
	a := newDeskApp(t, t.TempDir())
	faces := func(left, right model.Ref) bool {
		for _, s := range a.cmp.Sections {
			for _, p := range s.Pairs {
				if p.Refs.Left != nil && p.Refs.Right != nil && p.Refs.Left.Key() == left.Key() && p.Refs.Right.Key() == right.Key() {
					return true
				}
			}
		}
		return false
	}
	left, right := model.Ref{Section: 1, Paragraph: 10, N: 11}, model.Ref{Section: 1, Paragraph: 10, N: 11}
	if !faces(left, right) {
		t.Fatal("the two paragraphs on missing children do not face each other; the test shows nothing")
	}
	toParagraph(t, a, model.Left, 1, 10)
	press(a, "=", "enter")
	if faces(left, right) {
		t.Fatal("set apart, they still face each other")
	}

	toParagraph(t, a, model.Left, 1, 10)
	press(a, "=")
	if len(a.overlays) > 0 { // it faces another now
		press(a, "j", "enter")
	}
	if !strings.Contains(shows(a), "go to a paragraph of") {
		t.Errorf("the screen does not say what comes next:\n%s", shows(a))
	}
	toParagraph(t, a, model.Right, 1, 10)
	press(a, "=")
	if !faces(left, right) {
		t.Error("set beside each other, they do not face each other")
	}
	if a.linking != nil {
		t.Error("a paragraph still waits")
	}
}

func TestNotesThatCannotBeSavedAreOfferedAnotherFolder(t *testing.T) {
	taken := filepath.Join(t.TempDir(), "taken")
	a := newDeskApp(t, taken)
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	press(a, "a", "k", "e", "e", "p", "enter")
	if text := shows(a); !strings.Contains(text, "Your notes could not be saved") {
		t.Fatalf("the screen hides the fault:\n%s", text)
	}
	press(a, "esc")
	if _, cmd := a.Update(keystroke("q")); cmd == nil {
		t.Fatal("quit does nothing")
	} else {
		run(a, cmd)
	}
	if a.ctx.Err() != nil || !strings.Contains(shows(a), "Your notes could not be saved") {
		t.Fatal("the app left without a word about unsaved notes")
	}
	other := filepath.Join(t.TempDir(), "other")
	press(a, "j", "enter", "ctrl+u")
	a.Update(tea.PasteMsg{Content: other})
	press(a, "enter")
	if a.desk.Book.Unsaved() {
		t.Fatalf("still unsaved:\n%s", shows(a))
	}
	b, err := notes.Open(notes.Folders{Own: other}, a.cmp.Reports)
	if err != nil || len(b.Content().Notes) != 1 {
		t.Errorf("in the other folder: %+v, %v", b.Content(), err)
	}
}

func TestTwoWindowsTellEachOther(t *testing.T) {
	dir := t.TempDir()
	one, two := newDeskApp(t, dir), newDeskApp(t, dir)
	press(one, "a", "1", "enter")
	press(two, "j", "a", "2", "enter")
	if !strings.Contains(shows(two), "another window") {
		t.Errorf("not told:\n%s", shows(two))
	}
	two.show(notesIndex(two))
	if n := len(two.tabs[5].View.(*noteList).entries); n != 2 {
		t.Errorf("%d entries, want both windows' notes", n)
	}
}
