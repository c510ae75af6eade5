package dialog

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Explanation is the overlay that explains a mark.
type Explanation struct {
	*view.Context
	scrolled
	title string
	facts []view.Fact
}

// NewExplanation returns an explanation.
func NewExplanation(s *view.Context, title string, facts []view.Fact) *Explanation {
	return &Explanation{Context: s, title: title, facts: facts}
}

// Update takes a key: any but the movements closes it.
func (e *Explanation) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return !keys.Move(e, e.Keys.Action(msg.String())), nil
	case view.Wheel:
		e.Step(msg.Way)
	}
	return false, nil
}

// explanationWidth is the widest that an explanation's text runs.
const explanationWidth = 72

// Draw draws it in the given room: what facts are about takes a third of it at
// most, in several lines where it is longer.
func (e *Explanation) Draw(width, height int) ([]string, *tea.Cursor) {
	inner := max(min(explanationWidth, width-boxMargin), 1)
	about := 0
	for _, f := range e.facts {
		about = max(about, pane.Width(f.About))
	}
	about = min(about, inner/3)
	room := max(inner-about-2, 8)
	var lines []string
	for _, f := range e.facts {
		if f.About == "" && f.Text == "" {
			lines = append(lines, "")
			continue
		}
		labels := pane.Wrap(f.About, about)
		var marks []pane.Mark
		for _, at := range f.Stretches() {
			marks = append(marks, pane.Mark{Start: at.Start, End: at.End, Style: e.Styles.Changed})
		}
		texts := pane.Wrap(f.Text, room)
		for i := range max(len(labels), len(texts)) {
			var label, text string
			if i < len(labels) {
				label = f.About[labels[i].Start:labels[i].End]
			}
			if i < len(texts) {
				text = pane.Paint(f.Text, texts[i], e.Styles.Text, marks)
			}
			lines = append(lines, e.Styles.Quiet.Paint(pane.Pad(label, about))+"  "+text)
		}
	}
	return box(e.Context, e.title, e.part(lines, height), width, height), nil
}
