package tui_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/reports"
)

// place is the name of an invented authority.
func place(n int) string {
	return fmt.Sprintf("Stead %c%c%c", 'A'+n/26/26, 'a'+n/26%26, 'a'+n%26)
}

// row is an invented report of one of many authorities.
func row(i int) reports.Row {
	r := &model.Report{Authority: place(i / 3), Kind: model.Inspection}
	r.Inspected.End = model.Date{Year: 2010 + i%15, Month: time.Month(1 + i%12), Day: 1}
	r.Framework = model.FrameworkRef{ID: "ilacs-2023", Name: "ILACS 2023"}
	return reports.Row{Path: fmt.Sprintf("/reports/%04d.pdf", i), Report: r, Grades: []reports.Grade{
		{Judgement: &model.Judgement{Area: model.OverallArea, Grade: "good", GradeLabel: "Good", Rank: 2}, Title: "Overall", Steps: 4},
	}}
}

// rows are reports that are read, some of them known before.
type rows struct {
	tui.Reports
	said  string
	fault error
	saves int
	waits int
}

func newRows(known, read []reports.Row) *rows {
	r := &rows{}
	by, files := map[string]reports.Row{}, []string{}
	for _, one := range read {
		by[one.Path], files = one, append(files, one.Path)
	}
	r.Reports = tui.Reports{
		Name: "all.sqlite",
		Find: func(context.Context) ([]string, []reports.Row, error) { return files, known, nil },
		Read: func(_ context.Context, path string) (reports.Row, bool) { return by[path], by[path].Report != nil },
		Save: func() (string, error) {
			r.saves++
			return r.said, r.fault
		},
		Now:   func() time.Time { return time.Time{} },
		Pause: func() { r.waits++ },
	}
	return r
}

func someRows(n int) []reports.Row {
	all := make([]reports.Row, n)
	for i := range all {
		all[i] = row(i)
	}
	return all
}

// arrive carries out commands as the program does: each on its own, and none of
// what a pause is followed by before all else is done.
func arrive(l *uitest.List, cmd tea.Cmd) {
	waiting, later := []tea.Cmd{cmd}, []tea.Msg(nil)
	for len(waiting)+len(later) > 0 {
		if len(waiting) == 0 {
			_, next := l.Update(later[0])
			waiting, later = append(waiting, next), later[1:]
			continue
		}
		now := waiting[0]
		waiting = waiting[1:]
		if now == nil {
			continue
		}
		switch msg := now().(type) {
		case nil:
		case tea.BatchMsg:
			waiting = append(waiting, msg...)
		default:
			if fmt.Sprintf("%T", msg) == "tui.pausedMsg" {
				later = append(later, msg)
				continue
			}
			_, next := l.Update(msg)
			waiting = append(waiting, next)
		}
	}
}

// Rows that come in a rush are listed together: the list is not made anew for
// each of thousands.
func TestThousandsOfRowsAreListedTogether(t *testing.T) {
	r := newRows(nil, someRows(5000))
	l := uitest.NewListOf(t, &r.Reports, 100, 30)
	arrive(l, l.Init())
	if r.waits != 1 {
		t.Errorf("the list was made anew after %d pauses", r.waits)
	}
	if l.Line("5000 reports on 1667 authorities") == "" || r.saves != 1 {
		t.Errorf("saved %d times:\n%s", r.saves, l.Screen())
	}
}

// What is known is listed before any file is looked at, and a row that comes anew
// takes the place of the one before.
func TestKnownRowsAreListedAtOnce(t *testing.T) {
	moved, changed := row(0), row(1)
	moved.Path, moved.Was = "/elsewhere/moved.pdf", row(0).Path
	changed.File = reports.Changed
	r := newRows(someRows(3), []reports.Row{moved, changed, {Path: row(2).Path}})
	r.Checks = true
	l := uitest.NewListOf(t, &r.Reports, 120, 30)
	_, cmd := l.Update(l.Init()())
	if l.Line("checking 0 of 3; esc stops") == "" || l.Line("Stead Aaa  3 reports") == "" {
		t.Fatalf("what is known is not listed:\n%s", l.Screen())
	}
	l.Press("j")
	l.Run(cmd)
	if l.Line("3 reports on 1 authority; 1 file changed since") == "" || l.Line("changed") == "" {
		t.Errorf("the list is not what was read:\n%s", l.Screen())
	}
	l.Press("g", "G", "x")
	if l.Line("/elsewhere/moved.pdf") == "" {
		t.Errorf("what has moved is not where it is now:\n%s", l.Screen())
	}
	l.Press("esc", "k", "x")
	if l.Line("its content has changed") == "" {
		t.Errorf("what has changed does not say so:\n%s", l.Screen())
	}
}

// What was read is kept when all is read, and what was said of that is shown; at
// the end of the program once more, for what came since.
func TestWhatWasReadIsKept(t *testing.T) {
	r := newRows(nil, someRows(2))
	r.said = "all.sqlite: 2 reports; 2 read, 0 unchanged."
	l := uitest.NewListOf(t, &r.Reports, 100, 30)
	arrive(l, l.Init())
	if l.Line(r.said) == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
	r.fault = errors.New("all.sqlite: cannot be written: no space left on device")
	l.Press("r")
	if l.Line("What was read could not be kept") == "" || l.Line("no space left") == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
}
