package tone

import (
	"math"
	"testing"

	"reinspect/internal/load/assess/weights"
)

// inputsOf returns the inputs of a sentence of its own, cut into the parts
// that describe something each.
type parts struct{ sentence, clauses, neighbours, cues, movement, areas []float32 }

func cut(t *testing.T, in []float32) parts {
	t.Helper()
	var p parts
	for _, c := range []struct {
		part *[]float32
		n    int
	}{
		{&p.sentence, sentenceInputs},
		{&p.clauses, clauseInputs},
		{&p.neighbours, neighbourInputs},
		{&p.cues, cueInputs},
		{&p.movement, movementInputs},
	} {
		*c.part, in = in[:c.n], in[c.n:]
	}
	p.areas = in
	return p
}

func inputsOf(t *testing.T, text string) parts {
	t.Helper()
	m := &Model{}
	return cut(t, m.Inputs("", []Sentence{*split(t, text)}, make([]Scores, 1))[0])
}

func equal(t *testing.T, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d inputs, want %d", what, len(got), len(want))
		return
	}
	for i := range got {
		if !near(got[i], want[i]) {
			t.Errorf("%s: inputs %v, want %v", what, got, want)
			return
		}
	}
}

func TestASentenceHasAsManyInputsAsTheModelExpects(t *testing.T) {
	for _, areas := range [][]string{nil, {"leadership"}, {"leadership", "adoption", "prison-safety"}} {
		m := &Model{Areas: areas}
		for _, text := range []string{"Plans are good.", "Plans are good, but visits, 4 a year, are late."} {
			in := m.Inputs("adoption", []Sentence{*split(t, text)}, make([]Scores, 1))[0]
			if len(in) != InputCount(len(areas)) {
				t.Errorf("%d inputs with %d areas, want %d", len(in), len(areas), InputCount(len(areas)))
			}
		}
	}
}

func TestOnlyTheSectionsAreaIsSet(t *testing.T) {
	m := &Model{Areas: []string{"leadership", "adoption"}}
	for area, want := range map[string][]float32{"leadership": {1, 0}, "adoption": {0, 1}, "prison-safety": {0, 0}} {
		in := m.Inputs(area, []Sentence{*split(t, "Plans drift.")}, make([]Scores, 1))[0]
		equal(t, area, in[InputCount(0):], want)
	}
}

func TestBothScoresAndTheirMeanAreInputs(t *testing.T) {
	scores := Scores{}
	scores.Linear[0][PolWeakness], scores.Conv[0][PolWeakness] = 0.2, 0.6
	m := &Model{}
	in := m.Inputs("", []Sentence{*split(t, "Plans drift.")}, []Scores{scores})[0]
	equal(t, "weakness", in[4*PolWeakness:4*PolWeakness+4], []float32{weights.Log(0.2), weights.Log(0.6), weights.Log(0.4), 0.4})
	equal(t, "strength", in[:4], []float32{weights.Log(0), weights.Log(0), weights.Log(0), 0})
}

func TestWhatClausesSayAgainstEachOther(t *testing.T) {
	var averages [3]Probabilities
	averages[1] = Probabilities{PolStrength: 0.5, PolWeakness: 0.25, PolNeutral: 0.125}
	averages[2] = Probabilities{PolStrength: 0.0625, PolWeakness: 1}
	in := appendClauses(nil, split(t, "Good, but weak"), averages)
	if in[0] != 1 || !near(in[1], weights.Log(0.5)+2) || !near(in[1+Outputs+1], weights.Log(1)+2) {
		t.Errorf("the clauses are %v", in)
	}
	equal(t, "products", in[1+2*Outputs:], []float32{0.5, 0.25 * 0.0625, 0.5 * 0.0625, 0.25, 0.125, 0.125 * 0.0625})
	equal(t, "one clause", appendClauses(nil, split(t, "Good work"), averages), make([]float32, clauseInputs))
}

func TestNeighboursAndThePositionAmongThem(t *testing.T) {
	averages := make([][3]Probabilities, 8)
	for i := range averages {
		averages[i][0] = Probabilities{float32(i), 0, 0, 0, 0, 10 * float32(i), 0, 0}
	}
	from := func(i int) []float32 { return []float32{float32(i), 0, 0, 0, 10 * float32(i), 0, 0, 0} }
	none := []float32{0, 0, 0, 0, 0, 0, 0, 1}
	for _, c := range []struct {
		i                          int
		before, after, far1, far2  []float32
		index, fromEnd, firstInput float32
	}{
		{0, none, from(1), none, from(2), 0, 5, 1},
		{1, from(0), from(2), none, from(3), 1, 5, 0},
		{6, from(5), from(7), from(4), none, 5, 2, 0},
		{7, from(6), none, from(5), none, 5, 1, 0},
	} {
		in := appendNeighbours(nil, averages, c.i)
		equal(t, "before", in[:8], c.before)
		equal(t, "after", in[8:16], c.after)
		equal(t, "two before", in[16:24], c.far1)
		equal(t, "two after", in[24:32], c.far2)
		if mean := (28 - float32(c.i)) / 7; !near(in[32], mean) || !near(in[32+ChgImproved], 10*mean) {
			t.Errorf("sentence %d: the mean of the others is %v, want %v", c.i, in[32], mean)
		}
		equal(t, "position", in[32+Outputs:], []float32{c.index, c.fromEnd, c.firstInput})
	}
	alone := appendNeighbours(nil, averages[:1], 0)
	equal(t, "the position of a single sentence", alone[32+Outputs:], []float32{1, 2, 0})
	equal(t, "the mean of nothing", alone[32:32+Outputs], make([]float32, Outputs))
}

func TestCuesAreCountedAndTheOneThatOpensTheSentenceIsMarked(t *testing.T) {
	in := inputsOf(t, "Good, good, good and good but weak").cues
	if in[Strength] != 3 || in[Weakness] != 1 || in[Negation] != 0 {
		t.Errorf("%v of praise, %v of fault, %v negations", in[Strength], in[Weakness], in[Negation])
	}
	opens := in[kinds:]
	if opens[Strength] != 1 || opens[Weakness] != 0 {
		t.Errorf("opened by praise %v, by a fault %v", opens[Strength], opens[Weakness])
	}
}

func TestTheShapeOfASentence(t *testing.T) {
	for text, want := range map[string][]float32{
		"Plans drift":              {2.0 / 30, 0, 0, 0},
		"Plans drift.":             {3.0 / 30, 1, 0, 0},
		"In 2024, plans drift":     {5.0 / 30, 0, 1, 0},
		"Plans (often) drift":      {5.0 / 30, 0, 0, 1},
		"Year 9":                   {2.0 / 30, 0, 1, 0},
		"0 plans":                  {2.0 / 30, 0, 1, 0},
		repeated("plans", 70):      {2, 0, 0, 0},
		"Plans drift. Visits stop": {5.0 / 30, 0, 0, 0},
		"":                         {0, 0, 0, 0},
	} {
		equal(t, text, inputsOf(t, text).cues[2*int(kinds):], want)
	}
}

func TestMovementIsReadFromCuesCloseToEachOther(t *testing.T) {
	for _, c := range []struct {
		text string
		a, b Kind
		gap  float64
	}{
		{"Attendance has risen", Rise, Asset, 1},
		{"Risen is attendance", Rise, Asset, 1},
		{"Attendance has at long last risen", Rise, Asset, 4},
		{"Attendance risen", Rise, Asset, 0},
		{"Attendance " + repeated("so", 40) + "risen", Rise, Asset, noGap},
		{"Plans have risen", Rise, Asset, noGap},
		{"Attendance has risen " + repeated("so", 9) + " attendance", Rise, Asset, 1},
		{"Caseloads have fallen since last year", Fall, Burden, 1},
		{"Caseloads have fallen since last year", Fall, Before, 1},
	} {
		var at int
		for i, a := range movementKinds {
			for j, b := range contextKinds {
				if a == c.a && b == c.b {
					at = i*len(contextKinds) + j
				}
			}
		}
		if got, want := inputsOf(t, c.text).movement[at], float32(math.Log1p(c.gap)); !near(got, want) {
			t.Errorf("%q: the gap is %v, want %v", c.text, math.Expm1(float64(got)), c.gap)
		}
	}
	after := len(movementKinds) * len(contextKinds)
	if got := inputsOf(t, "Visits are still weak").movement[after]; got != 0 {
		t.Errorf("a fault beside what persists has the gap %v", got)
	}
}

func TestWhatACueIsInTwoKindsHasNoGapToItself(t *testing.T) {
	s := split(t, "Plans drift")
	s.Cues = []Cue{{First: 0, Last: 1, Kind: Rise}, {First: 0, Last: 1, Kind: Asset}, {First: 0, Last: 2, Kind: Burden}}
	gap := s.gaps()
	if gap[Rise][Asset] != noGap {
		t.Errorf("a gap of %d between two readings of one word", gap[Rise][Asset])
	}
	if gap[Rise][Burden] != 0 {
		t.Errorf("a gap of %d between two overlapping cues", gap[Rise][Burden])
	}
}

func TestNumbersCountByWhatTheyMeasure(t *testing.T) {
	start := len(movementKinds)*len(contextKinds) + len(persistKinds)
	for text, want := range map[string][]float32{
		//                                             trend trend  over  that for   peers for numbers
		//                                             rise  more   time  the better the better    years
		"Attendance has risen from 61 to 64 in 2024":    {1, 0, 1, 1, 0, 2, 1},
		"Caseloads have risen from 61 to 64":            {-1, 0, 1, -1, 0, 2, 0},
		"Caseloads have fallen from 61 to 54":           {1, 0, -1, 1, 0, 2, 0},
		"Plans went from 61 to 54":                      {0, 0, -1, 0, 0, 2, 0},
		"Attendance is 95, compared with 80 in England": {0, 0, 0, 0, 1, 2, 0},
		"Caseloads are 95, compared with 80 in England": {0, 0, 0, 0, -1, 2, 0},
		"1 2 3 4 5 6 7 8 in 2011 2012 2013 2014 2015":   {0, 0, 0, 0, 0, 6, 4},
	} {
		equal(t, text, inputsOf(t, text).movement[start:], want)
	}
}

func TestACountOfCuesEndsAtThree(t *testing.T) {
	for text, want := range map[string]float32{
		"Plans": 0, "Attendance": 1, repeated("attendance", 2): 2, repeated("attendance", 5): 3,
	} {
		if got := split(t, text).count(Asset); got != want {
			t.Errorf("%q counts %v, want %v", text, got, want)
		}
	}
}
