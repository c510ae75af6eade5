package tui_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// What is copied names its place with the page, and where the clipboard says
// that it arrived the app says so too.
func TestWhatIsCopiedHasItsPage(t *testing.T) {
	for alone, want := range map[bool]string{false: "sent to the clipboard: ", true: "copied: "} {
		a := uitest.Open(t, tui.Config{Clipboard: tui.Clipboard{Alone: alone}}, tui.Opened{Comparison: fiction.Comparison()}, 120, 40)
		for _, keys := range [][]string{{"2", "y"}, {"4", "y"}, {"5", "y"}, {"1", "G", "k", "y"}} {
			a.Press(keys...)
			if a.Line(want) == "" {
				t.Errorf("%v: no %q:\n%s", keys, want, a.Screen())
			}
		}
		a.Press("2", "g", "y")
		if !strings.HasSuffix(a.Copied, "page 1)") && !strings.HasSuffix(a.Copied, "page 2)") {
			t.Errorf("no page in %q", a.Copied)
		}
	}
}

// A clipboard that fails leaves it to the terminal.
func TestWithoutAClipboardTheTerminalIsAsked(t *testing.T) {
	app, err := tui.New(tui.Config{Clipboard: tui.Clipboard{Alone: true, Put: func(string) error { return errors.New("no server") }}})
	if err != nil {
		t.Fatal(err)
	}
	app.Init()
	a := uitest.Of(app)
	a.Resize(100, 30)
	a.Update(a.Loaded(tui.Opened{Comparison: fiction.Comparison()}, nil))
	_, cmd := a.Update(uitest.Key("y"))
	if msg, ok := cmd().(tea.BatchMsg); !ok || len(msg) == 0 {
		t.Errorf("the terminal is not asked: %v", msg)
	}
}
