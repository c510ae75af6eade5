package compare

import (
	"math"
	"sort"
	"strings"

	"reinspect/model"
	"reinspect/theme"
)

// passage is one paragraph or one item of the improvement list, with its
// words and themes as vectors.
type passage struct {
	ref       model.Ref
	area      string // of its section; "" for an item of the improvement list
	text      string
	themes    []model.ThemeMark
	sentences []model.Sentence
	words     []term   // weighted, of length 1
	subjects  []term   // themes in place of words, of length 1
	sentence  [][]term // the words of each sentence, of length 1
}

// side is one report as passages: its paragraphs in reading order, then the
// items of its improvement list.
type side struct {
	report     *model.Report
	paragraphs []passage
	bullets    []passage
}

// sides is both reports read with one vocabulary.
type sides struct {
	model.Pair[*side]
	vocabulary *vocabulary
	themeIDs   map[string]int32
	idf        []float64
}

// readSides turns both reports into passages.
func readSides(reports model.Pair[*model.Report], themes *theme.Catalogue) *sides {
	s := &sides{vocabulary: newVocabulary(), themeIDs: map[string]int32{}}
	for i, t := range themes.All() {
		s.themeIDs[t.ID] = int32(i)
	}
	var counts [2][]map[int32]float64
	for _, at := range []model.Side{model.Left, model.Right} {
		sd := passages(reports.At(at))
		s.Set(at, sd)
		for _, p := range sd.all() {
			n := map[int32]float64{}
			s.vocabulary.count(p.text, n)
			counts[at] = append(counts[at], n)
		}
	}
	s.idf = weigh(s.vocabulary, append(append([]map[int32]float64(nil), counts[0]...), counts[1]...))
	for _, at := range []model.Side{model.Left, model.Right} {
		for i, p := range s.At(at).all() {
			p.words = vector(counts[at][i], s.idf)
			p.subjects = s.subjects(p.themes)
		}
	}
	return s
}

// passages lists a report's texts. A recommendation that is also a numbered
// paragraph stands among the bullets only for what it asks; as a paragraph it
// keeps its place.
func passages(r *model.Report) *side {
	sd := &side{report: r}
	for i := range r.Sections {
		sec := &r.Sections[i]
		for j := range sec.Paragraphs {
			p := &sec.Paragraphs[j]
			sd.paragraphs = append(sd.paragraphs, passage{
				ref:  model.Ref{Kind: model.RefParagraph, Section: i, Paragraph: j, N: p.Number},
				area: sec.Area, text: p.Text, themes: p.Themes, sentences: p.Sentences,
			})
		}
	}
	for i := range r.Recommendations {
		rec := &r.Recommendations[i]
		sd.bullets = append(sd.bullets, passage{
			ref:  model.Ref{Kind: model.RefBullet, N: i + 1},
			text: rec.Text, themes: rec.Themes, sentences: rec.Sentences,
		})
	}
	return sd
}

// all returns pointers to every passage of a side.
func (sd *side) all() []*passage {
	out := make([]*passage, 0, len(sd.paragraphs)+len(sd.bullets))
	for i := range sd.paragraphs {
		out = append(out, &sd.paragraphs[i])
	}
	for i := range sd.bullets {
		out = append(out, &sd.bullets[i])
	}
	return out
}

// weigh gives each term its weight: the rarer among the passages of both
// reports, the heavier.
func weigh(v *vocabulary, counts []map[int32]float64) []float64 {
	idf := make([]float64, len(v.shown))
	for _, n := range counts {
		for id := range n {
			idf[id]++
		}
	}
	for id, df := range idf {
		if df > 0 {
			idf[id] = math.Log(1 + float64(len(counts))/df)
		}
	}
	return idf
}

// subjects is the themes of a text as a vector.
func (s *sides) subjects(marks []model.ThemeMark) []term {
	v := make([]term, 0, len(marks))
	for _, m := range marks {
		if m.ID == theme.Other || m.Score <= 0 {
			continue
		}
		id, ok := s.themeIDs[m.ID]
		if !ok {
			id = int32(len(s.themeIDs))
			s.themeIDs[m.ID] = id
		}
		v = append(v, term{id, m.Score})
	}
	sort.Slice(v, func(i, j int) bool { return v[i].id < v[j].id })
	return unit(v)
}

// plainText is a text in lower case with single spaces, to tell whether two
// are the same but for layout.
func plainText(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
