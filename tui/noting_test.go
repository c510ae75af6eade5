package tui

import (
	"errors"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// newNotingApp returns an app at the section view with a disk for its notes.
func newNotingApp(t *testing.T) (*App, *disk) {
	a := newTestApp(t, fiction.Comparison(), 110, 30)
	d := newDisk(t, fiction.Comparison())
	a.Update(loadedMsg{a.generation, d.desk, nil})
	a.config.Spare = d.spare
	a.show(1)
	a.View()
	return a, d
}

func TestNotesAreThereAtTheNextStart(t *testing.T) {
	a, d := newNotingApp(t)
	press(a, "a", "O", "l", "d", "?", "enter", "!", "k", "enter")
	b, _ := newNotingApp(t)
	b.Update(loadedMsg{b.generation, d.open(fiction.Comparison()), nil})
	b.show(1)
	for _, text := range []string{"✎ Old?", "+ Services in Tarnbrook"} {
		if !strings.Contains(shows(b), text) {
			t.Errorf("%q is gone:\n%s", text, shows(b))
		}
	}
}

// What two windows write on one pair is all kept, and the one that saves
// last says that it found the other's.
func TestTwoWindowsKeepBoth(t *testing.T) {
	a, d := newNotingApp(t)
	b, _ := newNotingApp(t)
	b.Update(loadedMsg{b.generation, d.open(fiction.Comparison()), nil})
	b.show(1)
	press(a, "a", "F", "i", "r", "s", "t", "enter")
	press(b, "j", "j", "a", "S", "e", "c", "o", "n", "d", "enter")
	for _, text := range []string{"✎ First", "✎ Second", "another window"} {
		if !strings.Contains(shows(b), text) {
			t.Errorf("the second window does not show %q:\n%s", text, shows(b))
		}
	}
	if got := len(d.open(fiction.Comparison()).Book.Content().Notes); got != 2 {
		t.Errorf("%d notes are on disk, want 2", got)
	}
}

// The same note rewritten in two windows becomes two notes; the second window
// says so, and "a" opens there the one that it wrote.
func TestTwoWindowsOnOneNote(t *testing.T) {
	a, d := newNotingApp(t)
	press(a, "a", "D", "r", "a", "f", "t", "enter")
	b, _ := newNotingApp(t)
	b.Update(loadedMsg{b.generation, d.open(fiction.Comparison()), nil})
	b.show(1)
	press(a, "a", "1", "enter")
	press(b, "a", "2", "enter")
	for _, text := range []string{"✎ Draft1", "Draft2", "both texts were kept"} {
		if !strings.Contains(shows(b), text) {
			t.Errorf("the second window does not show %q:\n%s", text, shows(b))
		}
	}
	press(b, "a", "!", "enter")
	if !strings.Contains(shows(b), "Draft2!") {
		t.Errorf("the second window did not open its own note:\n%s", shows(b))
	}
}

// A kill, a panic or a closed terminal ends the event loop; what was not yet
// saved, and the note being written, is saved then.
func TestWhatWasBeingWrittenSurvivesTheEnd(t *testing.T) {
	a, d := newNotingApp(t)
	press(a, "a", "D", "o", "n", "e", "enter", "j", "j", "a", "H", "a", "l", "f")
	if err := a.finish(); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, n := range d.open(fiction.Comparison()).Book.Content().Notes {
		texts = append(texts, n.Text)
	}
	if strings.Join(texts, " ") != "Done Half" {
		t.Errorf("on disk are %q", texts)
	}
}

// The last words on a disk that is full are an error, not silence.
func TestTheEndSaysWhatWasNotSaved(t *testing.T) {
	a, d := newNotingApp(t)
	d.fill(true)
	a.desk.Book.Add(notes.OnJudgement("overall"), "Kept?")
	if err := a.finish(); err == nil || !strings.Contains(err.Error(), "not saved") {
		t.Errorf("the error is %v", err)
	}
	a.abandoned = true
	if err := a.finish(); err != nil {
		t.Errorf("the reader wanted to lose them: %v", err)
	}
}

// Quitting waits until the notes are on disk.
func TestQuittingSavesFirst(t *testing.T) {
	a, d := newNotingApp(t)
	a.desk.Book.Add(notes.OnJudgement("overall"), "Late.")
	_, cmd := a.Update(keystroke("q"))
	msg := cmd()
	if _, quits := msg.(tea.QuitMsg); quits {
		t.Fatal("the app quits before it has saved")
	}
	_, cmd = a.Update(msg)
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Error("the app does not quit once it has saved")
	}
	if len(d.open(fiction.Comparison()).Book.Content().Notes) != 1 {
		t.Error("the note is not on disk")
	}
}

// Notes that another folder takes are safe there, and the reader reads where.
func TestNotesGoToAnotherFolder(t *testing.T) {
	a, d := newNotingApp(t)
	d.fill(true)
	press(a, "a", "K", "e", "p", "t", "enter", "j", "enter", "enter")
	if !strings.Contains(shows(a), "notes saved, ") || strings.Contains(shows(a), "not saved") {
		t.Errorf("the screen is\n%s", shows(a))
	}
	files, err := os.ReadDir(d.spare)
	if err != nil || len(files) == 0 {
		t.Errorf("nothing lies there: %v", err)
	}
	press(a, "j", "j", "a", "M", "o", "r", "e", "enter")
	if a.desk.Book.Unsaved() {
		t.Error("the next note does not go there")
	}
}

// A disk that fails keeps the app going and loses nothing; when there is room
// again the next change saves all.
func TestAFullDiskIsSurvived(t *testing.T) {
	a, d := newNotingApp(t)
	d.fill(true)
	press(a, "a", "O", "n", "e", "enter", "esc")
	if !strings.Contains(shows(a), "notes not saved") {
		t.Error("the last line does not say so")
	}
	d.fill(false)
	press(a, "j", "j", "a", "T", "w", "o", "enter")
	if strings.Contains(shows(a), "notes not saved") {
		t.Error("the last line still says so")
	}
	if got := len(d.open(fiction.Comparison()).Book.Content().Notes); got != 2 {
		t.Errorf("%d notes are on disk, want 2", got)
	}
}

// Earlier notes that cannot be read are left alone, and new ones may go
// elsewhere.
func TestUnreadableNotesAreLeftAlone(t *testing.T) {
	a, d := newNotingApp(t)
	press(a, "a", "O", "n", "e", "enter")
	path := a.desk.Book.Path()
	broken := []byte("not = [toml")
	if err := os.WriteFile(path, broken, 0o600); err != nil {
		t.Fatal(err)
	}
	c := fiction.Comparison()
	c.Reports = a.cmp.Reports
	book, trouble := notes.Open(notes.Folders{Own: d.dir}, c.Reports)
	if trouble == nil {
		t.Fatal("the broken file was read")
	}
	a.Update(loadedMsg{a.generation, Desk{Comparison: c, Book: book, Trouble: trouble}, nil})
	press(a, "a", "T", "w", "o", "enter")
	if !strings.Contains(shows(a), "Your notes could not be saved") {
		t.Error("the reader is not asked where to save")
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(broken) {
		t.Errorf("the broken file was changed: %v", err)
	}
}

// A comparison that was overtaken by another correction is not shown.
func TestAnOldCorrectionIsForgotten(t *testing.T) {
	a, _ := newNotingApp(t)
	spot, _ := a.spot()
	a.change(func(b *notes.Book) { b.Remark(spot.Place, spot.Sentence.Text, model.Strength, model.NoChange) })
	old := a.compareAgain()
	a.change(func(b *notes.Book) { b.Remark(spot.Place, spot.Sentence.Text, model.Mixed, model.NoChange) })
	shown := a.cmp
	a.Update(old())
	if a.cmp != shown {
		t.Error("an older comparison was shown")
	}
}

// A pasted text goes into the note that is being written.
func TestPastingIntoANote(t *testing.T) {
	a, _ := newNotingApp(t)
	press(a, "a")
	_, cmd := a.Update(tea.PasteMsg{Content: "two\nlines\x1b[31m"})
	run(a, cmd)
	press(a, "enter")
	if !strings.Contains(shows(a), "✎ two") || !strings.Contains(shows(a), "lines") {
		t.Errorf("the screen is\n%s", shows(a))
	}
	if text := a.noted.Notes[0].Text; strings.Contains(text, "\x1b") {
		t.Errorf("an escape sequence went into the note: %q", text)
	}
}

// The terminal's cursor stands where the next letter will appear.
func TestTheCursorStandsInTheEditor(t *testing.T) {
	a, _ := newNotingApp(t)
	press(a, "a", "a", "b", "c")
	v := a.View()
	if v.Cursor == nil {
		t.Fatal("there is no cursor")
	}
	line := strings.Split(ansi.Strip(v.Content), "\n")[v.Cursor.Y]
	if before := []rune(line)[:v.Cursor.X]; !strings.HasSuffix(string(before), "│  abc") {
		t.Errorf("before the cursor stands %q", string(before))
	}
}

// What a failed load says must not be lost with the notes of the pair before.
func TestAFailedSecondLoadKeepsThePair(t *testing.T) {
	a, _ := newNotingApp(t)
	press(a, "a", "O", "n", "e", "enter")
	a.Update(loadedMsg{a.generation, Desk{}, errors.New("three.pdf: no text layer")})
	if !strings.Contains(shows(a), "✎ One") || !strings.Contains(shows(a), "no text layer") {
		t.Errorf("the screen is\n%s", shows(a))
	}
}

// A pair that arrives while a note on the one before is being written does
// not swallow it.
func TestANoteBeingWrittenSurvivesAnotherPair(t *testing.T) {
	a, d := newNotingApp(t)
	press(a, "a", "H", "a", "l", "f")
	other := fiction.OtherAuthorities()
	other.Reports.Left.Source.Path = "elsewhere.pdf"
	_, cmd := a.Update(loadedMsg{a.generation, newDisk(t, other).desk, nil})
	run(a, cmd)
	if len(a.overlays) > 0 || len(a.noted.Notes) > 0 {
		t.Error("the note goes to the new pair")
	}
	if kept := d.open(fiction.Comparison()).Book.Content().Notes; len(kept) != 1 || kept[0].Text != "Half" {
		t.Errorf("kept are %+v", kept)
	}
}

// Who saves notes elsewhere is told whether the next start finds them.
func TestNotesSavedElsewhereAreFoundOrItIsSaidWhere(t *testing.T) {
	a, d := newNotingApp(t)
	d.fill(true)
	press(a, "a", "O", "n", "e", "enter", "j", "enter", "enter")
	if !strings.Contains(shows(a), "notes saved, and found at the next start, in") {
		t.Errorf("saved in the spare folder, but:\n%s", shows(a))
	}
	d.fill(false)
	book, err := notes.Open(notes.Folders{Own: d.dir, Spare: d.spare}, a.cmp.Reports)
	if err != nil || len(book.Content().Notes) != 1 {
		t.Errorf("the next start has %+v, %v", book.Content(), err)
	}
}
