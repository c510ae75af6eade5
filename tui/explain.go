package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/pane"
)

// explanation is the overlay that explains a mark.
type explanation struct {
	*state
	title  string
	facts  []fact
	offset int
}

func newExplanation(s *state, title string, facts []fact) *explanation {
	return &explanation{state: s, title: title, facts: facts}
}

// Update takes a key.
func (e *explanation) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return e.press(k)
	}
	return false, nil
}

func (e *explanation) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch e.keys.action(k.String()) {
	case actDown:
		e.offset++
	case actUp:
		e.offset = max(e.offset-1, 0)
	default:
		return true, nil
	}
	return false, nil
}

// explanationWidth is the widest that an explanation's text runs.
const explanationWidth = 72

func (e *explanation) Draw(width, height int) ([]string, *tea.Cursor) {
	about := 0
	for _, f := range e.facts {
		about = max(about, pane.Width(f.about))
	}
	room := max(min(explanationWidth, width-boxMargin)-about-2, 8)
	var lines []string
	for _, f := range e.facts {
		if f.about == "" && f.text == "" {
			lines = append(lines, "")
			continue
		}
		label := f.about
		for _, l := range pane.Wrap(f.text, room) {
			lines = append(lines, e.styles.quiet.Paint(pane.Pad(label, about))+"  "+e.styles.text.Paint(f.text[l.Start:l.End]))
			label = ""
		}
	}
	e.offset = max(min(e.offset, len(lines)-(height-boxLines)), 0)
	return e.box(e.title, lines[e.offset:], width, height), nil
}
