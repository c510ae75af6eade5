package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"reinspect/internal/fault"
)

// action names something that a key does. The names are what the key map of
// the configuration uses.
type action string

const (
	actDown        action = "down"
	actUp          action = "up"
	actHalfDown    action = "half-page-down"
	actHalfUp      action = "half-page-up"
	actPageDown    action = "page-down"
	actPageUp      action = "page-up"
	actTop         action = "top"
	actBottom      action = "bottom"
	actNextChange  action = "next-change"
	actPrevChange  action = "previous-change"
	actNext        action = "next"
	actPrev        action = "previous"
	actNextSection action = "next-section"
	actPrevSection action = "previous-section"
	actOtherPane   action = "other-pane"
	actOpen        action = "open"
	actBack        action = "back"
	actView1       action = "view-1"
	actView2       action = "view-2"
	actView3       action = "view-3"
	actView4       action = "view-4"
	actView5       action = "view-5"
	actView6       action = "view-6"
	actContents    action = "contents"
	actSearch      action = "search"
	actFilter      action = "filter"
	actSort        action = "sort"
	actSwap        action = "swap"
	actExplain     action = "explain"
	actCopy        action = "copy"
	actCopyWhole   action = "copy-paragraph"
	actNote        action = "note"
	actBeside      action = "set-beside"
	actRemark      action = "re-mark"
	actRemove      action = "remove"
	actUndo        action = "undo"
	actExport      action = "export"
	actOpenFiles   action = "open-reports"
	actPalette     action = "palette"
	actMouse       action = "mouse"
	actNarrower    action = "left-narrower"
	actWider       action = "left-wider"
	actHelp        action = "help"
	actSuspend     action = "suspend"
	actQuit        action = "quit"
)

// keyRow is one line of the key table.
type keyRow struct {
	group  string
	action action
	keys   []string
	help   string
}

// moveGroup is the group of the motions.
const moveGroup = "Move"

// keyTable is every action with its built-in keys, in the order people read
// it. The help, the palette and the table in the documents are made from it.
var keyTable = []keyRow{
	{moveGroup, actDown, []string{"j", "down"}, "down"},
	{moveGroup, actUp, []string{"k", "up"}, "up"},
	{moveGroup, actHalfDown, []string{"ctrl+d"}, "half a page down"},
	{moveGroup, actHalfUp, []string{"ctrl+u"}, "half a page up"},
	{moveGroup, actPageDown, []string{"space", "pgdown", "ctrl+f"}, "a page down"},
	{moveGroup, actPageUp, []string{"pgup", "ctrl+b"}, "a page up"},
	{moveGroup, actTop, []string{"g", "home"}, "to the top"},
	{moveGroup, actBottom, []string{"G", "end"}, "to the bottom"},
	{moveGroup, actNextChange, []string{"J"}, "next change"},
	{moveGroup, actPrevChange, []string{"K"}, "previous change"},
	{moveGroup, actNext, []string{"n"}, "next hit, else next change"},
	{moveGroup, actPrev, []string{"p", "N"}, "previous hit, else previous change"},
	{moveGroup, actNextSection, []string{"]"}, "next section"},
	{moveGroup, actPrevSection, []string{"["}, "previous section"},
	{moveGroup, actOtherPane, []string{"tab", "shift+tab"}, "other side"},
	{moveGroup, actOpen, []string{"enter", "right", "l"}, "open"},
	{moveGroup, actBack, []string{"esc", "left", "h"}, "back"},

	{"Views", actView1, []string{"1"}, "Grades"},
	{"Views", actView2, []string{"2"}, "Sections"},
	{"Views", actView3, []string{"3"}, "Themes"},
	{"Views", actView4, []string{"4"}, "Recurring"},
	{"Views", actView5, []string{"5"}, "Follow-up"},
	{"Views", actView6, []string{"6"}, "Notes"},
	{"Views", actContents, []string{"c"}, "contents of the section view"},

	{"Find", actSearch, []string{"/"}, "search both sides"},
	{"Find", actFilter, []string{"f"}, "show only some marks"},
	{"Find", actSort, []string{"t"}, "sort by the next column"},
	{"Find", actExplain, []string{"x"}, "explain this mark"},
	{"Find", actSwap, []string{"s"}, "swap the sides"},

	{"Keep", actCopy, []string{"y"}, "copy the sentence with its citation"},
	{"Keep", actCopyWhole, []string{"Y"}, "copy the paragraph with its citation"},
	{"Keep", actNote, []string{"a"}, "write a note"},
	{"Keep", actBeside, []string{"="}, "set beside each other, or apart"},
	{"Keep", actRemark, []string{"!"}, "re-mark this sentence"},
	{"Keep", actRemove, []string{"d", "delete"}, "remove a note or correction"},
	{"Keep", actUndo, []string{"u"}, "undo your last change"},
	{"Keep", actExport, []string{"e"}, "export"},
	{"Keep", actOpenFiles, []string{"o"}, "open other reports"},

	{"App", actNarrower, []string{"<"}, "left side narrower"},
	{"App", actWider, []string{">"}, "left side wider"},
	{"App", actPalette, []string{":", "ctrl+k"}, "all commands"},
	{"App", actMouse, []string{"m"}, "mouse to the terminal, and back"},
	{"App", actHelp, []string{"?"}, "keys"},
	{"App", actSuspend, []string{"ctrl+z"}, "suspend"},
	{"App", actQuit, []string{"q", "ctrl+c"}, "quit"},
}

// keyMap is the key table with the reader's own keys in it.
type keyMap struct {
	rows   []keyRow
	lookup map[string]action
}

// newKeyMap puts own keys, by action name, in place of the built-in ones. It
// refuses unknown actions, unknown keys and a key given to two actions.
func newKeyMap(own map[string][]string) (*keyMap, error) {
	m := &keyMap{lookup: map[string]action{}}
	known := map[string]bool{}
	for _, row := range keyTable {
		known[string(row.action)] = true
		if keys, ok := own[string(row.action)]; ok {
			row.keys = keys
		}
		m.rows = append(m.rows, row)
	}
	for name := range own {
		if !known[name] {
			return nil, fault.WithHint(fmt.Errorf("config.toml: [keys]: no action is called %q", name), "docs/keys.md lists the names of the actions")
		}
	}
	for _, row := range m.rows {
		for _, k := range row.keys {
			if err := checkKey(k, row.action); err != nil {
				return nil, err
			}
			if other, taken := m.lookup[k]; taken {
				err := fmt.Errorf("config.toml: [keys]: %q is given to both %s and %s", k, other, row.action)
				return nil, fault.WithHint(err, fmt.Sprintf("give %s another key too", other))
			}
			m.lookup[k] = row.action
		}
	}
	// Whatever keys the reader gives quit, there is always a way out.
	if _, taken := m.lookup["ctrl+c"]; !taken {
		m.lookup["ctrl+c"] = actQuit
	}
	return m, nil
}

// action returns what a key does; "" where it does nothing.
func (m *keyMap) action(k string) action { return m.lookup[k] }

// binding returns an action's keys and help.
func (m *keyMap) binding(act action) key.Binding {
	i := slices.IndexFunc(m.rows, func(r keyRow) bool { return r.action == act })
	if i < 0 {
		return key.NewBinding()
	}
	row := m.rows[i]
	return key.NewBinding(key.WithKeys(row.keys...), key.WithHelp(keyNames(row.keys), row.help))
}

// name returns an action's first key as people write it.
func (m *keyMap) name(act action) string {
	keys := m.binding(act).Keys()
	if len(keys) == 0 {
		return ""
	}
	return keyName(keys[0])
}

func keyNames(keys []string) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = keyName(k)
	}
	return strings.Join(names, " ")
}

// keyName is how a key is written in help: plain ASCII, so that it reads the
// same everywhere.
func keyName(k string) string {
	switch k {
	case "pgdown":
		return "page-down"
	case "pgup":
		return "page-up"
	}
	return strings.Replace(k, "ctrl+", "ctrl-", 1)
}

// KeyHelp is one line of the table of keys.
type KeyHelp struct{ Group, Action, Keys, Help string }

// KeyTable returns every action of the app with its built-in keys, in
// reading order; the documents' table is made from it.
func KeyTable() []KeyHelp {
	out := make([]KeyHelp, len(keyTable))
	for i, r := range keyTable {
		out[i] = KeyHelp{r.group, string(r.action), keyNames(r.keys), r.help}
	}
	return out
}
