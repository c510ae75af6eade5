package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/pane"
)

// help lists every key, made from the key map.
type help struct {
	*state
	offset int
	lines  []string
}

func newHelp(s *state) *help {
	h := &help{state: s}
	group := ""
	for _, row := range s.keys.rows {
		if row.group != group {
			if group != "" {
				h.lines = append(h.lines, "")
			}
			group = row.group
			h.lines = append(h.lines, s.styles.strong.Paint(group))
		}
		keys := keyNames(row.keys)
		h.lines = append(h.lines, pane.Pad(s.styles.text.Paint(keys), 24)+s.styles.quiet.Paint(row.help))
	}
	h.lines = append(h.lines, "", s.styles.quiet.Paint("A number before a motion repeats it: 5j, 3]."))
	return h
}

func (h *help) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch h.keys.action(k.String()) {
	case actDown:
		h.offset++
	case actUp:
		h.offset--
	case actPageDown, actHalfDown:
		h.offset += 10
	case actPageUp, actHalfUp:
		h.offset -= 10
	default:
		return true, nil
	}
	return false, nil
}

func (h *help) draw(width, height int) []string {
	h.offset = max(min(h.offset, len(h.lines)-(height-4)), 0)
	return h.box("Keys", h.lines[h.offset:], width, height)
}
