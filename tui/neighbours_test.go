package tui_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// What stands around the likeliest sentences is offered behind them, as it stands, and
// can be chosen.
func TestWhatStandsAroundASentenceIsOfferedAsProof(t *testing.T) {
	for _, size := range [][2]int{{140, 42}, {80, 24}} {
		a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), size[0], size[1])
		a.Press("5", "=")
		lines := strings.Split(a.Screen(), "\n")
		var likeliest, beside string
		for i, l := range lines {
			if strings.Contains(l, " %  ") {
				likeliest, beside = l, lines[i+1]
				break
			}
		}
		_, offered, _ := strings.Cut(likeliest, " %  ")
		place, _, _ := strings.Cut(offered, "  ")
		if place == "" || !strings.Contains(beside, " "+place+" ") || strings.Contains(beside, " %  ") {
			t.Fatalf("at %v no neighbour of %q is offered:\n%s", size, likeliest, a.Screen())
		}
		was := a.Comparison.Recommendations[0].Evidence[0]
		a.Press("tab", "enter")
		now := a.Comparison.Recommendations[0].Evidence[0]
		if now.Ref.Key() != was.Ref.Key() || now.Sentence == was.Sentence {
			t.Errorf("chosen is %+v, after %+v", now, was)
		}
	}
}

// Nothing is offered twice.
func TestNoSentenceIsOfferedTwiceAsProof(t *testing.T) {
	a := uitest.Open(t, tui.Config{}, uitest.Examples(t, t.TempDir()), 140, 60)
	a.Press("5", "=")
	seen := map[string]bool{}
	for l := range strings.SplitSeq(a.Screen(), "\n") {
		_, offered, is := strings.Cut(l, "  para ")
		if offered = strings.ReplaceAll(offered, "✓", " "); is && seen[offered] {
			t.Errorf("offered twice: %s", offered)
		}
		seen[offered] = is
	}
	if len(seen) < 9 {
		t.Errorf("%d sentences are offered:\n%s", len(seen), a.Screen())
	}
}
