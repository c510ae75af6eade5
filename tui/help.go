package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/pane"
)

// help lists every key, made from the key map.
type help struct {
	*state
	offset int
	groups [][]string // lines of each group, its name first
}

// The columns of the help: the keys, and a group where two stand side by side.
const (
	helpKeys  = 24
	helpGroup = 66
)

// newHelp lists the keys; why says of an action why it means nothing now, ""
// where it does.
func newHelp(s *state, why func(action) string) *help {
	h := &help{state: s}
	for i, row := range s.keys.rows {
		if i == 0 || row.group != s.keys.rows[i-1].group {
			h.groups = append(h.groups, []string{s.styles.strong.Paint(row.group)})
		}
		line := pane.Pad(s.styles.text.Paint(keyNames(row.keys)), helpKeys) + s.styles.quiet.Paint(row.help)
		if reason := why(row.action); reason != "" {
			line = s.styles.faint.Paint(pane.Pad(keyNames(row.keys), helpKeys) + row.help + " (" + reason + ")")
		}
		last := len(h.groups) - 1
		h.groups[last] = append(h.groups[last], line)
	}
	move := s.styles.quiet.Paint("A number before a motion repeats it: 5j, 3].")
	h.groups[0] = append(h.groups[0], move)
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
	lines := h.column(h.groups)
	if width >= 2*helpGroup && len(lines) > height-boxLines {
		left, right := h.column(h.groups[:2]), h.column(h.groups[2:])
		lines = pane.Beside(max(len(left), len(right)),
			pane.Block{Width: helpGroup, Lines: left}, pane.Block{Width: helpGroup - boxMargin, Lines: right})
	}
	h.offset = max(min(h.offset, len(lines)-(height-boxLines)), 0)
	return h.box("Keys", lines[h.offset:], width, height)
}

// column puts groups below each other with a blank line between them.
func (h *help) column(groups [][]string) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, g...)
	}
	return lines
}
