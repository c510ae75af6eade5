package dialog

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Help lists every key, made from the key map.
type Help struct {
	*view.Context
	offset int
	groups []helpGroup
}

// helpGroup is some keys under a name.
type helpGroup struct {
	name string
	keys []helpKey
}

// helpKey is an action's keys and what they do. Why says that they mean
// nothing now, and what to do about it.
type helpKey struct{ keys, does, why string }

// helpKeys is the column of the keys, helpGap what parts two columns of groups.
const (
	helpKeys = 24
	helpGap  = 3
)

// NewHelp lists the keys; why says of an action why it means nothing now, ""
// where it does.
func NewHelp(s *view.Context, why func(keys.Action) string) *Help {
	h := &Help{Context: s}
	for i, row := range s.Keys.Rows {
		if i == 0 || row.Group != s.Keys.Rows[i-1].Group {
			h.groups = append(h.groups, helpGroup{name: row.Group})
		}
		g := &h.groups[len(h.groups)-1]
		g.keys = append(g.keys, helpKey{keys.Names(row.Keys), row.Help, why(row.Action)})
	}
	return h
}

// Update takes a key.
func (h *Help) Update(msg tea.Msg) (bool, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return h.press(k)
	}
	return false, nil
}

func (h *Help) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch h.Keys.Action(k.String()) {
	case keys.Down:
		h.offset++
	case keys.Up:
		h.offset--
	case keys.PageDown, keys.HalfDown:
		h.offset += 10
	case keys.PageUp, keys.HalfUp:
		h.offset -= 10
	default:
		return true, nil
	}
	return false, nil
}

// Draw draws it in the given room.
func (h *Help) Draw(width, height int) ([]string, *tea.Cursor) {
	room := max(width-boxMargin, 1)
	lines := h.column(h.groups, room)
	if len(lines) > height-boxLines {
		left := h.column(h.groups[:2], room)
		if w := widest(left) + helpGap; w+helpKeys < room {
			right := h.column(h.groups[2:], room-w)
			if two := max(len(left), len(right)); two < len(lines) {
				lines = pane.Beside(two, pane.Block{Width: w, Lines: left}, pane.Block{Width: widest(right), Lines: right})
			}
		}
	}
	h.offset = max(min(h.offset, len(lines)-(height-boxLines)), 0)
	return box(h.Context, "Keys", lines[h.offset:], width, height), nil
}

// column puts groups below each other with a blank line between them; what a
// key does is wrapped beside it.
func (h *Help) column(groups []helpGroup, width int) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, h.Styles.Strong.Paint(g.name))
		for _, k := range g.keys {
			lines = append(lines, h.key(k, width)...)
		}
	}
	return lines
}

func (h *Help) key(k helpKey, width int) []string {
	keys, text, style := h.Styles.Text, k.does, h.Styles.Quiet
	if k.why != "" {
		keys, text, style = h.Styles.Faint, k.does+" ("+k.why+")", h.Styles.Faint
	}
	lines := h.Wrapped(text, max(width-helpKeys, 1), style)
	for i := range lines {
		lines[i] = pane.Pad(keys.Paint(k.keys), helpKeys) + lines[i]
		k.keys = ""
	}
	return lines
}

func widest(lines []string) int {
	w := 0
	for _, l := range lines {
		w = max(w, pane.Width(l))
	}
	return w
}
