package compare

import (
	"iter"
	"math"
	"sort"

	"reinspect/compare/lexicon"
	"reinspect/internal/theme"
	"reinspect/model"
)

// passage is one paragraph or one item of the improvement list, with its
// words and themes as vectors.
type passage struct {
	ref        model.Ref
	area       string // of its section; "" for an item of the improvement list
	listItem   bool   // whether it is an item of the improvement list as well
	closed     bool   // whether it is an item that is no evidence that a weakness recurs: see closeAnswered
	board      bool   // whether it is addressed to the safeguarding board, or about it
	background bool   // whether its section is about the place, the inspection or what grades mean
	text       string
	themes     []model.ThemeMark
	sentences  []model.Sentence
	words      lexicon.Vector      // weighted, of length 1
	subjects   lexicon.Vector      // themes in place of words, of length 1
	bySentence []lexicon.Vector    // the words of each sentence; nil until sentenceWords is called
	answering  []lexicon.Vector    // the same as answers to a recommendation; nil until answerWords is called
	meanings   []lexicon.Embedding // of these; nil until answerMeanings is called
	tokens     [][]string          // the words of each sentence as written; nil until tokensOf is called
	written    []string            // the words of all of it as written; nil until writtenWords is called
	spoken     []spoken            // what each sentence speaks of; nil until spokenOf is called
	faults     []fault             // by sentence: what a critical one finds fault with
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
	vocabulary *lexicon.Vocabulary
	themeIDs   map[string]int32
	*paired
	*room
}

// paired is how the paragraphs of both sides were paired.
type paired struct {
	areas      *areaMap
	unpaired   map[[2]int]bool      // positions of paragraphs that the reader unpaired
	candidates [][]pairing          // by left paragraph
	nearest    model.Pair[[]nearby] // by paragraph
	pairs      []pairing
}

// room is used again for each recommendation.
type room struct {
	answers, unsorted []answer
	ranked            []ranked
	wanted            wanted
}

// ownRoom is both sides with room of its own, for one of several that read at the
// same time.
func (s *sides) ownRoom() *sides {
	own := *s
	own.room = &room{}
	return &own
}

// readSides turns both reports into passages.
func readSides(reports model.Pair[*model.Report], env Env) *sides {
	s := &sides{themeIDs: map[string]int32{}, paired: &paired{}, room: &room{}}
	for i, t := range env.Themes.All() {
		s.themeIDs[t.ID] = int32(i)
	}
	left, right := reports.Left.Framework.ID, reports.Right.Framework.ID
	s.Pair = model.Pair[*side]{
		Left:  passages(reports.Left, env.Frameworks.Facing(left, right)),
		Right: passages(reports.Right, env.Frameworks.Facing(right, left)),
	}
	s.read()
	return s
}

// read reads every text. Only the vocabulary has to meet the texts one after the
// other; when it has met all words, any number of them can be read at the same time.
func (s *sides) read() {
	var texts []*passage
	for _, ps := range [][]passage{s.Left.paragraphs, s.Left.bullets, s.Right.paragraphs, s.Right.bullets} {
		for i := range ps {
			texts = append(texts, &ps[i])
		}
	}
	each := func(read func(*passage)) {
		share(len(texts), func(mine iter.Seq[int]) {
			for i := range mine {
				read(texts[i])
			}
		})
	}
	atOnce(func() {
		s.vocabulary = lexicon.New()
		rarity := themeRarity(s.Left, s.Right)
		for _, p := range texts {
			p.words, p.subjects = s.vocabulary.Vector(p.text), s.subjects(p, rarity)
		}
	}, func() {
		each(func(p *passage) {
			p.faults = make([]fault, len(p.sentences))
			p.writtenWords()
			p.spokenOf()
		})
	})
	for _, p := range texts {
		s.vocabulary.Learn(p.writtenWords())
	}
	s.vocabulary.Close()
	each(func(p *passage) { s.sentenceWords(p) })
}

// themeRarity is the weight of each theme: the fewer paragraphs of both reports
// are about it, the more it means that two share it.
func themeRarity(sides ...*side) map[string]float64 {
	paragraphs := 0.0
	about := map[string]float64{}
	for _, sd := range sides {
		paragraphs += float64(len(sd.paragraphs))
		for i := range sd.paragraphs {
			for _, m := range sd.paragraphs[i].themes {
				about[m.ID]++
			}
		}
	}
	for id, n := range about {
		about[id] = math.Log1p(paragraphs / n)
	}
	return about
}

// passages lists a report's texts. A recommendation that is a numbered
// paragraph as well is listed twice, but what it says counts once: see all.
// Themes that only its own framework knows count as those that they face.
func passages(r *model.Report, facing map[string]string) *side {
	sd := &side{report: r}
	listed := map[int]bool{}
	for i := range r.Recommendations {
		if n := r.Recommendations[i].Paragraph; n > 0 {
			listed[n] = true
		}
	}
	for i := range r.Sections {
		sec := &r.Sections[i]
		for j := range sec.Paragraphs {
			p := &sec.Paragraphs[j]
			sd.paragraphs = append(sd.paragraphs, passage{
				ref:  model.Ref{Kind: model.RefParagraph, Section: i, Paragraph: j, N: p.Number},
				area: sec.Area, board: sec.Area == model.BoardArea, listItem: listed[p.Number], background: sec.Background, text: p.Text, themes: facedMarks(p.Themes, facing), sentences: facedSentences(p.Sentences, facing),
			})
		}
	}
	for i := range r.Recommendations {
		rec := &r.Recommendations[i]
		sd.bullets = append(sd.bullets, passage{
			ref:   model.Ref{Kind: model.RefBullet, N: i + 1},
			board: rec.Board, text: rec.Text, themes: facedMarks(rec.Themes, facing), sentences: facedSentences(rec.Sentences, facing),
		})
	}
	return sd
}

// position is a paragraph's place in reading order, from 0; false for a Ref
// that is no paragraph of the report.
func (sd *side) position(ref model.Ref) (int, bool) {
	if sd.report.Paragraph(ref) == nil {
		return 0, false
	}
	n := ref.Paragraph
	for _, sec := range sd.report.Sections[:ref.Section] {
		n += len(sec.Paragraphs)
	}
	return n, true
}

// has reports whether a side has paragraphs in an area.
func (sd *side) has(area string) bool {
	for i := range sd.paragraphs {
		if sd.paragraphs[i].area == area {
			return true
		}
	}
	return false
}

// all returns every passage of a side that holds findings, each text once:
// an item of the improvement list that is a paragraph as well as an item.
func (sd *side) all() []*passage {
	out := make([]*passage, 0, len(sd.paragraphs)+len(sd.bullets))
	for i := range sd.paragraphs {
		if !sd.paragraphs[i].listItem && !sd.paragraphs[i].background {
			out = append(out, &sd.paragraphs[i])
		}
	}
	for i := range sd.bullets {
		out = append(out, &sd.bullets[i])
	}
	return out
}

// sentenceWords is the words of each sentence of a passage as vectors.
func (s *sides) sentenceWords(p *passage) []lexicon.Vector {
	if p.bySentence == nil {
		p.bySentence = make([]lexicon.Vector, len(p.sentences))
		for i := range p.sentences {
			p.bySentence[i] = s.vocabulary.Vector(p.sentences[i].Text)
		}
	}
	return p.bySentence
}

// tokensOf is the words of each sentence as written.
func (p *passage) tokensOf() [][]string {
	if p.tokens == nil {
		p.tokens = make([][]string, len(p.sentences))
		for i := range p.sentences {
			p.tokens[i] = lexicon.Words(p.sentences[i].Text)
		}
	}
	return p.tokens
}

// writtenWords is the words of a passage as written.
func (p *passage) writtenWords() []string {
	if p.written == nil {
		p.written = lexicon.Words(p.text)
	}
	return p.written
}

// subjects is what a text is about as a vector: its themes, and those of its
// sentences with less weight.
func (s *sides) subjects(p *passage, rarity map[string]float64) lexicon.Vector {
	weights := map[string]float64{}
	for _, m := range p.themes {
		weights[m.ID] += m.Score
	}
	for _, sn := range p.sentences {
		for rank, id := range sn.Themes {
			weights[id] += 1 / float64(len(p.sentences)*(rank+1))
		}
	}
	v := make(lexicon.Vector, 0, len(weights))
	for id, w := range weights {
		if id == theme.Other || w <= 0 {
			continue
		}
		if r, ok := rarity[id]; ok {
			w *= r
		}
		v = append(v, lexicon.Weighed{ID: s.themeID(id), Weight: w})
	}
	sort.Slice(v, func(i, j int) bool { return v[i].ID < v[j].ID })
	return v.Unit()
}

func (s *sides) themeID(id string) int32 {
	n, ok := s.themeIDs[id]
	if !ok {
		n = int32(len(s.themeIDs))
		s.themeIDs[id] = n
	}
	return n
}
