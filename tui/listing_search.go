package tui

func (v *listing) BeginSearch() {
	if v.page != nil {
		v.page.BeginSearch()
		return
	}
	v.origin = v.Pos
}

func (v *listing) CancelSearch() {
	if v.page != nil {
		v.page.CancelSearch()
		return
	}
	v.GoTo(v.origin)
}

func (v *listing) Search() {
	v.markFinds()
	if v.page != nil {
		v.page.Search()
		return
	}
	if len(v.finds) == 0 {
		v.CancelSearch()
		return
	}
	to := 0
	for i := len(v.finds) - 1; i >= 0; i-- {
		if v.finds[i].item >= v.origin {
			to = i
		}
	}
	v.goToFind(to)
}

func (v *listing) Hits() Hits {
	if v.page != nil {
		return v.page.Hits()
	}
	h := Hits{Total: len(v.finds), At: v.now + 1}
	for _, f := range v.finds {
		if !f.name {
			screen := v.onScreen(f.side)
			h.Sides.Set(screen, h.Sides.At(screen)+1)
		}
	}
	return h
}

// markFinds finds the shared query in every item, in their order.
func (v *listing) markFinds() {
	v.finds, v.now = v.finds[:0], -1
	query := foldText(v.query)
	if query == "" {
		return
	}
	for i := range v.items {
		for _, name := range v.items[i].names {
			for range findAll(foldText(name), query) {
				v.finds = append(v.finds, find{item: i, name: true})
			}
		}
		for _, w := range v.items[i].words {
			for range findAll(foldText(w.text), query) {
				v.finds = append(v.finds, find{item: i, side: w.side})
			}
		}
	}
}

func (v *listing) goToFind(i int) {
	v.now = i
	v.GoTo(v.finds[i].item)
}

// nextFind goes to the next item that has a hit (way 1) or to the one before
// (-1), and round at the ends.
func (v *listing) nextFind(way int) {
	if len(v.finds) == 0 {
		return
	}
	at := v.now
	for range v.finds {
		at = around(at, way, len(v.finds))
		if v.finds[at].item != v.Pos {
			break
		}
	}
	v.goToFind(at)
}
