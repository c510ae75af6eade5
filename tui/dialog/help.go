package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Help lists every key, made from the key map.
type Help struct {
	*view.Context
	scrolled
	groups []helpGroup
}

// helpGroup is some keys under a name. Why says that none of them means anything
// now.
type helpGroup struct {
	name, why string
	keys      []helpKey
}

// helpKey is an action's keys and what they do. Why says why they mean nothing
// now.
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
	lines := h.column(h.groups, room)
	if len(lines) > height-boxLines {
		left := h.column(h.groups[:leftGroups], room)
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
			lines = append(lines, h.key(k, width)...)
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

func (h *Help) key(k helpKey, width int) []string {
	keys, text, style := h.Styles.Text, k.does, h.Styles.Quiet
	if k.why != "" {
		keys, style = h.Styles.Faint, h.Styles.Faint
		if k.why != again {
			text += " (" + k.why + ")"
		}
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
