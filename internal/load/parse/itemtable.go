package parse

import (
	"reinspect/internal/framework"
)

// mergeItemTables makes one line of each row of an improvement list that is
// printed as a table: the text of its last column, under the name that stands
// in its first. The row's other lines are taken out.
func (r *reader) mergeItemTables() {
	for i := range r.lines {
		for _, p := range r.fw.Parts {
			if p.Kind == framework.PartImprovement && r.lines[i].taken == free && isColumnHead(p.Columns, &r.lines[i]) {
				r.readItemTable(i)
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

// itemRow is one row of a table of items while it is being read.
type itemRow struct {
	at              int // the line that stands for the row
	addressee, item string
}

// readItemTable reads the table whose head is line head.
func (r *reader) readItemTable(head int) {
	r.lines[head].taken = inTable
	cells := r.lines[head].Cells
	right := cells[len(cells)-1].X - 10
	var row *itemRow
	flush := func() {
		if row == nil || row.item == "" {
			return
		}
		l := &r.lines[row.at]
		l.text, l.label, l.taken = row.item, label(row.item), free
		l.group, l.item, l.bullet, l.number, l.gap = row.addressee, true, false, 0, true
		l.Cells = l.Cells[:1]
	}
	for i := head + 1; i < len(r.lines); i++ {
		addressee, item, ok := r.itemCells(i, right)
		if !ok {
			break
		}
		r.lines[i].taken = inTable
		if row == nil || addressee != "" && item != "" && r.nextRow(i, row) {
			flush()
			row = &itemRow{at: i}
		}
		row.addressee = join(row.addressee, addressee)
		if r.lines[i].bullet {
			row.item += "\n• " + item
		} else {
			row.item = join(row.item, item)
		}
	}
	flush()
}

// nextRow reports whether line i, which has text in both columns, begins
// another row: without layout each line is one; a row broken over two pages
// goes on in the middle of a sentence.
func (r *reader) nextRow(i int, row *itemRow) bool {
	l, before := &r.lines[i], &r.lines[i-1]
	switch {
	case r.body == 0:
		return true
	case l.Block == before.Block:
		return false
	}
	return endsSentence(row.item) || l.Page == before.Page && l.gap
}

// itemCells parts a line of a table of items into its columns, the last of
// which begins right of a place; ok is false after the table's end.
func (r *reader) itemCells(i int, right float64) (addressee, item string, ok bool) {
	l := &r.lines[i]
	switch {
	case l.taken != free || r.headingLike(i) || l.bullet && l.X < right:
		return "", "", false
	case len(l.Cells) > 1:
		return clean(l.Cells[0].Text), clean(l.Cells[len(l.Cells)-1].Text), true
	case r.body > 0 && l.X >= right:
		return "", l.text, true
	case r.body > 0 && i > 0 && l.Block == r.lines[i-1].Block:
		return l.text, "", true
	}
	return "", "", false
}
