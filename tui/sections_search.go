package tui

import (
	"sort"

	"reinspect/model"
)

// hit is one place where the query stands.
type hit struct {
	row      int
	side     model.Side // of the comparison
	at       model.Place
	sentence int
}

// hunt is the state of a search in the section view.
type hunt struct {
	all    []hit
	count  model.Pair[int] // by side of the comparison
	now    int             // index of the hit last gone to; -1 before any
	origin struct {
		cursor, sentence, offset int
		focus                    model.Side
	}
}

func (v *sections) BeginSearch() {
	o := &v.hunt.origin
	o.cursor, o.sentence, o.offset, o.focus = v.cursor, v.sentence, v.rows.Offset(), v.focus
}

func (v *sections) CancelSearch() {
	o := v.hunt.origin
	v.focus = o.focus
	v.setCursor(o.cursor)
	v.sentence = min(o.sentence, max(v.sentences(v.cursor)-1, 0))
	v.rows.ScrollTo(o.offset)
}

func (v *sections) Hits() Hits {
	sides := v.hunt.count
	if v.swapped {
		sides = sides.Swap()
	}
	return Hits{len(v.hunt.all), v.hunt.now + 1, sides}
}

// find marks the hits and goes to the first one from where the search began.
func (v *sections) Search() {
	v.markHits()
	if len(v.hunt.all) == 0 {
		v.CancelSearch()
		return
	}
	from := v.hunt.origin.cursor
	i := sort.Search(len(v.hunt.all), func(i int) bool { return v.hunt.all[i].row >= from })
	v.goToHit(i % len(v.hunt.all))
}

// markHits finds the shared query in every row, in reading order.
func (v *sections) markHits() {
	v.hunt.all, v.hunt.count, v.hunt.now = v.hunt.all[:0], model.Pair[int]{}, -1
	for _, c := range v.cells {
		for i := range c.sentences {
			c.sentences[i].hits = nil
		}
	}
	query := foldText(v.query)
	if query == "" {
		return
	}
	for i := range v.list {
		r := &v.list[i]
		for _, screen := range []model.Side{model.Left, model.Right} {
			side := v.onScreen(screen)
			if c := r.cells.At(side); c != nil && !r.again.At(side) {
				v.markCell(c, i, query)
			}
			for _, a := range r.folded {
				if ref := a.Refs.At(side); ref != nil {
					if c := v.cells[model.Place{Side: side, Ref: ref.Key()}]; c != nil {
						v.markCell(c, i, query)
					}
				}
			}
		}
	}
}

func (v *sections) markCell(c *cell, row int, query string) {
	for i := range c.sentences {
		s := &c.sentences[i]
		s.hits = findAll(s.folded, query)
		for range s.hits {
			v.hunt.all = append(v.hunt.all, hit{row, c.side, model.Place{Side: c.side, Ref: c.text.ref.Key()}, i})
			v.hunt.count.Set(c.side, v.hunt.count.At(c.side)+1)
		}
	}
}

// goToHit puts the cursor on a hit, opening a fold that hides it.
func (v *sections) goToHit(i int) {
	h := v.hunt.all[i]
	if v.list[h.row].kind == foldRow {
		v.unfold(h.row)
		h = v.hunt.all[i]
	}
	v.hunt.now = i
	v.focus = h.side
	v.setCursor(h.row)
	v.sentence = h.sentence
	v.follow()
}

// nextHit goes to the next hit (way 1) or to the one before (-1), and round at
// the ends.
func (v *sections) nextHit(way int) {
	if len(v.hunt.all) > 0 {
		v.goToHit(around(v.hunt.now, way, len(v.hunt.all)))
	}
}
