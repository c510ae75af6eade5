package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/internal/uitest"
)

// The example pair draws at every size and survives every key.
func TestTheExamplePairAtEverySize(t *testing.T) {
	a := uitest.New(t, uitest.Examples(t, t.TempDir()).Comparison, 80, 24)
	for _, size := range []tea.WindowSizeMsg{{Width: 200, Height: 60}, {Width: 80, Height: 24}, {Width: 40, Height: 12}} {
		a.Resize(size.Width, size.Height)
		for _, k := range uitest.Keys() {
			a.Update(uitest.Key(k))
			a.Fits(t)
			a.Update(uitest.Key("esc"))
		}
	}
}

// Nothing goes on behind the screen: a key that only moves gives no command,
// so that an idle app costs nothing.
func TestAnIdleAppDoesNothing(t *testing.T) {
	a := uitest.New(t, uitest.Examples(t, t.TempDir()).Comparison, 120, 40)
	a.Press("2")
	for _, k := range []string{"j", "J", "]", "ctrl+d", "tab", "s", "?"} {
		if _, cmd := a.Update(uitest.Key(k)); cmd != nil {
			t.Errorf("%s leaves work behind: %T", k, cmd())
		}
		a.Update(uitest.Key("esc"))
	}
}
