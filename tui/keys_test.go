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

// Every key that is no movement does something that can be seen in every view,
// or the last line says why it does not.
func TestNoKeyIsSilent(t *testing.T) {
	for view := 1; view <= 6; view++ {
		for i, row := range keys.Table {
			if (i+view)%sharedtest.Some(3, 1) != 0 {
				continue
			}
			if row.Group == keys.Movement || row.Action == keys.Suspend || row.Action == keys.Quit || row.Keys[0] == fmt.Sprint(view) {
				continue
			}
			c := fiction.Comparison()
			a := uitest.Open(t, tui.Config{Files: uitest.NewFiles(t)}, uitest.NewDisk(t, c).Opened, 120, 40)
			a.Press(fmt.Sprint(view))
			before := a.View().Content
			a.Press(row.Keys[0])
			if a.View().Content == before {
				t.Errorf("view %d: %s (%s) does nothing and does not say why", view, row.Keys[0], row.Action)
			}
		}
	}
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
