package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	data "reinspect/internal/across"
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/across"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// manyTab is what is shown of many reports.
type manyTab int

const (
	reportsTab manyTab = iota
	gradesTab
	themesTab
)

var (
	tabNames = [...]string{"Reports", "Grades", "Themes"}
	tabOf    = map[keys.Action]manyTab{keys.View1: reportsTab, keys.View2: gradesTab, keys.View3: themesTab}
)

// overviews are the views of many authorities side by side, one of which can be
// shown in place of the list.
type overviews struct {
	tab       manyTab
	view      *across.View
	framework string // the id of the one that was picked; "" for that of most reports
	theme     string

	frameworks []*framework.Framework
	lines      []*timeline.Line // of the family of the framework
	liningUp   bool
	stale      bool // rows have come since the lines were made
	undrawn    bool // more is known than was laid out

	said    map[string]map[string]compare.ThemeSaid // by path
	asked   map[string]bool                         // paths that were or are being read
	asking  []string                                // paths that are yet to be read
	pending int                                     // that are being read
}

// linedUpMsg are the timelines of all authorities; saidMsg is what a report says of
// its themes.
type (
	linedUpMsg struct {
		frameworks []*framework.Framework
		lines      []*timeline.Line
	}
	saidMsg struct {
		run  int // of the reading of the list
		path string
		said map[string]compare.ThemeSaid
	}
)

// firstTheme is shown before the reader picks another.
const firstTheme = "management-oversight"

// showTab shows the list, or an overview of all authorities.
func (c *Collection) showTab(t manyTab) tea.Cmd {
	c.opening.end()
	c.line = nil
	c.overviews.tab = t
	if t == reportsTab {
		return nil
	}
	cmd := c.lineUp()
	c.drawOverview()
	return cmd
}

func (c *Collection) whyNotTab(t manyTab) string {
	if c.line == nil && c.overviews.tab == t {
		return "this is " + tabNames[t]
	}
	return ""
}

// lineUp sets all reports that are listed on timelines, of which overviews are made,
// unless that is under way or done.
func (c *Collection) lineUp() tea.Cmd {
	b := &c.overviews
	if b.tab == reportsTab || b.liningUp || !b.stale {
		return c.ask()
	}
	b.liningUp, b.stale = true, false
	all, env, picked := c.list.Reports(), c.config.Reports.Env, b.framework
	return func() tea.Msg {
		frameworks := data.Frameworks(all, env.Frameworks)
		msg := linedUpMsg{frameworks: frameworks}
		if f := pickedOf(frameworks, picked); f != nil {
			msg.lines = data.Lines(all, f.Family, env)
		}
		return msg
	}
}

// pickedOf is the framework that was picked, else that of most reports; nil where
// there is none.
func pickedOf(all []*framework.Framework, id string) *framework.Framework {
	i := slices.IndexFunc(all, func(f *framework.Framework) bool { return f.ID == id })
	switch {
	case i >= 0:
		return all[i]
	case len(all) > 0:
		return all[0]
	}
	return nil
}

func (c *Collection) linedUp(msg linedUpMsg) tea.Cmd {
	b := &c.overviews
	b.liningUp, b.frameworks, b.lines = false, msg.frameworks, msg.lines
	c.drawOverview()
	return c.lineUp() // where more has come meanwhile
}

// rowsCame says that the list has other rows.
func (c *Collection) rowsCame() tea.Cmd {
	c.overviews.stale = true
	return c.lineUp()
}

// drawOverview lays out the overview that is shown.
func (c *Collection) drawOverview() {
	b := &c.overviews
	b.undrawn = false
	f := pickedOf(b.frameworks, b.framework)
	switch {
	case b.tab == gradesTab && f != nil:
		b.view.ShowGrades(data.GradesUnder(f, b.lines))
	case b.tab == gradesTab:
		b.view.ShowGrades(data.Grades{Framework: &framework.Framework{Name: "Grades"}})
	case b.tab == themesTab:
		if b.theme == "" {
			b.theme = firstTheme
		}
		b.view.ShowTheme(b.theme, data.OfTheme(b.theme, b.lines, func(r *model.Report) (map[string]compare.ThemeSaid, bool) {
			said, known := b.said[r.Source.Path]
			return said, known
		}))
	}
	if b.liningUp && len(b.lines) == 0 {
		b.view.Wait("Looking through the reports …")
	}
}

// ask reads what the inspections say of their themes, some at the same time, while
// that is shown.
func (c *Collection) ask() tea.Cmd {
	b := &c.overviews
	if b.tab != themesTab || b.liningUp {
		return nil
	}
	b.asking = b.asking[:0]
	for _, l := range b.lines {
		for _, e := range slices.Backward(l.Entries) {
			if path := e.Report.Source.Path; e.Graded && !b.asked[path] {
				b.asking = append(b.asking, path)
			}
		}
	}
	atOnce := readAtOnce
	if c.reading.underWay() { // as many are being read for the list
		atOnce = 1
	}
	var cmds []tea.Cmd
	for b.pending < atOnce && len(b.asking) > 0 {
		cmds = append(cmds, c.askNext())
	}
	return tea.Batch(cmds...)
}

func (c *Collection) askNext() tea.Cmd {
	b := &c.overviews
	path, run, ctx, said := b.asking[0], c.reading.run, c.ctx, c.config.Reports.Said
	b.asking = b.asking[1:]
	b.pending++
	b.asked[path] = true
	return func() tea.Msg {
		all, err := said(ctx, path)
		if err != nil { // it is listed as it was read before, and says nothing
			all = map[string]compare.ThemeSaid{}
		}
		return saidMsg{run, path, all}
	}
}

func (c *Collection) heard(msg saidMsg) tea.Cmd {
	b := &c.overviews
	b.pending--
	if msg.run == c.reading.run {
		b.said[msg.path] = msg.said
	} else {
		delete(b.asked, msg.path) // the file may be another by now
	}
	if b.tab != themesTab {
		return nil
	}
	b.undrawn = true
	return tea.Batch(c.ask(), c.showSoon())
}

// pick offers the frameworks, or the themes.
func (c *Collection) pick() tea.Cmd {
	b := &c.overviews
	name, items := "What all inspections say of", []dialog.Item(nil)
	if b.tab == gradesTab {
		name, items = "Grades under", c.frameworkItems()
	} else {
		for _, t := range c.themes() {
			items = append(items, dialog.Item{Label: pane.Clean(t.Title), Current: t.ID == b.theme, Choose: func() tea.Cmd {
				b.theme = t.ID
				return c.showTab(b.tab)
			}})
		}
	}
	return c.open(dialog.NewPicker(&c.Context, name, items))
}

// frameworkItems are the frameworks as the list names them, with what is special to
// each and how many authorities have grades under it.
func (c *Collection) frameworkItems() []dialog.Item {
	b := &c.overviews
	var items []dialog.Item
	now := pickedOf(b.frameworks, b.framework)
	for _, f := range b.frameworks {
		short, about := wording.FrameworkParts(f.ID, f.Name)
		if about != "" {
			about = pane.Clean(about) + " " + c.Glyphs.Dot + " "
		}
		about += wording.Count(data.Authorities(c.list.Reports(), f), "authority")
		items = append(items, dialog.Item{Label: pane.Clean(short), Detail: about, Current: f == now, Choose: func() tea.Cmd {
			if now.Family != f.Family {
				b.lines, b.stale = nil, true
			}
			b.framework = f.ID
			return c.showTab(b.tab)
		}})
	}
	return items
}

// themes are those that the reports on the overview can speak of: not what only frameworks
// of another family bring.
func (c *Collection) themes() []theme.Theme {
	env, family := c.config.Reports.Env, ""
	if f := pickedOf(c.overviews.frameworks, c.overviews.framework); f != nil {
		family = f.Family
	}
	foreign := map[string]bool{theme.Other: true}
	for _, f := range env.Frameworks.All() {
		for _, t := range f.Themes {
			foreign[t.ID] = f.Family != family
		}
	}
	return slices.DeleteFunc(slices.Clone(env.Themes.All()), func(t theme.Theme) bool { return foreign[t.ID] })
}

// compareWithBefore compares a report with the inspection before it, else the next.
func (c *Collection) compareWithBefore(path string) tea.Cmd {
	pair, ok := c.list.Beside(path)
	if !ok {
		c.notice = view.Inform("no other inspection of this authority is listed")
		return nil
	}
	return c.compare(pair, nil)
}

// overviewAbout says what the overview shows, and how far it is read.
func (c *Collection) overviewAbout(width int) string {
	b := &c.overviews
	left := len(b.asking) + b.pending
	switch {
	case b.liningUp && len(b.lines) == 0:
		reports, _, _ := c.list.Len()
		return "looking through " + wording.Count(reports, "report")
	case b.tab == themesTab && left > 0:
		yet := "; " + wording.Count(left, "report") + " still to read"
		return b.view.About(width-len(yet)) + yet
	}
	return b.view.About(width)
}
