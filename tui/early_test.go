package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// The first visit to a view begins at its top, whatever was selected elsewhere.
func TestTheFirstVisitBeginsAtTheTop(t *testing.T) {
	for n, top := range map[int]string{3: "▌ Strategic leadership", 4: "▌ 1 Management", 5: "▌ 1 ↻ persists"} {
		a := uitest.New(t, fiction.Comparison(), 120, 40)
		a.Press("2", "G", fmt.Sprint(n))
		if a.Line(top) == "" {
			t.Errorf("view %d does not begin at %q:\n%s", n, top, a.Screen())
		}
	}
}

// What is typed while the reports are being read is done when they are there,
// in its order, and nothing of it is lost.
func TestKeysTypedEarlyWait(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"5j", "▌ 2 ✓ resolved"},
		{"4jj", "▌ 3 "},
	} {
		app, err := tui.New(tui.Config{})
		if err != nil {
			t.Fatal(err)
		}
		app.Init()
		a := uitest.Of(app)
		a.Resize(120, 40)
		a.Type(c.keys)
		if strings.Contains(a.Screen(), "still reading") {
			t.Errorf("%q is refused:\n%s", c.keys, a.Screen())
		}
		a.Update(a.Loaded(tui.Opened{Comparison: fiction.Comparison()}, nil))
		if a.Line(c.want) == "" {
			t.Errorf("after %q there is no %q:\n%s", c.keys, c.want, a.Screen())
		}
	}
}

// Keys that need no reports act at once, and a load that is cancelled takes
// what waited for it along.
func TestSomeKeysDoNotWait(t *testing.T) {
	app, err := tui.New(tui.Config{})
	if err != nil {
		t.Fatal(err)
	}
	app.Init()
	a := uitest.Of(app)
	a.Resize(100, 30)
	a.Press("?")
	if a.Dialogs() != 1 {
		t.Errorf("the help does not open while reports are read:\n%s", a.Screen())
	}
	a.Press("esc", "5", "esc")
	a.Update(a.Loaded(tui.Opened{Comparison: fiction.Comparison()}, nil))
	if a.Line("5 Follow-up 3") != "" && a.Line("▌ 1 ↻") != "" {
		t.Errorf("a key acted although the load was cancelled:\n%s", a.Screen())
	}
}

// In 60 columns every tab has its name, and is found by the mouse.
func TestTabsKeepTheirNamesInSixtyColumns(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 60, 20)
	for view := 1; view <= 6; view++ {
		a.Press(fmt.Sprint(view))
		if a.Line("1 Grades 2 Sections 3 Themes 4 Recurring 5 Follow-up 6 Notes") == "" {
			t.Errorf("view %d:\n%s", view, a.Screen())
		}
	}
	a.Click(22, 2)
	if a.Line("▲ improved      − weakness") == "" {
		t.Errorf("a click on a tab does not open its view:\n%s", a.Screen())
	}
}
