package dialog

import (
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/field"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// queried is an overlay with a query and the list of what it finds.
type queried struct {
	*view.Context
	list.Cursor
	query textarea.Model
}

const queryTop = 2 // the query, and the blank line below it

// update takes a key, a click or a paste. Where that changes the query, find lists
// anew what it asks for; choose takes what is under the cursor.
func (q *queried) update(msg tea.Msg, find func(), choose func() (bool, tea.Cmd)) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch key := msg.String(); key {
		case "esc":
			return true, nil
		case "shift+tab":
			q.Step(-1)
			return false, nil
		case "tab":
			q.Step(1)
			return false, nil
		case "enter":
			return choose()
		default:
			if steered(&q.Cursor, key) {
				return false, nil
			}
		}
	case view.Wheel:
		q.Step(msg.Way)
		return false, nil
	case view.LineClick:
		if q.Click(msg.Line - queryTop) {
			return choose()
		}
		return false, nil
	}
	was := q.query.Value()
	cmd := field.TypeLine(&q.query, msg)
	if q.query.Value() != was {
		find()
	}
	return false, cmd
}

// lines are the query behind a prompt, a hint where it is empty, and what of the
// list fits a height: it is kept while the list shrinks.
func (q *queried) lines(prompt, hint string, found []string, nothing string, width, height int) []string {
	room := max(width-pane.Width(prompt), 1)
	q.query.SetHeight(1)
	q.query.SetWidth(room)
	typed := q.query.View()
	if hint != "" && q.query.Value() == "" {
		typed = q.Styles.Faint.Paint(hint)
	}
	lines := []string{q.Styles.Strong.Paint(prompt) + pane.Pad(typed, room), ""}
	q.LayoutLines(len(found), width, height)
	lines = append(lines, q.Visible(found)...)
	if len(found) == 0 {
		lines = append(lines, q.Styles.Quiet.Paint(nothing))
	}
	for len(lines) < height+queryTop {
		lines = append(lines, "")
	}
	return lines
}

// cursor is where the cursor is in the box: in the query.
func (q *queried) cursor(prompt string) *tea.Cursor {
	at := inBox(q.query.Cursor(), 0)
	if at != nil {
		at.X += pane.Width(prompt)
	}
	return at
}
