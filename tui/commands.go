package tui

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"reinspect/tui/pane"
)

// commands is the overlay that lists every action by name and does the one
// that is chosen.
type commands struct {
	*state
	query textarea.Model
	why   map[action]string // why an action cannot be done; "" where it can
	run   func(action) tea.Cmd
	Cursor
	found []foundCommand
}

// foundCommand is an action that the query finds, and the letters by which.
type foundCommand struct {
	row     keyRow
	letters []int
}

// newCommands lists all actions in the order of the help; why says why an
// action cannot be done now, run does one.
func newCommands(s *state, why func(action) string, run func(action) tea.Cmd) *commands {
	c := &commands{state: s, query: newField(""), why: map[action]string{}, run: run}
	for _, row := range s.keys.rows {
		c.why[row.action] = why(row.action)
	}
	c.query.Focus()
	c.find()
	return c
}

// names are what the query is looked for in.
type names []keyRow

func (n names) String(i int) string { return n[i].help }
func (n names) Len() int            { return len(n) }

// find lists what the query finds, the best first; without one, everything.
func (c *commands) find() {
	defer func() {
		c.Pos = 0
		c.Reset(len(c.found))
	}()
	c.found = c.found[:0]
	query := strings.ReplaceAll(strings.TrimSpace(c.query.Value()), "-", " ")
	if query == "" {
		for _, motion := range []bool{false, true} { // motions are the last that people look up
			for _, row := range c.keys.rows {
				if (row.group == moveGroup) == motion {
					c.found = append(c.found, foundCommand{row: row})
				}
			}
		}
		return
	}
	for _, m := range fuzzy.FindFrom(query, names(c.keys.rows)) {
		c.found = append(c.found, foundCommand{c.keys.rows[m.Index], m.MatchedIndexes})
	}
}

// Update takes a key, a click or a paste.
func (c *commands) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return c.press(msg)
	case LineClick:
		if c.Click(msg.Line - commandsTop) {
			return c.choose()
		}
		return false, nil
	}
	return false, c.receive(msg)
}

func (c *commands) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc":
		return true, nil
	case "up", "ctrl+p", "shift+tab":
		c.Step(-1)
	case "down", "ctrl+n", "tab":
		c.Step(1)
	case "pgup":
		c.Turn(-max(c.Window(), 1))
	case "pgdown":
		c.Turn(max(c.Window(), 1))
	case "enter":
		return c.choose()
	default:
		return false, c.receive(k)
	}
	return false, nil
}

// choose does the command under the cursor; where it cannot be done, its line
// says why.
func (c *commands) choose() (bool, tea.Cmd) {
	if c.Pos >= len(c.found) || c.why[c.found[c.Pos].row.action] != "" {
		return false, nil
	}
	return true, c.run(c.found[c.Pos].row.action)
}

// receive hands typing and pasting to the query.
func (c *commands) receive(msg tea.Msg) tea.Cmd {
	was := c.query.Value()
	cmd := typeLine(&c.query, msg)
	if c.query.Value() != was {
		c.find()
	}
	return cmd
}

// The widths of the list, and its height at most.
const (
	commandsWidth  = 88
	commandsPrompt = 2
	commandsHelp   = 36
	commandsHeight = 16
	commandsTop    = 2 // the query, and the blank line below it
)

func (c *commands) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(commandsWidth, width-boxMargin), 1)
	h := max(min(commandsHeight, height-boxLines-commandsTop), 1)
	c.query.SetHeight(1)
	c.query.SetWidth(max(w-commandsPrompt, 1))
	lines := []string{c.styles.strong.Paint(pane.Pad(":", commandsPrompt)) + pane.Pad(c.query.View(), max(w-commandsPrompt, 1)), ""}
	var found []string
	for i := range c.found {
		found = append(found, c.drawFound(i, w))
	}
	c.LayoutLines(len(found), w, h)
	lines = append(lines, c.Visible(found)...)
	if len(c.found) == 0 {
		lines = append(lines, c.styles.quiet.Paint("no command is called that"))
	}
	// The box keeps its height while the list shrinks.
	for len(lines) < h+commandsTop {
		lines = append(lines, "")
	}
	return c.box("Commands", lines, width, height), c.cursor()
}

// drawFound is a command with its keys, or why it cannot be done now.
func (c *commands) drawFound(i, width int) string {
	f := c.found[i]
	style := c.nameStyle(i == c.Pos)
	detail := keyNames(f.row.keys)
	if why := c.why[f.row.action]; why != "" {
		style, detail = c.styles.faint, why
	}
	var hits []pane.Mark
	for _, at := range f.letters {
		hits = append(hits, pane.Mark{Start: at, End: at + 1, Style: c.styles.hit})
	}
	name := pane.Paint(f.row.help, pane.Line{Start: 0, End: len(f.row.help)}, style, hits)
	return pane.Clip(c.bar(i == c.Pos)+pane.Pad(name, commandsHelp)+"  "+c.styles.quiet.Paint(detail), width)
}

// cursor is where the cursor stands in the box: in the query.
func (c *commands) cursor() *tea.Cursor {
	at := inBox(c.query.Cursor(), 0)
	if at != nil {
		at.X += commandsPrompt
	}
	return at
}
