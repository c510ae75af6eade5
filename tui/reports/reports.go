// Package reports is the list of many reports: a line for each with its
// authority, date, framework and grades, sorted, filtered, two of them marked
// to be compared.
//
// It knows of a report its facts alone, and no file: what is listed it is given,
// and what is chosen it asks for by a message.
package reports

import (
	"slices"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/query"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/field"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Row is one report of the list, or why it could not be read.
type Row struct {
	Path   string
	Was    string        // the path that it had before, whose row it takes; "" for none
	Report *model.Report // its facts, without sections and recommendations; nil where it could not be read
	Grades []Grade
	Family string // of frameworks: only inspections under one family are set beside each other unasked
	Fault  error
	File   FileState
}

// FileState says how the file of a stored report is now.
type FileState string

// The states: what is shown was read from the file as it was, unless it is AsRead.
const (
	AsRead     FileState = ""
	Gone       FileState = "gone"
	Changed    FileState = "changed"
	Unreadable FileState = "unreadable"
)

// about says it in a sentence.
func (s FileState) about() string {
	return map[FileState]string{
		Gone:       "it is gone: what is shown was read from it before",
		Changed:    "its content has changed: what is shown was read from it before",
		Unreadable: "it cannot be read now: what is shown was read from it before",
	}[s]
}

// Grade is a judgement with what its framework says of the area.
type Grade struct {
	*model.Judgement
	Title  string   // of the area
	Covers []string // areas that it judges together
	Steps  int      // of the scale
}

// Compare and Timeline ask for what the reader has chosen.
type (
	// Compare asks to compare two reports, the earlier one left.
	Compare struct{ Paths model.Pair[string] }
	// Timeline asks for the timeline of an authority, of all its reports.
	Timeline struct {
		Authority string
		Paths     []string
	}
)

// List is the list with its cursor, marks, filter and order.
type List struct {
	*view.Context
	list.Cursor
	entries []*entry
	by      map[string]*entry // by path
	asked   map[string]bool   // paths that the filter asks for
	places  map[string]*place // by what all names of an authority share
	items   []item
	sort    order
	marked  []*entry // at most two
	query   textarea.Model
	typing  bool
	moved   bool // the reader has moved the cursor: it then stays on what it is on
	filter  filter
	fitted  fitted // the table for the width it was last drawn at
	head    int    // lines above the items when last drawn
}

// entry is a row with what is looked at again and again.
type entry struct {
	Row
	at     *place
	day    model.Date
	text   string // folded, in which plain words are looked for
	grades []query.Grade
}

// place is an authority with its reports in the order of their inspections.
type place struct {
	key     string // in List.places
	name    string // "" for reports of which it is not known
	folded  string
	entries []*entry
}

// item is a line of the list: an authority, a report, or a heading.
type item struct {
	place   *place
	entry   *entry
	heading string
}

// mostMarked is how many reports can be marked: a comparison has two sides.
const mostMarked = 2

// New returns an empty list.
func New(s *view.Context) *List {
	l := &List{Context: s, query: field.New("")}
	l.Clear()
	l.Skips = func(i int) bool { return l.items[i].heading != "" }
	l.OnMove = func() { l.moved = true }
	return l
}

// Add takes up further rows, or takes them anew; the cursor stays on what the
// reader put it on. Work that is for all rows is done once for all that are added.
func (l *List) Add(rows ...Row) {
	for _, r := range rows {
		l.remove(r.Path)
		l.remove(r.Was)
		l.add(r)
	}
	l.fitted = fitted{}
	l.build()
}

func (l *List) add(r Row) {
	e := &entry{Row: r}
	l.entries, l.by[r.Path] = append(l.entries, e), e
	if r.Report == nil {
		e.text = view.Fold(pane.Clean(r.Path))
		return
	}
	e.day = r.Report.Day()
	e.at = l.placeOf(r.Report.Authority)
	i, _ := slices.BinarySearchFunc(e.at.entries, e, byDay)
	e.at.entries = slices.Insert(e.at.entries, i, e)
	newest := e.at.entries[len(e.at.entries)-1]
	e.at.name = pane.Clean(newest.Report.Authority)
	e.at.folded = view.Fold(e.at.name)
	for _, g := range r.Grades {
		e.grades = append(e.grades, query.Grade{Judgement: g.Judgement, Areas: append([]string{g.Title}, g.Covers...)})
	}
	e.text = query.Text(r.Path, r.Report, e.grades)
}

// remove takes the row of a path out, where there is one.
func (l *List) remove(path string) {
	e := l.by[path]
	if e == nil {
		return
	}
	delete(l.by, path)
	l.entries = slices.DeleteFunc(l.entries, func(other *entry) bool { return other == e })
	if p := e.at; p != nil {
		p.entries = slices.DeleteFunc(p.entries, func(other *entry) bool { return other == e })
		if len(p.entries) == 0 {
			delete(l.places, p.key)
		}
	}
}

// placeOf is the authority of a name, also of an older one.
func (l *List) placeOf(name string) *place {
	key := compare.AuthorityKey(name)
	if key == "" {
		key = name
	}
	if l.places[key] == nil {
		l.places[key] = &place{key: key}
	}
	return l.places[key]
}

// Clear forgets all rows; the filter, the order and what is marked stay, by path.
func (l *List) Clear() {
	l.entries, l.by, l.places = nil, map[string]*entry{}, map[string]*place{}
}

// Len returns how many reports are listed, of how many authorities, and how many
// files could not be read.
func (l *List) Len() (reports, authorities, unread int) {
	for _, e := range l.entries {
		if e.Report == nil {
			unread++
		}
	}
	for _, p := range l.places {
		if p.name != "" {
			authorities++
		}
	}
	return len(l.entries) - unread, authorities, unread
}

// Outdated says how many reports have no file any more as they were read from;
// "" where all have.
func (l *List) Outdated() string {
	count := map[FileState]int{}
	for _, e := range l.entries {
		count[e.File]++
	}
	text := ""
	if n := count[Gone]; n > 0 {
		text += "; " + wording.Count(n, "file") + " gone"
	}
	if n := count[Changed]; n > 0 {
		text += "; " + wording.Count(n, "file") + " changed since"
	}
	if n := count[Unreadable]; n > 0 {
		text += "; " + wording.Count(n, "file") + " unreadable now"
	}
	return text
}

// current is the item under the cursor; the zero item where there is none.
func (l *List) current() item {
	if l.Pos >= len(l.items) {
		return item{}
	}
	return l.items[l.Pos]
}

// authority is the one that the cursor is on, or on a report of; nil where none is
// known.
func (it item) authority() *place {
	switch {
	case it.place != nil:
		return it.place
	case it.entry != nil && it.entry.at != nil && it.entry.at.name != "":
		return it.entry.at
	}
	return nil
}

// Do carries out an action.
func (l *List) Do(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Timeline:
		return l.timeline(), true
	case keys.Open, keys.Compare:
		if act == keys.Open && l.current().place != nil {
			return l.timeline(), true
		}
		return l.compare(), true
	case keys.Mark:
		l.mark()
	case keys.Sort:
		l.sort = (l.sort + 1) % orders
		l.fitted = fitted{}
		l.build()
	case keys.Filter:
		l.typing = true
		return l.query.Focus(), true
	case keys.NextSection, keys.PrevSection:
		way := map[keys.Action]int{keys.NextSection: 1, keys.PrevSection: -1}[act]
		l.Walk(way, func(i int) bool { return l.items[i].place != nil })
	case keys.Back:
		return nil, l.back()
	default:
		return nil, keys.Move(l, act)
	}
	return nil, true
}

// back takes off what was put on last: the filter, else the marks.
func (l *List) back() bool {
	switch {
	case l.query.Value() != "":
		l.query.SetValue("")
		l.refilter()
	case len(l.marked) > 0:
		l.marked = nil
	default:
		return false
	}
	return true
}

func (l *List) timeline() tea.Cmd { return view.Send(timelineOf(l.current().authority())) }

func timelineOf(p *place) Timeline {
	t := Timeline{Authority: p.name}
	for _, e := range p.entries {
		t.Paths = append(t.Paths, e.Path)
	}
	return t
}

// TimelineOf asks for the timeline of the authority that the report of a file is on;
// false where none is known.
func (l *List) TimelineOf(path string) (Timeline, bool) {
	e := l.by[path]
	if e == nil || e.at == nil || e.at.name == "" {
		return Timeline{}, false
	}
	return timelineOf(e.at), true
}

// Reports are the facts and grades of all reports that are listed, whatever the
// filter asks for.
func (l *List) Reports() []*model.Report {
	var all []*model.Report
	for _, e := range l.entries {
		if e.Report == nil {
			continue
		}
		r := *e.Report
		r.Source.Path, r.Judgements = e.Path, nil
		for _, g := range e.Grades {
			r.Judgements = append(r.Judgements, *g.Judgement)
		}
		all = append(all, &r)
	}
	return all
}

// WhyNot says why an action means nothing now.
func (l *List) WhyNot(act keys.Action) string {
	here := l.current()
	switch act {
	case keys.Filter, keys.Sort:
		return ""
	case keys.Left, keys.Right:
		return "works in a timeline: " + l.Keys.Name(keys.Timeline) + " opens one"
	case keys.Back:
		if l.query.Value() == "" && len(l.marked) == 0 {
			return "nothing to go back to: " + l.Keys.Name(keys.Quit) + " quits"
		}
		return ""
	}
	if len(l.items) == 0 {
		return "no report is listed"
	}
	switch act {
	case keys.Mark:
		return l.whyNotMark(here)
	case keys.Open, keys.Compare:
		if act == keys.Open && here.place != nil {
			return ""
		}
		_, why := l.chosen()
		return why
	case keys.Timeline:
		if here.authority() == nil {
			return "no authority is known here"
		}
	case keys.NextSection, keys.PrevSection:
		if l.sort != byAuthority {
			return "works in the order of authorities: " + l.Keys.Name(keys.Sort) + " sorts"
		}
	case keys.Explain:
		if here.entry == nil {
			return "this is no report"
		}
	}
	return ""
}

func (l *List) whyNotMark(here item) string {
	switch {
	case here.entry == nil:
		return "go to a report: an authority as a whole is not compared"
	case here.entry.Report == nil:
		return "this file could not be read"
	case len(l.marked) == mostMarked && !slices.Contains(l.marked, here.entry):
		return "two are marked already: " + l.Keys.Name(keys.Compare) + " compares them, " + l.Keys.Name(keys.Back) + " takes the marks off"
	}
	return ""
}

// Click goes to the line that is clicked on; a second click opens it.
func (l *List) Click(_, y int) tea.Cmd {
	if y >= l.head && l.Cursor.Click(y-l.head) && l.WhyNot(keys.Open) == "" {
		cmd, _ := l.Do(keys.Open)
		return cmd
	}
	return nil
}

// Status is how many reports are marked, and the order.
func (l *List) Status() string {
	status := "by " + l.sort.String()
	if n := len(l.marked); n > 0 {
		status = wording.Count(n, "report") + " marked   " + status
	}
	return status
}
