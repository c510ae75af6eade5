package parse

import (
	"strings"

	"reinspect/internal/framework"
)

// mergeItemTables makes one line of each row of an improvement list that is
// printed as a table: the text of its last column, under the name that stands
// in its first. The row's other lines are taken out.
func (r *reader) mergeItemTables() {
	for i := range r.lines {
		for _, p := range r.fw.Parts {
			if p.Kind == framework.PartImprovement && r.lines[i].taken == free && isColumnHead(p.Columns, &r.lines[i]) {
				r.readItemTable(i, p.Columns)
			}
		}
	}
}

// isColumnHead reports whether a line is the head of a table of items.
func isColumnHead(columns []framework.Phrase, l *line) bool {
	if len(l.Cells) < 2 {
		return false
	}
	for _, c := range l.Cells {
		if !anyIs(columns, label(c.Text)) {
			return false
		}
	}
	return true
}

// rowPart is the lines between two gaps of a table of items: one row, or a part
// of one.
type rowPart struct {
	at         int // the first line
	page       int // of its last line
	left, item string
}

// readItemTable reads the table whose head is line head.
func (r *reader) readItemTable(head int, columns []framework.Phrase) {
	r.lines[head].taken = inTable
	column := r.itemColumn(head)
	var rows, waiting []rowPart
	for _, s := range r.rowParts(head, column, columns) {
		switch last := len(rows) - 1; {
		case s.left == "" && last < 0: // the name stands lower, in the middle of its row
			waiting = append(waiting, s)
		case last >= 0 && r.body > 0 && !r.ended(&rows[last], s, rows[0].item):
			rows[last].add(s)
		default:
			if last >= 0 && s.left == "" {
				s.left = rows[last].left
			}
			for k := len(waiting) - 1; k >= 0; k-- {
				waiting[k].add(s)
				s = waiting[k]
			}
			rows, waiting = append(rows, s), nil
		}
	}
	for _, row := range rows {
		if row.item == "" {
			continue
		}
		l := &r.lines[row.at]
		l.text, l.label, l.taken = row.item, label(row.item), free
		l.group, l.item, l.bullet, l.number, l.gap = row.left, true, false, 0, true
		l.Cells = l.Cells[:1]
	}
}

// ended reports whether a row is complete before the part s. One that goes on
// after a page's end is in the middle of a sentence or of a name. What has no
// name beside it belongs to the row before, unless it begins as the first row
// does.
func (r *reader) ended(row *rowPart, s rowPart, first string) bool {
	switch {
	case row.item == "" || !endsSentence(row.item):
		return false
	case s.left != "" && r.lines[s.at].Page != row.page && r.saysTogether(row.left, s.left):
		return false
	case s.left == "":
		opening, _, _ := strings.Cut(first, " ")
		return strings.HasPrefix(s.item, opening+" ")
	}
	return s.item != "" && !startsLower(s.left)
}

// saysTogether reports whether the document's text has the last word of one text
// and the first of another one after the other, as parts of one name.
func (r *reader) saysTogether(a, b string) bool {
	before, after := strings.Fields(framework.Fold(a)), strings.Fields(framework.Fold(b))
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	seam := before[len(before)-1] + " " + after[0]
	text := ""
	for i := range r.lines {
		if r.lines[i].taken == free {
			text = join(lastWord(text), framework.Fold(r.lines[i].text))
			if strings.Contains(" "+text+" ", " "+seam+" ") {
				return true
			}
		}
	}
	return false
}

func lastWord(text string) string { return text[strings.LastIndex(text, " ")+1:] }

// add joins a part to the one before it.
func (row *rowPart) add(s rowPart) {
	row.page = s.page
	row.left = join(row.left, s.left)
	if s.item != "" {
		row.item = joinItem(row.item, s.item)
	}
}

// joinItem joins two parts of an item; a bullet begins a line of its own.
func joinItem(a, b string) string {
	if strings.HasPrefix(b, "• ") {
		return strings.TrimPrefix(a+"\n"+b, "\n")
	}
	return join(a, b)
}

// rowParts divides the lines of a table of items at its gaps and page ends, and
// takes them out.
func (r *reader) rowParts(head int, column float64, columns []framework.Phrase) []rowPart {
	var all []rowPart
	for i := head + 1; i < len(r.lines); i++ {
		l := &r.lines[i]
		if l.taken == free && isColumnHead(columns, l) {
			l.taken = inTable // repeated on the next page
			continue
		}
		left, item, ok := r.itemCells(i, column)
		if !ok {
			break
		}
		l.taken = inTable
		if last := len(all) - 1; last >= 0 && !r.breaksTable(i, &all[last], left, item) {
			all[last].add(rowPart{page: l.Page, left: left, item: item})
			continue
		}
		all = append(all, rowPart{at: i, page: l.Page, left: left, item: item})
	}
	return all
}

// breaksTable reports whether a line with these cells begins another part:
// below a gap, a page's end or the end of a block, or where two cells begin anew
// a little lower than the next line of a cell would. Without layout each line is
// a row.
func (r *reader) breaksTable(i int, above *rowPart, left, item string) bool {
	l, before := &r.lines[i], &r.lines[i-1]
	switch {
	case r.body == 0 || l.gap || l.Page != above.page:
		return true
	case !endsSentence(above.item):
		return false
	}
	anew := left != "" && item != "" && !startsLower(left) && !startsLower(item)
	return l.Block != before.Block || anew && l.Y-before.Y > r.pitch+ruleWidth
}

// ruleWidth is how much lower, in points, a row begins below the line that parts
// it from the row before.
const ruleWidth = 0.3

// tableReach is how many lines of a table are looked at to find its columns.
const tableReach = 60

// itemColumn returns where the last column of a table of items begins: its head
// can stand in the middle of it.
func (r *reader) itemColumn(head int) float64 {
	cells := r.lines[head].Cells
	column := cells[len(cells)-1].X
	for i := head + 1; i < len(r.lines) && i < head+tableReach && !r.headingLike(i); i++ {
		if c := r.lines[i].Cells; len(c) > 1 && c[1].X > cells[0].Right {
			column = min(column, c[1].X)
		}
	}
	return column - columnSlack
}

// columnSlack is how far left of its column a cell can begin, in points.
const columnSlack = 10

// itemCells parts a line of a table of items into its columns, the last of
// which begins right of a place; ok is false after the table's end.
func (r *reader) itemCells(i int, column float64) (left, item string, ok bool) {
	l := &r.lines[i]
	switch {
	case l.taken != free || r.headingLike(i) || l.bullet && l.X < column:
		return "", "", false
	case r.body == 0:
		if len(l.Cells) < 2 {
			return "", "", false
		}
		return clean(l.Cells[0].Text), clean(l.Cells[len(l.Cells)-1].Text), true
	}
	for _, c := range l.Cells {
		if c.X < column {
			left = join(left, clean(c.Text))
		} else {
			item = join(item, clean(c.Text))
		}
	}
	if item == "" && l.Right > column+2*columnSlack {
		return "", "", false // a line of running text across both columns
	}
	if m := bulletText().FindStringSubmatch(item); m != nil || l.bullet {
		if item = "• " + item; m != nil {
			item = "• " + m[2]
		}
	}
	return left, item, true
}
