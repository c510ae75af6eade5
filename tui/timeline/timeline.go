// Package timeline shows all reports on one authority in their order: a column a
// report, the grades of each area, the themes that several inspections criticise,
// and what became of what was asked for.
//
// It draws a timeline that is computed elsewhere, and asks by a message for two
// of its reports to be compared.
package timeline

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// Compare asks to compare two reports, the earlier one left, and to begin in a view
// with something selected; In is "" where no row calls for one.
type Compare struct {
	Paths model.Pair[string]
	In    view.ID
	At    view.Selection
}

// View is the timeline of one authority with its cursors: on a row and on a
// column.
type View struct {
	*view.Context
	list.Cursor
	line   *timeline.Line
	times  []string // what each report is called
	items  []item
	column int   // the report under the cursor
	marked []int // reports marked to be compared, at most two
	layout layout
	width  int // that was last drawn
}

// item is a line: the heading of a part, or a row of it.
type item struct {
	heading string
	part    part
	n       int // of the row in its part
}

// part is what a row belongs to.
type part int

const (
	grades part = iota
	runs
	asked
)

// mostMarked is how many reports can be marked: a comparison has two sides.
const mostMarked = 2

// New shows a timeline, its cursor on the latest report.
func New(s *view.Context, l *timeline.Line) *View {
	v := &View{Context: s, line: l, column: len(l.Entries) - 1}
	reports := make([]*model.Report, len(l.Entries))
	for i, e := range l.Entries {
		reports[i] = e.Report
	}
	v.times = wording.Times(reports)
	v.add("GRADES", grades, len(l.Areas))
	v.add("CRITICISED REPEATEDLY", runs, len(l.Runs))
	v.add("ASKED FOR", asked, len(l.Asked))
	v.Skips = func(i int) bool { return v.items[i].heading != "" }
	v.Reset(len(v.items))
	return v
}

func (v *View) add(heading string, p part, n int) {
	if n > 0 {
		v.items = append(v.items, item{heading: heading, part: p})
	}
	for i := range n {
		v.items = append(v.items, item{part: p, n: i})
	}
}

// Title names the authority.
func (v *View) Title() string { return pane.Clean(v.line.Authority) }

// About counts the reports and says over which time.
func (v *View) About() string {
	graded := 0
	for _, e := range v.line.Entries {
		if e.Graded {
			graded++
		}
	}
	text := wording.Count(graded, "inspection")
	if other := len(v.line.Entries) - graded; other > 0 {
		text += ", " + wording.Count(other, "other document")
	}
	if first, last := wording.Year(v.line.Entries[0].Report), wording.Year(v.line.Entries[len(v.line.Entries)-1].Report); first != last && first != "" && last != "" {
		text += " " + v.Glyphs.Dot + " " + first + "–" + last
	}
	if n := len(v.line.Repeated); n > 0 {
		text += fmt.Sprintf(" %s %s left out, on an inspection that is shown already", v.Glyphs.Dot, wording.Count(n, "file"))
	}
	return text
}

// current is the row under the cursor; nil where there is none.
func (v *View) current() *item {
	if v.Pos >= len(v.items) || v.items[v.Pos].heading != "" {
		return nil
	}
	return &v.items[v.Pos]
}

// Do carries out an action.
func (v *View) Do(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Left:
		v.column--
	case keys.Right:
		v.column++
	case keys.NextSection:
		v.Group(1)
	case keys.PrevSection:
		v.Group(-1)
	case keys.Mark:
		v.mark()
	case keys.Open, keys.Compare:
		return view.Send(v.compare()), true
	case keys.Back:
		taken := len(v.marked) > 0
		v.marked = nil
		return nil, taken
	default:
		return nil, keys.Move(v, act)
	}
	return nil, true
}

// compare is what is asked for the chosen reports, in the view that has more of the
// row under the cursor.
func (v *View) compare() Compare {
	two, _ := v.chosen()
	msg := Compare{Paths: model.Pair[string]{Left: v.path(two[0]), Right: v.path(two[1])}}
	switch it := v.current(); {
	case it == nil:
	case it.part == runs:
		msg.In, msg.At.Theme = view.Themes, v.line.Runs[it.n].Theme
	case it.part == asked:
		msg.In = view.FollowUp
	}
	return msg
}

func (v *View) path(entry int) string { return v.line.Entries[entry].Report.Source.Path }

func (v *View) mark() {
	if i := slices.Index(v.marked, v.column); i >= 0 {
		v.marked = slices.Delete(v.marked, i, i+1)
		return
	}
	v.marked = append(v.marked, v.column)
}

// chosen are the two reports to compare, the earlier first: those marked, else the
// one marked and the one under the cursor, else that one and the inspection
// before it; or why there are none.
func (v *View) chosen() (two [mostMarked]int, why string) {
	switch n := len(v.marked); {
	case n == mostMarked:
		return inOrder(v.marked[0], v.marked[1]), ""
	case n == 1 && v.marked[0] == v.column:
		return two, "go to another report"
	case n == 1:
		return inOrder(v.marked[0], v.column), ""
	}
	for i := v.column - 1; i >= 0; i-- {
		if v.line.Entries[i].Graded {
			return inOrder(i, v.column), ""
		}
	}
	return two, "no earlier inspection is listed: " + v.Keys.Name(keys.Mark) + " marks two"
}

func inOrder(a, b int) [mostMarked]int { return [mostMarked]int{min(a, b), max(a, b)} }

// WhyNot says why an action means nothing now.
func (v *View) WhyNot(act keys.Action) string {
	switch act {
	case keys.Left:
		if v.column == 0 {
			return "this is the earliest report"
		}
	case keys.Right:
		if v.column == len(v.line.Entries)-1 {
			return "this is the latest report"
		}
	case keys.Filter, keys.Sort:
		return "works in the list: " + v.Keys.Name(keys.Back) + " leads back"
	case keys.Timeline:
		return "this is the timeline"
	case keys.Open, keys.Compare:
		_, why := v.chosen()
		return why
	case keys.Mark:
		if len(v.marked) == mostMarked && !slices.Contains(v.marked, v.column) {
			return "two are marked already: " + v.Keys.Name(keys.Compare) + " compares them, " + v.Keys.Name(keys.Back) + " takes the marks off"
		}
	}
	return ""
}

// Click goes to the row and the report that are clicked on; a second click
// compares that report with the one before it.
func (v *View) Click(x, y int) tea.Cmd {
	before := v.column
	if i := v.layout.columnAt(x); i >= 0 {
		v.column = i
	}
	again := v.layout.shows(y) && v.Cursor.Click(y-v.layout.head)
	if (again || y < v.layout.head) && before == v.column && v.WhyNot(keys.Open) == "" {
		cmd, _ := v.Do(keys.Open)
		return cmd
	}
	return nil
}

// Status is which report the cursor is on.
func (v *View) Status() string {
	status := fmt.Sprintf("%s, %d of %d", v.times[v.column], v.column+1, len(v.times))
	if n := len(v.marked); n > 0 {
		status = wording.Count(n, "report") + " marked   " + status
	}
	return pane.Clean(status)
}

// Explain says what the report under the cursor is, and its grades in full.
func (v *View) Explain() (title string, facts []view.Fact) {
	e := v.line.Entries[v.column]
	r := e.Report
	add := func(about, text string) {
		if text != "" {
			facts = append(facts, view.Fact{About: pane.Clean(about), Text: pane.Clean(text)})
		}
	}
	add("file", r.Source.Path)
	add("kind", wording.Kind(r))
	add("framework", r.Framework.Name)
	add("inspected", r.Inspected.String())
	add("published", r.Published.Long())
	for i := range r.Judgements {
		add(r.Judgements[i].Label, wording.Grade(&r.Judgements[i]))
	}
	for _, w := range r.Warnings {
		add("warning", w)
	}
	return v.Title() + ", " + pane.Clean(v.times[v.column]), facts
}
