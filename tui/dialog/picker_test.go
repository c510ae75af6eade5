package dialog

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A picker begins on what is shown now; typing narrows it to what has the words, in
// what is said of an item too, and enter picks.
func TestTypingNarrowsAPicker(t *testing.T) {
	picked := ""
	picker := func() *Picker {
		var items []Item
		for i := range 30 {
			label := fmt.Sprintf("Theme %d", i)
			items = append(items, Item{Label: label, Current: i == 12, Choose: func() tea.Cmd { picked = label; return nil }})
		}
		items[20].Detail = "for care leavers"
		p, _ := NewPicker(newContext(t), "Pick", items)
		return p
	}
	p := picker()
	if got := marked(p); got != "Theme 12" {
		t.Errorf("begins on %q", got)
	}
	if text := drawn(p, 80, 17); !strings.Contains(text, "7 above · 13 below") {
		t.Errorf("what is out of sight is not said:\n%s", text)
	}
	write(p, "Leav th")
	if marked(p) != "Theme 20 · for care leavers" {
		t.Errorf("typing leads to %q", marked(p))
	}
	if text := drawn(p, 80, 17); strings.Contains(text, "above") || strings.Contains(text, "below") {
		t.Errorf("something is said to be out of sight:\n%s", text)
	}
	if !press(p, "enter") || picked != "Theme 20" {
		t.Errorf("enter picks %q", picked)
	}
	p, picked = picker(), ""
	write(p, "zz")
	if press(p, "enter") || picked != "" || !strings.Contains(drawn(p, 80, 30), "no match") {
		t.Errorf("picks %q of nothing:\n%s", picked, drawn(p, 80, 30))
	}
	if !press(p, "esc") {
		t.Error("esc does not close it")
	}
}
