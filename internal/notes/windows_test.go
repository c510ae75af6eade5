package notes

import (
	"os"
	"slices"
	"testing"

	"reinspect/model"
)

// texts are the notes of a content, in their order.
func texts(c Content) []string {
	var out []string
	for _, n := range c.Notes {
		out = append(out, n.Text)
	}
	return out
}

// twoWindows opens a pair twice after a first note was saved.
func twoWindows(t *testing.T, text string) (a, b *Book, dir string) {
	t.Helper()
	dir = t.TempDir()
	a = open(t, dir, reports())
	if text != "" {
		a.Add(OnJudgement("overall"), text)
		save(t, a)
	}
	return a, open(t, dir, reports()), dir
}

// rewrite changes the first note of a book.
func rewrite(b *Book, text string) { b.Rewrite(b.Content().Notes[0], text) }

func TestTheSameNoteRewrittenInTwoWindowsIsKeptAsTwoNotes(t *testing.T) {
	a, b, dir := twoWindows(t, "draft")
	rewrite(a, "from a")
	rewrite(b, "from b")
	if got := save(t, a); got != (Outcome{}) {
		t.Errorf("the first to save is told %+v", got)
	}
	if got := save(t, b); got != (Outcome{Merged: true, BothKept: true}) {
		t.Errorf("the second to save is told %+v", got)
	}
	want := []string{"from a", "from b"}
	if got := texts(open(t, dir, reports()).Content()); !slices.Equal(got, want) {
		t.Errorf("on disk %q", got)
	}
	if got := save(t, a); got != (Outcome{Merged: true}) || !slices.Equal(texts(a.Content()), want) {
		t.Errorf("the first window then has %q and is told %+v", texts(a.Content()), got)
	}
	if save(t, b).Merged || len(b.Content().Notes) != 2 {
		t.Error("saving again changes something")
	}
}

func TestEachWindowKnowsItsOwnNotes(t *testing.T) {
	a, b, _ := twoWindows(t, "draft")
	rewrite(a, "from a")
	rewrite(b, "from b")
	save(t, a)
	save(t, b)
	save(t, a)
	for name, c := range map[string]struct {
		book *Book
		own  string
	}{"the first to save": {a, "from a"}, "the second": {b, "from b"}} {
		for _, n := range c.book.Content().Notes {
			if c.book.Own(n.ID) != (n.Text == c.own) {
				t.Errorf("%s: is %q its own? %t", name, n.Text, c.book.Own(n.ID))
			}
		}
	}
}

func TestTheSameTextFromTwoWindowsIsOneNote(t *testing.T) {
	for name, text := range map[string]string{"a note rewritten alike": "draft", "a new note on the same place": ""} {
		t.Run(name, func(t *testing.T) {
			a, b, _ := twoWindows(t, text)
			for _, w := range []*Book{a, b} {
				if text == "" {
					w.Add(OnJudgement("overall"), "alike")
				} else {
					rewrite(w, "alike")
				}
			}
			save(t, a)
			if got := save(t, b); got.BothKept || len(b.Content().Notes) != 1 {
				t.Errorf("told %+v, notes %q", got, texts(b.Content()))
			}
		})
	}
}

func TestOneWindowCanHaveTheSameTextTwice(t *testing.T) {
	b := open(t, t.TempDir(), reports())
	for range 2 {
		b.Add(OnJudgement("overall"), "alike")
		save(t, b)
	}
	if got := len(b.Content().Notes); got != 2 {
		t.Errorf("%d notes", got)
	}
}

func TestANoteRemovedInOneWindowAndRewrittenInTheOtherStays(t *testing.T) {
	for name, first := range map[string][2]string{"removed first": {"", "kept"}, "rewritten first": {"kept", ""}} {
		t.Run(name, func(t *testing.T) {
			a, b, _ := twoWindows(t, "draft")
			rewrite(a, first[0])
			rewrite(b, first[1])
			save(t, a)
			if got := save(t, b); got != (Outcome{Merged: true, Restored: true}) {
				t.Errorf("told %+v", got)
			}
			if got := texts(b.Content()); !slices.Equal(got, []string{"kept"}) {
				t.Errorf("notes %q", got)
			}
		})
	}
}

func TestANoteRemovedInOneWindowIsGoneInTheOther(t *testing.T) {
	a, b, _ := twoWindows(t, "draft")
	rewrite(a, "")
	save(t, a)
	if got := save(t, b); got != (Outcome{Merged: true}) || len(b.Content().Notes) != 0 {
		t.Errorf("told %+v, notes %q", got, texts(b.Content()))
	}
}

func TestASentenceCorrectedInTwoWindowsIsAsTheLastSaidAndItIsTold(t *testing.T) {
	a, b, _ := twoWindows(t, "")
	at := At(model.Left, paragraph(1))
	a.Remark(at, "Plans are slow.", model.Mixed, model.NoChange)
	b.Remark(at, "Plans are slow.", model.Weakness, model.NoChange)
	save(t, a)
	if got := save(t, b); got != (Outcome{Merged: true, Overruled: true}) {
		t.Errorf("told %+v", got)
	}
	if c := b.Content(); len(c.Marks) != 1 || c.Marks[0].Polarity != model.Weakness {
		t.Errorf("marks %+v", c.Marks)
	}
	if got := save(t, a); !got.Merged || a.Content().Marks[0].Polarity != model.Weakness {
		t.Errorf("the other window is told %+v and has %+v", got, a.Content().Marks)
	}
}

func TestUndoNeverTakesWhatAnotherWindowWrote(t *testing.T) {
	a, b, _ := twoWindows(t, "draft")
	rewrite(a, "from a")
	rewrite(b, "b begins")
	rewrite(b, "from b")
	save(t, a)
	save(t, b)
	for _, want := range [][]string{{"from a", "b begins"}, {"from a"}} {
		if b.Undo(); !slices.Equal(texts(b.Content()), want) {
			t.Errorf("undone to %q, want %q", texts(b.Content()), want)
		}
	}
	save(t, b)
	save(t, a)
	a.Undo()
	if got := texts(a.Content()); !slices.Equal(got, []string{"draft"}) {
		t.Errorf("the first window undone to %q", got)
	}
}

// A window that saved first, and has since seen the other's text on the same
// note: undoing its own change does not touch that.
func TestUndoAfterAnotherWindowRewroteTheNote(t *testing.T) {
	a, b, _ := twoWindows(t, "draft")
	rewrite(a, "from a")
	save(t, a)
	save(t, b)
	rewrite(b, "from b")
	save(t, b)
	save(t, a)
	a.Undo()
	if got := texts(a.Content()); !slices.Equal(got, []string{"from b"}) {
		t.Errorf("undone to %q", got)
	}
}

// The editor of the screen can be open while a save in the background brings
// in what another window wrote on the note.
func TestANoteThatChangedWhileItWasBeingEditedIsNotWrittenOver(t *testing.T) {
	for name, c := range map[string]struct{ other, mine, want []string }{
		"rewritten elsewhere":               {[]string{"from a"}, []string{"from b"}, []string{"from a", "from b"}},
		"removed elsewhere":                 {[]string{""}, []string{"from b"}, []string{"from b"}},
		"rewritten elsewhere, removed here": {[]string{"from a"}, []string{""}, []string{"from a"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, b, _ := twoWindows(t, "draft")
			opened := b.Content().Notes[0]
			rewrite(a, c.other[0])
			save(t, a)
			save(t, b)
			b.Rewrite(opened, c.mine[0])
			if got := texts(b.Content()); !slices.Equal(got, c.want) {
				t.Errorf("notes %q, want %q", got, c.want)
			}
		})
	}
}

func TestANoteThatMovedWhileItWasBeingEditedIsTheOneRewritten(t *testing.T) {
	a, b, _ := twoWindows(t, "draft")
	rewrite(a, "from a")
	rewrite(b, "from b")
	opened := b.Content().Notes[0]
	save(t, a)
	save(t, b)
	b.Rewrite(opened, "from b, finished")
	if got := texts(b.Content()); !slices.Equal(got, []string{"from a", "from b, finished"}) {
		t.Errorf("notes %q", got)
	}
}

// Notes that were typed into the file by hand can lack an id, or have that of the
// note that they were copied from. Two windows then call them by the same ids.
func TestNotesWithoutAnIDOfTheirOwnAreToldApart(t *testing.T) {
	at := "at = {area = \"overall\"}\n"
	for name, id := range map[string]string{"none": "", "one id": "id = \"A\"\n"} {
		dir := t.TempDir()
		text := "schema = 3\n"
		for _, say := range []string{"one", "two", "two"} {
			text += "[[note]]\n" + id + "text = \"" + say + "\"\n" + at
		}
		if err := os.WriteFile(open(t, dir, reports()).Path(), []byte(text+lastLine), 0o600); err != nil {
			t.Fatal(err)
		}
		a, b := open(t, dir, reports()), open(t, dir, reports().Swap())
		a.Rewrite(a.Content().Notes[1], "")
		rewrite(b, "first")
		save(t, a)
		if got := save(t, b); got != (Outcome{Merged: true}) || !slices.Equal(texts(b.Content()), []string{"first", "two"}) {
			t.Errorf("%s: told %+v, notes %q", name, got, texts(b.Content()))
		}
	}
}
