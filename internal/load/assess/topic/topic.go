// Package topic is what a paragraph is about: it gives every theme a chance,
// first from the words of the paragraph and of each sentence, then from how
// the sentences, the neighbours and the section agree.
//
// It knows words and the phrases of themes; it knows no polarity and no grade.
package topic

import (
	"slices"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// The groups of signs.
const (
	ofWords uint8 = iota
	ofPhrases
	ofOpening
	groups
)

// The families of signs.
const (
	famWord uint32 = iota + 101
	famPair
	famStem
	famOpening
	famPhrase
)

// stem is how many first letters of a word stand for its family.
const stem = 5

// mostHits is how many phrases of one theme count in one sentence.
const mostHits = 3

// Part is a sentence: its words and the phrases of themes in it.
type Part struct {
	Words []tokens.Word
	Hits  []tokens.Hit // owners are places in the list of themes
}

// Text is a paragraph taken apart.
type Text struct {
	Area      string // of the section it stands in
	Sentences []Part
}

// Signs calls yield for every sign of a sentence, as if it opened a text.
// Keys holds the hash of each theme's id.
func Signs(p *Part, keys []uint32, yield func(weights.Sign)) {
	word := func(family, hash uint32) { yield(weights.Sign{Hash: tokens.Join(family, hash), Group: ofWords}) }
	for i := range p.Words {
		w := &p.Words[i]
		if w.Mark {
			continue
		}
		word(famWord, w.Shape)
		yield(weights.Sign{Hash: tokens.Join(famOpening, w.Shape), Group: ofOpening})
		if len(w.Text) >= stem {
			word(famStem, tokens.Hash(w.Text[:stem]))
		}
		if i+1 < len(p.Words) && !p.Words[i+1].Mark {
			word(famPair, tokens.Join(w.Shape, p.Words[i+1].Shape))
		}
	}
	count := make([]uint8, len(keys))
	for _, h := range p.Hits {
		if count[h.Owner] < mostHits {
			count[h.Owner]++
			yield(weights.Sign{Hash: tokens.Join(famPhrase, tokens.Join(keys[h.Owner], uint32(count[h.Owner]))), Group: ofPhrases})
		}
	}
}

// ofText tells whether a group of signs of a sentence counts in the whole
// text: its opening does where the sentence opens the text.
func ofText(group uint8, sentence int) bool { return group != ofOpening || sentence == 0 }

// TextSigns calls yield for every sign of a text, once for each sentence
// that has it.
func TextSigns(parts []Part, keys []uint32, yield func(weights.Sign)) {
	for n := range parts {
		met := map[weights.Sign]bool{}
		Signs(&parts[n], keys, func(s weights.Sign) {
			if ofText(s.Group, n) && !met[s] {
				met[s] = true
				yield(s)
			}
		})
	}
}

// BagSigns calls yield for every sign of a sentence that the bag of words
// knows: its words, and the themes whose phrases stand in it.
func BagSigns(p *Part, keys []uint32, yield func(weights.Sign)) {
	for i := range p.Words {
		if !p.Words[i].Mark {
			yield(weights.Sign{Hash: tokens.Join(famWord, p.Words[i].Shape), Group: ofWords})
		}
	}
	for _, h := range p.Hits {
		yield(weights.Sign{Hash: tokens.Join(famPhrase, keys[h.Owner]), Group: ofPhrases})
	}
}

// Figures is all that training has fixed.
type Figures struct {
	Themes []uint32 // hashes of the ids trained, in the order of the outputs; Nothing may be among them
	Signs  *weights.Linear
	Bag    *weights.Bag
	Areas  []uint32  // hashes of the area ids met in training
	Usual  []float32 // Areas × Themes: how usual a theme is in an area, as a logarithm
	Net    *weights.Net
	Own    []float32 // by theme: what its output has beside the net's
}

// View is what the first stage makes of a text: a chance for each theme
// trained, from the whole and from each sentence alone.
type View struct {
	Whole     []float32
	Sentences [][]float32
}

// Reader reads paragraphs. It belongs to one goroutine.
type Reader struct {
	figures         *Figures
	keys            []uint32 // by theme of the hits' owners: hash of its id
	place           []int    // by theme trained: its owner number, or -1
	sentence, whole tallies
	hidden, bagged  []float32 // room for what the bag says
	work            []float32
}

// NewReader returns a reader by the given figures for themes whose ids are
// given in the order of the hits' owners.
func NewReader(f *Figures, ids []string) *Reader {
	r := &Reader{figures: f}
	r.sentence = tallies{f.Signs.NewTally(), f.Bag.Signs.NewTally()}
	r.whole = tallies{f.Signs.NewTally(), f.Bag.Signs.NewTally()}
	r.hidden, r.bagged = make([]float32, f.Bag.Signs.Outputs), make([]float32, len(f.Themes))
	for _, id := range ids {
		r.keys = append(r.keys, tokens.Hash(id))
	}
	for _, key := range f.Themes {
		at := -1
		for i, have := range r.keys {
			if have == key {
				at = i
			}
		}
		r.place = append(r.place, at)
	}
	if f.Net != nil {
		r.work = make([]float32, f.Net.Hidden)
	}
	return r
}

// Look is the first stage.
func (r *Reader) Look(t *Text) View {
	var v View
	r.whole.reset()
	for i := range t.Sentences {
		p := &t.Sentences[i]
		r.sentence.reset()
		Signs(p, r.keys, r.sentence.linear.Add)
		BagSigns(p, r.keys, r.sentence.bag.Add)
		r.whole.gather(&r.sentence, i)
		v.Sentences = append(v.Sentences, r.chances(&r.sentence))
	}
	if len(t.Sentences) == 1 {
		v.Whole = v.Sentences[0]
	} else {
		v.Whole = r.chances(&r.whole)
	}
	return v
}

// tallies is what both halves of the first stage count in one text.
type tallies struct{ linear, bag *weights.Tally }

func (t *tallies) reset() {
	t.linear.Reset()
	t.bag.Reset()
}

// gather adds a sentence's tallies to those of its text.
func (t *tallies) gather(sentence *tallies, number int) {
	for g := range groups {
		if ofText(g, number) {
			t.linear.Gather(sentence.linear, g)
			t.bag.Gather(sentence.bag, g)
		}
	}
}

// bagPart is how much the bag counts in the first stage, beside the linear model.
const bagPart = 0.4

// chances returns the chance of each theme in a text tallied.
func (r *Reader) chances(t *tallies) []float32 {
	out := make([]float32, len(r.figures.Themes))
	t.linear.Outputs(out)
	r.figures.Bag.Outputs(t.bag, r.hidden, r.bagged)
	for k := range out {
		out[k] = weights.Chance((1-bagPart)*out[k] + bagPart*r.bagged[k])
	}
	return out
}

// The least chances at which a theme is looked at again in the second stage.
const leastWhole, leastSentence = 0.01, 0.06

// Nothing is the key of what is learned beside the themes: that none fits.
var Nothing = tokens.Hash("other")

// Judge is the second stage: the chance of each theme of the reader's list, 0
// where it is out of the question or was never trained, and 0 throughout where
// it is likelier that none fits. Before and after are the neighbours' views,
// nil for none.
func (r *Reader) Judge(t *Text, v *View, before, after *View) []float32 {
	out := make([]float32, len(r.keys))
	var nothing, most float32
	r.Measure(t, v, before, after, func(k int, m []float32) {
		at, none := r.place[k], r.figures.Themes[k] == Nothing
		if at < 0 && !none {
			return
		}
		var one [1]float32
		r.figures.Net.Outputs(m, r.work, one[:])
		p := weights.Chance(one[0] + r.figures.Own[k])
		if none {
			nothing = p
			return
		}
		out[at] = p
		most = max(most, p)
	})
	if nothing > most {
		clear(out)
	}
	return out
}

// Trained tells for each theme of the reader's list whether it was trained.
func (r *Reader) Trained() []bool {
	out := make([]bool, len(r.keys))
	for _, at := range r.place {
		if at >= 0 {
			out[at] = true
		}
	}
	return out
}

// Listed turns chances by theme trained into chances by the reader's list.
func (r *Reader) Listed(trained []float32) []float32 {
	out := make([]float32, len(r.keys))
	for k, at := range r.place {
		if at >= 0 {
			out[at] = trained[k]
		}
	}
	return out
}

// Weights returns how much each word of a sentence speaks for a theme of the
// reader's list, as the first stage has it.
func (r *Reader) Weights(p *Part, listed int) []float32 {
	out := make([]float32, len(p.Words))
	k := slices.Index(r.place, listed)
	if k < 0 {
		return out
	}
	for i := range p.Words {
		w := &p.Words[i]
		if w.Mark {
			continue
		}
		out[i] = r.figures.Signs.Weight(tokens.Join(famWord, w.Shape), k)
		if len(w.Text) >= stem {
			out[i] += r.figures.Signs.Weight(tokens.Join(famStem, tokens.Hash(w.Text[:stem])), k)
		}
	}
	return out
}

// Most is how many themes one text is given at most.
const Most = 3

// The least chance of a further theme, and of a first one.
const leastFurther, leastFirst = 0.42, 0.1

// Choose returns the themes of a text by their chances, the main one first.
func Choose(chances []float32) []int {
	var out []int
	for len(out) < Most {
		best := -1
		for k, p := range chances {
			if !slices.Contains(out, k) && (best < 0 || p > chances[best]) {
				best = k
			}
		}
		if best < 0 || chances[best] < leastFirst || len(out) > 0 && chances[best] < leastFurther {
			break
		}
		out = append(out, best)
	}
	return out
}

// Write writes the figures.
func (f *Figures) Write(w *weights.Writer) {
	w.Hashes(f.Themes)
	w.Linear(f.Signs)
	w.Bag(f.Bag)
	w.Hashes(f.Areas)
	w.Floats(f.Usual)
	w.Net(f.Net)
	w.Floats(f.Own)
}

// Read reads what Write wrote.
func Read(r *weights.Reader) *Figures {
	return &Figures{Themes: r.Hashes(), Signs: r.Linear(), Bag: r.Bag(), Areas: r.Hashes(), Usual: r.Floats(), Net: r.Net(), Own: r.Floats()}
}
