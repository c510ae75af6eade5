package sections

import (
	"slices"

	"reinspect/model"
	"reinspect/tui/view"
)

// hit is one place where the query is.
type hit struct {
	block    *block
	sentence int
}

// search is the state of a search in the section view.
type search struct {
	all    []hit
	count  model.Pair[int] // by side of the comparison
	now    int             // index of the hit last gone to; -1 before any
	origin struct {
		cursor stop
		side   model.Side
		offset int
	}
}

func (v *tab) BeginSearch() {
	o := &v.search.origin
	o.cursor, o.side, o.offset = v.cursor, v.side, v.rows.Offset()
}

func (v *tab) CancelSearch() {
	o := v.search.origin
	v.side = o.side
	v.set(v.again(o.cursor))
	v.rows.ScrollTo(o.offset)
}

// again is a stop in the parts as they are now.
func (v *tab) again(s stop) stop {
	b := s.block
	if s.fold != nil {
		b, _ = s.fold.first()
	}
	if b == nil || v.blocks[b.place()] == nil {
		return stop{}
	}
	out := stopAt(v.blocks[b.place()])
	if out.block != nil && s.fold == nil {
		out.line = s.line
	}
	return out
}

func (v *tab) Hits() view.Hits {
	sides := v.search.count
	if v.Swapped {
		sides = sides.Swap()
	}
	return view.Hits{Total: len(v.search.all), At: v.search.now + 1, Sides: sides}
}

// Search marks the hits and goes to the first one from where the search began.
func (v *tab) Search() {
	v.markHits()
	if len(v.search.all) == 0 {
		v.CancelSearch()
		return
	}
	from, _ := v.linesOf(v.again(v.search.origin.cursor))
	i := slices.IndexFunc(v.search.all, func(h hit) bool {
		s := stopAt(h.block)
		if v.topOf(s)+h.block.height < from { // above, whatever the sentence
			return false
		}
		s.line = h.sentence
		at, _ := v.linesOf(s)
		return at >= from
	})
	v.goToHit(max(i, 0))
}

// markHits finds the shared query in every text, part by part, the left side of
// the screen first.
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
	for _, p := range v.parts {
		for _, screen := range []model.Side{model.Left, model.Right} {
			for _, b := range p.texts.At(v.OnScreen(screen)) {
				v.markBlock(b, query)
			}
		}
	}
}

func (v *tab) markBlock(b *block, query string) {
	for i := range b.Sentences {
		s := &b.Sentences[i]
		s.Hits = view.FindAll(s.Folded, query)
		for range s.Hits {
			v.search.all = append(v.search.all, hit{b, i})
			v.search.count.Set(b.Side, v.search.count.At(b.Side)+1)
		}
	}
}

// goToHit puts the cursor on a hit, opening a fold that hides it.
func (v *tab) goToHit(i int) {
	h := v.search.all[i]
	v.reveal(h.block.place())
	v.search.now = i
	v.cursor.line = h.sentence
	v.scrollIntoView()
}

// nextHit goes to the next hit (way 1) or to the one before (-1), and round at
// the ends.
func (v *tab) nextHit(way int) {
	if len(v.search.all) > 0 {
		v.goToHit(view.Around(v.search.now, way, len(v.search.all)))
	}
}
