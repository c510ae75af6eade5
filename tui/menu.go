package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/pane"
)

// menu is an overlay in which one of a few things is chosen.
type menu struct {
	*state
	Cursor
	name    string
	about   []string // above the choices, the first in a plain colour; may be none
	items   []menuItem
	dismiss func() // where none of them is chosen; may be nil
	above   int    // lines above the choices when last drawn
}

// menuItem is one choice: what it says, what is said of it in a quiet colour,
// and what choosing it does.
type menuItem struct {
	label, detail string
	gap           bool // a blank line above it
	current       bool // the cursor begins here
	choose        func() tea.Cmd
}

func newMenu(s *state, name string, items []menuItem) *menu {
	m := &menu{state: s, name: name, items: items}
	m.Centred = true
	m.Reset(len(items))
	for i, it := range items {
		if it.current {
			m.Pos = i
		}
	}
	return m
}

// Update takes a key or a click.
func (m *menu) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.press(msg)
	case LineClick:
		if m.Click(msg.Line - m.above) {
			return true, m.items[m.Pos].choose()
		}
	}
	return false, nil
}

func (m *menu) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	act := m.keys.action(k.String())
	switch {
	case Move(m, act):
		return false, nil
	case act == actOpen:
		return true, m.items[m.Pos].choose()
	case m.dismiss != nil:
		m.dismiss()
	}
	return true, nil
}

func (m *menu) Draw(width, height int) ([]string, *tea.Cursor) {
	label := 0
	for _, it := range m.items {
		label = max(label, pane.Width(it.label))
	}
	above := m.aboveItems(width)
	m.above = len(above)
	var lines []string
	heights := make([]int, len(m.items))
	for i, it := range m.items {
		if it.gap {
			lines = append(lines, "")
			heights[i]++
		}
		heights[i]++
		style := m.nameStyle(i == m.Pos)
		line := m.bar(i == m.Pos) + style.Paint(it.label)
		if it.detail != "" {
			line = m.bar(i == m.Pos) + pane.Pad(style.Paint(it.label), label) + "   " + m.styles.quiet.Paint(it.detail)
		}
		lines = append(lines, line)
	}
	m.Layout(heights, width, max(height-boxLines-len(above), 1))
	return m.box(m.name, append(above, m.Visible(lines)...), width, height), nil
}

// aboveItems is what is said above the choices, wrapped.
func (m *menu) aboveItems(width int) []string {
	var lines []string
	style := m.styles.text
	for _, text := range m.about {
		lines = append(lines, m.wrapped(text, max(min(explanationWidth, width-boxMargin), 1), style)...)
		lines = append(lines, "")
		style = m.styles.quiet
	}
	return lines
}
