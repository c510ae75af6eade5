package tui_test

import (
	"fmt"
	"strings"
	"testing"
)

// The facts of a report, and the mark of a report of a timeline, leave free what
// they are of.
func TestFactsCoverNothingThatTheyAreOf(t *testing.T) {
	for _, size := range usualSizes {
		for _, keys := range []string{"j", "j j j j j", "G", "s j j j"} {
			t.Run(fmt.Sprintf("%dx%d %s", size[0], size[1], keys), func(t *testing.T) {
				l := openList(t, size[0], size[1])
				l.Press(strings.Fields(keys)...)
				marked := marks(l.Screen())
				l.Press("x")
				if now := l.Screen(); len(marked) == 0 || !strings.Contains(now, marked[0]) || !strings.Contains(now, "file") {
					t.Errorf("%q is covered:\n%s", marked, now)
				}
			})
		}
		t.Run(fmt.Sprintf("%dx%d timeline", size[0], size[1]), func(t *testing.T) {
			l := openList(t, size[0], size[1])
			l.Press("]", "]", "t", "h")
			head := l.Line("▌Mar 2019")
			l.Press("x")
			if head != "" && l.Line(strings.TrimRight(head, " ")) == "" {
				t.Errorf("%q is covered:\n%s", head, l.Screen())
			}
		})
	}
}

// A cell of which nothing is known opens no empty explanation.
func TestACellWithNothingToExplain(t *testing.T) {
	l := openList(t, 120, 30)
	l.Press("3", "l", "l", "x")
	if l.Line("nothing is known of this") == "" || l.Line("╭") != "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
}
