package dialog_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// The keys that change the name are shown where there is room, and never in place
// of how to write the file.
func TestTheKeysOfAnExportAreShown(t *testing.T) {
	a := uitest.Open(t, tui.Config{Files: uitest.NewFiles(t)}, tui.Opened{Comparison: fiction.Comparison()}, 80, 24)
	a.Press("e")
	if a.Line("ctrl-u empties it") == "" {
		t.Errorf("no key for the name is shown:\n%s", a.Screen())
	}
	for height := 40; height >= 20; height-- {
		if a.Resize(80, height); a.Line("enter writes it") == "" {
			t.Fatalf("at %d lines:\n%s", height, a.Screen())
		}
	}
}

// The size that is shown is of what is chosen: one that was reckoned for an
// earlier choice comes too late.
func TestTheSizeIsThatOfTheLatestChoice(t *testing.T) {
	a := uitest.Open(t, tui.Config{Files: uitest.NewFiles(t)}, tui.Opened{Comparison: fiction.Comparison()}, 120, 40)
	a.Press("e")
	_, markdown := a.Update(uitest.Key("down"))
	_, html := a.Update(uitest.Key("down"))
	a.Run(html)
	latest := a.Line("Size")
	a.Run(markdown)
	if got := a.Line("Size"); got != latest || strings.Contains(got, "…") {
		t.Errorf("after an earlier choice was weighed, %q, was %q", got, latest)
	}
}
