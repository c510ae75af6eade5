package dialog

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Help lists every key, made from the key map, and says what the signs mean.
type Help struct {
	*view.Context
	scrolled
	groups []helpGroup
	signs  []helpGroup // one, or none where nothing is compared
}

// helpGroup is some keys under a name, in a column of a width. Why says that none of
// them means anything now.
type helpGroup struct {
	name, why string
	width     int
	keys      []helpKey
}

// helpKey is an action's keys and what they do. Why says why they mean nothing
// now.
type helpKey struct{ keys, does, why string }

// helpKeys is the column of the keys, helpSigns that of the signs, helpGap what parts
// two columns of groups.
const (
	helpKeys  = 24
	helpSigns = 7
	helpGap   = 3
)

// NewHelp lists the keys; why says of an action why it means nothing now, ""
// where it does.
func NewHelp(s *view.Context, why func(keys.Action) string) *Help {
	h := &Help{Context: s, signs: signs(s)}
	for i, row := range s.Keys.Rows {
		if i == 0 || row.Group != s.Keys.Rows[i-1].Group {
			h.groups = append(h.groups, helpGroup{name: row.Group, width: helpKeys})
		}
		g := &h.groups[len(h.groups)-1]
		g.keys = append(g.keys, helpKey{keys.Names(row.Keys), row.Help, why(row.Action)})
	}
	said := map[string]bool{again: true}
	for i := range h.groups {
		h.groups[i].shareReason()
		for k := range h.groups[i].keys {
			reason := &h.groups[i].keys[k].why
			if said[*reason] || strings.HasPrefix(*reason, view.Elsewhere) {
				*reason = again
			} else if *reason != "" {
				said[*reason] = true
			}
		}
	}
	return h
}

// again stands for a reason that an earlier line gives already, or the name of the
// group.
const again = "\x00"

// shareReason gives a group the reason that all its keys have.
func (g *helpGroup) shareReason() {
	g.why = g.keys[0].why
	for _, k := range g.keys {
		if k.why != g.why {
			g.why = ""
			return
		}
	}
	for i := range g.keys {
		if g.why != "" {
			g.keys[i].why = again
		}
	}
}

// Update takes a key: any but the movements closes it.
func (h *Help) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return !keys.Move(h, h.Keys.Action(msg.String())), nil
	case view.Wheel:
		h.Step(msg.Way)
	}
	return false, nil
}

// leftGroups is how many groups the first of two columns has.
const leftGroups = 2

// Draw draws it in the given room.
func (h *Help) Draw(width, height int) ([]string, *tea.Cursor) {
	room := max(width-boxMargin, 1)
	lines := h.column(slices.Concat(h.groups, h.signs), room)
	if len(lines) > height-boxLines {
		left := h.column(h.groups[:leftGroups], room)
		if len(h.signs) > 0 { // no wider than the keys above them, or none would be left for the other column
			left = append(append(left, ""), h.column(h.signs, widest(left))...)
		}
		if w := widest(left) + helpGap; w+helpKeys < room {
			right := h.column(h.groups[leftGroups:], room-w)
			if two := max(len(left), len(right)); two < len(lines) {
				lines = pane.Beside(two, pane.Block{Width: w, Lines: left}, pane.Block{Width: widest(right), Lines: right})
			}
		}
	}
	return box(h.Context, "Keys", h.part(lines, height), width, height), nil
}

// column puts groups below each other with a blank line between them; what a
// key does is wrapped beside it.
func (h *Help) column(groups []helpGroup, width int) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, h.title(g, width)...)
		for _, k := range g.keys {
			lines = append(lines, h.key(k, g.width, width)...)
		}
	}
	return lines
}

// title is the name of a group, and why its keys mean nothing now.
func (h *Help) title(g helpGroup, width int) []string {
	if g.why == "" {
		return []string{h.Styles.Strong.Paint(g.name)}
	}
	why := g.why
	if _, how, there := strings.Cut(why, ": "); there && strings.HasPrefix(why, view.Elsewhere) {
		why = how // the name of the group says where
	}
	return h.Wrapped(g.name+" ("+why+")", width, h.Styles.Faint)
}

// key is a line of a group, or several: the keys in their column, and what they do.
func (h *Help) key(k helpKey, column, width int) []string {
	keys, text, style := h.Styles.Text, k.does, h.Styles.Quiet
	if k.why != "" {
		keys, style = h.Styles.Faint, h.Styles.Faint
		if k.why != again {
			text += " (" + k.why + ")"
		}
	}
	lines := h.Wrapped(text, max(width-column, 1), style)
	for i := range lines {
		lines[i] = pane.Pad(keys.Paint(k.keys), column) + lines[i]
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
