package reports

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/fault"
	"reinspect/internal/query"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// fitted is the table of reports for one width.
type fitted struct {
	width int
	list.Fitted[*entry]
	fits bool
}

// leastItems is how many lines of the list the lines above it must leave.
const leastItems = 4

// markWidth is the column of the marks.
const markWidth = 2

// Draw draws the filter, the head of the columns, and as much of the list as
// there is room for.
func (l *List) Draw(width, height int) []string {
	if l.fitted.width != width {
		l.fit(width)
	}
	head := append(l.FilterHead(width, len(l.asked), len(l.entries)), l.columnHead())
	switch {
	case height < leastItems+2 && !l.typing:
		head = nil
	case height < leastItems+4 && l.filter.wrong != nil:
		head = head[1:2]
	case height < leastItems+4:
		head = head[:1]
	}
	l.head = min(len(head), height)
	if len(l.items) == 0 {
		return append(head, l.empty(width)...)
	}
	room := max(height-len(head), 0)
	l.LayoutLines(len(l.items), width, room)
	lines := head
	for i := l.Offset(); i < min(l.Offset()+room, len(l.items)); i++ {
		lines = append(lines, l.line(i, width))
	}
	return lines
}

// empty says why nothing is listed.
func (l *List) empty(width int) []string {
	why := "Nothing is listed yet."
	if len(l.entries) > 0 {
		why = "No report matches the filter. " + l.Keys.Name(keys.Back) + " shows all again."
	}
	lines := []string{""}
	for _, w := range l.Wrapped(why, max(min(width-3, view.Measure), 1), l.Styles.Quiet) {
		lines = append(lines, "  "+w)
	}
	return lines
}

// prompt stands before the filter.
const prompt = "filter: "

// FilterHead are the lines of the filter, and of what of it is not understood; listed
// is how many of all it leaves.
func (l *List) FilterHead(width, listed, all int) []string {
	return []string{l.filterLine(width, listed, all), l.wrongLine(width)}
}

// Asks reports whether the filter asks for the report of a file.
func (l *List) Asks(path string) bool { return l.asked[path] }

// filterLine is the filter as it is typed, or what can be.
func (l *List) filterLine(width, listed, all int) string {
	text, right := l.query.Value(), ""
	if text != "" {
		right = l.Styles.Quiet.Paint(fmt.Sprintf("%d of %d", listed, all))
	}
	lead := " " + l.Styles.Strong.Paint(prompt)
	switch {
	case l.typing:
		room := max(width-pane.Width(lead)-pane.Width(right)-2, 1)
		l.query.SetHeight(1)
		l.query.SetWidth(room)
		shown := pane.Pad(l.query.View(), room)
		if text == "" {
			shown = l.Styles.Faint.Paint(pane.Pad(usage(room), room))
		}
		return pane.Clip(lead+shown+" "+right, width)
	case text == "":
		about := " " + l.Keys.Name(keys.Filter) + " filters: "
		return pane.Clip(l.Styles.Faint.Paint(about+usage(width-pane.Width(about))), width)
	}
	return pane.Clip(pane.Between(lead+l.Styles.Text.Paint(pane.Clean(text)), right+" ", width), width)
}

// usage is what can be typed, cut behind a word where it is too wide.
func usage(width int) string {
	text := query.ReportsUsage
	for pane.Width(text) > width {
		i := strings.LastIndex(strings.TrimSuffix(text, " …"), " ")
		if i < 0 {
			return text
		}
		text = text[:i] + " …"
	}
	return text
}

// wrongLine says what of the filter is not understood; "" where all is.
func (l *List) wrongLine(width int) string {
	wrong := l.filter.wrong
	if wrong == nil {
		return ""
	}
	style := l.Styles.BadStrong
	if l.typing { // what is half typed is often wrong yet
		style = l.Styles.Quiet
	}
	return pane.Clip(" "+style.Paint(pane.Clean(wrong.Error()))+l.Styles.Quiet.Paint("; "+pane.Clean(fault.Hint(wrong))), width)
}

// CursorLines are those of the line under the cursor in what was last drawn.
func (l *List) CursorLines() (head, from, to int) {
	from, to = l.LinesOnScreen()
	return l.head, l.head + from, l.head + to
}

// CursorAt is where the terminal's cursor is in what was drawn: in the filter
// while it is typed, else nil.
func (l *List) CursorAt() *tea.Cursor {
	if !l.typing {
		return nil
	}
	c := l.query.Cursor()
	if c != nil {
		c.X += 1 + len(prompt)
	}
	return c
}

func (l *List) columnHead() string {
	if !l.fitted.fits {
		return ""
	}
	name := "Date"
	if l.sort != byAuthority {
		name = "Authority"
	}
	return pane.Spaces(view.BarWidth+markWidth) + l.Styles.Faint.Paint(strings.TrimRight(l.fitted.Head(name), " "))
}

// line is one line of the list.
func (l *List) line(i, width int) string {
	it := l.items[i]
	here := i == l.Pos
	switch {
	case it.heading != "":
		return pane.Spaces(view.BarWidth) + l.Styles.Quiet.Paint(it.heading)
	case it.place != nil:
		return pane.Clip(l.Bar(here)+l.placeLine(it.place, here), width)
	}
	mark := " "
	if slices.Contains(l.marked, it.entry) {
		mark = l.Styles.Strong.Paint(l.Glyphs.Done)
	}
	return pane.Clip(l.Bar(here)+mark+" "+l.reportLine(i, it.entry, here), width)
}

// placeLine is an authority with its overall grades in the order of inspections.
func (l *List) placeLine(p *place, here bool) string {
	style := l.Styles.Strong
	if here {
		style = l.Styles.Title
	}
	line := style.Paint(p.name) + "  " + l.Styles.Quiet.Paint(wording.Count(len(p.entries), "report"))
	trend := ""
	for _, e := range p.entries {
		if g := e.overall(); g != nil {
			trend += l.Level(g.Rank, g.Steps)
		}
	}
	if trend != "" {
		line += "  " + l.Styles.Text.Paint(trend)
	}
	return line
}

func (l *List) reportLine(i int, e *entry, here bool) string {
	switch {
	case e.Report == nil:
		return l.NameStyle(here).Paint(pane.ClipMiddle(e.file(), longestFile)) + "  " + l.Styles.Quiet.Paint(e.reason())
	case !l.fitted.fits:
		line := l.name(e)
		if g := e.verdict(); g != nil {
			line = l.grade(g, letters) + " " + line
		}
		return l.NameStyle(here).Paint(line)
	}
	name := pane.ClipMiddle(l.name(e), l.fitted.NameWidth)
	line := strings.TrimRight(l.fitted.Row(i, &e, l.NameStyle(here).Paint(name)), " ")
	if !l.fitted.Has(frameworkTitle) && !e.gradesAreas() { // there is room to say what it is
		line += pane.Spaces(gap) + l.Styles.Quiet.Paint(pane.Clean(wording.ShortFramework(e.Report)))
	}
	return line
}

// longestFile is the most columns that the name of a file takes before its reason.
const longestFile = 50

// file is a file by its folder and name: many are called alike.
func (e *entry) file() string {
	return pane.Clean(filepath.Join(filepath.Base(filepath.Dir(e.Path)), filepath.Base(e.Path)))
}

// reason is why a file could not be read, without its name.
func (e *entry) reason() string {
	return pane.Clean(strings.TrimPrefix(e.Fault.Error(), e.Path+": "))
}

// name is the first column: when a report's inspection was where its authority
// stands above it, else the authority.
func (l *List) name(e *entry) string {
	if l.sort == byAuthority {
		return l.date(e)
	}
	return pane.Clean(wording.ReportName(e.Report))
}

func (l *List) date(e *entry) string {
	if m := wording.Month(e.Report); m != "" {
		return m
	}
	return "no date"
}

func (e *entry) overall() *Grade { return e.grade(model.OverallArea) }

// verdict is the overall grade, or the only one of a framework that gives one
// alone under another name; nil for none.
func (e *entry) verdict() *Grade {
	if len(e.Grades) == 1 {
		return &e.Grades[0]
	}
	return e.overall()
}

// grade is the grade of an area, or that of several which it is judged with; nil
// for none.
func (e *entry) grade(area string) *Grade {
	for i := range e.Grades {
		if g := &e.Grades[i]; g.Area == area || slices.Contains(g.Covers, area) {
			return g
		}
	}
	return nil
}
