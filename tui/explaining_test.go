package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// An explanation leaves what it explains free: every line that the cursor marks
// is still on the screen, or of something that fills more than half of it the
// first.
func TestAnExplanationCoversNothingThatItExplains(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 120, 40)
	for _, size := range usualSizes[len(usualSizes)-sharedtest.Some(2, len(usualSizes)):] {
		a.Resize(size[0], size[1])
		for _, keys := range []string{"1", "1 J J J J", "1 G", "2", "2 ] ] J", "2 G", "3", "3 enter j", "4", "4 G", "4 enter j", "5", "5 J J J", "5 G"} {
			t.Run(fmt.Sprintf("%dx%d %s", size[0], size[1], keys), func(t *testing.T) {
				a.Press(strings.Fields(keys)...)
				marked := marks(a.Screen())
				a.Press("x")
				if a.Dialogs() == 0 {
					t.Fatalf("nothing is explained:\n%s", a.Screen())
				}
				if len(marked) > (size[1]-6)/2 {
					marked = marked[:1]
				}
				now := a.Screen()
				for _, l := range marked {
					if !strings.Contains(now, l) {
						t.Fatalf("%q is covered:\n%s", l, now)
					}
				}
				a.Press("esc", "esc", "esc")
			})
		}
	}
}

// The last line stays free of every dialog and says how to leave it; the keys
// of the view below are not offered meanwhile.
func TestTheLastLineSaysHowToLeaveADialog(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 80, 24)
	for _, key := range []string{"?", "x", ":", "/", "f", "a", "!"} {
		a.Press("2", key)
		lines := strings.Split(a.Screen(), "\n")
		if last := lines[len(lines)-1]; !strings.HasPrefix(last, " esc back") || strings.Contains(last, "search") {
			t.Errorf("%s: the last line is %q", key, last)
		}
		a.Press("esc", "esc", "esc")
	}
}

// marks are the parts of the lines that the bar of the cursor stands before, as
// far as the next column.
func marks(screen string) []string {
	var out []string
	for _, l := range strings.Split(screen, "\n") {
		if _, marked, ok := strings.Cut(l, "▌"); ok {
			marked, _, _ = strings.Cut(marked, "   ┆")
			marked, _, _ = strings.Cut(marked, "┃")
			out = append(out, "▌"+strings.TrimRight(marked, " ▲▼◆◇"))
		}
	}
	return out
}
