package compare

import (
	_ "embed"
	"slices"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed relevance.toml
var relevanceTOML []byte

//go:generate sh -c "go run ../internal/tools/relevance ../internal/tools/relevance/labels.tsv ../../shared/reports/pdf > relevance.new && mv relevance.new relevance.toml"

// learntRelevance is what the command relevance learns from sentences that were
// labelled as answering a recommendation, or not: a logistic regression.
type learntRelevance struct {
	Base    float64   // log odds
	Weights []float64 // log odds for 1 of each feature, in the order of relevanceFeatures
}

var readRelevance = sync.OnceValue(func() learntRelevance {
	return tomlfile.Must[learntRelevance]("compare/relevance.toml", relevanceTOML)
})

// relevance is how likely, 0 to 1, a sentence squarely answers a recommendation.
// One of the summary counts less: it says in general what a finding says in
// particular. bound is what binds says of it, subjects how like the subjects of
// its passage are.
func (s *sides) relevance(m *matter, p *passage, j int, bound bool, subjects float64) float64 {
	learnt := readRelevance()
	z := learnt.Base
	for i, f := range s.relevanceFeatures(m, p, j, bound, subjects) {
		z += learnt.Weights[i] * f
	}
	if p.area == model.Summary {
		z -= summaryLess
	}
	return chance(z)
}

// Relevance is a sentence as one that may answer a recommendation.
type Relevance struct {
	Sentence string
	Features []float64
}

// Relevances are the sentences of the right report by the number of each
// recommendation of the left one, for the command that learns from them which
// answer it.
func Relevances(left, right *model.Report, env Env) map[int][]Relevance {
	s := readSides(model.Pair[*model.Report]{Left: left, Right: right}, env)
	out := map[int][]Relevance{}
	for i := range s.Left.bullets {
		rec := &left.Recommendations[i]
		m := s.matterOf(&s.Left.bullets[i], rec)
		for _, p := range s.Right.all() {
			subjects := m.subjects.Dot(p.subjects)
			for j, sn := range p.sentences {
				features := s.relevanceFeatures(&m, p, j, s.binds(&m, p, j), subjects)
				out[rec.N] = append(out[rec.N], Relevance{sn.Text, features[:]})
			}
		}
	}
	return out
}

type relevanceFeatures [13]float64

// relevanceFeatures are what the chance is made of that a sentence answers a
// recommendation: the cosines of its words with those of the recommendation, and
// with what it asks for apart from its purpose; how like the subjects of its
// paragraph are; the first two again by word vectors, which see that other words
// mean the same; which telling words both have, and of what both name the thing
// asked for above all, the quality ("timely"), the theme and the other things; then
// what speaks against it. A long recommendation asks for more than one sentence tells.
func (s *sides) relevanceFeatures(m *matter, p *passage, j int, bound bool, subjects float64) relevanceFeatures {
	words, meaning, sp := m.wanted.with(s.answerWords(p)[j]), &s.answerMeanings(p)[j], &p.spokenOf()[j]
	is := func(b bool) float64 { return float64(count(b)) }
	return relevanceFeatures{
		words.like,
		words.asked,
		subjects,
		meaning.Cosine(&m.meaning),
		meaning.Cosine(&m.askedFor),
		float64(words.telling),
		is(bound),
		is(slices.ContainsFunc(m.faults, func(o *lexicon.Object) bool { return slices.Contains(sp.faults, o) })),
		is(slices.Contains(p.sentences[j].Themes, m.theme)),
		float64(min(countIn(m.every, sp.own), mostNamed)),
		is(len(m.head) > 0 && m.head[0].Topic && countIn(m.head, sp.own) > 0),
		float64(min(sp.others(m), mostNamed)),
		m.length,
	}
}

// answerWords is the words of each sentence of a passage, with those of the one
// before it where it leans on that one.
func (s *sides) answerWords(p *passage) []lexicon.Vector {
	if p.answering == nil {
		p.answering = slices.Clone(s.sentenceWords(p))
		for j, sp := range p.spokenOf() {
			if sp.leans {
				p.answering[j] = lexicon.Sum(s.sentenceWords(p)[j-1], p.answering[j]).Unit()
			}
		}
	}
	return p.answering
}

// answerMeanings is the same words by word vectors.
func (s *sides) answerMeanings(p *passage) []lexicon.Embedding {
	if p.meanings == nil {
		p.meanings = make([]lexicon.Embedding, len(p.sentences))
		for j, words := range s.answerWords(p) {
			p.meanings[j] = lexicon.Embed(words)
		}
	}
	return p.meanings
}

// wanted is the words of a recommendation by their IDs.
type wanted []wantedWord

type wantedWord struct {
	weight  float64 // in the recommendation; 0 for no word of it
	asked   float64 // in what it asks for
	telling uint8   // 1 for one of those that weigh most of what it asks for
}

// wantedBy returns the words of a recommendation, of what it asks for, and those
// of these that weigh most, in the room given or more.
func wantedBy(words, asked lexicon.Vector, room wanted) wanted {
	w := room[:0]
	at := func(id int32) *wantedWord {
		if more := int(id) + 1 - len(w); more > 0 {
			w = slices.Grow(w, more)[:id+1]
			clear(w[len(w)-more:])
		}
		return &w[id]
	}
	for _, t := range words {
		at(t.ID).weight = t.Weight
	}
	for _, t := range asked {
		at(t.ID).asked = t.Weight
	}
	for _, id := range heaviest(asked) {
		at(id).telling = 1
	}
	return w
}

// inCommon is what a sentence has of the words of a recommendation: the cosines
// with all of it and with what it asks for, and how many it has of the words of that
// which weigh most.
type inCommon struct {
	like, asked float64
	telling     int
}

func (w wanted) with(words lexicon.Vector) inCommon {
	var c inCommon
	for _, t := range words {
		if int(t.ID) >= len(w) {
			break
		}
		of := &w[t.ID]
		c.like += of.weight * t.Weight
		c.asked += of.asked * t.Weight
		c.telling += int(of.telling)
	}
	return c
}

// others is how many things a sentence names that were not asked for.
func (sp *spoken) others(m *matter) int {
	n := 0
	for _, o := range sp.own {
		n += count(!o.Broad && !slices.Contains(m.every, o))
	}
	return n
}
