package dialog

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// The parts of the dialog: as wide and high as it gets, the preview beside
// the list or, with less room, below it.
const (
	openerWidth  = 112
	openerHeight = 26
	openerLeast  = 14 // lines of the list, however few it has
	openerList   = 64
	openerGap    = 3
	previewBelow = 6

	openerLeastPreview = 30 // columns beside the list
)

// Draw draws it in the given room.
func (o *Open) Draw(width, height int) ([]string, *tea.Cursor) {
	w := max(min(openerWidth, width-boxMargin), 1)
	beside := w >= openerList+openerGap+openerLeastPreview
	rows := max(len(o.rows)+headings(o.rows), openerLeast)
	if !beside {
		rows += previewBelow
	}
	h := max(min(rows, openerHeight, height-boxLines-2), 1)
	var lines []string
	if beside {
		list := o.drawList(openerList, h)
		lines = pane.Beside(h, pane.Block{Width: openerList + openerGap, Lines: list},
			pane.Block{Width: w - openerList - openerGap, Lines: o.drawPreview(w-openerList-openerGap, h)})
	} else {
		below := previewBelow
		if h < 2*previewBelow+2 {
			below = 0
		}
		lines = pane.Beside(h-below, pane.Block{Width: w, Lines: o.drawList(w, h-below)})
		if below > 0 {
			lines = append(append(lines, ""), pane.Fit(o.drawPreview(w, below-1), w, below-1)...)
		}
	}
	hint := o.Styles.Quiet.Paint(o.Keys.Name(keys.Open) + " chooses   " + o.Keys.Name(keys.Search) +
		" finds a name   left goes up a folder   esc goes back")
	if offer := o.row().offer; offer != nil && offer.Forget != nil {
		hint = o.Styles.Quiet.Paint(o.Keys.Name(keys.Open) + " opens   " + o.Keys.Name(keys.Remove) + " forgets this pair   esc goes back")
	}
	if o.finds {
		o.query.SetHeight(1)
		o.query.SetWidth(max(w-1, 1))
		hint = o.Styles.Strong.Paint("/") + o.query.View()
	}
	o.hintLine = len(lines) + 1
	if o.trouble != "" {
		hint = o.Styles.BadStrong.Paint(pane.Clean(o.trouble))
	}
	title := "Open: choose the first report"
	if o.left != "" {
		title = "Open: choose the report to compare with " + pane.Clean(filepath.Base(o.left))
	}
	return box(o.Context, pane.Clip(title, w), append(lines, "", pane.Clip(hint, w)), width, height), o.cursor()
}

// headings is how many blank lines stand above headings.
func headings(rows []openRow) int {
	n := 0
	for i, r := range rows {
		if i > 0 && r.heading != "" {
			n++
		}
	}
	return n
}

func (o *Open) drawList(width, height int) []string {
	var lines []string
	heights := make([]int, len(o.rows))
	for i, r := range o.rows {
		if r.heading != "" && i > 0 {
			lines = append(lines, "")
			heights[i]++
		}
		heights[i]++
		lines = append(lines, o.drawRow(r, i == o.Pos, width))
	}
	if len(lines) == 0 {
		return []string{o.Styles.Quiet.Paint("looking …")}
	}
	o.Layout(heights, width, height)
	lines = o.Visible(lines)
	if o.finds && o.row().entry == nil {
		lines = append(lines, "  "+o.Styles.Quiet.Paint("no match"))
	}
	return lines
}

func (o *Open) drawRow(r openRow, here bool, width int) string {
	if r.heading != "" {
		return o.Styles.Quiet.Paint(pane.ClipLeft(pane.Clean(r.heading), width))
	}
	room := max(width-view.BarWidth, 1)
	text := ""
	switch {
	case r.offer != nil:
		text = o.pairName(r.offer.Names, room)
	case r.entry.Folder:
		text = r.entry.Name + "/"
	default:
		return o.Bar(here) + o.drawFile(r.entry, here, room)
	}
	return o.Bar(here) + o.NameStyle(here).Paint(pane.ClipMiddle(pane.Clean(text), room))
}

// leastName is the least of a file's name that is shown behind what it is.
const leastName = 12

// drawFile says what a file is, once that is known, and its name.
func (o *Open) drawFile(e *Entry, here bool, room int) string {
	path, name := filepath.Join(o.folder, e.Name), pane.Clean(e.Name)
	what, after := o.factsWithin(e, room), ""
	switch {
	case o.left == path:
		after = "first"
	case what == "" && o.known[path].err != nil:
		after = "no report"
	}
	if what == "" {
		what, name = name, after
	} else if after != "" {
		name = after
	}
	what = pane.ClipMiddle(what, room)
	if name == "" || room-pane.Width(what)-2 < min(leastName, pane.Width(name)) {
		return o.NameStyle(here).Paint(what)
	}
	return o.NameStyle(here).Paint(what) + "  " + o.Styles.Faint.Paint(pane.ClipMiddle(name, room-pane.Width(what)-2))
}

// factsWithin is factsOf, written shorter where that does not fit.
func (o *Open) factsWithin(e *Entry, room int) string {
	r := o.known[filepath.Join(o.folder, e.Name)].report
	if r == nil || e.Folder {
		return ""
	}
	name := view.ReportName(r) + " " + o.Glyphs.Dot + " "
	return name + view.FactsWithin(room-pane.Width(name), o.Glyphs.Dot, r)[0]
}

// pairName is the names of two files; where both do not fit, each is cut to
// its share. What is cut off of names in one folder is often the place, and
// the folder is called by it.
func (o *Open) pairName(names model.Pair[string], width int) string {
	arrow := " " + o.Glyphs.Arrow + " "
	left, right := filepath.Base(names.Left), filepath.Base(names.Right)
	room := max(width-pane.Width(arrow), 2)
	folder := ""
	if pane.Width(left)+pane.Width(right) > room {
		if dir := filepath.Dir(names.Left); dir == filepath.Dir(names.Right) && dir != "." {
			folder = filepath.Base(dir) + ": "
		}
		if pane.Width(folder) > width/3 {
			folder = ""
		}
		room -= pane.Width(folder)
		left = pane.ClipLeft(left, max(room/2, room-pane.Width(right)))
		right = pane.ClipLeft(right, room-pane.Width(left))
	}
	return folder + left + arrow + right
}

// drawPreview says what the line under the cursor would open.
func (o *Open) drawPreview(width, height int) []string {
	row := o.row()
	if row.offer != nil {
		var lines []string
		for _, side := range []model.Side{model.Left, model.Right} {
			if height > previewBelow && side == model.Right {
				lines = append(lines, "")
			}
			lines = append(lines, o.Wrapped(row.offer.Names.At(side), width, o.Styles.Quiet)...)
		}
		return lines
	}
	path := o.file()
	if path == "" {
		return nil
	}
	p, known := o.known[path]
	switch {
	case !known:
		return []string{o.Styles.Quiet.Paint("reading …")}
	case p.err != nil:
		var lines []string
		for i, text := range FaultTexts(p.err) {
			style := o.Styles.Text
			if i > 0 {
				style = o.Styles.Quiet
			}
			lines = append(lines, o.Wrapped(text, width, style)...)
		}
		return lines
	}
	return o.drawReport(p.report, width, height)
}

// drawReport is the authority, the dates and the grades of a report.
func (o *Open) drawReport(r *model.Report, width, height int) []string {
	lines := []string{
		o.Styles.Title.Paint(pane.Clip(view.ReportName(r), width)),
		o.Styles.Quiet.Paint(pane.Clip(view.FactsWithin(width, o.Glyphs.Dot, r)[0], width)),
	}
	if height > previewBelow {
		lines = append(lines, o.Styles.Faint.Paint(pane.ClipMiddle(pane.Clean(filepath.Base(o.file())), width)))
	}
	if height > previewBelow {
		lines = append(lines, "")
	}
	if len(r.Judgements) == 0 {
		return append(lines, o.Styles.Quiet.Paint("no judgements"))
	}
	grade := 0
	for i := range r.Judgements {
		grade = max(grade, pane.Width(r.Judgements[i].GradeLabel))
	}
	for i := range r.Judgements {
		j := &r.Judgements[i]
		title := j.Label
		if known := o.Index.Judgements[j.Area]; known != nil {
			title = known.Title // shorter than the printed one
		}
		room := max(width-grade-2, 1)
		lines = append(lines, pane.Pad(o.Styles.Text.Paint(pane.Clip(pane.Clean(title), room)), room)+"  "+o.Styles.Strong.Paint(pane.Clean(j.GradeLabel)))
	}
	return lines
}
