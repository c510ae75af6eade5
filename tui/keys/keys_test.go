package keys

import (
	"strings"
	"testing"

	"reinspect/internal/fault"
)

func TestNoBuiltInKeyHasTwoMeanings(t *testing.T) {
	if _, err := New(nil); err != nil {
		t.Error(err)
	}
	if _, err := NewList(nil); err != nil {
		t.Error(err)
	}
}

// One configuration has keys for both: an action of the other is no mistake.
func TestOwnKeysOfTheOtherTable(t *testing.T) {
	own := map[string][]string{"swap": {"S"}, "mark": {"M"}}
	for name, of := range map[string]func(map[string][]string) (*Map, error){"comparison": New, "list": NewList} {
		m, err := of(own)
		if err != nil {
			t.Fatal(name, err)
		}
		if swaps, marks := m.Action("S") == Swap, m.Action("M") == Mark; swaps == marks {
			t.Errorf("%s: swaps %t, marks %t", name, swaps, marks)
		}
	}
}

func TestOwnKeys(t *testing.T) {
	m, err := New(map[string][]string{"quit": {"Q"}})
	if err != nil {
		t.Fatal(err)
	}
	if m.Action("Q") != Quit || m.Action("q") != "" {
		t.Error("the reader's key does not replace the built-in one")
	}
	if m.Action("ctrl+c") != Quit {
		t.Error("ctrl+c no longer quits: a reader without a key for it could not leave")
	}
	for name, own := range map[string]map[string][]string{
		"unknown action": {"qiut": {"Q"}},
		"taken key":      {"quit": {"j"}},
		"unknown key":    {"quit": {"hyper+q"}},
		"key in words":   {"page-down": {"Page Down"}},
		"order":          {"quit": {"alt+ctrl+q"}},
		"nothing":        {"quit": {""}},
		"the way out":    {"quit": {}, "export": {"ctrl+c"}},
	} {
		if _, err := New(own); err == nil || fault.Hint(err) == "" || !strings.HasPrefix(err.Error(), "config.toml: ") {
			t.Errorf("%s: %v, hint %q", name, err, fault.Hint(err))
		}
	}
}

// Whoever writes a key as another program does, or as the help shows it, is
// told how it is written here.
func TestAKeyWrittenOtherwiseIsCorrected(t *testing.T) {
	for wrong, want := range map[string]string{
		"ctrl-q": "write ctrl+q", "Escape": "write esc", "Enter": "write enter", "page-down": "write pgdown", "shift+q": "write what it types, such as Q",
		"ctrl+Q": "write ctrl+q", "ctrl+alt+Q": "write ctrl+alt+q",
	} {
		if _, err := New(map[string][]string{"quit": {wrong}}); err == nil || fault.Hint(err) != want {
			t.Errorf("%s: %v, hint %q, want %q", wrong, err, fault.Hint(err), want)
		}
	}
	for _, right := range []string{"ctrl+q", "alt+q", "ctrl+alt+q", "shift+up", "f10", "7", "é", "+", "ctrl++", "Q"} {
		if _, err := New(map[string][]string{"quit": {right}}); err != nil {
			t.Errorf("%s: %v", right, err)
		}
	}
}
