package dialog

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Menu is an overlay in which one of a few things is chosen.
type Menu struct {
	*view.Context
	list.Cursor
	name    string
	About   []string // above the choices, the first in a plain colour; may be none
	items   []Item
	Dismiss func() // where none of them is chosen; may be nil
	above   int    // lines above the choices when last drawn
}

// Item is one choice: what it says, what is said of it in a quiet colour,
// and what choosing it does.
type Item struct {
	Label, Detail string
	Gap           bool // a blank line above it
	Current       bool // the cursor begins here
	Choose        func() tea.Cmd
}

// NewMenu returns a menu, its cursor on the current item.
func NewMenu(s *view.Context, name string, items []Item) *Menu {
	m := &Menu{Context: s, name: name, items: items}
	m.Centred = true
	m.Reset(len(items))
	for i, it := range items {
		if it.Current {
			m.Pos = i
		}
	}
	return m
}

// Update takes a key or a click.
func (m *Menu) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.press(msg)
	case view.Wheel:
		m.Step(msg.Way)
		return false, nil
	case view.LineClick:
		if m.Click(msg.Line - m.above) {
			return true, m.items[m.Pos].Choose()
		}
	}
	return false, nil
}

func (m *Menu) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	act := m.Keys.Action(k.String())
	if i := m.numbered(k.String()); i >= 0 {
		return true, m.items[i].Choose()
	}
	switch act {
	case keys.Open:
		return true, m.items[m.Pos].Choose()
	case keys.Back, keys.Quit:
		if m.Dismiss != nil {
			m.Dismiss()
		}
		return true, nil
	}
	keys.Move(m, act)
	return false, nil
}

// digits is how many choices have a digit that makes them: the first ones.
const digits = 9

// numbered is the index of the choice that a digit makes at once; -1 for none.
func (m *Menu) numbered(key string) int {
	if len(key) != 1 || key[0] < '1' || int(key[0]-'1') >= min(len(m.items), digits) {
		return -1
	}
	return int(key[0] - '1')
}

// Draw draws it in the given room.
func (m *Menu) Draw(width, height int) ([]string, *tea.Cursor) {
	label := 0
	for _, it := range m.items {
		label = max(label, pane.Width(it.Label))
	}
	above := m.aboveItems(width)
	m.above = len(above)
	var lines []string
	heights := make([]int, len(m.items))
	for i, it := range m.items {
		if it.Gap {
			lines = append(lines, "")
			heights[i]++
		}
		heights[i]++
		style := m.NameStyle(i == m.Pos)
		line := m.Bar(i == m.Pos)
		if i < digits {
			line += m.Styles.Faint.Paint(fmt.Sprintf("%d  ", i+1))
		} else {
			line += pane.Spaces(3)
		}
		if it.Detail == "" {
			line += style.Paint(it.Label)
		} else {
			line += pane.Pad(style.Paint(it.Label), label) + "   " + m.Styles.Quiet.Paint(it.Detail)
		}
		lines = append(lines, line)
	}
	m.Layout(heights, width, max(height-boxLines-len(above), 1))
	return box(m.Context, m.name, append(above, m.Visible(lines)...), width, height), nil
}

// aboveItems is what is said above the choices, wrapped.
func (m *Menu) aboveItems(width int) []string {
	var lines []string
	style := m.Styles.Text
	for _, text := range m.About {
		lines = append(lines, m.Wrapped(text, max(min(explanationWidth, width-boxMargin), 1), style)...)
		lines = append(lines, "")
		style = m.Styles.Quiet
	}
	return lines
}
