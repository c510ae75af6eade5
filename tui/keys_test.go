package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/sharedtest"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/keys"
)

// Where nothing says that an action means nothing, it does something that can be
// seen: in every view, in what is opened there, on a narrow screen, without notes.
// A movement does so at the top or at the bottom. The key of the view that is shown
// leads nowhere else.
func TestNoKeyIsSilent(t *testing.T) {
	for i, row := range keys.Table {
		if row.Action == keys.Suspend || row.Action == keys.Quit || len(row.Keys) == 0 {
			continue
		}
		for view := 1; view <= 6; view++ {
			if (i+view)%sharedtest.Some(3, 1) != 0 {
				continue
			}
			for _, width := range []int{120, 70} {
				for _, way := range [][]string{{}, {"enter"}} {
					shown := view
					if view == 1 && len(way) > 0 {
						shown = 2 // a grade leads to its section
					}
					if row.Keys[0] == fmt.Sprint(shown) {
						continue
					}
					opened := uitest.NewDisk(t, fiction.Comparison()).Opened
					a := uitest.Open(t, tui.Config{Files: uitest.NewFiles(t)}, opened, width, 40)
					a.Press(append([]string{fmt.Sprint(view)}, way...)...)
					if row.Group == keys.Movement && (acts(a, "G", row.Keys[0]) || acts(a, "g", row.Keys[0])) {
						continue
					}
					if !acts(a, row.Keys[0]) {
						t.Errorf("view %d, %d columns, after %v: %s (%s) does nothing and does not say why", view, width, way, row.Keys[0], row.Action)
					}
				}
			}
		}
	}
}

// acts reports whether the last of some keys changes the screen.
func acts(a *uitest.App, names ...string) bool {
	last := len(names) - 1
	a.Press(names[:last]...)
	before := a.View().Content
	a.Press(names[last])
	return a.View().Content != before
}

// The wheel scrolls a dialog whatever the reader's own keys are; and closes none.
func TestTheWheelScrollsDialogs(t *testing.T) {
	for _, key := range []string{"?", "x", "f", ":", "e"} {
		config := tui.Config{Files: uitest.NewFiles(t), Keys: map[string][]string{"down": {"z"}, "up": {"Z"}}}
		a := uitest.Open(t, config, tui.Opened{Comparison: fiction.Comparison()}, 80, 12)
		a.Press(key)
		before := a.Screen()
		a.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 40, Y: 5})
		if after := a.Screen(); after == before || !strings.Contains(after, "╭") {
			t.Errorf("%s, then the wheel:\n%s", key, after)
		}
	}
}

// A button let go over a dialog lets go of the divider that it held.
func TestADialogLetsGoOfTheDivider(t *testing.T) {
	for _, over := range []bool{false, true} {
		a := uitest.New(t, fiction.Comparison(), 120, 30)
		a.Press("2")
		before := a.Screen()
		a.Click(58, 9)
		if over {
			a.Press("?")
			a.Update(tea.MouseReleaseMsg{Button: tea.MouseLeft, X: 58, Y: 9})
			a.Press("esc")
		}
		a.Update(tea.MouseMotionMsg{Button: tea.MouseLeft, X: 40, Y: 9})
		if held := a.Screen() != before; held == over {
			t.Errorf("let go over a dialog (%t), the divider moves (%t):\n%s", over, held, a.Screen())
		}
	}
}
