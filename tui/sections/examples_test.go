package sections_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"reinspect/model"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Every sentence of both example reports can be read in the section view.
func TestNoSentenceOfTheExamplesIsLost(t *testing.T) {
	opened := uitest.Examples(t, t.TempDir())
	a := uitest.New(t, opened.Comparison, view.StackedWidth-1, 24) // one side at a time
	for _, side := range []model.Side{model.Left, model.Right} {
		report := opened.Comparison.Reports.At(side)
		for s := range report.Sections {
			for p := range report.Sections[s].Paragraphs {
				a.GoTo(side, s, p) // opens what is folded
			}
		}
		a.Resize(view.StackedWidth-1, 3000) // all of it
		shown := read(a)
		a.Resize(view.StackedWidth-1, 24)
		for s := range report.Sections {
			for p := range report.Sections[s].Paragraphs {
				for _, sentence := range report.Sections[s].Paragraphs[p].Sentences {
					if !strings.Contains(shown, squeeze(pane.Clean(sentence.Text))) {
						t.Errorf("%s, not on the screen: %s", side, sentence.Text)
					}
				}
			}
		}
	}
}

// read returns the text of the screen without gutter and scrollbar.
func read(a *uitest.App) string {
	var text strings.Builder
	for _, l := range strings.Split(a.Screen(), "\n") {
		text.WriteString(ansi.Cut(l, view.GutterWidth, view.StackedWidth-1-view.ScrollbarWidth) + " ")
	}
	return squeeze(text.String())
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
