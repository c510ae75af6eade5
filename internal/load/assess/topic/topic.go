// Package topic finds what a paragraph is about: it gives every theme a
// probability. The first stage scores the words of the paragraph and of each
// sentence; the second rescores each theme by how the sentences, the
// neighbouring paragraphs and the section agree.
//
// It knows words and the phrases of themes; it knows no polarity and no grade.
package topic

import (
	"slices"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// Model is everything that training has set.
type Model struct {
	Themes     []uint32 // hashes of the ids of the trained themes, in the order of the outputs; NoTheme is among them
	Features   *weights.Linear
	Bag        *weights.Bag
	Areas      []uint32  // hashes of the areas that were met in training
	AreaPriors []float32 // Areas × Themes: how usual a theme is in an area, as the logarithm of a ratio
	Net        *weights.Net
	ThemeBias  []float32 // by theme: added to the net's output

	SentenceNet  *weights.Net // of the sentence stage
	SentenceBias []float32    // by theme: added to its output
}

// NoTheme is the hash of what is trained beside the themes: that none fits.
var NoTheme = tokens.Hash("other")

// Scores are the first stage's probabilities of each trained theme, for a
// whole text and for each of its sentences alone.
type Scores struct {
	Text      []float32
	Sentences [][]float32
}

// Scorer scores paragraphs with a model, for a list of themes that need not be
// the trained ones. Not safe for concurrent use.
type Scorer struct {
	model              *Model
	themeHashes        []uint32 // by listed theme: hash of its id
	listIndex          []int    // by trained theme: its index in the list, or -1
	sentence, text     tallies
	hidden, bagOutputs []float32 // scratch space of the bag
	netHidden          []float32
	sentenceHidden     []float32
}

// NewScorer returns a scorer for themes whose ids are given in the order of
// the owners of matches.
func NewScorer(m *Model, ids []string) *Scorer {
	r := &Scorer{model: m}
	r.sentence = tallies{m.Features.NewTally(), m.Bag.Features.NewTally()}
	r.text = tallies{m.Features.NewTally(), m.Bag.Features.NewTally()}
	r.hidden, r.bagOutputs = make([]float32, m.Bag.Features.Outputs), make([]float32, len(m.Themes))
	for _, id := range ids {
		r.themeHashes = append(r.themeHashes, tokens.Hash(id))
	}
	for _, hash := range m.Themes {
		r.listIndex = append(r.listIndex, slices.Index(r.themeHashes, hash))
	}
	if m.Net != nil {
		r.netHidden = make([]float32, m.Net.Hidden)
	}
	if m.SentenceNet != nil {
		r.sentenceHidden = make([]float32, m.SentenceNet.Hidden)
	}
	return r
}

// Score is the first stage. A text has at least one sentence.
func (r *Scorer) Score(t *Text) Scores {
	var out Scores
	r.text.reset()
	for i := range t.Sentences {
		s := &t.Sentences[i]
		r.sentence.reset()
		Features(s, r.themeHashes, r.sentence.linear.Add)
		BagFeatures(s, r.themeHashes, r.sentence.bag.Add)
		r.text.merge(&r.sentence, i)
		out.Sentences = append(out.Sentences, r.probabilities(&r.sentence))
	}
	if len(t.Sentences) == 1 {
		out.Text = out.Sentences[0]
	} else {
		out.Text = r.probabilities(&r.text)
	}
	return out
}

// tallies are those of both models of the first stage.
type tallies struct{ linear, bag *weights.Tally }

func (t *tallies) reset() {
	t.linear.Reset()
	t.bag.Reset()
}

// merge adds the tallies of a text's sentence to those of the text.
func (t *tallies) merge(sentence *tallies, index int) {
	for g := range groups {
		if countsInText(g, index) {
			t.linear.Merge(sentence.linear, g)
			t.bag.Merge(sentence.bag, g)
		}
	}
}

// bagWeight is the bag's part of the first stage; the linear model has the rest.
const bagWeight = 0.4

// probabilities returns the probability of each trained theme.
func (r *Scorer) probabilities(t *tallies) []float32 {
	out := make([]float32, len(r.model.Themes))
	t.linear.Outputs(out)
	r.model.Bag.Outputs(t.bag, r.hidden, r.bagOutputs)
	for k := range out {
		out[k] = weights.Sigmoid((1-bagWeight)*out[k] + bagWeight*r.bagOutputs[k])
	}
	return out
}

// Rescore is the second stage: the probability of each listed theme. It is 0
// for a theme that the first stage ruled out or that was never trained, and 0
// for all where "no theme fits" is the likeliest. Before and after are the
// scores of the neighbouring paragraphs, nil for none.
func (r *Scorer) Rescore(t *Text, scores, before, after *Scores) []float32 {
	out := make([]float32, len(r.themeHashes))
	var noTheme, highest float32
	r.Inputs(t, scores, before, after, func(k int, inputs []float32) {
		listed, none := r.listIndex[k], r.model.Themes[k] == NoTheme
		if listed < 0 && !none {
			return
		}
		var one [1]float32
		r.model.Net.Outputs(inputs, r.netHidden, one[:])
		p := weights.Sigmoid(one[0] + r.model.ThemeBias[k])
		if none {
			noTheme = p
			return
		}
		out[listed] = p
		highest = max(highest, p)
	})
	if noTheme > highest {
		clear(out)
	}
	return out
}

// Trained tells for each listed theme whether it was trained.
func (r *Scorer) Trained() []bool {
	out := make([]bool, len(r.themeHashes))
	for _, listed := range r.listIndex {
		if listed >= 0 {
			out[listed] = true
		}
	}
	return out
}

// ByList turns values by trained theme into values by listed theme.
func (r *Scorer) ByList(byModel []float32) []float32 {
	out := make([]float32, len(r.themeHashes))
	for k, listed := range r.listIndex {
		if listed >= 0 {
			out[listed] = byModel[k]
		}
	}
	return out
}

// WordWeights returns how much each word of a sentence speaks for a listed
// theme in the linear model.
func (r *Scorer) WordWeights(s *Sentence, listed int) []float32 {
	out := make([]float32, len(s.Words))
	k := slices.Index(r.listIndex, listed)
	if k < 0 {
		return out
	}
	for i := range s.Words {
		w := &s.Words[i]
		if w.Punctuation {
			continue
		}
		out[i] = r.model.Features.Weight(tokens.Combine(famWord, w.Shape), k)
		if len(w.Text) >= prefixLength {
			out[i] += r.model.Features.Weight(tokens.Combine(famPrefix, tokens.Hash(w.Text[:prefixLength])), k)
		}
	}
	return out
}

// MaxThemes is how many themes one text can have.
const MaxThemes = 3

// The lowest probability of a further theme, and of a first one.
const minFurther, minFirst = 0.42, 0.1

// Choose returns the themes of a text by their probabilities, the main one first.
func Choose(probabilities []float32) []int {
	var out []int
	for len(out) < MaxThemes {
		best := -1
		for k, p := range probabilities {
			if !slices.Contains(out, k) && (best < 0 || p > probabilities[best]) {
				best = k
			}
		}
		if best < 0 || probabilities[best] < minFirst || len(out) > 0 && probabilities[best] < minFurther {
			break
		}
		out = append(out, best)
	}
	return out
}

// Write writes the model.
func (m *Model) Write(w *weights.Writer) {
	w.Hashes(m.Themes)
	w.Linear(m.Features)
	w.Bag(m.Bag)
	w.Hashes(m.Areas)
	w.Floats(m.AreaPriors)
	w.Net(m.Net)
	w.Floats(m.ThemeBias)
	w.Net(m.SentenceNet)
	w.Floats(m.SentenceBias)
}

// Read reads what Write wrote.
func Read(r *weights.Reader) *Model {
	return &Model{
		Themes: r.Hashes(), Features: r.Linear(), Bag: r.Bag(), Areas: r.Hashes(), AreaPriors: r.Floats(), Net: r.Net(), ThemeBias: r.Floats(),
		SentenceNet: r.Net(), SentenceBias: r.Floats(),
	}
}
