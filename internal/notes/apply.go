package notes

import (
	"slices"

	"reinspect/model"
)

// Reports returns the pair with the reader's marks in place of the program's;
// such sentences have Corrected set. The reports given to Open are not changed.
func (b *Book) Reports() model.Pair[*model.Report] {
	marks := b.Content().Marks
	return model.Pair[*model.Report]{
		Left:  corrected(b.reports.Left, model.Left, marks),
		Right: corrected(b.reports.Right, model.Right, marks),
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

// corrected returns a report with the marks of one side applied, copying only
// what they change.
func corrected(r *model.Report, side model.Side, marks []Mark) *model.Report {
	marks = slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool { return m.At.Side != side || m.At.Lost })
	if len(marks) == 0 {
		return r
	}
	out := *r
	out.Recommendations = slices.Clone(r.Recommendations)
	out.Sections = slices.Clone(r.Sections)
	for i := range out.Sections {
		out.Sections[i].Paragraphs = slices.Clone(r.Sections[i].Paragraphs)
	}
	for _, m := range marks {
		if p := out.Paragraph(m.At.Ref); p != nil {
			p.Sentences = m.applied(p.Sentences)
		}
		if rec := out.Recommendation(m.At.Ref); rec != nil {
			rec.Sentences = m.applied(rec.Sentences)
		}
	}
	return &out
}

// applied returns the sentences with the mark on the one it names.
func (m Mark) applied(sentences []model.Sentence) []model.Sentence {
	sentences = slices.Clone(sentences)
	for i := range sentences {
		if s := &sentences[i]; s.Text == m.Sentence {
			s.Polarity, s.Change, s.Confidence, s.Corrected = m.Polarity, m.Change, 1, true
			s.Cues = nil
		}
	}
	return sentences
}
