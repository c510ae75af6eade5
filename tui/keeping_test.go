package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// newExampleApp returns an app on the example pair whose notes lie in a folder.
func newExampleApp(t *testing.T, folder string) *uitest.App {
	t.Helper()
	return uitest.Open(t, tui.Config{}, uitest.Examples(t, folder), 120, 40)
}

func TestANoteIsWrittenShownAndKept(t *testing.T) {
	dir := t.TempDir()
	a := newExampleApp(t, dir)
	a.Press("j", "j", "a", "W", "h", "y", "?", "enter")
	if !strings.Contains(a.Screen(), "✎ Why?") {
		t.Errorf("the judgement does not show its note:\n%s", a.Screen())
	}
	again := newExampleApp(t, dir)
	again.Press("6")
	if text := again.Screen(); !strings.Contains(text, "Why?") || !strings.Contains(text, "Help and protection") {
		t.Errorf("the note is not there when the app is opened again:\n%s", text)
	}
	again.Press("a", "!", "enter")
	if c := again.Opened().Book.Content(); len(c.Notes) != 1 || c.Notes[0].Text != "Why?!" {
		t.Errorf("writing on: %+v", c.Notes)
	}
	again.Press("d")
	if text := again.Screen(); !strings.Contains(text, "You have noted nothing") {
		t.Errorf("the note is still there:\n%s", text)
	}
	again.Press("u")
	if !strings.Contains(again.Screen(), "Why?!") {
		t.Error("undo does not bring the note back")
	}
}

func TestAnEmptyOrAbandonedNoteIsNone(t *testing.T) {
	a := newExampleApp(t, t.TempDir())
	a.Press("a", "enter")
	a.Press("a", "n", "o", "esc", "esc")
	if !a.Opened().Book.Content().Empty() {
		t.Errorf("kept: %+v", a.Opened().Book.Content())
	}
}

func TestAReMarkedSentenceIsComparedAnew(t *testing.T) {
	a := newExampleApp(t, t.TempDir())
	a.GoTo(model.Right, 1, 2)
	sentence := func() model.Sentence { return a.Comparison.Reports.Right.Sections[1].Paragraphs[2].Sentences[0] }
	was := sentence()
	a.Press("!", "g")
	a.Press("j", "enter") // strength, weakness
	if s := sentence(); s.Polarity != model.Weakness || !s.Corrected {
		t.Fatalf("the sentence is now %+v", s)
	}
	a.Press("u")
	if s := sentence(); s.Polarity != was.Polarity || s.Corrected {
		t.Errorf("after undo the sentence is %+v", s)
	}
}

func TestParagraphsAreSetApartAndBeside(t *testing.T) {
	a := newExampleApp(t, t.TempDir())
	faces := func(left, right model.Ref) bool {
		for _, s := range a.Comparison.Sections {
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
	a.GoTo(model.Left, 1, 10)
	a.Press("=", "enter")
	if faces(left, right) {
		t.Fatal("set apart, they still face each other")
	}

	a.GoTo(model.Left, 1, 10)
	a.Press("=")
	a.Type("children who go missing")
	a.Press("enter")
	if !faces(left, right) {
		t.Error("set beside each other, they do not face each other")
	}
}

func TestNotesThatCannotBeSavedAreOfferedAnotherFolder(t *testing.T) {
	taken := filepath.Join(t.TempDir(), "taken")
	a := newExampleApp(t, taken)
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	a.Press("a", "k", "e", "e", "p", "enter")
	if text := a.Screen(); !strings.Contains(text, "Your notes could not be saved") {
		t.Fatalf("the screen hides the fault:\n%s", text)
	}
	a.Press("esc")
	if _, cmd := a.Update(uitest.Key("q")); cmd == nil {
		t.Fatal("quit does nothing")
	} else {
		a.Run(cmd)
	}
	if a.Left() || !strings.Contains(a.Screen(), "Your notes could not be saved") {
		t.Fatal("the app left without a word about unsaved notes")
	}
	other := filepath.Join(t.TempDir(), "other")
	a.Press("j", "enter", "ctrl+u")
	a.Update(tea.PasteMsg{Content: other})
	a.Press("enter")
	if a.Opened().Book.Unsaved() {
		t.Fatalf("still unsaved:\n%s", a.Screen())
	}
	b, err := notes.Open(notes.Folders{Own: other}, a.Comparison.Reports)
	if err != nil || len(b.Content().Notes) != 1 {
		t.Errorf("in the other folder: %+v, %v", b.Content(), err)
	}
}

func TestTwoWindowsTellEachOther(t *testing.T) {
	dir := t.TempDir()
	one, two := newExampleApp(t, dir), newExampleApp(t, dir)
	one.Press("a", "1", "enter")
	two.Press("j", "a", "2", "enter")
	if !strings.Contains(two.Screen(), "another window") {
		t.Errorf("not told:\n%s", two.Screen())
	}
	two.Press("6")
	if text := two.Screen(); !strings.Contains(text, "6 Notes 2") {
		t.Errorf("not both windows' notes are listed:\n%s", text)
	}
}
