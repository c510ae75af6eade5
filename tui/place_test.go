package tui_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// A comparison that was left opens where the reader was, in each view; and the
// list is as it was left.
func TestAComparisonOpensWhereItWasLeft(t *testing.T) {
	for _, keys := range []string{"1 j j j", "2 ] ] J J", "2 G k", "3 j j j j", "4 j", "5 j j", "s 2 ] J", "2 f j j enter J"} {
		t.Run(keys, func(t *testing.T) {
			l := uitest.OpenList(t, tui.Config{}, tui.Opened{Comparison: fiction.Comparison()}, 120, 40)
			l.Press("]", "]", "j")
			before := l.Screen()
			l.Press("enter")
			l.Press(strings.Fields(keys)...)
			marked := marks(l.Screen())
			for range 9 {
				if l.Line("1 Reports") != "" {
					break
				}
				l.Press("q")
			}
			if now := l.Screen(); now != before {
				t.Fatalf("the list has moved:\n%s", now)
			}
			l.Press("enter")
			if got := marks(l.Screen()); strings.Join(got, "\n") != strings.Join(marked, "\n") || len(got) == 0 {
				t.Errorf("the cursor was on\n%s\nand is on\n%s", strings.Join(marked, "\n"), strings.Join(got, "\n"))
			}
		})
	}
}

// From a timeline too, whose cursors stay.
func TestATimelineIsAsItWasLeft(t *testing.T) {
	l := openList(t, 130, 34)
	l.Press("]", "]", "t", "j", "j", "h")
	before := l.Screen()
	l.Press("enter", "3", "j", "j")
	marked := marks(l.Screen())
	l.Press("q")
	if l.Screen() != before {
		t.Errorf("the timeline has moved:\n%s\nfrom\n%s", l.Screen(), before)
	}
	l.Press("enter")
	if got := marks(l.Screen()); strings.Join(got, "\n") != strings.Join(marked, "\n") {
		t.Errorf("the cursor was on\n%s\nand is on\n%s", strings.Join(marked, "\n"), strings.Join(got, "\n"))
	}
}

// Where another pair was opened from within a comparison, the place of the first is kept.
func TestThePlaceOfAPairIsItsOwn(t *testing.T) {
	d := uitest.NewDisk(t, fiction.Comparison())
	l := uitest.OpenList(t, tui.Config{Files: uitest.NewFiles(t)}, d.Opened, 120, 40)
	l.Press("]", "]", "j", "enter", "3", "j", "j")
	marked := marks(l.Screen())
	l.Press("o", "enter", "2", "j")
	if l.Line("Netherwick") == "" {
		t.Fatalf("no other pair is open:\n%s", l.Screen())
	}
	l.Press("q", "enter")
	if got := marks(l.Screen()); strings.Join(got, "\n") != strings.Join(marked, "\n") {
		t.Errorf("the cursor was on\n%s\nand is on\n%s", strings.Join(marked, "\n"), strings.Join(got, "\n"))
	}
}
