package list

import (
	"reinspect/model"
	"reinspect/tui/view"
)

// pageSearch is the state of a search on a page.
type pageSearch struct {
	all    []pageHit
	now    int // -1 before any was gone to
	origin pageCursor
}

type pageHit struct {
	side         model.Side
	at, sentence int
}

// BeginSearch remembers where the search began.
func (p *Page) BeginSearch() {
	p.search.origin = pageCursor{side: p.side, at: p.at, sentence: p.sentence}
}

// CancelSearch goes back there.
func (p *Page) CancelSearch() {
	o := p.search.origin
	p.goTo(o.side, o.at, o.sentence)
}

// Search marks the hits and goes to the first one from where the search began.
func (p *Page) Search() {
	p.markHits()
	if len(p.search.all) == 0 {
		p.CancelSearch()
		return
	}
	to := 0
	for i := len(p.search.all) - 1; i >= 0; i-- {
		if h := p.search.all[i]; p.row(h.side, h.at) >= p.row(p.search.origin.side, p.search.origin.at) {
			to = i
		}
	}
	p.goToHit(to)
}

// Hits counts the hits.
func (p *Page) Hits() view.Hits {
	h := view.Hits{Total: len(p.search.all), At: p.search.now + 1}
	for _, one := range p.search.all {
		screen := p.OnScreen(one.side)
		h.Sides.Set(screen, h.Sides.At(screen)+1)
	}
	return h
}

// markHits finds the shared query in every sentence, row by row.
func (p *Page) markHits() {
	p.search.all, p.search.now = p.search.all[:0], -1
	query := view.Fold(p.Query)
	rows := len(p.Passages.Left) + len(p.Passages.Right)
	for row := range rows {
		in := p.inRow(row)
		for _, screen := range []model.Side{model.Left, model.Right} {
			side := p.OnScreen(screen)
			at := in.At(side)
			if at < 0 {
				continue
			}
			c := p.Passages.At(side)[at]
			for i := range c.Sentences {
				c.Sentences[i].Hits = nil
				if query == "" {
					continue
				}
				c.Sentences[i].Hits = view.FindAll(c.Sentences[i].Folded, query)
				for range c.Sentences[i].Hits {
					p.search.all = append(p.search.all, pageHit{side, at, i})
				}
			}
		}
	}
}

func (p *Page) goToHit(i int) {
	h := p.search.all[i]
	p.search.now = i
	p.goTo(h.side, h.at, h.sentence)
}

// Next goes to the next hit while a search is on, and round at the ends;
// else to the next place.
func (p *Page) Next(way int) {
	if p.Query == "" {
		p.advance(way)
		return
	}
	if len(p.search.all) > 0 {
		p.goToHit(view.Around(p.search.now, way, len(p.search.all)))
	}
}
