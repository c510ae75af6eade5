package tui

import "reinspect/model"

// pageHunt is the state of a search on a page.
type pageHunt struct {
	all    []pageHit
	now    int // -1 before any was gone to
	origin pageCursor
}

type pageHit struct {
	side         model.Side
	at, sentence int
}

func (p *evidence) BeginSearch() {
	p.hunt.origin = pageCursor{side: p.side, at: p.at, sentence: p.sentence}
}

func (p *evidence) CancelSearch() {
	o := p.hunt.origin
	p.goTo(o.side, o.at, o.sentence)
}

// find marks the hits and goes to the first one from where the search began.
func (p *evidence) Search() {
	p.markHits()
	if len(p.hunt.all) == 0 {
		p.CancelSearch()
		return
	}
	to := 0
	for i := len(p.hunt.all) - 1; i >= 0; i-- {
		if h := p.hunt.all[i]; p.row(h.side, h.at) >= p.row(p.hunt.origin.side, p.hunt.origin.at) {
			to = i
		}
	}
	p.goToHit(to)
}

func (p *evidence) Hits() Hits {
	h := Hits{Total: len(p.hunt.all), At: p.hunt.now + 1}
	for _, one := range p.hunt.all {
		screen := p.onScreen(one.side)
		h.Sides.Set(screen, h.Sides.At(screen)+1)
	}
	return h
}

// markHits finds the shared query in every sentence, row by row.
func (p *evidence) markHits() {
	p.hunt.all, p.hunt.now = p.hunt.all[:0], -1
	query := foldText(p.query)
	rows := len(p.cells.Left) + len(p.cells.Right)
	for row := range rows {
		in := p.inRow(row)
		for _, screen := range []model.Side{model.Left, model.Right} {
			side := p.onScreen(screen)
			at := in.At(side)
			if at < 0 {
				continue
			}
			c := p.cells.At(side)[at]
			for i := range c.sentences {
				c.sentences[i].hits = nil
				if query == "" {
					continue
				}
				c.sentences[i].hits = findAll(c.sentences[i].folded, query)
				for range c.sentences[i].hits {
					p.hunt.all = append(p.hunt.all, pageHit{side, at, i})
				}
			}
		}
	}
}

func (p *evidence) goToHit(i int) {
	h := p.hunt.all[i]
	p.hunt.now = i
	p.goTo(h.side, h.at, h.sentence)
}

// Next goes to the next hit while a search is on, and round at the ends;
// else to the next place.
func (p *evidence) Next(way int) {
	if p.query == "" {
		p.advance(way)
		return
	}
	if len(p.hunt.all) > 0 {
		p.goToHit(around(p.hunt.now, way, len(p.hunt.all)))
	}
}
