package main

import (
	"runtime"
	"sync"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

const (
	leastSign    = 4 // texts that a sign must stand in
	signRounds   = 6
	signRate     = 0.3
	toneHidden   = 32
	toneRounds   = 10
	longestWords = 100 // of a sentence, for the convolution
)

// toneTrees says how the trees of the second stage are grown.
var toneTrees = boosting{rounds: 120, depth: 4, rate: 0.12, rows: 0.7, columns: 0.3, shrink: 3, seed: 1}

// fitFirst learns the first stage of tone from cases.
func fitFirst(cs []*toneCase) *tone.Figures {
	var signs [][]weights.Sign
	var want []*tone.Shares
	var counts []float32
	for _, c := range cs {
		for i := range c.sentences {
			signs = append(signs, c.signs[i])
			want = append(want, &c.want[i])
			counts = append(counts, c.counts)
		}
	}
	weight := classWeights(cs)
	t := tabulate(signs, leastSign)
	xs := make([]vector, len(signs))
	for i, s := range signs {
		xs[i] = t.vector(s)
	}
	m := t.fit(xs, tone.Outputs, fitting{rounds: signRounds, rate: signRate, head: tone.Outputs / 2}, func(i int, out []float32) {
		bothHeads(out, want[i], counts[i], weight)
	})
	return &tone.Figures{Signs: t.figures(m), Run: fitConv(cs, weight)}
}

func fitConv(cs []*toneCase, weight func(class int) float32) *weights.Conv {
	var texts [][]tone.Sentence
	for _, c := range cs {
		texts = append(texts, c.sentences)
	}
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
			runs = append(runs, run{rows, s.First().Last, s.Last().First, &c.want[i], c.counts})
		}
		company = append(company, all)
	}
	net := newConv(embed(company, len(v.words)))
	net.fit(runs, weight)
	return net.figures(v)
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

// fitSecond learns the second stage from labelled cases with views into f.
func fitSecond(f *tone.Figures, cs []*toneCase) {
	var xs [][]float32
	var want []*tone.Shares
	var polarity, change []int
	for _, c := range cs {
		xs = append(xs, tone.Measures(c.Area, c.sentences, c.views)...)
		for i := range c.sentences {
			want = append(want, &c.want[i])
			polarity = append(polarity, c.Polarity[i])
			change = append(change, c.Change[i]-tone.ChgNone)
		}
	}
	weight := classWeights(cs)
	for seed := range tone.NetCount {
		n := netting{hidden: toneHidden, outputs: tone.Outputs, rounds: toneRounds, seed: int64(seed + 1)}
		f.Nets = append(f.Nets, fitNet(xs, n, func(i int, out []float32) {
			bothHeads(out, want[i], 1, weight)
		}))
	}
	f.Trees[0] = boost(xs, polarity, 4, weight, toneTrees)
	f.Trees[1] = boost(xs, change, 4, func(class int) float32 { return weight(tone.ChgNone + class) }, toneTrees)
}

// judge sets the shares of cases with views.
func judge(f *tone.Figures, cs []*toneCase) {
	r := tone.NewJudge(f)
	for _, c := range cs {
		c.shares = r.Judge(c.Area, c.sentences, c.views)
	}
}

// crossFirst sets the views of every case by a first stage learned from the
// other folds, and returns these stages by fold. With teachers, also by fold,
// each stage learns from plain cases too, as its teacher reads them.
func crossFirst(cs, plain []*toneCase, teachers []*tone.Figures) []*tone.Figures {
	out := make([]*tone.Figures, folds)
	eachFold(func(f int) {
		others, own := parted(cs, f)
		if teachers != nil {
			read, _ := parted(plain, f)
			others = append(others, taught(teachers[f], read)...)
		}
		out[f] = fitFirst(others)
		look(out[f], own)
	})
	return out
}

// crossSecond completes the figures of each fold by a second stage learned
// from the other folds, and sets the shares of every case.
func crossSecond(fs []*tone.Figures, cs []*toneCase) {
	eachFold(func(f int) {
		others, own := parted(cs, f)
		fitSecond(fs[f], others)
		judge(fs[f], own)
	})
}

// eachFold does the same for all folds, as many at once as there are cores.
func eachFold(do func(fold int)) {
	var all sync.WaitGroup
	gate := make(chan struct{}, runtime.GOMAXPROCS(0))
	for f := range folds {
		all.Go(func() {
			gate <- struct{}{}
			do(f)
			<-gate
		})
	}
	all.Wait()
}

// taughtCounts is how much a sentence counts that a teacher has read, beside
// one that a reader has labelled.
const taughtCounts = 0.5

// taught returns cases that want what a teacher makes of them.
func taught(teacher *tone.Figures, plain []*toneCase) []*toneCase {
	out := make([]*toneCase, len(plain))
	for i, c := range plain {
		one := *c
		out[i] = &one
	}
	look(teacher, out)
	judge(teacher, out)
	for _, c := range out {
		c.want, c.counts = c.shares, taughtCounts
	}
	return out
}
