package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/layout"
)

const (
	// headingLines is how many lines a heading may have; a longer one is
	// text that was tagged so to look like it.
	headingLines = 4
	// headingSize is from which size, as part of the body's, letters count as
	// larger.
	headingSize = 1.05
	// rowLetters is how many letters a table row may have in all; the cells
	// of a longer one hold paragraphs.
	rowLetters = 400
	// noteSize is how large the letters of a footnote are at most, as part
	// of the body's.
	noteSize = 0.9
)

// element returns what the tags say of most of a row.
func (r textRow) element(b *budget.Budget) element {
	var letters census[element]
	best, most := element{}, 0
	for _, s := range r {
		for i := range s.runs {
			p := &s.runs[i]
			n := letters.add(b, p.element, utf8.RuneCountInString(p.text))
			if p.element == best || n > most {
				best, most = p.element, n
			}
		}
	}
	return best
}

// setRoles says of each line what the file's tags say of it, where these are
// sound, and marks footnotes.
func setRoles(b *budget.Budget, lines []pageLine) {
	joinItems(lines)
	body := bodySize(b, lines)
	tables := tableRows(lines)
	headings := soundHeadings(lines, body)
	numbers := map[int32]int{}
	for i := range lines {
		l := &lines[i]
		id := l.element.block
		switch {
		case l.element.note:
			l.Role = layout.RoleFootnote
		case headings[id]:
			l.Role, l.Level = layout.RoleHeading, int(l.element.heading)
		case tables[l.element.row]:
			l.Role, id = layout.RoleTableRow, l.element.row
		case l.element.depth > 0:
			l.Role, l.Level = layout.RoleListItem, int(l.element.depth)
		case id > 0 && l.Role == layout.RoleNone && !l.Bold && l.Size <= headingSize*body: // many headings are tagged as paragraphs
			l.Role = layout.RoleBody
		}
		if id > 0 {
			if numbers[id] == 0 {
				numbers[id] = len(numbers) + 1
			}
			l.Block = numbers[id]
		}
	}
	markFootnotes(lines, noteSize*body)
}

// joinItems gives the rest of a list item the block of its beginning. Word
// processors tag what follows a page break as an item of its own, and its
// first line as that item's marker; it has none.
func joinItems(lines []pageLine) {
	last := 0 // the line above, footnotes aside
	for i := 1; i < len(lines); i++ {
		l, above := &lines[i], &lines[last]
		if l.element.note {
			continue
		}
		last = i
		if l.Marker != "" || l.element.block == above.element.block || l.element.depth != above.element.depth || l.element.heading+above.element.heading > 0 {
			continue
		}
		broken := l.Page != above.Page && (l.element.depth > 0 || l.element.block > 0 && runsOn(above.Text, l.Text))
		if broken && above.element.block > 0 || above.element.label && above.Marker == "" {
			renumber(lines[i:], l.element.block, above.element.block)
		}
	}
}

// renumber gives the lines at the front that have one block another.
func renumber(lines []pageLine, from, to int32) {
	for i := range lines {
		if lines[i].element.block != from {
			return
		}
		lines[i].element.block = to
	}
}

// runsOn reports whether a text goes on in the next line, by their letters
// alone: no sentence ends, and the next does not begin one.
func runsOn(above, below string) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(above, "’”\"')⁰¹²³⁴⁵⁶⁷⁸⁹"))
	first, _ := utf8.DecodeRuneInString(below)
	return !strings.ContainsRune(".!?:;", end) && (unicode.IsLower(first) || unicode.IsDigit(first) || strings.ContainsRune(",-", end))
}

// tableRows returns the tagged rows that are rows of a table: two cells at
// least hold text, and not whole paragraphs.
func tableRows(lines []pageLine) map[int32]bool {
	letters := map[int32]int{}
	cells := map[int32]int32{} // the first cell met of a row; -1 after a second one
	for _, l := range lines {
		row := l.element.row
		if row == 0 {
			continue
		}
		letters[row] += utf8.RuneCountInString(l.Text)
		switch first := cells[row]; {
		case len(l.Cells) > 1 || first != 0 && first != l.element.cell:
			cells[row] = -1
		case first == 0:
			cells[row] = l.element.cell
		}
	}
	out := map[int32]bool{}
	for row, c := range cells {
		out[row] = c == -1 && letters[row] <= rowLetters
	}
	return out
}

// soundHeadings returns the blocks tagged as headings that look like one:
// few lines, bold or larger than the body's.
func soundHeadings(lines []pageLine, body float64) map[int32]bool {
	count := map[int32]int{}
	sound := map[int32]bool{}
	for _, l := range lines {
		id := l.element.block
		if l.element.heading == 0 {
			continue
		}
		if count[id] == 0 {
			sound[id] = true
		}
		count[id]++
		sound[id] = sound[id] && count[id] <= headingLines && (l.Bold || l.Size > headingSize*body)
	}
	return sound
}

// bodySize returns the size that most letters have.
func bodySize(b *budget.Budget, lines []pageLine) float64 {
	var letters census[float64]
	for i := range lines {
		letters.add(b, lines[i].Size, utf8.RuneCountInString(lines[i].Text))
	}
	return heaviest(letters)
}

// markFootnotes marks the small print at the foot of each page from the
// first line that begins with a raised digit; small is how large its letters
// are at most.
func markFootnotes(lines []pageLine, small float64) {
	for end := len(lines); end > 0; {
		start := end
		for start > 0 && lines[start-1].Page == lines[end-1].Page {
			start--
		}
		first := end
		for i := end - 1; i >= start && lines[i].Size <= small; i-- {
			if r, _ := utf8.DecodeRuneInString(lines[i].Text); strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹", r) {
				first = i
			}
		}
		for i := first; i < end; i++ {
			lines[i].Role = layout.RoleFootnote
		}
		end = start
	}
}
