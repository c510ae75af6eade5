package view

import (
	"strings"

	"reinspect/model"
	"reinspect/tui/pane"
)

// Hit is a sentence of either report that has what is looked for.
type Hit struct {
	Side     model.Side
	Ref      model.Ref
	Sentence string // as the report has it
}

// Finder finds words in everything that both reports say: the improvement lists
// first, then the sections, the report at the left of the screen before the
// other one.
type Finder struct{ said []foldedSentence }

type foldedSentence struct {
	Hit
	folded string
}

// NewFinder reads both reports once, so that each letter typed costs next to
// nothing.
func (s *Context) NewFinder() *Finder {
	f := &Finder{}
	for _, screen := range []model.Side{model.Left, model.Right} {
		side := s.OnScreen(screen)
		r := s.Comparison.Reports.At(side)
		for _, rec := range r.Recommendations {
			if s.paragraphNumbered(side, rec.Paragraph) == nil { // else it stands in a section
				f.add(s, side, model.Ref{Kind: model.RefBullet, N: rec.N})
			}
		}
		for i := range r.Sections {
			for k := range r.Sections[i].Paragraphs {
				f.add(s, side, model.Ref{Section: i, Paragraph: k, N: r.Sections[i].Paragraphs[k].Number})
			}
		}
	}
	return f
}

func (f *Finder) add(s *Context, side model.Side, ref model.Ref) {
	if t, ok := s.TextAt(side, ref); ok {
		for _, one := range t.Sentences {
			f.said = append(f.said, foldedSentence{Hit{side, ref, one.Text}, Fold(pane.Clean(one.Text))})
		}
	}
}

// At returns the sentences of the places that a name is called by, whole or by its number:
// "para 17" or "17".
func (f *Finder) At(s *Context, name string) []Hit {
	name = Fold(strings.TrimSpace(name))
	var out []Hit
	for i := range f.said {
		place := Fold(s.Place(f.said[i].Side, f.said[i].Ref))
		if name != "" && (place == name || strings.HasSuffix(place, " "+name)) {
			out = append(out, f.said[i].Hit)
		}
	}
	return out
}

// Find returns the sentences that have a query, in their order; none without
// a query.
func (f *Finder) Find(query string) []Hit {
	query = Fold(strings.TrimSpace(query))
	if query == "" {
		return nil
	}
	var out []Hit
	for i := range f.said {
		if strings.Contains(f.said[i].folded, query) {
			out = append(out, f.said[i].Hit)
		}
	}
	return out
}
