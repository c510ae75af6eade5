package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// usualSizes are those that the screens are made for.
var usualSizes = [][2]int{{200, 60}, {140, 42}, {120, 40}, {100, 30}, {80, 24}, {60, 20}}

// On its first visit every view shows words of the reports, at every size: the
// claim and what it stands on are on one screen.
func TestEveryViewShowsSentencesAtEverySize(t *testing.T) {
	for _, size := range usualSizes {
		a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), size[0], size[1])
		said := openings(a)
		for _, view := range []string{"1", "2", "3", "4", "5"} {
			t.Run(fmt.Sprintf("%dx%d view %s", size[0], size[1], view), func(t *testing.T) {
				a.Press(view)
				screen := a.Screen()
				for _, s := range said {
					if strings.Contains(screen, s) {
						return
					}
				}
				t.Errorf("no sentence of either report is shown:\n%s", screen)
			})
		}
	}
}

// openings are the first letters of every sentence of both reports and of what
// they ask for.
func openings(a *uitest.App) []string {
	const letters = 18
	var out []string
	add := func(text string) {
		if len(text) > letters {
			out = append(out, text[:letters])
		}
	}
	for _, r := range []*model.Report{a.Comparison.Reports.Left, a.Comparison.Reports.Right} {
		for _, rec := range r.Recommendations {
			add(rec.Text)
		}
		for _, s := range r.Sections {
			for _, p := range s.Paragraphs {
				for _, x := range p.Sentences {
					add(x.Text)
				}
			}
		}
	}
	return out
}

// From the start it takes no key to see what changed and what the first recurring
// weaknesses rest on, one for all of them or for what became of what was asked
// for, and three for a correction.
func TestTheKeysThatAnAnswerTakes(t *testing.T) {
	for name, want := range map[string]struct {
		keys string
		text []string
	}{
		"what changed":     {"", []string{"▼ declined by 1 step", "▲ 9 improved"}},
		"the first proofs": {"", []string{"2 Permanence", "“The pace of permanence planning", "3 Child in need"}},
		"all proofs":       {"4", []string{"7 weaknesses in both reports", "3 Child in need", "also "}},
		"what was asked":   {"5", []string{"✓ resolved", "“However, contingency"}},
		"drop a weakness":  {"4 ! 2", []string{"Recurring 6"}},
		"set a status":     {"5 ! 1", []string{"status set by you"}},
		"choose a proof":   {"5 = enter", []string{"proof chosen by you"}},
	} {
		a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 140, 42)
		a.Press(strings.Fields(want.keys)...)
		for _, text := range want.text {
			if a.Line(text) == "" {
				t.Errorf("%s: %q shows no %q:\n%s", name, want.keys, text, a.Screen())
			}
		}
	}
}
