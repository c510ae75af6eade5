package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/internal/fault"
	"reinspect/tui/internal/fiction"
)

func TestEveryKeyIsInTheHelp(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 200, 70)
	h := newHelp(&a.state, func(action) string { return "" })
	text := ansi.Strip(strings.Join(h.column(h.groups, 200), "\n"))
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
	if m.action("ctrl+c") != actQuit {
		t.Error("ctrl+c no longer quits: a reader without a key for it could not leave")
	}
	for name, own := range map[string]map[string][]string{
		"unknown action": {"qiut": {"Q"}},
		"taken key":      {"quit": {"j"}},
		"unknown key":    {"quit": {"hyper+q"}},
		"key in words":   {"page-down": {"Page Down"}},
		"order":          {"quit": {"alt+ctrl+q"}},
		"nothing":        {"quit": {""}},
	} {
		if _, err := newKeyMap(own); err == nil || fault.Hint(err) == "" || !strings.HasPrefix(err.Error(), "config.toml: ") {
			t.Errorf("%s: %v, hint %q", name, err, fault.Hint(err))
		}
	}
}

// Every key that is no motion does something that can be seen in every view,
// or the last line says why it does not.
func TestNoKeyIsSilent(t *testing.T) {
	for view := range 6 {
		for _, row := range keyTable {
			a := newTestApp(t, fiction.Comparison(), 120, 40)
			a.config.Files = newShelf(t)
			a.Update(loadedMsg{a.generation, newDisk(t, fiction.Comparison()).desk, nil})
			switch {
			case row.group == moveGroup, row.action == actSuspend, row.action == actQuit:
				continue
			case a.opens(row.action) == view: // open already
				continue
			}
			a.show(view)
			before := a.View().Content
			_, cmd := a.Update(keystroke(row.keys[0]))
			if row.action == actCopy || row.action == actCopyWhole || row.action == actMouse {
				run(a, cmd)
			}
			after := a.View()
			if after.Content == before {
				t.Errorf("view %d: %s (%s) does nothing and does not say why", view+1, row.keys[0], row.action)
			}
		}
	}
}

// Whoever writes a key as another program does, or as the help shows it, is
// told how it is written here.
func TestAKeyWrittenOtherwiseIsCorrected(t *testing.T) {
	for wrong, want := range map[string]string{
		"ctrl-q": "write ctrl+q", "Escape": "write esc", "Enter": "write enter", "page-down": "write pgdown", "shift+q": "write what it types, such as Q",
	} {
		if _, err := newKeyMap(map[string][]string{"quit": {wrong}}); err == nil || fault.Hint(err) != want {
			t.Errorf("%s: %v, hint %q, want %q", wrong, err, fault.Hint(err), want)
		}
	}
	for _, right := range []string{"ctrl+q", "alt+q", "ctrl+alt+q", "shift+up", "f10", "7", "é", "+", "ctrl++", "Q"} {
		if _, err := newKeyMap(map[string][]string{"quit": {right}}); err != nil {
			t.Errorf("%s: %v", right, err)
		}
	}
}

// No word of the help is cut off, however small the screen: what does not fit
// beside its key goes on below.
func TestTheHelpIsNeverCut(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {60, 20}} {
		a := newTestApp(t, fiction.Comparison(), size[0], size[1])
		h := newHelp(&a.state, a.whyNot)
		lines, _ := h.Draw(size[0]-4, 500)
		for _, l := range lines {
			if text := ansi.Strip(l); strings.Contains(text, "…") {
				t.Errorf("%dx%d: %s", size[0], size[1], text)
			}
		}
	}
}
