package tui_test

import (
	"fmt"
	"testing"

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
