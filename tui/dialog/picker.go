package dialog

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/tui/field"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Picker is the overlay in which one of many things is picked; typing narrows the
// list to what has all the words.
type Picker struct {
	*view.Context
	list.Cursor
	name  string
	items []Item
	query textarea.Model
	found []Item
	width int // of the widest item
}

// NewPicker returns a picker, its cursor on the current item. What is said of an item
// stands behind its label and is looked through too.
func NewPicker(s *view.Context, name string, items []Item) (*Picker, tea.Cmd) {
	p := &Picker{Context: s, name: name, items: items, query: field.New("")}
	p.Centred = true
	p.find()
	for i, it := range items {
		p.width = max(p.width, view.BarWidth+pane.Width(p.text(it)))
		if it.Current {
			p.Pos = i
		}
	}
	return p, p.query.Focus()
}

// text is all that an item says.
func (p *Picker) text(it Item) string {
	if it.Detail == "" {
		return it.Label
	}
	return it.Label + p.apart() + it.Detail
}

func (p *Picker) apart() string { return " " + p.Glyphs.Dot + " " }

// find lists the items that have all the words that are typed.
func (p *Picker) find() {
	words := strings.Fields(strings.ToLower(p.query.Value()))
	p.found = nil
	for _, it := range p.items {
		text, all := strings.ToLower(p.text(it)), true
		for _, w := range words {
			all = all && strings.Contains(text, w)
		}
		if all {
			p.found = append(p.found, it)
		}
	}
	p.Pos = 0
	p.Reset(len(p.found))
}

// Update takes a key, a click or a paste.
func (p *Picker) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.press(msg)
	case view.LineClick:
		if p.Click(msg.Line - pickerTop) {
			return p.choose()
		}
		return false, nil
	}
	return false, p.receive(msg)
}

func (p *Picker) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch key := k.String(); key {
	case "esc":
		return true, nil
	case "shift+tab":
		p.Step(-1)
	case "tab":
		p.Step(1)
	case "enter":
		return p.choose()
	default:
		if !steered(&p.Cursor, key) {
			return false, p.receive(k)
		}
	}
	return false, nil
}

func (p *Picker) choose() (bool, tea.Cmd) {
	if p.Pos >= len(p.found) {
		return false, nil
	}
	return true, p.found[p.Pos].Choose()
}

// receive hands typing and pasting to the query.
func (p *Picker) receive(msg tea.Msg) tea.Cmd {
	was := p.query.Value()
	cmd := field.TypeLine(&p.query, msg)
	if p.query.Value() != was {
		p.find()
	}
	return cmd
}

const (
	pickerPrompt = "/"
	pickerHint   = "type to narrow the list"
	pickerTop    = 2 // the query, and the blank line below it
	pickerFoot   = 1 // how many items are out of sight
)

// Draw draws it in the given room; it keeps its height while the list shrinks.
func (p *Picker) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(max(p.width, len(pickerPrompt+pickerHint)), width-boxMargin), 1)
	h := max(min(len(p.items), height-boxLines-pickerTop-pickerFoot), 1)
	p.query.SetHeight(1)
	p.query.SetWidth(max(w-len(pickerPrompt), 1))
	typed := p.query.View()
	if p.query.Value() == "" {
		typed = p.Styles.Faint.Paint(pickerHint)
	}
	lines := []string{p.Styles.Strong.Paint(pickerPrompt) + pane.Pad(typed, max(w-len(pickerPrompt), 1)), ""}
	var found []string
	for i, it := range p.found {
		line := p.Bar(i == p.Pos) + p.NameStyle(i == p.Pos).Paint(it.Label)
		if it.Detail != "" {
			line += p.Styles.Quiet.Paint(pane.ClipMiddle(p.apart()+it.Detail, max(w-pane.Width(line), 1)))
		}
		found = append(found, pane.Clip(line, w))
	}
	p.LayoutLines(len(found), w, h)
	lines = append(lines, p.Visible(found)...)
	if len(found) == 0 {
		lines = append(lines, p.Styles.Quiet.Paint("nothing has that"))
	}
	for len(lines) < h+pickerTop {
		lines = append(lines, "")
	}
	if len(p.items) > h {
		lines = append(lines, p.Styles.Quiet.Paint(p.outOfSight(len(found), h)))
	}
	at := inBox(p.query.Cursor(), 0)
	if at != nil {
		at.X += len(pickerPrompt)
	}
	return box(p.Context, p.name, lines, width, height), at
}

// outOfSight says how many of the items found are above and below those shown; ""
// where all are shown.
func (p *Picker) outOfSight(found, shown int) string {
	var parts []string
	if above := p.Offset(); above > 0 {
		parts = append(parts, fmt.Sprintf("%d above", above))
	}
	if below := found - p.Offset() - shown; below > 0 {
		parts = append(parts, fmt.Sprintf("%d below", below))
	}
	return strings.Join(parts, p.apart())
}
