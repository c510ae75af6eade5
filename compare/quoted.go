package compare

import (
	"cmp"
	"slices"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/theme"
	"reinspect/model"
)

// restsOnOthers is a doubt that its own sentences gave, where the reader has
// chosen another one.
const restsOnOthers = "that it recurs rests on what was quoted before"

// quote puts the sentences that the reader chose before all others that show a
// weakness, each on its side.
func (c *Comparison) quote(r *Recurring, chosen model.Pair[*Evidence], themes *theme.Catalogue) {
	anew := false
	for _, at := range []model.Side{model.Left, model.Right} {
		e, now := chosen.At(at), r.Evidence.At(at)
		if e == nil {
			continue
		}
		r.Chosen.Set(at, true)
		if len(now) > 0 && now[0].Same(*e) {
			continue
		}
		list := []Evidence{c.asQuoted(at, *e)}
		for _, other := range now {
			if other.Ref.Key() != e.Ref.Key() && len(list) < maxEvidence {
				list = append(list, other)
			}
		}
		r.Evidence.Set(at, list)
		anew = true
	}
	if !anew {
		return
	}
	objects := c.named(r.Evidence)
	r.Phrases, r.MayDiffer = shown(objects), false
	r.Statement = statement(themes.Title(r.Theme), objects, r.MayDiffer)
	if r.Doubtful() {
		r.Doubt = restsOnOthers
	}
}

// withAdded adds a weakness that the reader found to those listed. One that the
// program lists itself is there; one whose quotes are no longer found is not shown.
func (c *Comparison) withAdded(list []Recurring, id string, quotes model.Pair[*Evidence], themes *theme.Catalogue) []Recurring {
	listed := slices.ContainsFunc(list, func(r Recurring) bool { return r.Theme == id })
	if listed || quotes.Left == nil || quotes.Right == nil {
		return list
	}
	for i := range list {
		list[i].Also = slices.DeleteFunc(slices.Clone(list[i].Also), func(also string) bool { return also == id })
	}
	r := Recurring{Theme: id, Weight: 1, Corrected: true, Added: true}
	r.InLists = quotes.Left.Ref.Kind == model.RefBullet && quotes.Right.Ref.Kind == model.RefBullet
	c.quote(&r, quotes, themes)
	return append(list, r)
}

// asQuoted adds to a sentence the one that it leans on.
func (c *Comparison) asQuoted(at model.Side, e Evidence) Evidence {
	if m, ok := c.mentionAt(at, e); ok {
		e.Before = m.before()
	}
	return e
}

// named lists what the first sentences of both sides find fault with.
func (c *Comparison) named(evidence model.Pair[[]Evidence]) []*lexicon.Object {
	var read model.Pair[*alike.Weakness]
	for _, at := range []model.Side{model.Left, model.Right} {
		if list := evidence.At(at); len(list) > 0 {
			if m, ok := c.mentionAt(at, list[0]); ok {
				read.Set(at, c.paired.faultOf(m).read)
			}
		}
	}
	if read.Left == nil || read.Right == nil {
		return nil
	}
	return alike.Shared(read.Left, read.Right)
}

// mentionAt is a sentence of a report as it was compared; false for one that was
// not, and for a Comparison that Compare did not make.
func (c *Comparison) mentionAt(at model.Side, e Evidence) (mention, bool) {
	if c.paired == nil {
		return mention{}, false
	}
	for _, p := range c.paired.At(at).all() {
		if p.ref.Key() != e.Ref.Key() {
			continue
		}
		for i := range p.sentences {
			if p.sentences[i].Text == e.Sentence {
				return mentionOf(p, i, 1), true
			}
		}
	}
	return mention{}, false
}

// Criticisms returns the n sentences in which a report criticises a theme, the
// likest first to what is quoted of the other report, else to what that criticises;
// likest in that both find the same fault. It returns none for a Comparison that
// Compare did not make.
func (c *Comparison) Criticisms(id string, at model.Side, quoted []Evidence, n int) []Answer {
	if c.paired == nil {
		return nil
	}
	s := c.paired.ownRoom()
	var weak model.Pair[[]mention]
	for _, side := range []model.Side{model.Left, model.Right} {
		if t := tallies(s.At(side))[id]; t != nil {
			weak.Set(side, t.critical())
		}
	}
	boards := ofBoard(weak.Left) && ofBoard(weak.Right)
	others := s.criticisms(weak.At(at.Other()), boards)
	if len(quoted) > 0 {
		if m, ok := c.mentionAt(at.Other(), quoted[0]); ok {
			others = s.criticisms([]mention{m}, true)
		}
	}
	var out []Answer
	for _, own := range s.criticisms(weak.At(at), boards) {
		a := Answer{Evidence: Evidence{Ref: own.passage.ref, Sentence: own.text(), Before: own.before}}
		for _, other := range others {
			a.Score = max(a.Score, sameFault(own, other))
		}
		out = append(out, a)
	}
	slices.SortStableFunc(out, func(a, b Answer) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(len(out), n)]
}
