package dialog_test

import (
	"strings"
	"testing"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

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
