package recurring_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// At every size each weakness is shown by the whole sentences of both reports.
func TestEveryWeaknessIsShownByItsSentencesAtEverySize(t *testing.T) {
	c := fiction.Comparison()
	for _, size := range [][2]int{{200, 60}, {140, 42}, {120, 40}, {100, 30}, {80, 24}, {60, 20}} {
		a := uitest.New(t, c, size[0], size[1])
		a.Press("4")
		seen := ""
		for range c.Recurring {
			for _, line := range strings.Split(a.Screen(), "\n") {
				seen += " " + strings.TrimPrefix(line, "▌")
			}
			a.Press("j")
		}
		words := strings.Join(strings.Fields(seen), " ")
		for _, r := range c.Recurring {
			for _, e := range []string{r.Evidence.Left[0].Sentence, r.Evidence.Right[0].Sentence} {
				for _, part := range strings.Fields(e) {
					if !strings.Contains(words, part) {
						t.Errorf("%dx%d: %q of %q is not shown", size[0], size[1], part, e)
					}
				}
			}
		}
	}
}

// A wrong weakness goes in three keys, and comes back.
func TestAWeaknessIsDroppedInThreeKeys(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, fiction.Comparison()).Opened, 100, 30)
	a.Press("4", "!", "j", "enter")
	if len(a.Comparison.Recurring) != 2 || a.Line("2 weaknesses in both reports") == "" {
		t.Errorf("the weakness is still there:\n%s", a.Screen())
	}
	if a.Press("u"); len(a.Comparison.Recurring) != 3 {
		t.Errorf("the weakness does not come back:\n%s", a.Screen())
	}
}
