package dialog

import (
	"fmt"
	"testing"

	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// However low the screen, and however far people scroll, something of the text
// stays in sight.
func TestWhatIsScrolledStaysInSight(t *testing.T) {
	s := newContext(t)
	var facts []view.Fact
	for i := range 20 {
		facts = append(facts, view.Fact{Text: fmt.Sprint("line ", i)})
	}
	for height := 1; height <= 12; height++ {
		for name, o := range map[string]view.Overlay{
			"the explanation": NewExplanation(s, "Why", facts),
			"the help":        NewHelp(s, func(keys.Action) string { return "" }),
		} {
			for range 80 {
				press(o, "down")
			}
			if lines, _ := o.Draw(80, height); len(lines) < boxLines+1 {
				t.Errorf("in %d lines, scrolled to its end, %s is\n%s", height, name, drawn(o, 80, height))
			}
		}
	}
}

// The keys that scroll a page of the help scroll an explanation too.
func TestAnExplanationIsScrolledByPages(t *testing.T) {
	e := NewExplanation(newContext(t), "Why", []view.Fact{{Text: "one"}, {Text: "two"}, {Text: "three"}, {Text: "four"}, {Text: "five"}})
	drawn(e, 80, boxLines+3)
	for _, name := range []string{"pgdown", "pgup", "G", "g", "pgdown"} {
		if press(e, name) {
			t.Fatalf("%s closes the explanation", name)
		}
	}
	if e.within(e.offset) == 0 {
		t.Error("the explanation is not scrolled")
	}
}
