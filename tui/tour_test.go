package tui_test

import (
	"errors"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// The tour says in each view what is there and what leads on. The key after the
// last view ends it, and so does esc where there is nothing else to leave.
func TestTheTourLeadsThroughTheViews(t *testing.T) {
	for name, keys := range map[string][]string{"to its end": {"2", "3", "4", "5", "6", "1"}, "given up": {"2", "esc"}} {
		over := 0
		config := tui.Config{Tour: func() error { over++; return nil }}
		a := uitest.Open(t, config, tui.Opened{Comparison: fiction.Comparison()}, 120, 40)
		for i, key := range keys {
			if a.Line("Tour  ") == "" || over > 0 {
				t.Fatalf("%s: before key %d there is no tour:\n%s", name, i+1, a.Screen())
			}
			a.Press(key)
		}
		if a.Line("Tour  ") != "" || over != 1 {
			t.Errorf("%s: it has ended %d times:\n%s", name, over, a.Screen())
		}
	}
}

// In sixty columns the line of the tour still says what leads on.
func TestTheTourFitsInSixtyColumns(t *testing.T) {
	a := uitest.Open(t, tui.Config{Tour: func() error { return nil }}, tui.Opened{Comparison: fiction.Comparison()}, 60, 20)
	for _, key := range []string{"1", "2", "3", "4", "5"} {
		a.Press(key)
		if a.Line("goes on") == "" {
			t.Errorf("view %s: nothing leads on:\n%s", key, a.Screen())
		}
	}
}

// Where it cannot be remembered, the reader is told.
func TestATourThatIsNotRememberedSaysSo(t *testing.T) {
	config := tui.Config{Tour: func() error { return errors.New("the tour will come again") }}
	a := uitest.Open(t, config, tui.Opened{Comparison: fiction.Comparison()}, 120, 40)
	a.Press("esc")
	if a.Line("will come again") == "" {
		t.Errorf("nothing is said:\n%s", a.Screen())
	}
}
