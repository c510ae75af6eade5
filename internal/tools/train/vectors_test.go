package main

import (
	"math"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-4 }

func TestWordsCoOccurWithinTheWindowTheLessTheFurther(t *testing.T) {
	got := map[[2]int]float32{}
	for _, c := range coOccurrences([][]int{{1, 2, 3, 4}, {2, 1}}, 2) {
		got[[2]int{c.a, c.b}] = c.weight
	}
	for pair, want := range map[[2]int]float32{{1, 2}: 2, {2, 1}: 2, {1, 3}: 0.5, {3, 1}: 0.5, {3, 4}: 1, {1, 4}: 0, {1, 1}: 0} {
		if got[pair] != want {
			t.Errorf("%v co-occur %v, want %v", pair, got[pair], want)
		}
	}
}

func TestWordsWithTheSameNeighboursHaveSimilarVectors(t *testing.T) {
	// Words 0 and 1 stand with 2 and 3; words 4 and 5 with 6 and 7.
	var texts [][]int
	for range 5 {
		texts = append(texts, []int{0, 2}, []int{0, 3}, []int{1, 2}, []int{1, 3}, []int{4, 6}, []int{4, 7}, []int{5, 6}, []int{5, 7})
	}
	v := coOccurrenceVectors(coOccurrences(texts, 1), 8, 4)
	if alike, unlike := dot(v[0], v[1]), dot(v[0], v[4]); !near(alike, 1) || unlike > 0.5 {
		t.Errorf("similarity %v of like words, %v of unlike ones", alike, unlike)
	}
	for i := range v {
		if length := dot(v[i], v[i]); !near(length, 1) {
			t.Errorf("vector %d has the length %v", i, length)
		}
	}
}

func TestColumnsBecomeOrthogonalAndOfLengthOne(t *testing.T) {
	m := [][]float32{{3, 1}, {4, 1}, {0, 2}}
	lengths := orthonormalise(m)
	column := func(a, b int) (sum float32) {
		for i := range m {
			sum += m[i][a] * m[i][b]
		}
		return sum
	}
	if !near(column(0, 0), 1) || !near(column(1, 1), 1) || !near(column(0, 1), 0) || !near(float32(lengths[0]), 5) {
		t.Errorf("columns %v of the lengths %v", m, lengths)
	}
}

func TestARareWordSharesTheRowOfItsEnding(t *testing.T) {
	text := func(words string) tone.Sentence { return tone.Sentence{Words: tokens.Words(words, nil)} }
	v := newVocabulary([][]tone.Sentence{{text("plans plans plans visits"), text("plans visits visits")}})
	s := text("plans visits")
	rows := v.rows(&s)
	if rows[0] != weights.Buckets || rows[1] != weights.EndingRow(tone.Ending("visits")) {
		t.Errorf("rows %v", rows)
	}
	if len(v.words) != weights.Buckets+1 || v.words[weights.Buckets] != tokens.Hash("plans") {
		t.Errorf("%d rows, the last of %d", len(v.words), v.words[len(v.words)-1])
	}
}

func TestAStoredConvolutionGivesWhatWasTrained(t *testing.T) {
	v := &vocabulary{words: make([]uint32, weights.Buckets), row: map[uint32]int{}}
	for i := range 3 {
		v.words = append(v.words, uint32(100+i))
	}
	random := newConv(matrix(len(v.words), 8, nil))
	for row := weights.Buckets; row < len(v.words); row++ {
		for d := range random.words[row] {
			random.words[row][d] = float32(random.random.NormFloat64())
		}
	}
	stored := random.quantise(v)
	rows := []int{stored.Lookup(100, 0), stored.Lookup(102, 0), stored.Lookup(101, 0)}
	if rows[0] != weights.Buckets || rows[1] != weights.Buckets+2 {
		t.Fatalf("rows %v", rows)
	}
	p := stored.NewPool()
	stored.MaxPool(rows, 3, 0, p)
	for f, w := range random.filter.value {
		var best float32
		for i := range rows {
			var sum float32
			for k, at := range []int{i - 1, i, i + 1} {
				if at >= 0 && at < len(rows) {
					sum += dot(w[k*dims:(k+1)*dims], random.words[rows[at]])
				}
			}
			best = max(best, sum)
		}
		if math.Abs(float64(p.Whole[f]-best)) > 0.02*float64(best)+0.3 {
			t.Fatalf("filter %d responds %v, trained %v", f, p.Whole[f], best)
		}
	}
}

func TestAConvolutionLearnsAWordInAnyPlace(t *testing.T) {
	var examples []convExample
	want := func(polarity int) *tone.Probabilities {
		p := tone.Probabilities{}
		p[polarity], p[tone.ChgNone] = 1, 1
		return &p
	}
	for i := range 320 {
		rows := []int{i % 5, 7 + i%3, 11 + i%2, 13}
		polarity := tone.PolStrength
		if i%4 < 2 {
			rows[i%4+1], polarity = 20, tone.PolWeakness
		}
		examples = append(examples, convExample{rows: rows, firstEnd: 4, target: want(polarity), weight: 1})
	}
	c := newConv(matrix(weights.Buckets, dims, nil))
	for row := range c.words {
		for d := range c.words[row] {
			c.words[row][d] = float32(c.random.NormFloat64()) * 0.3
		}
	}
	c.fit(examples, func(int) float32 { return 1 })
	stored := c.quantise(&vocabulary{words: make([]uint32, weights.Buckets), row: map[uint32]int{}})
	p := stored.NewPool()
	for _, x := range []struct {
		rows []int
		want int
	}{{[]int{1, 20, 11, 13}, tone.PolWeakness}, {[]int{1, 8, 20, 13}, tone.PolWeakness}, {[]int{1, 8, 12, 13}, tone.PolStrength}} {
		var out [weights.ConvOutputs]float32
		stored.MaxPool(x.rows, 4, 0, p)
		stored.Outputs(p.Whole, p.First, p.Last, out[:])
		if other := tone.PolStrength + tone.PolWeakness - x.want; out[x.want] <= out[other] || out[tone.ChgNone] <= out[tone.ChgDeclined] {
			t.Errorf("%v gives %v, want output %d", x.rows, out, x.want)
		}
	}
}
