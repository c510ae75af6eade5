package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/compare"
	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/model"
	"reinspect/tui/pane"
)

// examplePair is the comparison that newcomers see, made as the program makes
// it.
func examplePair(t testing.TB) *compare.Comparison {
	t.Helper()
	loader := load.New(load.Config{})
	env, err := loader.Env()
	if err != nil {
		t.Fatal(err)
	}
	l, r := examples.Pair()
	left, err := loader.Bytes(context.Background(), l.Name, l.Data)
	if err != nil {
		t.Fatal(err)
	}
	right, err := loader.Bytes(context.Background(), r.Name, r.Data)
	if err != nil {
		t.Fatal(err)
	}
	return compare.Compare(left, right, env, compare.Options{})
}

// Every sentence of both example reports can be read in the section view.
func TestNoSentenceOfTheExamplesIsLost(t *testing.T) {
	c := examplePair(t)
	a := newTestApp(t, c, stackedWidth-1, 40)
	a.show(1)
	v := a.tabs[1].View.(*sections)
	for i := range v.list {
		if v.list[i].kind == foldRow {
			v.unfold(i)
		}
	}
	for _, side := range []model.Side{model.Left, model.Right} {
		v.focus = side
		shown := readThrough(a, v)
		report := c.Reports.At(side)
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

// readThrough scrolls through the one side that is shown and returns its text
// without gutter and scrollbar.
func readThrough(a *App, v *sections) string {
	a.View()
	var text strings.Builder
	body := layOut(a.width, a.height).body
	for offset := 0; offset < v.rows.Lines(); offset += v.rows.Window() - stickyLines {
		v.rows.ScrollTo(offset)
		lines := strings.Split(ansi.Strip(a.View().Content), "\n")[body.y : body.y+body.h]
		skip := offset - v.rows.Offset() // at the end the window moves less
		for _, l := range lines[skip+stickyLines:] {
			text.WriteString(ansi.Cut(l, gutterWidth, a.width-stripWidth) + " ")
		}
	}
	return squeeze(text.String())
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// The example pair draws at every size and survives every key.
func TestTheExamplePairAtEverySize(t *testing.T) {
	a := newTestApp(t, examplePair(t), 80, 24)
	for _, size := range []tea.WindowSizeMsg{{Width: 200, Height: 60}, {Width: 80, Height: 24}, {Width: 40, Height: 12}} {
		a.Update(size)
		for _, k := range keysOf() {
			a.Update(keystroke(k))
			fits(t, a)
			a.Update(keystroke("esc"))
		}
	}
}

// Nothing goes on behind the screen: a key that only moves gives no command,
// so that an idle app costs nothing.
func TestAnIdleAppDoesNothing(t *testing.T) {
	a := newTestApp(t, examplePair(t), 120, 40)
	a.show(1)
	for _, k := range []string{"j", "J", "]", "ctrl+d", "tab", "s", "?"} {
		if _, cmd := a.Update(keystroke(k)); cmd != nil {
			t.Errorf("%s leaves work behind: %T", k, cmd())
		}
		a.Update(keystroke("esc"))
	}
}
