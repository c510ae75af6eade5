package dialog

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/field"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Picker is the overlay in which one of many things is picked; typing narrows the
// list to what has all the words.
type Picker struct {
	queried
	name  string
	items []Item
	found []Item
	width int // of the widest item
}

// NewPicker returns a picker, its cursor on the current item. What is said of an item
// stands behind its label and is looked through too.
func NewPicker(s *view.Context, name string, items []Item) (*Picker, tea.Cmd) {
	p := &Picker{queried: queried{Context: s, query: field.New("")}, name: name, items: items}
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
func (p *Picker) Update(msg tea.Msg) (bool, tea.Cmd) { return p.update(msg, p.find, p.choose) }

func (p *Picker) choose() (bool, tea.Cmd) {
	if p.Pos >= len(p.found) {
		return false, nil
	}
	return true, p.found[p.Pos].Choose()
}

const (
	pickerPrompt = "/"
	pickerHint   = "type to narrow the list"
	pickerFoot   = 1 // how many items are out of sight
)

// Draw draws it in the given room; it keeps its height while the list shrinks.
func (p *Picker) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(max(p.width, len(pickerPrompt+pickerHint)), width-boxMargin), 1)
	h := max(min(len(p.items), height-boxLines-queryTop-pickerFoot), 1)
	var found []string
	for i, it := range p.found {
		line := p.Bar(i == p.Pos) + p.NameStyle(i == p.Pos).Paint(it.Label)
		if it.Detail != "" {
			line += p.Styles.Quiet.Paint(pane.ClipMiddle(p.apart()+it.Detail, max(w-pane.Width(line), 1)))
		}
		found = append(found, pane.Clip(line, w))
	}
	lines := p.lines(pickerPrompt, pickerHint, found, "no match", w, h)
	if len(p.items) > h {
		lines = append(lines, p.Styles.Quiet.Paint(p.outOfSight(len(found), h)))
	}
	return box(p.Context, p.name, lines, width, height), p.cursor(pickerPrompt)
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
