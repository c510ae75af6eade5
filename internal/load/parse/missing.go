package parse

import (
	"fmt"
	"strconv"
	"strings"

	"reinspect/internal/framework"
)

// number marks where each numbered paragraph begins: by the run of printed
// numbers, then, where the run has a hole, by a number that has slipped out of
// its place, then by the only place where the paragraph can begin.
func (r *reader) number() {
	r.markOwnNumbers()
	run := r.numberRun()
	for _, n := range run {
		r.starts[n.line] = n.number
	}
	for i, n := range run {
		first, from := 1, 0
		if i > 0 {
			first, from = run[i-1].number+1, run[i-1].line+1
		} else if n.number > 1 {
			from = r.sectionStart(n.line)
		}
		if i > 0 && n.number == run[i-1].number {
			r.warn("paragraph number %d is printed twice%s", n.number, r.onPage(n.line))
		}
		if n.number > first && n.number-first <= mostSkipped {
			r.fill(first, n.number-1, from, n.line)
		}
	}
}

// markOwnNumbers takes the numbers of an improvement list out of the run
// of paragraph numbers where the paragraphs below it begin again with 1.
func (r *reader) markOwnNumbers() {
	seen := map[int]heading{} // what begins at a line, for lines looked at
	for i := range r.lines {
		if r.lines[i].taken != free || !r.beginsPart(framework.PartImprovement, r.lines[i].label) {
			continue
		}
		h, ok := r.headingAt(i)
		if !ok || h.part != framework.PartImprovement {
			continue
		}
		for _, k := range r.ownNumbers(h.to, seen) {
			r.lines[k].ownNumber = true
		}
	}
}

// beginsPart reports whether a line can be the first of a heading that opens a
// part of a kind.
func (r *reader) beginsPart(kind framework.PartKind, folded string) bool {
	for _, part := range r.fw.Parts {
		if part.Kind != kind {
			continue
		}
		for _, p := range part.Headings {
			if p.Is(folded) || p.Continues(folded) {
				return true
			}
		}
	}
	return false
}

// ownNumbers returns the lines that number the items of the list beginning at
// a line, if the next number below the list is a paragraph's 1. Seen keeps
// the headings that were read: a damaged file can have hundreds of lists, and
// headings are dear to read.
func (r *reader) ownNumbers(from int, seen map[int]heading) []int {
	var items []int
	ended := false // a judgement's section has begun
	for j := from; j < len(r.lines); j++ {
		l := &r.lines[j]
		if l.taken != free {
			continue
		}
		if l.number == 0 || !l.dotted {
			h, known := seen[j]
			if !known {
				if found, ok := r.headingAt(j); ok {
					h = found
				}
				seen[j] = h
			}
			ended = ended || h.area != ""
			if len(items) == 0 && (ended || h.part == framework.PartImprovement) {
				return nil // no list, or one that begins anew
			}
			continue
		}
		switch {
		case l.number == 1 && len(items) > 0:
			return items
		case ended || l.number != len(items)+1:
			return nil
		}
		items = append(items, j)
	}
	return nil
}

// sectionStart returns the line after the last heading before line i.
func (r *reader) sectionStart(i int) int {
	for j := i - 1; j >= 0; j-- {
		if h, ok := r.headingAt(j); ok && h.to <= i {
			return h.to
		}
	}
	return 0
}

// fill finds the paragraphs first to last, whose numbers the run lacks,
// between two lines.
func (r *reader) fill(first, last, from, to int) {
	var lost []string
	for n := first; n <= last; n++ {
		if i, ok := r.slipped(n, from, to); ok {
			r.starts[i] = n
			from = i + 1
			continue
		}
		lost = append(lost, strconv.Itoa(n))
	}
	if len(lost) == 0 {
		return
	}
	if i, ok := r.onlyBeginning(from, to); ok && len(lost) == 1 && first == last {
		r.starts[i], r.inferred[i] = first, true
		r.warn("the number of paragraph %d is not printed; it follows from the order of paragraphs%s", first, r.onPage(i))
		return
	}
	r.warn("could not find paragraph %s%s", strings.Join(lost, ", "), r.onPage(min(to, len(r.lines)-1)))
}

func (r *reader) onPage(i int) string {
	if i < 0 {
		return ""
	}
	return onPage(r.lines[i].Page)
}

// onPage gives the page in brackets, or "" if the format has no pages.
func onPage(page int) string {
	if page == 0 {
		return ""
	}
	return fmt.Sprintf(" (page %d)", page)
}

// slipped finds a number at the end of the line before its paragraph, or inside
// its paragraph's first line, and removes it from the text.
func (r *reader) slipped(n, from, to int) (int, bool) {
	for i := from; i < to && i < len(r.lines); i++ {
		l := &r.lines[i]
		if l.taken != free || r.starts[i] > 0 {
			continue
		}
		head, rest, found := aroundNumber(l.text, n)
		if !found {
			continue
		}
		switch {
		case rest == "" && i+1 < to && (head == "" || endsSentence(head)) && !startsLower(r.lines[i+1].text):
			l.text = head
			return i + 1, true
		case l.gap && head != "" && !startsLower(head):
			l.text = join(head, rest)
			return i, true
		}
	}
	return 0, false
}

// aroundNumber returns what a line says before and after a paragraph's number;
// found is false where it has none.
func aroundNumber(line string, n int) (head, rest string, found bool) {
	for _, end := range []string{".", ")"} {
		head, rest, found = strings.Cut(" "+line+" ", " "+strconv.Itoa(n)+end+" ")
		if found {
			return strings.TrimSpace(head), strings.TrimSpace(rest), true
		}
	}
	return "", "", false
}

// onlyBeginning returns the one line in a stretch at which a paragraph can
// begin; ok is false where there are several or none.
func (r *reader) onlyBeginning(from, to int) (at int, ok bool) {
	column := r.numberColumn()
	found := -1
	for i := from; i < to; i++ {
		l := &r.lines[i]
		if l.taken != free || r.starts[i] > 0 || !l.gap || startsLower(l.text) || l.bullet && r.body > 0 {
			continue
		}
		if i > 0 && r.lines[i-1].taken == free && !endsSentence(r.lines[i-1].text) && !r.headingLike(i-1) && i > from {
			continue
		}
		if _, heads := r.headingAt(i); heads || r.body > 0 && (l.X < column-45 || l.X > column+8) {
			continue
		}
		if found >= 0 {
			return 0, false
		}
		found = i
	}
	return found, found >= 0
}
