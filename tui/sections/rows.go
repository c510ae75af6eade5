package sections

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// rowKind says what a row of the section view shows.
type rowKind int

const (
	headingRow rowKind = iota // a section begins
	pairRow                   // a paragraph and its counterpart, or a blank
	foldRow                   // a run of lone paragraphs, folded to one line
)

// row is one row across both sides.
type row struct {
	kind     rowKind
	section  int // index into Comparison.Sections
	area     string
	theme    string
	align    *compare.Alignment           // of a pair
	passages model.Pair[*passage.Passage] // by side of the comparison; nil faces a blank
	again    model.Pair[bool]             // the text is shown in full in an earlier row
	changed  model.Pair[[][]pane.Line]    // by sentence: words that only this side has
	folded   []*compare.Alignment
	side     model.Side // of a fold: the side that has the paragraphs
}

// foldFrom is how many lone paragraphs in a row are folded to one line: fewer
// are quicker to scroll past than to open.
const foldFrom = 4

// build makes the rows of the comparison from its sections.
func (v *tab) build() {
	v.keepLine = v.lineOfCursor()
	v.list, v.stops, v.entries = v.list[:0], v.stops[:0], v.entries[:0]
	v.shown = map[model.Place]bool{}
	v.shape = shape{}
	for i := range v.Comparison.Sections {
		v.buildSection(i)
	}
	v.findStops()
	v.buildContents()
	v.markHits()
}

func (v *tab) buildSection(i int) {
	s := &v.Comparison.Sections[i]
	heading := len(v.list)
	v.list = append(v.list, row{kind: headingRow, section: i, area: s.Area})
	for at := 0; at < len(s.Pairs); {
		run := loneRun(s.Pairs[at:])
		if run >= foldFrom && v.Filter == "" {
			if first, _ := lone(&s.Pairs[at]); !v.opened[first] {
				v.list = append(v.list, v.foldedRow(i, s, at, run, first.Side))
				at += run
				continue
			}
		}
		for range max(run, 1) {
			if r := v.pairRow(i, s.Area, &s.Pairs[at]); v.shows(&r, v.Filter) {
				v.list = append(v.list, r)
			}
			at++
		}
	}
	if v.Filter != "" && len(v.list) == heading+1 {
		v.list = v.list[:heading] // nothing of this section is shown
	}
}

// shows reports whether a filter shows a row.
func (v *tab) shows(r *row, f view.Filter) bool {
	recurs, weak := false, false
	for _, c := range []*passage.Passage{r.passages.Left, r.passages.Right} {
		if c != nil {
			recurs, weak = recurs || c.Recurs, weak || c.Weak
		}
	}
	return f.Shows(v.movement(r), recurs, weak)
}

// Matching is how many rows each filter would show.
func (v *tab) Matching() map[view.Filter]int {
	count := map[view.Filter]int{}
	for i := range v.Comparison.Sections {
		s := &v.Comparison.Sections[i]
		for k := range s.Pairs {
			r := v.pairRow(i, s.Area, &s.Pairs[k])
			for _, f := range view.Filters {
				if v.shows(&r, f) {
					count[f]++
				}
			}
		}
	}
	return count
}

// loneRun is how many paragraphs from the first on are on one side only.
func loneRun(pairs []compare.Alignment) int {
	first, _ := lone(&pairs[0])
	n := 0
	for n < len(pairs) {
		at, ok := lone(&pairs[n])
		if !ok || at.Side != first.Side {
			break
		}
		n++
	}
	return n
}

// lone names a paragraph without a counterpart; ok is false for a pair.
func lone(a *compare.Alignment) (at model.Place, ok bool) {
	switch l, r := a.Refs.Left, a.Refs.Right; {
	case l != nil && r == nil:
		return model.Place{Side: model.Left, Ref: l.Key()}, true
	case l == nil && r != nil:
		return model.Place{Side: model.Right, Ref: r.Key()}, true
	}
	return model.Place{}, false
}

func (v *tab) foldedRow(section int, s *compare.SectionRow, at, run int, side model.Side) row {
	r := row{kind: foldRow, section: section, area: s.Area, theme: s.Pairs[at].Theme, side: side}
	for i := at; i < at+run; i++ {
		r.folded = append(r.folded, &s.Pairs[i])
		v.passage(side, *s.Pairs[i].Refs.At(side))
	}
	return r
}

func (v *tab) pairRow(section int, area string, a *compare.Alignment) row {
	r := row{kind: pairRow, section: section, area: area, theme: a.Theme, align: a}
	for _, side := range []model.Side{model.Left, model.Right} {
		ref := a.Refs.At(side)
		if ref == nil {
			continue
		}
		c, fresh := v.passage(side, *ref)
		r.passages.Set(side, c)
		r.again.Set(side, !fresh)
		if c != nil && len(a.Diff) > 0 {
			r.changed.Set(side, passage.ChangedWords(a.Diff, c))
		}
	}
	return r
}

// passage returns the text of a place, and whether no row so far shows it.
func (v *tab) passage(side model.Side, ref model.Ref) (c *passage.Passage, fresh bool) {
	key := model.Place{Side: side, Ref: ref.Key()}
	if c = v.passages[key]; c == nil {
		t, ok := v.TextAt(side, ref)
		if !ok {
			return nil, true
		}
		c = passage.New(v.Context, side, t)
		c.SetNotes(v.NotesOn(notes.At(side, ref)))
		v.passages[key] = c
	}
	fresh = !v.shown[key]
	v.shown[key] = true
	return c, fresh
}

// movement is what a row is filtered and counted by: that of its section, of
// its theme where both sides have a paragraph, or which side alone has one.
func (v *tab) movement(r *row) compare.Movement {
	switch {
	case r.kind == headingRow:
		return v.Comparison.Sections[r.section].Movement
	case r.kind == foldRow && r.side == model.Left, r.kind == pairRow && r.align.Refs.Right == nil:
		return compare.Gone
	case r.kind == foldRow, r.align.Refs.Left == nil:
		return compare.New
	}
	return v.Index.ThemeMovement(r.theme)
}

// mark is a row's movement as people see it.
func (v *tab) mark(r *row) view.Mark {
	m := v.movement(r)
	switch {
	case r.kind != headingRow && m == compare.New && (r.kind == foldRow || r.align.Refs.Left == nil):
		return v.OnlyMark(model.Right)
	case r.kind != headingRow && m == compare.Gone && (r.kind == foldRow || r.align.Refs.Right == nil):
		return v.OnlyMark(model.Left)
	}
	return v.MovementMark(m)
}

// findStops lists the rows at which a change begins: rows of one theme and
// one movement that follow each other are one change.
func (v *tab) findStops() {
	last, lastTheme, lastSection := compare.Movement(""), "", -1
	for i := range v.list {
		r := &v.list[i]
		if r.kind == headingRow {
			continue
		}
		m := v.movement(r)
		same := m == last && r.theme == lastTheme && r.section == lastSection
		last, lastTheme, lastSection = m, r.theme, r.section
		if v.Comparison.Versions && r.kind == pairRow && len(r.align.Diff) > 0 {
			v.stops = append(v.stops, i) // between versions the words are what changed
			continue
		}
		if !same && m != compare.Stayed && m != compare.NotComparable && m != "" {
			v.stops = append(v.stops, i)
		}
	}
}
