package notes

import (
	"slices"

	"reinspect/compare"
	"reinspect/model"
)

// Reports returns the pair with the reader's marks and themes of sentences in
// place of the program's; such sentences have Corrected or Rethemed set. The
// reports given to Open are not changed.
func (b *Book) Reports() model.Pair[*model.Report] {
	content := b.Content()
	return model.Pair[*model.Report]{
		Left:  corrected(b.reports.Left, content.edits(model.Left)),
		Right: corrected(b.reports.Right, content.edits(model.Right)),
	}
}

// Links returns the paragraphs that the reader paired (beside) and unpaired
// (apart), as compare's options take them.
func (b *Book) Links() (beside, apart []model.Pair[model.Ref]) {
	for _, l := range b.Content().Links {
		if l.Places.Left.Lost || l.Places.Right.Lost {
			continue
		}
		refs := model.Pair[model.Ref]{Left: l.Places.Left.Ref, Right: l.Places.Right.Ref}
		if l.Apart {
			apart = append(apart, refs)
		} else {
			beside = append(beside, refs)
		}
	}
	return beside, apart
}

// Decisions returns what the reader decided about single claims, as compare's
// options take it. What is lost decides nothing, nor does a proof from the
// report that asks.
func (b *Book) Decisions() compare.Decisions {
	out := compare.Decisions{
		Weaknesses: map[string]bool{},
		Quotes:     map[string]model.Pair[*compare.Evidence]{},
		Balances:   map[string]model.Pair[compare.Balance]{},
		Statuses:   map[model.Place]compare.Status{},
		Proofs:     map[model.Place]compare.Evidence{},
		Seconds:    map[model.Place]compare.Evidence{},
		Struck:     map[compare.SentenceKey]bool{},
	}
	for _, d := range b.Content().Decisions {
		at := d.At.Key()
		switch {
		case d.Lost(), d.About.Proves() && d.Proof.Side == d.At.Side:
		case d.About == Weakness:
			out.Weaknesses[d.Theme] = d.Verdict != Dropped
			if d.Verdict == Added {
				out.Added = append(out.Added, d.Theme)
			}
		case d.About == Quote:
			quotes := out.Quotes[d.Theme]
			quotes.Set(d.At.Side, &compare.Evidence{Ref: d.At.Ref, Sentence: d.Sentence})
			out.Quotes[d.Theme] = quotes
		case d.About == Balance:
			balances := out.Balances[d.Theme]
			balances.Set(d.At.Side, compare.Balance(d.Verdict))
			out.Balances[d.Theme] = balances
		case d.About == Status:
			out.Statuses[at] = compare.Status(d.Verdict)
		case d.About == Proof:
			out.Proofs[at] = b.proofOf(d)
		case d.About == Second:
			out.Seconds[at] = b.proofOf(d)
		case d.About == Stated:
			out.Struck[compare.SentenceKey{At: at, Text: d.Sentence}] = true
		}
	}
	return out
}

// proofOf is what a decision names as proof: a sentence, or the whole passage.
func (b *Book) proofOf(d Decision) compare.Evidence {
	proof := compare.Evidence{Ref: d.Proof.Ref, Sentence: d.Sentence}
	if proof.Sentence == "" {
		proof.Sentence, _ = textAt(b.reports.At(d.Proof.Side), proof.Ref)
	}
	return proof
}

// edit changes one sentence of a text.
type edit struct {
	at       Place
	sentence string
	apply    func(*model.Sentence)
}

// edits lists what the reader changed in the sentences of one side.
func (c Content) edits(side model.Side) []edit {
	var out []edit
	for _, m := range c.Marks {
		out = append(out, edit{m.At, m.Sentence, func(s *model.Sentence) {
			s.Polarity, s.Change, s.Confidence, s.Corrected = m.Polarity, m.Change, 1, true
			s.Cues = nil
		}})
	}
	for _, d := range c.Decisions {
		if d.About == Theme {
			out = append(out, edit{d.At, d.Sentence, func(s *model.Sentence) { s.Themes, s.Rethemed = []string{d.Theme}, true }})
		}
	}
	return slices.DeleteFunc(out, func(e edit) bool { return e.at.Side != side || e.at.Lost })
}

// corrected returns a report with changed sentences, copying only what they
// change.
func corrected(r *model.Report, edits []edit) *model.Report {
	if len(edits) == 0 {
		return r
	}
	out := *r
	out.Recommendations = slices.Clone(r.Recommendations)
	out.Sections = slices.Clone(r.Sections)
	for i := range out.Sections {
		out.Sections[i].Paragraphs = slices.Clone(r.Sections[i].Paragraphs)
	}
	for _, e := range edits {
		if p := out.Paragraph(e.at.Ref); p != nil {
			p.Sentences = e.applied(p.Sentences)
		}
		if rec := out.Recommendation(e.at.Ref); rec != nil {
			rec.Sentences = e.applied(rec.Sentences)
		}
	}
	return &out
}

// applied returns the sentences with the one that is meant changed.
func (e edit) applied(sentences []model.Sentence) []model.Sentence {
	sentences = slices.Clone(sentences)
	for i := range sentences {
		if sentences[i].Text == e.sentence {
			e.apply(&sentences[i])
		}
	}
	return sentences
}
