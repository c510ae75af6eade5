package tui

import (
	"slices"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/dialog"
)

// What stands around the sentences that are offered first: of so many places, the
// sentences at most so far from the one that is offered.
const (
	neighboured = 3
	neighbourly = 3
)

// withNeighbours puts behind each of the first sentences offered those around it, as
// they stand: what is likest is often said in full a line or two further on.
func (a *App) withNeighbours(side model.Side, offered []dialog.Candidate, candidate func(compare.Evidence, float64) dialog.Candidate) []dialog.Candidate {
	var out []dialog.Candidate
	var places []model.Ref
	for _, one := range offered {
		out = append(out, one)
		if len(places) == neighboured || slices.Contains(places, one.Ref.Key()) {
			continue
		}
		around := a.around(side, one)
		if len(around) > 0 {
			places = append(places, one.Ref.Key())
		}
		for _, words := range around {
			if !slices.ContainsFunc(offered, func(o dialog.Candidate) bool { return o.Ref.Key() == one.Ref.Key() && o.Text == words }) {
				out = append(out, candidate(compare.Evidence{Ref: one.Ref, Sentence: words}, 0))
			}
		}
	}
	return out
}

// around are the sentences near one that is offered, without it.
func (a *App) around(side model.Side, one dialog.Candidate) []string {
	t, _ := a.TextAt(side, one.Ref)
	at := slices.IndexFunc(t.Sentences, func(s model.Sentence) bool { return s.Text == one.Text })
	if at < 0 {
		return nil
	}
	var out []string
	for i := max(at-neighbourly, 0); i <= min(at+neighbourly, len(t.Sentences)-1); i++ {
		if i != at {
			out = append(out, t.Sentences[i].Text)
		}
	}
	return out
}
