package tui_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/internal/notes"
	"reinspect/tui"
	"reinspect/tui/dialog"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// newNotingApp returns an app at the section view with a disk for its notes.
func newNotingApp(t *testing.T) (*uitest.App, *uitest.Disk) {
	d := uitest.NewDisk(t, fiction.Comparison())
	a := uitest.Open(t, tui.Config{Spare: d.Spare}, d.Opened, 110, 30)
	a.Press("2")
	return a, d
}

func TestNotesAreThereAtTheNextStart(t *testing.T) {
	a, d := newNotingApp(t)
	a.Press("]", "a", "O", "l", "d", "?", "enter", "!", "k", "enter")
	b, _ := newNotingApp(t)
	b.Update(b.Loaded(d.Open(fiction.Comparison()), nil))
	b.Press("2")
	for _, text := range []string{"✎ Old?", "+ Services in Tarnbrook"} {
		if !strings.Contains(b.Screen(), text) {
			t.Errorf("%q is gone:\n%s", text, b.Screen())
		}
	}
}

// Notes have places in the reports: one on a weakness or a theme is on the passage
// quoted for it, and says so while it is written.
func TestANoteOnAWeaknessOrAThemeIsOnWhatIsQuotedForIt(t *testing.T) {
	for _, way := range []struct {
		side string
		keys []string
	}{
		{"2019", []string{"4"}},
		{"2024", []string{"2", "tab", "4"}},
		{"2019", []string{"3"}},
		{"2024", []string{"2", "tab", "3"}},
		{"2019", []string{"1", "]", "]", "]"}},
		{"2024", []string{"2", "tab", "1", "G"}},
	} {
		a, _ := newNotingApp(t)
		a.Press(append(way.keys, "a")...)
		if title := a.Line("Note on " + way.side + ", para "); !strings.Contains(title, ", quoted for ") {
			t.Errorf("%v: the title is %q:\n%s", way.keys, title, a.Screen())
			continue
		}
		a.Type("Check this")
		a.Press("enter")
		if got := a.Notes.Notes; len(got) != 1 || got[0].At.Lost || got[0].Text != "Check this" {
			t.Errorf("%v: the notes are %+v", way.keys, got)
		}
	}
}

// A note on a weakness, or on a recommendation, is read at its entry too, however wide
// the screen is.
func TestANoteIsReadAtTheEntryThatItWasWrittenOn(t *testing.T) {
	for _, size := range [][2]int{{140, 42}, {80, 24}} {
		for view, side := range map[string]string{"4": "2019", "5": "2019", "5 G": "2024"} {
			d := uitest.NewDisk(t, fiction.Comparison())
			a := uitest.Open(t, tui.Config{Spare: d.Spare}, d.Opened, size[0], size[1])
			a.Press(append(strings.Fields(view), "a")...)
			a.Type("Ask the team")
			a.Press("enter")
			if line := a.Line("✎ Ask the team (" + side + ", "); line == "" {
				t.Errorf("view %s at %v does not show the note:\n%s", view, size, a.Screen())
			}
		}
	}
}

// What two windows write on one pair is all kept, and the one that saves
// last says that it found the other's.
func TestTwoWindowsKeepBoth(t *testing.T) {
	a, d := newNotingApp(t)
	b, _ := newNotingApp(t)
	b.Update(b.Loaded(d.Open(fiction.Comparison()), nil))
	b.Press("2")
	a.Press("a", "F", "i", "r", "s", "t", "enter")
	b.Press("j", "j", "a", "S", "e", "c", "o", "n", "d", "enter")
	for _, text := range []string{"✎ First", "✎ Second", "another window"} {
		if !strings.Contains(b.Screen(), text) {
			t.Errorf("the second window does not show %q:\n%s", text, b.Screen())
		}
	}
	if got := len(d.Open(fiction.Comparison()).Book.Content().Notes); got != 2 {
		t.Errorf("%d notes are on disk, want 2", got)
	}
}

// The same note rewritten in two windows becomes two notes; the second window
// says so, and "a" opens there the one that it wrote.
func TestTwoWindowsOnOneNote(t *testing.T) {
	a, d := newNotingApp(t)
	a.Press("a", "D", "r", "a", "f", "t", "enter")
	b, _ := newNotingApp(t)
	b.Update(b.Loaded(d.Open(fiction.Comparison()), nil))
	b.Press("2")
	a.Press("a", "1", "enter")
	b.Press("a", "2", "enter")
	for _, text := range []string{"✎ Draft1", "Draft2", "both texts were kept"} {
		if !strings.Contains(b.Screen(), text) {
			t.Errorf("the second window does not show %q:\n%s", text, b.Screen())
		}
	}
	b.Press("a", "!", "enter")
	if !strings.Contains(b.Screen(), "Draft2!") {
		t.Errorf("the second window did not open its own note:\n%s", b.Screen())
	}
}

// A kill, a panic or a closed terminal ends the event loop; what was not yet
// saved, and the note being written, is saved then.
func TestWhatWasBeingWrittenSurvivesTheEnd(t *testing.T) {
	a, d := newNotingApp(t)
	a.Press("a", "D", "o", "n", "e", "enter", "j", "j", "a", "H", "a", "l", "f")
	if err := a.Finish(); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, n := range d.Open(fiction.Comparison()).Book.Content().Notes {
		texts = append(texts, n.Text)
	}
	if strings.Join(texts, " ") != "Done Half" {
		t.Errorf("on disk are %q", texts)
	}
}

// The last words on a disk that is full are an error, not silence.
func TestTheEndSaysWhatWasNotSaved(t *testing.T) {
	a, d := newNotingApp(t)
	d.Fill(true)
	a.Opened().Book.Add(notes.OnJudgement("overall"), "Kept?")
	if err := a.Finish(); err == nil || !strings.Contains(err.Error(), "not saved") {
		t.Errorf("the error is %v", err)
	}
	a.Abandon()
	if err := a.Finish(); err != nil {
		t.Errorf("the reader wanted to lose them: %v", err)
	}
}

// Quitting waits until the notes are on disk.
func TestQuittingSavesFirst(t *testing.T) {
	a, d := newNotingApp(t)
	a.Opened().Book.Add(notes.OnJudgement("overall"), "Late.")
	_, cmd := a.Update(uitest.Key("q"))
	msg := cmd()
	if _, quits := msg.(tea.QuitMsg); quits {
		t.Fatal("the app quits before it has saved")
	}
	_, cmd = a.Update(msg)
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Error("the app does not quit once it has saved")
	}
	if len(d.Open(fiction.Comparison()).Book.Content().Notes) != 1 {
		t.Error("the note is not on disk")
	}
}

// Notes that another folder takes are safe there, and the reader reads where.
func TestNotesGoToAnotherFolder(t *testing.T) {
	a, d := newNotingApp(t)
	d.Fill(true)
	a.Press("a", "K", "e", "p", "t", "enter", "j", "enter", "enter")
	if !strings.Contains(a.Screen(), "notes saved, ") || strings.Contains(a.Screen(), "not saved") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
	files, err := os.ReadDir(d.Spare)
	if err != nil || len(files) == 0 {
		t.Errorf("nothing lies there: %v", err)
	}
	a.Press("j", "j", "a", "M", "o", "r", "e", "enter")
	if a.Opened().Book.Unsaved() {
		t.Error("the next note does not go there")
	}
}

// Notes that could not be saved while another is being written are asked about when
// that one is, and its letters answer nothing. What is saved after all is not asked about.
func TestAFailedSaveWaitsForWhatIsBeingWritten(t *testing.T) {
	for _, full := range []bool{true, false} {
		a, d := newNotingApp(t)
		d.Fill(true)
		a.Press("a", "O", "n", "e")
		_, save := a.Update(uitest.Key("enter"))
		a.Press("j", "j", "a", "T")
		a.Run(save)
		a.Press("w", "o")
		if a.Line("Two") == "" {
			t.Errorf("a letter is lost:\n%s", a.Screen())
		}
		d.Fill(full)
		a.Press("enter")
		if asked := a.Line("Your notes could not be saved") != ""; asked != full {
			t.Errorf("full %t, the reader is asked: %t\n%s", full, asked, a.Screen())
		}
		if got := len(a.Opened().Book.Content().Notes); got != 2 {
			t.Errorf("%d notes, want 2", got)
		}
	}
}

// A disk that fails keeps the app going and loses nothing; when there is room
// again the next change saves all.
func TestAFullDiskIsSurvived(t *testing.T) {
	a, d := newNotingApp(t)
	d.Fill(true)
	a.Press("a", "O", "n", "e", "enter", "esc")
	if !strings.Contains(a.Screen(), "notes not saved") {
		t.Error("the last line does not say so")
	}
	d.Fill(false)
	a.Press("j", "j", "a", "T", "w", "o", "enter")
	if strings.Contains(a.Screen(), "notes not saved") {
		t.Error("the last line still says so")
	}
	if got := len(d.Open(fiction.Comparison()).Book.Content().Notes); got != 2 {
		t.Errorf("%d notes are on disk, want 2", got)
	}
}

// Earlier notes that cannot be read are left alone, and new ones may go
// elsewhere.
func TestUnreadableNotesAreLeftAlone(t *testing.T) {
	a, d := newNotingApp(t)
	a.Press("a", "O", "n", "e", "enter")
	path := a.Opened().Book.Path()
	broken := []byte("not = [toml")
	if err := os.WriteFile(path, broken, 0o600); err != nil {
		t.Fatal(err)
	}
	c := fiction.Comparison()
	c.Reports = a.Comparison.Reports
	book, trouble := notes.Open(notes.Folders{Own: d.Notes}, c.Reports)
	if trouble == nil {
		t.Fatal("the broken file was read")
	}
	a.Update(a.Loaded(dialog.Opened{Comparison: c, Book: book, Trouble: trouble}, nil))
	a.Press("a", "T", "w", "o", "enter")
	if !strings.Contains(a.Screen(), "Your notes could not be saved") {
		t.Error("the reader is not asked where to save")
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(broken) {
		t.Errorf("the broken file was changed: %v", err)
	}
}

// A comparison that was overtaken by another correction is not shown.
func TestAnOldCorrectionIsForgotten(t *testing.T) {
	a, _ := newNotingApp(t)
	a.Press("!")
	a.Update(uitest.Key("g"))
	_, old := a.Update(uitest.Key("enter"))
	a.Press("!", "j", "j", "enter")
	shown := a.Comparison
	a.Run(old)
	if a.Comparison != shown {
		t.Error("an older comparison was shown")
	}
}

// A pasted text goes into the note that is being written.
func TestPastingIntoANote(t *testing.T) {
	a, _ := newNotingApp(t)
	a.Press("a")
	_, cmd := a.Update(tea.PasteMsg{Content: "two\nlines\x1b[31m"})
	a.Run(cmd)
	a.Press("enter")
	if !strings.Contains(a.Screen(), "✎ two") || !strings.Contains(a.Screen(), "lines") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
	if text := a.Notes.Notes[0].Text; strings.Contains(text, "\x1b") {
		t.Errorf("an escape sequence went into the note: %q", text)
	}
}

// The terminal's cursor is where the next letter will appear.
func TestTheCursorStandsInTheEditor(t *testing.T) {
	a, _ := newNotingApp(t)
	a.Press("a", "a", "b", "c")
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
	a.Press("a", "O", "n", "e", "enter")
	a.Update(a.Loaded(dialog.Opened{}, errors.New("three.pdf: no text layer")))
	if !strings.Contains(a.Screen(), "✎ One") || !strings.Contains(a.Screen(), "no text layer") {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// A pair that arrives while a note on the one before is being written does
// not swallow it.
func TestANoteBeingWrittenSurvivesAnotherPair(t *testing.T) {
	a, d := newNotingApp(t)
	a.Press("a", "H", "a", "l", "f")
	other := fiction.OtherAuthorities()
	other.Reports.Left.Source.Path = "elsewhere.pdf"
	_, cmd := a.Update(a.Loaded(uitest.NewDisk(t, other).Opened, nil))
	a.Run(cmd)
	if a.Dialogs() > 0 || len(a.Notes.Notes) > 0 {
		t.Error("the note goes to the new pair")
	}
	if kept := d.Open(fiction.Comparison()).Book.Content().Notes; len(kept) != 1 || kept[0].Text != "Half" {
		t.Errorf("kept are %+v", kept)
	}
}

// Who saves notes elsewhere is told whether the next start finds them.
func TestNotesSavedElsewhereAreFoundOrItIsSaidWhere(t *testing.T) {
	a, d := newNotingApp(t)
	d.Fill(true)
	a.Press("a", "O", "n", "e", "enter", "j", "enter", "enter")
	if !strings.Contains(a.Screen(), "notes saved, and found at the next start, in") {
		t.Errorf("saved in the spare folder, but:\n%s", a.Screen())
	}
	d.Fill(false)
	book, err := notes.Open(notes.Folders{Own: d.Notes, Spare: d.Spare}, a.Comparison.Reports)
	if err != nil || len(book.Content().Notes) != 1 {
		t.Errorf("the next start has %+v, %v", book.Content(), err)
	}
}
