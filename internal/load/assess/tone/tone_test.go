package tone

import (
	"bytes"
	"reflect"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// scorer returns one whose linear model knows the given words' weights for
// strength, and whose convolution sees words that end in "-lly".
func scorer(known map[uint32]map[int]int8) *Scorer {
	out := make([]float32, Outputs*weights.Pools)
	out[PolWeakness*weights.Pools] = 5   // what the whole says
	out[PolMixed*weights.Pools+1] = 5    // what the first clause says
	out[PolNeutral*weights.Pools+2] = 5  // what the last says
	out[ChgImproved*weights.Pools+2] = 5 // the same, of change
	return NewScorer(&Model{Features: linear(known), Conv: conv(out, "really")})
}

func TestASentenceWithoutWordsIsNeutral(t *testing.T) {
	got := scorer(nil).ScoreSentence(split(t, "…"))
	want := Probabilities{PolNeutral: 1, ChgNone: 1}
	if got.Linear[0] != want || got.Conv[0] != want {
		t.Errorf("scores %v and %v", got.Linear[0], got.Conv[0])
	}
}

func TestEachModelScoresTheWholeAndBothClauses(t *testing.T) {
	r := scorer(map[uint32]map[int]int8{word(famWord, "kind"): {PolStrength: 30}})
	s := split(t, "Kind staff, but really slow")
	got := r.ScoreSentence(s)
	for what, p := range map[string]float32{
		"the whole, linear":        got.Linear[0][PolStrength],
		"the first clause, linear": got.Linear[1][PolStrength],
		"the last clause by conv":  got.Conv[2][PolWeakness] + got.Conv[2][PolMixed] + got.Conv[2][PolNeutral],
		"the change in it":         got.Conv[2][ChgImproved],
		"whole and last by conv":   got.Conv[0][PolWeakness] + got.Conv[0][PolNeutral],
	} {
		if p < 0.74 {
			t.Errorf("%s has the probability %v", what, p)
		}
	}
	if first, last := got.Conv[1][PolStrength], got.Linear[2][PolStrength]; first != 0.25 || last != 0.25 {
		t.Errorf("clauses without a known word have the strength %v and %v, want 0.25", first, last)
	}
	if got.Conv[0][PolMixed] > 0.1 {
		t.Errorf("the first clause speaks without its word: %v", got.Conv[0])
	}
}

func TestASentenceOfOneClauseIsScoredAsAWhole(t *testing.T) {
	got := scorer(map[uint32]map[int]int8{word(famWord, "kind"): {PolStrength: 30}}).ScoreSentence(split(t, "Kind staff"))
	if got.Linear[1] != (Probabilities{}) || got.Conv[2] != (Probabilities{}) {
		t.Errorf("clauses that are not there have the scores %v and %v", got.Linear[1], got.Conv[2])
	}
	if got.featureCounts != [weights.Groups]int{groupWords: 1} {
		t.Errorf("known features %v, want one word", got.featureCounts)
	}
}

func TestTheNGramsOfAnyWordCount(t *testing.T) {
	known := map[uint32]map[int]int8{nGramsOf("staff")[0]: {PolStrength: 30}}
	for text, want := range map[string]bool{"Kind staff": true, "Staff": true, "Kind plans": false} {
		got := scorer(known).ScoreSentence(split(t, text))
		if (got.Linear[0][PolStrength] > 0.9) != want {
			t.Errorf("%q: strength %v", text, got.Linear[0][PolStrength])
		}
	}
	r := scorer(known)
	r.ScoreSentence(split(t, "Staff"))
	if again := r.ScoreSentence(split(t, "Staff")); again.Linear[0][PolStrength] < 0.9 || again.featureCounts[groupNGrams] != 1 {
		t.Errorf("the second time: %v", again)
	}
}

func TestTheWordsOfAClauseAreThoseWithin(t *testing.T) {
	s := split(t, "Kind staff, but really slow plans")
	if s.First() != (tokens.Span{First: 0, Last: 3}) || s.Last() != (tokens.Span{First: 3, Last: 7}) || s.Whole() != (tokens.Span{First: 0, Last: 7}) {
		t.Errorf("first %v, last %v, whole %v", s.First(), s.Last(), s.Whole())
	}
	empty := split(t, "")
	if empty.First() != (tokens.Span{}) || empty.Last() != (tokens.Span{}) {
		t.Errorf("clauses of nothing: %v, %v", empty.First(), empty.Last())
	}
}

func TestAnEndingIsTheLastThreeLetters(t *testing.T) {
	if Ending("really") != tokens.Hash("lly") || Ending("to") != tokens.Hash("to") {
		t.Error("the ending is not the last three letters")
	}
}

// only returns a network of one output that is all but certain.
func only(in, output int) *weights.Net {
	n := &weights.Net{In: in, Hidden: 1, Out: Outputs, W1: make([]float32, in), B1: make([]float32, 1), W2: make([]float32, Outputs), B2: make([]float32, Outputs)}
	n.B2[output], n.B2[ChgNone] = 30, 30
	return n
}

func TestNetworksAndTreesCountHalfEach(t *testing.T) {
	in := InputCount(0)
	leaf := func(output int) *weights.Trees {
		leaves := make([]float32, 4)
		leaves[output] = 30
		return &weights.Trees{Outputs: 4, Depth: 1, Inputs: []uint16{0}, Thresholds: []float32{1e9}, Leaves: append(leaves, 0, 0, 0, 0)}
	}
	m := &Model{
		Nets:  []*weights.Net{only(in, PolStrength), only(in, PolWeakness)},
		Trees: [2]*weights.Trees{leaf(PolNeutral), leaf(ChgDeclined - ChgNone)},
	}
	s := []Sentence{*split(t, "Plans drift."), *split(t, "Visits stop.")}
	for i, got := range NewRescorer(m).Rescore("", s, make([]Scores, 2)) {
		want := Probabilities{PolStrength: 0.25, PolWeakness: 0.25, PolNeutral: 0.5, ChgNone: 0.5, ChgDeclined: 0.5}
		for k := range got {
			if !near(got[k], want[k]) {
				t.Errorf("sentence %d: %v, want %v", i+1, got, want)
				break
			}
		}
	}
}

func TestTheHighestWeightedProbabilityWins(t *testing.T) {
	weights := Probabilities{1, 1, 1, 1, 1, 1, 1, 1}
	weights[PolMixed], weights[ChgPersists] = 2, 3
	m := &Model{ClassWeights: weights, AmbiguityRatio: 1}
	polarity, change, winner := m.Decide(Probabilities{0.4, 0.1, 0.3, 0.2, 0.6, 0, 0.1, 0.3})
	if polarity != PolMixed || change != ChgPersists || !near(winner, 0.6/1.3) {
		t.Errorf("polarity %d, change %d, the winner's part %v", polarity, change, winner)
	}
}

func TestWhereStrengthAndWeaknessAreNearlyAsLikelyNeitherIsShown(t *testing.T) {
	m := &Model{ClassWeights: Probabilities{1, 1, 1, 1, 1, 1, 1, 1}, AmbiguityRatio: 0.8}
	for _, c := range []struct {
		p    Probabilities
		want int
	}{
		{Probabilities{0.6, 0.3, 0.08, 0.02}, PolStrength},
		{Probabilities{0.3, 0.6, 0.08, 0.02}, PolWeakness},
		{Probabilities{0.46, 0.44, 0.08, 0.02}, PolMixed},
		{Probabilities{0.43, 0.47, 0.02, 0.08}, PolNeutral},
		{Probabilities{0.2, 0.19, 0.5, 0.11}, PolMixed},
	} {
		if got, _, _ := m.Decide(c.p); got != c.want {
			t.Errorf("%v gives %d, want %d", c.p, got, c.want)
		}
	}
}

func TestConfidenceRisesWithTheWinnersProbability(t *testing.T) {
	m := &Model{Calibration: []float32{0.2, 0.5, 1}}
	for winner, want := range map[float32]float32{0: 0.2, 0.25: 0.35, 0.5: 0.5, 0.75: 0.75, 1: 1} {
		if got := m.Confidence(winner); !near(got, want) {
			t.Errorf("probability %v: confidence %v, want %v", winner, got, want)
		}
	}
}

func TestAModelComesBackAsWritten(t *testing.T) {
	m := &Model{
		Areas: []string{"leadership"}, Features: linear(nil), Conv: conv(make([]float32, Outputs*3)),
		Trees: [2]*weights.Trees{
			{Outputs: 4, Depth: 1, Inputs: []uint16{1}, Thresholds: []float32{2}, Leaves: make([]float32, 8)},
			{Outputs: 4, Depth: 1, Inputs: []uint16{2}, Thresholds: []float32{3}, Leaves: make([]float32, 8)},
		},
		ClassWeights: Probabilities{1, 2, 3, 4, 5, 6, 7, 8}, AmbiguityRatio: 0.9, Calibration: []float32{0.1, 1},
	}
	for k := range NetCount {
		m.Nets = append(m.Nets, only(2, k))
	}
	var file bytes.Buffer
	w := weights.NewWriter(&file)
	m.Write(w)
	r := weights.NewReader(file.Bytes())
	got := Read(r, []string{"leadership"})
	if r.Err() != nil || w.Err() != nil {
		t.Fatal(r.Err(), w.Err())
	}
	if !reflect.DeepEqual(got, m) {
		t.Errorf("came back as %+v, want %+v", got, m)
	}
}
