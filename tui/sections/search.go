package sections

import (
	"sort"

	"reinspect/model"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

// hit is one place where the query is.
type hit struct {
	row      int
	side     model.Side // of the comparison
	at       model.Place
	sentence int
}

// search is the state of a search in the section view.
type search struct {
	all    []hit
	count  model.Pair[int] // by side of the comparison
	now    int             // index of the hit last gone to; -1 before any
	origin struct {
		cursor, sentence, offset int
		focus                    model.Side
	}
}

func (v *tab) BeginSearch() {
	o := &v.search.origin
	o.cursor, o.sentence, o.offset, o.focus = v.cursor, v.sentence, v.rows.Offset(), v.focus
}

func (v *tab) CancelSearch() {
	o := v.search.origin
	v.focus = o.focus
	v.setCursor(o.cursor)
	v.sentence = min(o.sentence, max(v.sentences(v.cursor)-1, 0))
	v.rows.ScrollTo(o.offset)
}

func (v *tab) Hits() view.Hits {
	sides := v.search.count
	if v.Swapped {
		sides = sides.Swap()
	}
	return view.Hits{Total: len(v.search.all), At: v.search.now + 1, Sides: sides}
}

// find marks the hits and goes to the first one from where the search began.
func (v *tab) Search() {
	v.markHits()
	if len(v.search.all) == 0 {
		v.CancelSearch()
		return
	}
	from := v.search.origin.cursor
	i := sort.Search(len(v.search.all), func(i int) bool { return v.search.all[i].row >= from })
	v.goToHit(i % len(v.search.all))
}

// markHits finds the shared query in every row, in reading order.
func (v *tab) markHits() {
	v.search.all, v.search.count, v.search.now = v.search.all[:0], model.Pair[int]{}, -1
	for _, c := range v.passages {
		for i := range c.Sentences {
			c.Sentences[i].Hits = nil
		}
	}
	query := view.Fold(v.Query)
	if query == "" {
		return
	}
	for i := range v.list {
		r := &v.list[i]
		for _, screen := range []model.Side{model.Left, model.Right} {
			side := v.OnScreen(screen)
			if c := r.passages.At(side); c != nil && !r.again.At(side) {
				v.markPassage(c, i, query)
			}
			for _, a := range r.folded {
				if ref := a.Refs.At(side); ref != nil {
					if c := v.passages[model.Place{Side: side, Ref: ref.Key()}]; c != nil {
						v.markPassage(c, i, query)
					}
				}
			}
		}
	}
}

func (v *tab) markPassage(c *passage.Passage, row int, query string) {
	for i := range c.Sentences {
		s := &c.Sentences[i]
		s.Hits = view.FindAll(s.Folded, query)
		for range s.Hits {
			v.search.all = append(v.search.all, hit{row, c.Side, model.Place{Side: c.Side, Ref: c.Text.Ref.Key()}, i})
			v.search.count.Set(c.Side, v.search.count.At(c.Side)+1)
		}
	}
}

// goToHit puts the cursor on a hit, opening a fold that hides it.
func (v *tab) goToHit(i int) {
	h := v.search.all[i]
	if v.list[h.row].kind == foldRow {
		v.unfold(h.row)
		h = v.search.all[i]
	}
	v.search.now = i
	v.focus = h.side
	v.setCursor(h.row)
	v.sentence = h.sentence
	v.scrollIntoView()
}

// nextHit goes to the next hit (way 1) or to the one before (-1), and round at
// the ends.
func (v *tab) nextHit(way int) {
	if len(v.search.all) > 0 {
		v.goToHit(view.Around(v.search.now, way, len(v.search.all)))
	}
}
