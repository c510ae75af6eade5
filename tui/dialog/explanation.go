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
	title  string
	facts  []view.Fact
	offset int
}

// NewExplanation returns an explanation.
func NewExplanation(s *view.Context, title string, facts []view.Fact) *Explanation {
	return &Explanation{Context: s, title: title, facts: facts}
}

// Update takes a key.
func (e *Explanation) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return e.press(k)
	}
	return false, nil
}

func (e *Explanation) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch e.Keys.Action(k.String()) {
	case keys.Down:
		e.offset++
	case keys.Up:
		e.offset = max(e.offset-1, 0)
	default:
		return true, nil
	}
	return false, nil
}

// explanationWidth is the widest that an explanation's text runs.
const explanationWidth = 72

// Draw draws it in the given room.
func (e *Explanation) Draw(width, height int) ([]string, *tea.Cursor) {
	about := 0
	for _, f := range e.facts {
		about = max(about, pane.Width(f.About))
	}
	room := max(min(explanationWidth, width-boxMargin)-about-2, 8)
	var lines []string
	for _, f := range e.facts {
		if f.About == "" && f.Text == "" {
			lines = append(lines, "")
			continue
		}
		label := f.About
		var marks []pane.Mark
		for _, at := range f.Stretches() {
			marks = append(marks, pane.Mark{Start: at.Start, End: at.End, Style: e.Styles.Changed})
		}
		for _, l := range pane.Wrap(f.Text, room) {
			lines = append(lines, e.Styles.Quiet.Paint(pane.Pad(label, about))+"  "+pane.Paint(f.Text, l, e.Styles.Text, marks))
			label = ""
		}
	}
	e.offset = max(min(e.offset, len(lines)-(height-boxLines)), 0)
	return box(e.Context, e.title, lines[e.offset:], width, height), nil
}
