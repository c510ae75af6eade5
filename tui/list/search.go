package list

import (
	"reinspect/tui/view"
)

// BeginSearch remembers where the search began.
func (v *List) BeginSearch() {
	if v.Page != nil {
		v.Page.BeginSearch()
		return
	}
	v.origin = v.Pos
}

// CancelSearch goes back there.
func (v *List) CancelSearch() {
	if v.Page != nil {
		v.Page.CancelSearch()
		return
	}
	v.GoTo(v.origin)
}

// Search marks the hits and goes to the first one from where the search began.
func (v *List) Search() {
	v.markFinds()
	if v.Page != nil {
		v.Page.Search()
		return
	}
	if len(v.found) == 0 {
		v.CancelSearch()
		return
	}
	to := 0
	for i := len(v.found) - 1; i >= 0; i-- {
		if v.found[i].item >= v.origin {
			to = i
		}
	}
	v.goToFind(to)
}

// Hits counts the hits.
func (v *List) Hits() view.Hits {
	if v.Page != nil {
		return v.Page.Hits()
	}
	h := view.Hits{Total: len(v.found), At: v.now + 1}
	for _, f := range v.found {
		if !f.isName {
			screen := v.OnScreen(f.side)
			h.Sides.Set(screen, h.Sides.At(screen)+1)
		}
	}
	return h
}

// markFinds finds the shared query in every item, in their order.
func (v *List) markFinds() {
	v.found, v.now = v.found[:0], -1
	query := view.Fold(v.Query)
	if query == "" {
		return
	}
	for i := range v.Items {
		for _, name := range v.Items[i].Names {
			for range view.FindAll(view.Fold(name), query) {
				v.found = append(v.found, found{item: i, isName: true})
			}
		}
		for _, w := range v.Items[i].Words {
			for range view.FindAll(view.Fold(w.Text), query) {
				v.found = append(v.found, found{item: i, side: w.Side})
			}
		}
	}
}

func (v *List) goToFind(i int) {
	v.now = i
	v.GoTo(v.found[i].item)
}

// nextFind goes to the next item that has a hit (way 1) or to the one before
// (-1), and round at the ends.
func (v *List) nextFind(way int) {
	if len(v.found) == 0 {
		return
	}
	at := v.now
	for range v.found {
		at = view.Around(at, way, len(v.found))
		if v.found[at].item != v.Pos {
			break
		}
	}
	v.goToFind(at)
}
