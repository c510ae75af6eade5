package dialog

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/field"
)

// find hands typing and pasting to the query and lists what has it in its
// name, the cursor on the first.
func (o *Open) find(msg tea.Msg) tea.Cmd {
	was := o.query.Value()
	cmd := field.TypeLine(&o.query, msg)
	if o.query.Value() != was {
		o.build()
		o.standOn("")
	}
	return tea.Batch(cmd, o.readNext())
}

// pressFinding handles a key while the query is typed.
func (o *Open) pressFinding(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		o.finds = false
		o.query.Reset()
		o.build()
	case "up", "ctrl+p":
		o.Step(-1)
	case "down", "ctrl+n":
		o.Step(1)
	case "enter":
		return o.choose()
	default:
		return false, o.find(k)
	}
	return false, o.readNext()
}

// cursor is where the cursor is in the box while a name is typed.
func (o *Open) cursor() *tea.Cursor {
	if !o.finds {
		return nil
	}
	at := inBox(o.query.Cursor(), o.hintLine)
	if at != nil {
		at.X++
	}
	return at
}
