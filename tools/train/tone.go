package main

import (
	"math"

	"reinspect/internal/figures"
	"reinspect/internal/tone"
)

// toneCase is a labelled paragraph taken apart into sentences.
type toneCase struct {
	*paragraph
	sentences []tone.Sentence
	signs     [][]figures.Sign // by sentence, of the whole
	views     []tone.Views     // what a first stage that has not learned from it makes of it
	shares    []tone.Shares    // the same of a second stage
}

func newToneCases(cues *tone.Cues, ps []*paragraph) []*toneCase {
	var out []*toneCase
	for _, p := range ps {
		c := &toneCase{paragraph: p}
		for i, text := range p.Sentences {
			s := cues.Split(text, i, len(p.Sentences))
			c.sentences = append(c.sentences, s)
			c.signs = append(c.signs, collect(func(yield func(figures.Sign)) {
				s.Signs(s.Whole(), yield)
				for w := range s.Words {
					tone.LetterSigns(&s.Words[w], yield)
				}
			}))
		}
		out = append(out, c)
	}
	return out
}

// classWeights makes rare classes count more: by the root of how rare they
// are, softened.
func classWeights(cs []*toneCase) func(class int) float32 {
	const soft = 0.4
	var count [tone.Outputs]float64
	total := 0.0
	for _, c := range cs {
		for i := range c.sentences {
			count[c.Polarity[i]]++
			count[c.Change[i]]++
			total++
		}
	}
	var weight [tone.Outputs]float32
	for k, n := range count {
		weight[k] = float32(math.Pow(total/4/max(n, 1), soft))
	}
	return func(class int) float32 { return weight[class] }
}

// bothHeads writes the slopes of the loss for a sentence's two labels into
// out, which holds the outputs.
func bothHeads(out []float32, polarity, change int, weight func(class int) float32) {
	figures.Softmax(out[:4])
	figures.Softmax(out[4:])
	out[polarity]--
	out[change]--
	for k := range 4 {
		out[k] *= weight(polarity)
		out[4+k] *= weight(change)
	}
}

const (
	leastSign    = 3 // texts that a sign must stand in
	signRounds   = 6
	signRate     = 0.3
	toneHidden   = 32
	toneRounds   = 10
	longestWords = 100 // of a sentence, for the convolution
)

// fitFirst learns the first stage of tone from cases.
func fitFirst(cs []*toneCase) *tone.Figures {
	var signs [][]figures.Sign
	var labels [][2]int
	var texts [][]tone.Sentence
	for _, c := range cs {
		texts = append(texts, c.sentences)
		for i := range c.sentences {
			signs = append(signs, c.signs[i])
			labels = append(labels, [2]int{c.Polarity[i], c.Change[i]})
		}
	}
	weight := classWeights(cs)
	t := tabulate(signs, leastSign)
	xs := make([]vector, len(signs))
	for i, s := range signs {
		xs[i] = t.vector(s)
	}
	m := t.fit(xs, tone.Outputs, fitting{rounds: signRounds, rate: signRate, head: tone.Outputs / 2}, func(i int, out []float32) {
		bothHeads(out, labels[i][0], labels[i][1], weight)
	})
	return &tone.Figures{Signs: t.figures(m), Run: fitConv(texts, cs, weight)}
}

func fitConv(texts [][]tone.Sentence, cs []*toneCase, weight func(class int) float32) *figures.Conv {
	v := newVocabulary(texts)
	var runs []run
	var company [][]int
	for _, c := range cs {
		var all []int
		for i := range c.sentences {
			s := &c.sentences[i]
			rows := v.rows(s)
			all = append(all, rows...)
			if len(rows) == 0 || len(rows) > longestWords {
				continue
			}
			runs = append(runs, run{rows, s.First().Last, s.Last().First, [2]int{c.Polarity[i], c.Change[i]}})
		}
		company = append(company, all)
	}
	net := newConv(embed(company, len(v.words)))
	net.fit(runs, weight)
	return net.figures(v)
}

// crossFirst sets the views of every case by a first stage learned from the
// other folds.
func crossFirst(cs []*toneCase) {
	for f := range folds {
		others, own := parted(cs, f)
		look(fitFirst(others), own)
	}
}

// look sets the views of cases by a first stage.
func look(f *tone.Figures, cs []*toneCase) {
	r := tone.NewReader(f)
	for _, c := range cs {
		c.views = nil
		for i := range c.sentences {
			c.views = append(c.views, r.Look(&c.sentences[i]))
		}
	}
}

// fitSecond learns the second stage from cases with views.
func fitSecond(cs []*toneCase) []*figures.Net {
	var xs [][]float32
	var labels [][2]int
	for _, c := range cs {
		xs = append(xs, tone.Measures(c.Area, c.sentences, c.views)...)
		for i := range c.sentences {
			labels = append(labels, [2]int{c.Polarity[i], c.Change[i]})
		}
	}
	weight := classWeights(cs)
	var nets []*figures.Net
	for seed := range tone.NetCount {
		n := netting{hidden: toneHidden, outputs: tone.Outputs, rounds: toneRounds, seed: int64(seed + 1)}
		nets = append(nets, fitNet(xs, n, func(i int, out []float32) {
			bothHeads(out, labels[i][0], labels[i][1], weight)
		}))
	}
	return nets
}

// crossSecond sets the shares of every case by a second stage learned from
// the other folds.
func crossSecond(cs []*toneCase) {
	for f := range folds {
		others, own := parted(cs, f)
		judge(&tone.Figures{Nets: fitSecond(others)}, own)
	}
}

// judge sets the shares of cases with views.
func judge(f *tone.Figures, cs []*toneCase) {
	r := tone.NewJudge(f)
	for _, c := range cs {
		c.shares = r.Judge(c.Area, c.sentences, c.views)
	}
}

// even is no lean at all.
func even() tone.Shares {
	var s tone.Shares
	for k := range s {
		s[k] = 1
	}
	return s
}

// mostFlips is how many clear sentences in a hundred may be turned into their
// opposite: a strength shown as a weakness is the worst mark there is.
const mostFlips = 2.9

// decide finds the factors on the shares, and how torn is too torn, that
// score best on cases with shares among those that keep to mostFlips.
func decide(f *tone.Figures, cs []*toneCase, mostFlips float64) {
	const tooMany = 0.2 // what each flip in a hundred above that costs
	f.Lean, f.Torn = even(), 1
	value := func() float64 {
		s := scoreTone(f, cs)
		return s.polarityF1 + s.kappa/2 + s.changeF1 - tooMany*max(0, s.flips-mostFlips)
	}
	best := value()
	try := func(at *float32, values ...float32) {
		kept := *at
		for _, v := range values {
			*at = v
			if score := value(); score > best+1e-6 {
				best, kept = score, v
			}
		}
		*at = kept
	}
	for range 3 {
		try(&f.Torn, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 1)
		for k := range f.Lean {
			if k != tone.PolStrength && k != tone.ChgNone {
				try(&f.Lean[k], 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5)
			}
		}
	}
}

// trustSteps is at how many even steps agreement is told.
const trustSteps = 10

// trust tells how often the label agrees with the winner, at even steps of
// the winner's share; it never falls as the share rises.
func trust(f *tone.Figures, cs []*toneCase) []float32 {
	var right, all [trustSteps + 1]float64
	for _, c := range cs {
		for i, s := range c.shares {
			p, _, share := f.Lead(s)
			at := int(share*trustSteps + 0.5)
			all[at]++
			if p == c.Polarity[i] {
				right[at]++
			}
		}
	}
	out := make([]float32, trustSteps+1)
	for i := range out {
		if all[i] > 0 {
			out[i] = float32(right[i] / all[i])
		}
		if i > 0 {
			out[i] = max(out[i], out[i-1])
		}
	}
	return out
}
