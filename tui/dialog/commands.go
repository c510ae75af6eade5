package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"reinspect/tui/field"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Commands is the overlay that lists every action by name and does the one
// that is chosen.
type Commands struct {
	queried
	why   map[keys.Action]string // why an action cannot be done; "" where it can
	run   func(keys.Action) tea.Cmd
	found []foundCommand
}

// foundCommand is an action that the query finds, and the letters by which.
type foundCommand struct {
	row     keys.Row
	letters []int
}

// NewCommands lists all actions in the order of the help; why says why an
// action cannot be done now, run does one.
func NewCommands(s *view.Context, why func(keys.Action) string, run func(keys.Action) tea.Cmd) *Commands {
	c := &Commands{queried: queried{Context: s, query: field.New("")}, why: map[keys.Action]string{}, run: run}
	for _, row := range s.Keys.Rows {
		c.why[row.Action] = why(row.Action)
	}
	c.query.Focus()
	c.find()
	return c
}

// names are what the query is looked for in.
type names []keys.Row

func (n names) String(i int) string { return n[i].Help }

func (n names) Len() int { return len(n) }

// find lists what the query finds, the best first; without one, everything.
func (c *Commands) find() {
	defer func() {
		c.Pos = 0
		c.Reset(len(c.found))
	}()
	c.found = c.found[:0]
	query := strings.ReplaceAll(strings.TrimSpace(c.query.Value()), "-", " ")
	if query == "" {
		for _, motion := range []bool{false, true} { // motions are the last that people look up
			for _, row := range c.Keys.Rows {
				if (row.Group == keys.Movement) == motion {
					c.found = append(c.found, foundCommand{row: row})
				}
			}
		}
		return
	}
	for _, m := range fuzzy.FindFrom(query, names(c.Keys.Rows)) {
		c.found = append(c.found, foundCommand{c.Keys.Rows[m.Index], m.MatchedIndexes})
	}
}

// Update takes a key, a click or a paste.
func (c *Commands) Update(msg tea.Msg) (bool, tea.Cmd) { return c.update(msg, c.find, c.choose) }

// choose does the command under the cursor; where it cannot be done, its line
// says why.
func (c *Commands) choose() (bool, tea.Cmd) {
	if c.Pos >= len(c.found) || c.why[c.found[c.Pos].row.Action] != "" {
		return false, nil
	}
	return true, c.run(c.found[c.Pos].row.Action)
}

// The widths of the list, and its height at most.
const (
	commandsWidth  = 88
	commandsPrompt = 2
	commandsHelp   = 36
	commandsHeight = 16
)

// Draw draws it in the given room.
func (c *Commands) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(commandsWidth, width-boxMargin), 1)
	h := max(min(commandsHeight, height-boxLines-queryTop), 1)
	prompt := pane.Pad(":", commandsPrompt)
	var found []string
	for i := range c.found {
		found = append(found, c.drawFound(i, w))
	}
	return box(c.Context, "Commands", c.lines(prompt, "", found, "no command is called that", w, h), width, height), c.cursor(prompt)
}

// drawFound is a command with its keys, or why it cannot be done now.
func (c *Commands) drawFound(i, width int) string {
	f := c.found[i]
	style := c.NameStyle(i == c.Pos)
	detail := keys.Names(f.row.Keys)
	if why := c.why[f.row.Action]; why != "" {
		style, detail = c.Styles.Faint, why
	}
	var hits []pane.Mark
	for _, at := range f.letters {
		hits = append(hits, pane.Mark{Start: at, End: at + 1, Style: c.Styles.Hit})
	}
	name := pane.Paint(f.row.Help, pane.Line{Start: 0, End: len(f.row.Help)}, style, hits)
	return pane.Clip(c.Bar(i == c.Pos)+pane.Pad(name, commandsHelp)+"  "+c.Styles.Quiet.Paint(detail), width)
}
