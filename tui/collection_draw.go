package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
)

// View draws the whole screen.
func (c *Collection) View() tea.View {
	if c.app != nil {
		return c.app.View()
	}
	lines := c.lines() // which says where the cursor is
	cursor := c.cursorInBox()
	if c.top() == nil {
		cursor = c.cursorInList()
	}
	return c.frameOf("reinspect: "+pane.Clean(c.config.Reports.Name), lines, cursor)
}

func (c *Collection) cursorInList() *tea.Cursor {
	at := c.list.CursorAt()
	if c.line != nil || at == nil || c.width < 1 || c.height < 1 {
		return nil
	}
	body := layOutPlain(c.width, c.height).body
	at.X, at.Y = min(at.X+body.x, c.width-1), min(at.Y+body.y, c.height-1)
	return at
}

// lines draws the screen: exactly height lines, none wider than width.
func (c *Collection) lines() []string {
	if c.width < 1 || c.height < 1 {
		return make([]string, max(c.height, 0))
	}
	f := layOutPlain(c.width, c.height)
	lines := make([]string, c.height)
	put := func(r rect, part []string) { copy(lines[min(r.y, len(lines)):], part[:min(r.h, len(part))]) }
	put(f.header, c.header(f.header))
	put(f.body, c.page().Draw(f.body.w, f.body.h))
	put(f.footer, []string{c.footLine(c.hints, c.status(f), f.footer.w)})
	for _, o := range c.overlays {
		box := c.drawOverlay(o, f, c.explained())
		lines = pane.Over(lines, box, c.boxAt.x, c.boxAt.y)
	}
	return c.fit(lines)
}

// explained is what an explanation is of: a row of the page, or nothing where it
// lies above another dialog.
func (c *Collection) explained() any {
	if len(c.overlays) > 1 {
		return nil
	}
	return c.page()
}

// header says what is listed, and how far reading is; or whose timeline is shown.
func (c *Collection) header(r rect) []string {
	if c.line != nil {
		name, about := " "+c.Styles.Title.Paint(c.line.Title()), c.Styles.Quiet.Paint(c.line.About())
		if r.h == 1 {
			return []string{pane.Clip(name+"  "+about, r.w)}
		}
		return []string{pane.Clip(name, r.w), pane.Clip(" "+about, r.w)}
	}
	tabs := c.tabs(true)
	if r.h == 1 {
		about := c.about(r.w - pane.Width(tabs) - 2)
		if pane.Width(tabs)+pane.Width(about)+2 > r.w {
			tabs = c.tabs(false)
			about = c.about(r.w - pane.Width(tabs) - 2)
		}
		return []string{pane.Clip(pane.Between(tabs, c.Styles.Quiet.Paint(about)+" ", r.w), r.w)}
	}
	name := c.Styles.Quiet.Paint(pane.ClipLeft(pane.Clean(c.config.Reports.Name), max(r.w-pane.Width(tabs)-2, 0)) + " ")
	return []string{pane.Clip(pane.Between(tabs, name, r.w), r.w), pane.Clip(" "+c.Styles.Quiet.Paint(c.about(r.w-2)), r.w)}
}

// about says what is listed, in the words that fit into a width.
func (c *Collection) about(width int) string {
	if c.overviews.tab != reportsTab {
		return c.overviewAbout(width)
	}
	return c.listed()
}

// tabs are the ways of showing many reports, each behind its key; those that are not
// shown have no names where there is no room for all.
func (c *Collection) tabs(all bool) string {
	line := ""
	for i, act := range []keys.Action{keys.View1, keys.View2, keys.View3} {
		style, text := c.Styles.Quiet, c.Keys.Name(act)
		here := manyTab(i) == c.overviews.tab
		if here {
			style = c.Styles.Tab
		}
		if here || all {
			text += " " + tabNames[i]
		}
		line += " " + style.Paint(text) + " "
	}
	return line
}

// status is the place in the list or timeline; what is being read where no header
// says so.
func (c *Collection) status(f frame) string {
	if c.opening.underWay() {
		return "reading " + c.opening.what + "; " + c.Keys.Name(keys.Back) + " cancels"
	}
	if c.line == nil && f.header.h == 0 && c.reading.underWay() {
		return fmt.Sprintf("%d of %d", c.reading.done, len(c.reading.files))
	}
	return c.page().Status()
}

func (c *Collection) hints(width int) string {
	switch c.top().(type) {
	case nil:
	case *dialog.SearchAll:
		return c.hintOf(keys.Open, "open the report") + "   " + c.hintOf(keys.Back, "back")
	default:
		return c.hintOf(keys.Back, "back")
	}
	if c.line != nil {
		back := "back to the list"
		if c.overviews.tab != reportsTab {
			back = "back"
		}
		return c.hintLine([]hint{
			{keys.Help, "keys"},
			{keys.Back, back},
			{keys.Open, "compare with the one before"},
			{keys.Left, "earlier"},
			{keys.Right, "later"},
			{keys.Mark, "mark"},
			{keys.Explain, "explain"},
		}, c.whyNot, width)
	}
	if c.overviews.tab != reportsTab {
		return c.hintLine([]hint{
			{keys.Help, "keys"},
			{keys.Back, "back"},
			{keys.Open, "open"},
			{keys.Pick, "pick " + map[manyTab]string{gradesTab: "framework", themesTab: "theme"}[c.overviews.tab]},
			{keys.Sort, "sort"},
			{keys.Filter, "filter"},
			{keys.Timeline, "timeline"},
			{keys.Compare, "compare"},
			{keys.Explain, "explain"},
		}, c.whyNot, width)
	}
	return c.hintLine([]hint{
		{keys.Help, "keys"},
		{keys.Open, "open"},
		{keys.Mark, "mark"},
		{keys.Compare, "compare"},
		{keys.Search, "search"},
		{keys.Filter, "filter"},
		{keys.Sort, "sort"},
		{keys.Timeline, "timeline"},
		{keys.Quit, "quit"},
		{keys.Explain, "explain"},
	}, c.whyNot, width)
}
