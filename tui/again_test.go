package tui_test

import (
	"context"
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// A draft that is edited beside the app is offered anew, and read without
// losing the place or what was noted on it.
func TestADraftThatChangesIsOfferedAnew(t *testing.T) {
	d := uitest.NewDisk(t, fiction.Comparison())
	var changed []string
	opened := d.Opened
	a := uitest.Open(t, tui.Config{}, opened, 120, 40)
	a.Press("5", "j", "a")
	a.Type("Ask.")
	a.Press("enter")

	next := d.Open(fiction.Comparison())
	opened.Changed = func() []string { return changed }
	opened.Again = func(context.Context) (tui.Opened, error) { return next, nil }
	a.Update(a.Loaded(opened, nil)) // as the program opens files
	look := func() {
		t.Helper()
		_, cmd := a.Update(a.Look())
		if cmd == nil {
			t.Fatal("the files are not looked at")
		}
		if _, cmd = a.Update(cmd()); cmd == nil {
			t.Error("the files are looked at no more")
		}
	}
	if look(); strings.Contains(a.Screen(), "changed") {
		t.Errorf("nothing has changed:\n%s", a.Screen())
	}
	changed = []string{"draft.docx"}
	if look(); a.Line("draft.docx has changed: r reads again") == "" {
		t.Errorf("it is not offered:\n%s", a.Screen())
	}
	a.Update(a.LoadedAgain(next))
	if a.Line("draft.docx has changed") != "" || a.Line("▌ 2 ✓ resolved") == "" {
		t.Errorf("the place is lost:\n%s", a.Screen())
	}
	if got := a.Opened().Book.Content().Notes; len(got) != 1 || got[0].Text != "Ask." {
		t.Errorf("the notes are %+v", got)
	}
}

// Reports that come from no file cannot be read again, and the app says so.
func TestTheBuiltInPairIsNotReadAgain(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 100, 30)
	a.Press("r")
	if a.Line("these reports are not read from files") == "" {
		t.Errorf("the screen is\n%s", a.Screen())
	}
}

// watchedFiles is a disk that keeps the context in which a file was read last.
type watchedFiles struct {
	*uitest.Files
	ctx context.Context
}

func (w *watchedFiles) Facts(ctx context.Context, path string) (*model.Report, error) {
	w.ctx = ctx
	return w.Files.Facts(ctx, path)
}

// A dialog that another pair closes reads no further files.
func TestADialogThatAnotherPairClosesEnds(t *testing.T) {
	files := &watchedFiles{Files: uitest.NewFiles(t)}
	a := uitest.Open(t, tui.Config{Files: files}, tui.Opened{Comparison: fiction.Comparison()}, 110, 30)
	a.Press("o", "j")
	a.Update(a.Loaded(uitest.NewDisk(t, fiction.OtherAuthorities()).Opened, nil))
	if a.Dialogs() > 0 || files.ctx == nil || files.ctx.Err() == nil {
		t.Errorf("%d dialogs, the file is read in %v", a.Dialogs(), files.ctx)
	}
}
