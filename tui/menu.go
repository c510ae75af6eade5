package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/pane"
)

// menu is an overlay in which one of a few things is chosen.
type menu struct {
	*state
	name    string
	about   []string // what stands above the choices, the first the loudest; may be none
	items   []menuItem
	cursor  int
	dismiss func() // where none of them is chosen; may be nil
	drawn   []int  // the item on each line when last drawn, -1 for none
}

// menuItem is one choice: what it says, what stands behind it in a quiet
// colour, and what choosing it does.
type menuItem struct {
	label, detail string
	gap           bool // a blank line stands above it
	choose        func() tea.Cmd
}

// Update takes a key or a click.
func (m *menu) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.press(msg)
	case LineClick:
		return m.click(msg.Line)
	}
	return false, nil
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
		if m.dismiss != nil {
			m.dismiss()
		}
		return true, nil
	}
	return false, nil
}

func (m *menu) Draw(width, height int) ([]string, *tea.Cursor) {
	label := 0
	for _, it := range m.items {
		label = max(label, pane.Width(it.label))
	}
	above := m.aboveItems(width)
	var lines []string
	var items []int
	at := 0
	for i, it := range m.items {
		if it.gap {
			lines, items = append(lines, ""), append(items, -1)
		}
		bar, style := " ", m.styles.text
		if i == m.cursor {
			bar, style, at = m.styles.selected.Paint(m.glyphs.bar), m.styles.strong, len(lines)
		}
		line := bar + " " + style.Paint(it.label)
		if it.detail != "" {
			line = bar + " " + pane.Pad(style.Paint(it.label), label) + "   " + m.styles.quiet.Paint(it.detail)
		}
		lines, items = append(lines, line), append(items, i)
	}
	from, to := window(len(lines), max(height-boxLines-len(above), 1), at)
	m.drawn = m.drawn[:0]
	for range above {
		m.drawn = append(m.drawn, -1)
	}
	m.drawn = append(m.drawn, items[from:to]...)
	return m.box(m.name, append(above, lines[from:to]...), width, height), nil
}

// click stands on an item, or chooses the one that is stood on.
func (m *menu) click(y int) (bool, tea.Cmd) {
	if y < 0 || y >= len(m.drawn) || m.drawn[y] < 0 {
		return false, nil
	}
	if m.drawn[y] == m.cursor {
		return true, m.items[m.cursor].choose()
	}
	m.cursor = m.drawn[y]
	return false, nil
}

// aboveItems is what stands above the choices, wrapped.
func (m *menu) aboveItems(width int) []string {
	var lines []string
	style := m.styles.text
	for _, text := range m.about {
		for _, l := range pane.Wrap(text, max(min(explanationWidth, width-boxMargin), 1)) {
			lines = append(lines, style.Paint(text[l.Start:l.End]))
		}
		lines = append(lines, "")
		style = m.styles.quiet
	}
	return lines
}
