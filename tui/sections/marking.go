package sections

import (
	"cmp"
	"slices"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/view"
)

// A filter acts on sentences: those that it does not ask for are dimmed, and
// nothing is hidden but what is folded.

// shows reports whether a filter asks for a sentence of a part.
func (v *tab) shows(p *part, b *block, sentence int, f view.Filter) bool {
	said := &b.Sentences[sentence]
	return f.Shows(v.movement(p), said.Recurs, said.Polarity == model.Weakness && !said.Undecided)
}

// showsAny reports whether the filter asks for anything that a fold would hide.
func (v *tab) showsAny(p *part) bool {
	if v.Filter == "" {
		return false
	}
	for _, b := range slices.Concat(p.texts.Left, p.texts.Right) {
		if v.firstShown(p, b) >= 0 {
			return true
		}
	}
	return false
}

// firstShown is the first sentence of a block that the filter asks for; -1 for
// none.
func (v *tab) firstShown(p *part, b *block) int {
	for i := range b.Sentences {
		if v.shows(p, b, i, v.Filter) {
			return i
		}
	}
	return -1
}

// markSentences dims what the filter does not ask for.
func (v *tab) markSentences() {
	if v.dimmed == "" && v.Filter == "" {
		return
	}
	v.dimmed = v.Filter
	for _, b := range v.blocks {
		for i := range b.Sentences {
			b.Sentences[i].Dim = !v.shows(b.part, b, i, v.Filter)
		}
	}
}

// Matching is how many sentences each filter asks for.
func (v *tab) Matching() map[view.Filter]int {
	count := map[view.Filter]int{}
	for _, b := range v.blocks {
		for i := range b.Sentences {
			for _, f := range view.Filters {
				if v.shows(b.part, b, i, f) {
					count[f]++
				}
			}
		}
	}
	return count
}

// findChanges lists where "next change" stops: at each sentence run that the
// filter asks for; between versions at texts that differ; else at each band that
// moved.
func (v *tab) findChanges() {
	v.changes = v.changes[:0]
	for _, p := range v.parts {
		switch {
		case p.kind == headingPart, p.kind == foldPart && v.Filter != "": // a fold with what is asked for is open
		case p.kind == foldPart:
			v.changes = append(v.changes, stop{fold: p})
		case v.Filter != "":
			v.eachText(p, func(b *block) {
				for i := range b.Sentences {
					if v.shows(p, b, i, v.Filter) && (i == 0 || !v.shows(p, b, i-1, v.Filter)) {
						v.changes = append(v.changes, stop{block: b, line: i})
					}
				}
			})
		case v.Comparison.Versions:
			v.eachText(p, func(b *block) {
				if len(b.diff) > 0 && b.Side == model.Left {
					v.changes = append(v.changes, stop{block: b})
				}
			})
		case v.moved(p):
			if b := v.entry(p); b != nil {
				v.changes = append(v.changes, stop{block: b})
			}
		}
	}
	slices.SortStableFunc(v.changes, func(a, b stop) int { // the texts of both sides of a band, as they are seen
		from, _ := v.linesOf(a)
		to, _ := v.linesOf(b)
		return cmp.Compare(from, to)
	})
}

// moved reports whether a band counts as a change.
func (v *tab) moved(p *part) bool {
	m := v.movement(p)
	return m != compare.Stayed && m != compare.NotComparable && m != "" && v.section(p).Area != compare.AskedForArea
}

// entry is the text of a band that the cursor goes to first: one of the side
// that is being read, if it has any that is shown.
func (v *tab) entry(p *part) *block {
	for _, side := range []model.Side{v.side, v.side.Other()} {
		if texts := p.texts.At(side); len(texts) > 0 && (v.shape.arrangement != view.OneSide || side == v.side) {
			return texts[0]
		}
	}
	return nil
}

// eachText visits the texts of a part, the left side of the screen first.
func (v *tab) eachText(p *part, visit func(*block)) {
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := v.OnScreen(screen)
		if v.shape.arrangement == view.OneSide && side != v.side {
			continue
		}
		for _, b := range p.texts.At(side) {
			visit(b)
		}
	}
}
