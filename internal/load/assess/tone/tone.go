// Package tone reads what a sentence says: of practice (strength, weakness,
// mixed, neutral) and of change over time. It has two stages: the first scores
// each sentence and its clauses alone, the second rescores it in the light of
// its neighbours; rules for what is too rare to be learned and a decision
// follow.
//
// It knows words, cues and one paragraph; it knows no themes and no grades.
package tone

import (
	"strings"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// The outputs of both stages: four polarities, then four stated changes.
const (
	PolStrength = iota
	PolWeakness
	PolMixed
	PolNeutral
	ChgNone
	ChgImproved
	ChgDeclined
	ChgPersists
	Outputs
)

// polarities is how many of the outputs are polarities; the rest are changes.
const polarities = ChgNone

// Probabilities has one for each output; those of the polarities sum to 1, and
// so do those of the changes.
type Probabilities [Outputs]float32

// softmax turns outputs into probabilities.
func (p *Probabilities) softmax() {
	weights.Softmax(p[:polarities])
	weights.Softmax(p[polarities:])
}

// Scores are what the first stage makes of a sentence alone, by the linear
// model and by the convolution: of the whole, the first clause and the last.
type Scores struct {
	Linear, Conv  [3]Probabilities
	featureCounts [weights.Groups]int // known features of the whole, by group
}

// Model is everything that training has set.
type Model struct {
	Areas    []string // each has an input of its own; any other area counts as "other"
	Features *weights.Linear
	Conv     *weights.Conv
	Nets     []*weights.Net    // the second stage: the mean of these networks and the trees, half each
	Trees    [2]*weights.Trees // for polarity and for change

	ClassWeights   Probabilities // factors on the probabilities before the highest wins
	AmbiguityRatio float32       // a strength is shown as mixed or neutral where weakness has more than this part of its probability, and the other way round
	Calibration    []float32     // how often a careful reader agrees, at even steps of the winner's probability from 0 to 1
}

// Scorer scores sentences with a model. Not safe for concurrent use.
type Scorer struct {
	model  *Model
	tally  *weights.Tally
	pool   *weights.Pool
	rows   []int
	hidden []float32
	nGrams map[string]*nGrams // by word
	words  []*nGrams          // those of the words of the sentence being scored
	slots  []int32            // room for the slots of n-grams
	bytes  []byte             // and for their weights

	told reasonsOf // what was found last: it is asked for twice
}

// NewScorer returns a scorer with both stages.
func NewScorer(m *Model) *Scorer {
	s := NewRescorer(m)
	s.tally, s.pool, s.nGrams = m.Features.NewTally(), m.Conv.NewPool(), map[string]*nGrams{}
	return s
}

// NewRescorer returns a scorer with the second stage only.
func NewRescorer(m *Model) *Scorer {
	s := &Scorer{model: m}
	for _, n := range m.Nets {
		s.hidden = make([]float32, max(len(s.hidden), n.Hidden))
	}
	return s
}

// ScoreSentence is the first stage: what one sentence says by itself. A
// sentence without words is neutral.
func (r *Scorer) ScoreSentence(s *Sentence) Scores {
	var out Scores
	if len(s.Words) == 0 {
		out.Linear[0][PolNeutral], out.Linear[0][ChgNone] = 1, 1
		out.Conv[0] = out.Linear[0]
		return out
	}
	r.scoreConv(s, &out)
	r.words = r.words[:0]
	for i := range s.Words {
		r.words = append(r.words, r.nGramsOf(&s.Words[i]))
	}
	for i, span := range [3]tokens.Span{s.Whole(), s.First(), s.Last()} {
		if i > 0 && len(s.Clauses) == 1 {
			break
		}
		r.tally.Reset()
		s.Features(span, r.tally.Add)
		for _, word := range r.words[span.First:span.Last] {
			r.tally.AddRows(word.slots, word.rows, groupNGrams)
		}
		r.tally.Outputs(out.Linear[i][:])
		if i == 0 {
			out.featureCounts = r.tally.Counts()
		}
		out.Linear[i].softmax()
	}
	return out
}

// nGrams are the character n-grams of a word that the model knows.
type nGrams struct {
	slots   []int32
	rows    []byte        // their weights, one behind the other
	weights Probabilities // their weights for each output, added up
}

// mostKnown is how many words are kept with their n-grams: those of some reports.
const mostKnown = 8192

// slotRoom is for how many slots of n-grams room is made at a time; a word with
// more than mostSlots finds a list of its own.
const slotRoom, mostSlots = 4096, 128

// nGramsOf returns the known n-grams of a word, computed once a word.
func (r *Scorer) nGramsOf(w *tokens.Word) *nGrams {
	if known, ok := r.nGrams[w.Text]; ok {
		return known
	}
	if cap(r.slots)-len(r.slots) < mostSlots {
		r.slots, r.bytes = make([]int32, 0, slotRoom), make([]byte, 0, r.model.Features.Outputs*slotRoom)
	}
	out, before := &nGrams{}, len(r.slots)
	NGrams(w, func(f weights.Feature) {
		if slot := r.model.Features.Slot(f.Hash); slot >= 0 {
			r.slots, r.bytes = append(r.slots, int32(slot)), append(r.bytes, r.model.Features.Row(slot)...)
			for k := range out.weights {
				out.weights[k] += r.model.Features.SlotWeight(slot, k)
			}
		}
	})
	out.slots, out.rows = r.slots[before:], r.bytes[before*r.model.Features.Outputs:]
	if len(r.nGrams) >= mostKnown {
		clear(r.nGrams)
	}
	r.nGrams[strings.Clone(w.Text)] = out // a word of its own, which does not keep the report
	return out
}

// scoreConv fills in the scores by the convolution.
func (r *Scorer) scoreConv(s *Sentence, out *Scores) {
	r.rows = Rows(r.model.Conv, s, r.rows[:0])
	p := r.pool
	r.model.Conv.MaxPool(r.rows, s.First().Last, s.Last().First, p)
	r.model.Conv.Outputs(p.Whole, p.First, p.Last, out.Conv[0][:])
	out.Conv[0].softmax()
	if len(s.Clauses) > 1 {
		r.model.Conv.Outputs(p.First, p.First, p.First, out.Conv[1][:])
		r.model.Conv.Outputs(p.Last, p.Last, p.Last, out.Conv[2][:])
		out.Conv[1].softmax()
		out.Conv[2].softmax()
	}
}

// endingLength is how many of a word's last bytes stand for its kind.
const endingLength = 3

// Ending returns the hash of a word's ending.
func Ending(text string) uint32 { return tokens.Hash(text[max(0, len(text)-endingLength):]) }

// Rows appends the rows of a convolution for the words of a sentence.
func Rows(c *weights.Conv, s *Sentence, rows []int) []int {
	for i := range s.Words {
		rows = append(rows, c.Lookup(s.Words[i].Shape, Ending(s.Words[i].Text)))
	}
	return rows
}

// Rescore is the second stage: probabilities for each sentence of a paragraph,
// read beside its neighbours. Area is that of the section; scores are the
// first stage's.
func (r *Scorer) Rescore(area string, sentences []Sentence, scores []Scores) []Probabilities {
	out := make([]Probabilities, len(sentences))
	inputs := make([]float32, 0, InputCount(len(r.model.Areas)))
	averages := average(scores)
	for i := range sentences {
		inputs = r.model.appendInputs(inputs[:0], area, sentences, scores, averages, i)
		for _, n := range r.model.Nets {
			var one Probabilities
			n.Outputs(inputs, r.hidden, one[:])
			one.softmax()
			for k := range one {
				out[i][k] += one[k] / float32(2*len(r.model.Nets))
			}
		}
		var trees Probabilities
		r.model.Trees[0].Add(inputs, trees[:polarities])
		r.model.Trees[1].Add(inputs, trees[polarities:])
		trees.softmax()
		for k := range trees {
			out[i][k] += trees[k] / 2
		}
	}
	return out
}

// Decide returns which polarity and which change win, and the winning
// polarity's part of the weighted probabilities. Where strength and weakness
// are nearly as likely, neither wins: one shown as the other is the worst mark.
func (m *Model) Decide(p Probabilities) (polarity, change int, winner float32) {
	for k := range p {
		p[k] *= m.ClassWeights[k]
	}
	polarity, change = highest(p[:polarities]), polarities+highest(p[polarities:])
	if polarity <= PolWeakness && p[PolStrength+PolWeakness-polarity] > m.AmbiguityRatio*p[polarity] {
		polarity = PolMixed + highest(p[PolMixed:polarities])
	}
	return polarity, change, p[polarity] / (p[PolStrength] + p[PolWeakness] + p[PolMixed] + p[PolNeutral])
}

// highest returns the index of the highest probability.
func highest(p []float32) int {
	best := 0
	for k, v := range p {
		if v > p[best] {
			best = k
		}
	}
	return best
}

// Confidence returns the probability that a careful reader agrees with a
// polarity that won with the given part: Calibration, interpolated.
func (m *Model) Confidence(winner float32) float32 {
	steps := len(m.Calibration) - 1
	at := winner * float32(steps)
	i := min(int(at), steps-1)
	return m.Calibration[i] + (at-float32(i))*(m.Calibration[i+1]-m.Calibration[i])
}

// NetCount is how many networks the second stage has.
const NetCount = 3

// Write writes the model, but not its areas: they are part of the header.
func (m *Model) Write(w *weights.Writer) {
	w.Linear(m.Features)
	w.Conv(m.Conv)
	w.Floats(append(m.ClassWeights[:], m.AmbiguityRatio))
	w.Floats(m.Calibration)
	for _, n := range m.Nets {
		w.Net(n)
	}
	for _, t := range m.Trees {
		w.Trees(t)
	}
}

// Read reads what Write wrote, for the areas of the header.
func Read(r *weights.Reader, areas []string) *Model {
	m := &Model{Areas: areas, Features: r.Linear(), Conv: r.Conv()}
	if decision := r.Floats(); len(decision) == Outputs+1 {
		copy(m.ClassWeights[:], decision)
		m.AmbiguityRatio = decision[Outputs]
	}
	m.Calibration = r.Floats()
	for range NetCount {
		m.Nets = append(m.Nets, r.Net())
	}
	for i := range m.Trees {
		m.Trees[i] = r.Trees()
	}
	return m
}
