package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/fault"
	"reinspect/tui/internal/fiction"
)

func TestEveryKeyIsInTheHelp(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 200, 70)
	h := newHelp(&a.state, func(action) string { return "" })
	text := ansi.Strip(strings.Join(h.column(h.groups), "\n"))
	for _, row := range KeyTable() {
		if !strings.Contains(text, row.Keys) || !strings.Contains(text, row.Help) {
			t.Errorf("the help does not show %s (%s)", row.Keys, row.Help)
		}
	}
}

func TestNoBuiltInKeyHasTwoMeanings(t *testing.T) {
	if _, err := newKeyMap(nil); err != nil {
		t.Error(err)
	}
}

func TestOwnKeys(t *testing.T) {
	m, err := newKeyMap(map[string][]string{"quit": {"Q"}})
	if err != nil {
		t.Fatal(err)
	}
	if m.action("Q") != actQuit || m.action("q") != "" {
		t.Error("the reader's key does not replace the built-in one")
	}
	for name, own := range map[string]map[string][]string{
		"unknown action": {"qiut": {"Q"}},
		"taken key":      {"quit": {"j"}},
	} {
		if _, err := newKeyMap(own); err == nil || fault.Hint(err) == "" || !strings.HasPrefix(err.Error(), "config.toml: ") {
			t.Errorf("%s: %v, hint %q", name, err, fault.Hint(err))
		}
	}
}
