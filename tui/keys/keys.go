// Package keys holds the actions of the app and the keys that do them, as data:
// the help, the list of commands and the documents are made from one table. It
// also says what the movement keys do to whatever is moved.
//
// It knows no view: what an action does elsewhere is not its business.
package keys

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"reinspect/internal/fault"
)

// Action names something that a key does. The names are what the key map of
// the configuration uses.
type Action string

const (
	Down        Action = "down"
	Up          Action = "up"
	HalfDown    Action = "half-page-down"
	HalfUp      Action = "half-page-up"
	PageDown    Action = "page-down"
	PageUp      Action = "page-up"
	Top         Action = "top"
	Bottom      Action = "bottom"
	NextChange  Action = "next-change"
	PrevChange  Action = "previous-change"
	Next        Action = "next"
	Prev        Action = "previous"
	NextSection Action = "next-section"
	PrevSection Action = "previous-section"
	OtherPane   Action = "other-pane"
	Open        Action = "open"
	Back        Action = "back"
	View1       Action = "view-1"
	View2       Action = "view-2"
	View3       Action = "view-3"
	View4       Action = "view-4"
	View5       Action = "view-5"
	View6       Action = "view-6"
	Contents    Action = "contents"
	Search      Action = "search"
	Filter      Action = "filter"
	Sort        Action = "sort"
	Swap        Action = "swap"
	Explain     Action = "explain"
	Copy        Action = "copy"
	CopyWhole   Action = "copy-paragraph"
	Note        Action = "note"
	Beside      Action = "set-beside"
	Remark      Action = "re-mark"
	Remove      Action = "remove"
	Undo        Action = "undo"
	Export      Action = "export"
	OpenFiles   Action = "open-reports"
	ReadAgain   Action = "read-again"
	Commands    Action = "palette"
	Mouse       Action = "mouse"
	Narrower    Action = "left-narrower"
	Wider       Action = "left-wider"
	Help        Action = "help"
	Suspend     Action = "suspend"
	Quit        Action = "quit"

	// Of the list of reports, of overviews of many authorities and of a timeline only.
	Mark     Action = "mark"
	Compare  Action = "compare"
	Timeline Action = "timeline"
	Pick     Action = "pick"
	Left     Action = "column-left"
	Right    Action = "column-right"
)

// Row is one line of the key table.
type Row struct {
	Group  string
	Action Action
	Keys   []string
	Help   string
}

// Movement is the group of the motions.
const Movement = "Move"

// InList is the group of what only the list of reports knows.
const InList = "In the list of reports"

// Table is every action with its built-in keys, in the order people read
// it: what works everywhere, then what only one view knows. The help, the palette and the table in the documents are made from it.
var Table = []Row{
	{Movement, Down, []string{"j", "down"}, "down"},
	{Movement, Up, []string{"k", "up"}, "up"},
	{Movement, HalfDown, []string{"ctrl+d"}, "half a page down"},
	{Movement, HalfUp, []string{"ctrl+u"}, "half a page up"},
	{Movement, PageDown, []string{"space", "pgdown", "ctrl+f"}, "a page down"},
	{Movement, PageUp, []string{"pgup", "ctrl+b"}, "a page up"},
	{Movement, Top, []string{"g", "home"}, "to the top"},
	{Movement, Bottom, []string{"G", "end"}, "to the bottom"},
	{Movement, NextChange, []string{"J"}, "next change"},
	{Movement, PrevChange, []string{"K"}, "previous change"},
	{Movement, Next, []string{"n"}, "next hit, else next change"},
	{Movement, Prev, []string{"p", "N"}, "previous hit, else previous change"},
	{Movement, NextSection, []string{"]"}, "next section"},
	{Movement, PrevSection, []string{"["}, "previous section"},
	{Movement, OtherPane, []string{"tab", "shift+tab"}, "other side"},
	{Movement, Open, []string{"enter", "right", "l"}, "open"},
	{Movement, Back, []string{"esc", "left", "h", "backspace"}, "back"},

	{"Views", View1, []string{"1"}, "Grades"},
	{"Views", View2, []string{"2"}, "Sections"},
	{"Views", View3, []string{"3"}, "Themes"},
	{"Views", View4, []string{"4"}, "Recurring"},
	{"Views", View5, []string{"5"}, "Follow-up"},
	{"Views", View6, []string{"6"}, "Notes"},

	{"Find", Search, []string{"/"}, "search both reports"},
	{"Find", Filter, []string{"f"}, "show only some marks"},
	{"Find", Explain, []string{"x"}, "explain this mark"},
	{"Find", Swap, []string{"s"}, "swap the sides"},

	{"Keep", Copy, []string{"y"}, "copy the sentence with its citation"},
	{"Keep", CopyWhole, []string{"Y"}, "copy the paragraph with its citation"},
	{"Keep", Note, []string{"a"}, "write a note"},
	{"Keep", Beside, []string{"="}, "choose its counterpart, or the evidence for it"},
	{"Keep", Remark, []string{"!"}, "correct this mark or claim"},
	{"Keep", Undo, []string{"u"}, "undo your last change"},
	{"Keep", Export, []string{"e"}, "export"},
	{"Keep", OpenFiles, []string{"o"}, "open other reports"},
	{"Keep", ReadAgain, []string{"r"}, "read the files again"},

	{"App", Commands, []string{":", "ctrl+k"}, "all commands"},
	{"App", Mouse, []string{"m"}, "mouse to the terminal, and back"},
	{"App", Help, []string{"?"}, "keys"},
	{"App", Suspend, []string{"ctrl+z"}, "suspend"},
	{"App", Quit, []string{"q", "ctrl+c"}, "quit"},

	{"In Sections", Contents, []string{"c"}, "contents"},
	{"In Sections", Narrower, []string{"<"}, "left side narrower"},
	{"In Sections", Wider, []string{">"}, "left side wider"},
	{"In Themes", Sort, []string{"t"}, "sort by the next column"},
	{"In Notes", Remove, []string{"d", "delete"}, "remove a note or correction"},
}

// ListTable is every action of the list of reports and of a
// timeline, as Table is of a comparison. An action that both have is the same thing
// to the reader, done to what is shown; the numbers open the views of either.
var ListTable = []Row{
	{Movement, Down, []string{"j", "down"}, "down"},
	{Movement, Up, []string{"k", "up"}, "up"},
	{Movement, HalfDown, []string{"ctrl+d"}, "half a page down"},
	{Movement, HalfUp, []string{"ctrl+u"}, "half a page up"},
	{Movement, PageDown, []string{"pgdown", "ctrl+f"}, "a page down"},
	{Movement, PageUp, []string{"pgup", "ctrl+b"}, "a page up"},
	{Movement, Top, []string{"g", "home"}, "to the top"},
	{Movement, Bottom, []string{"G", "end"}, "to the bottom"},
	{Movement, NextSection, []string{"]"}, "next authority, or part of a timeline"},
	{Movement, PrevSection, []string{"["}, "previous authority, or part"},
	{Movement, Left, []string{"h", "left"}, "a column left"},
	{Movement, Right, []string{"l", "right"}, "a column right"},
	{Movement, Open, []string{"enter"}, "open"},
	{Movement, Back, []string{"esc", "backspace"}, "back"},

	{"Views", View1, []string{"1"}, "Reports"},
	{"Views", View2, []string{"2"}, "Grades of all authorities"},
	{"Views", View3, []string{"3"}, "A theme in all inspections"},

	{InList, Pick, []string{"p"}, "pick the framework, or the theme"},
	{InList, Mark, []string{"space"}, "mark to compare"},
	{InList, Compare, []string{"c"}, "compare"},
	{InList, Timeline, []string{"t"}, "timeline of this authority"},
	{InList, Search, []string{"/"}, "search all reports"},
	{InList, Filter, []string{"f"}, "filter the list"},
	{InList, Sort, []string{"s"}, "sort"},
	{InList, Explain, []string{"x"}, "facts and warnings of a report"},
	{InList, ReadAgain, []string{"r"}, "read the files again"},

	{"App", Commands, []string{":", "ctrl+k"}, "all commands"},
	{"App", Mouse, []string{"m"}, "mouse to the terminal, and back"},
	{"App", Help, []string{"?"}, "keys"},
	{"App", Suspend, []string{"ctrl+z"}, "suspend"},
	{"App", Quit, []string{"q", "ctrl+c"}, "quit"},
}

// Map is the key table with the reader's own keys in it.
type Map struct {
	Rows   []Row
	lookup map[string]Action
}

// wayOut quits, whatever other keys the reader gives that.
const wayOut = "ctrl+c"

// New puts own keys, by action name, in place of the built-in ones of a
// comparison. It refuses unknown actions, unknown keys, a key given to two actions
// and another meaning of the way out.
func New(own map[string][]string) (*Map, error) { return newMap(Table, own) }

// NewList does so with the keys of the list of reports.
func NewList(own map[string][]string) (*Map, error) { return newMap(ListTable, own) }

func newMap(table []Row, own map[string][]string) (*Map, error) {
	m := &Map{lookup: map[string]Action{}}
	known := map[string]bool{}
	for _, row := range slices.Concat(Table, ListTable) {
		known[string(row.Action)] = true
	}
	for _, row := range table {
		if keys, ok := own[string(row.Action)]; ok {
			row.Keys = keys
		}
		m.Rows = append(m.Rows, row)
	}
	for name := range own {
		if !known[name] {
			return nil, fault.WithHint(fmt.Errorf("config.toml: [keys]: no action is called %q", name), "docs/keys.md lists the names of the actions")
		}
	}
	for _, row := range m.Rows {
		for _, k := range row.Keys {
			if err := check(k, row.Action); err != nil {
				return nil, err
			}
			if other, taken := m.lookup[k]; taken {
				err := fmt.Errorf("config.toml: [keys]: %q is given to both %s and %s", k, other, row.Action)
				return nil, fault.WithHint(err, fmt.Sprintf("give %s another key too", other))
			}
			m.lookup[k] = row.Action
		}
	}
	m.lookup[wayOut] = Quit
	return m, nil
}

// Action returns what a key does; "" where it does nothing.
func (m *Map) Action(k string) Action { return m.lookup[k] }

// Binding returns an action's keys and help.
func (m *Map) Binding(act Action) key.Binding {
	i := slices.IndexFunc(m.Rows, func(r Row) bool { return r.Action == act })
	if i < 0 {
		return key.NewBinding()
	}
	row := m.Rows[i]
	return key.NewBinding(key.WithKeys(row.Keys...), key.WithHelp(Names(row.Keys), row.Help))
}

// Saying returns the map with another help for an action.
func (m *Map) Saying(act Action, help string) *Map {
	other := &Map{Rows: slices.Clone(m.Rows), lookup: m.lookup}
	for i := range other.Rows {
		if other.Rows[i].Action == act {
			other.Rows[i].Help = help
		}
	}
	return other
}

// Name returns an action's first key as people write it.
func (m *Map) Name(act Action) string {
	keys := m.Binding(act).Keys()
	if len(keys) == 0 {
		return ""
	}
	return name(keys[0])
}

// Names are keys as people write them.
func Names(keys []string) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = name(k)
	}
	return strings.Join(names, " ")
}

// name is how a key is written in help: plain ASCII, so that it reads the
// same everywhere.
func name(k string) string {
	switch k {
	case "pgdown":
		return "page-down"
	case "pgup":
		return "page-up"
	}
	return strings.Replace(k, "ctrl+", "ctrl-", 1)
}

// HelpLine is one line of the table of keys.
type HelpLine struct{ Group, Action, Keys, Help string }

// HelpLines returns every action of a comparison with its built-in keys, in
// reading order; ListHelpLines those of the list. The tables in the
// documents are made from them.
func HelpLines() []HelpLine { return helpLines(Table) }

// ListHelpLines returns every action of the list of reports with its built-in keys.
func ListHelpLines() []HelpLine { return helpLines(ListTable) }

func helpLines(table []Row) []HelpLine {
	out := make([]HelpLine, len(table))
	for i, r := range table {
		out[i] = HelpLine{r.Group, string(r.Action), Names(r.Keys), r.Help}
	}
	return out
}
