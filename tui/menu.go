package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/pane"
)

// menu is an overlay in which one of a few things is chosen.
type menu struct {
	*state
	name   string
	items  []menuItem
	cursor int
}

// menuItem is one choice: what it says, what stands behind it in a quiet
// colour, and what choosing it does.
type menuItem struct {
	label, detail string
	choose        func() tea.Cmd
}

func (m *menu) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch m.keys.action(k.String()) {
	case actDown, actNext, actNextChange:
		m.cursor = min(m.cursor+1, len(m.items)-1)
	case actUp, actPrev, actPrevChange:
		m.cursor = max(m.cursor-1, 0)
	case actTop:
		m.cursor = 0
	case actBottom:
		m.cursor = len(m.items) - 1
	case actOpen:
		return true, m.items[m.cursor].choose()
	default:
		return true, nil
	}
	return false, nil
}

func (m *menu) draw(width, height int) []string {
	label := 0
	for _, it := range m.items {
		label = max(label, pane.Width(it.label))
	}
	from, to := window(len(m.items), height-boxLines, m.cursor)
	var lines []string
	for i := from; i < to; i++ {
		it := m.items[i]
		bar, style := " ", m.styles.text
		if i == m.cursor {
			bar, style = m.styles.selected.Paint(m.glyphs.bar), m.styles.strong
		}
		lines = append(lines, bar+" "+pane.Pad(style.Paint(it.label), label)+"   "+m.styles.quiet.Paint(it.detail))
	}
	return m.box(m.name, lines, width, height)
}
