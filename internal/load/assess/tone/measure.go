package tone

import "reinspect/internal/load/assess/weights"

// blend returns for each sentence the mean of its two views of the whole and
// of its clauses.
func blend(views []Views) [][3]Shares {
	out := make([][3]Shares, len(views))
	for i, v := range views {
		for c := range out[i] {
			for k := range out[i][c] {
				out[i][c][k] = (v.Signs[c][k] + v.Run[c][k]) / 2
			}
		}
	}
	return out
}

// The parts of a sentence's measures.
const (
	viewMeasures   = 4 * Outputs
	clauseMeasures = 1 + 2*Outputs + 6
	nearMeasures   = 4*Outputs + Outputs + 4
	cueMeasures    = 2*int(kinds) + 4
	areaMeasures   = 9

	// MeasureCount is how many measures of a sentence the second stage weighs.
	MeasureCount = viewMeasures + clauseMeasures + nearMeasures + cueMeasures + movementMeasures + areaMeasures
)

// areas are those in which people write in a manner of their own, by what
// they judge or merely describe; all others are alike.
var areas = [areaMeasures]string{
	"", "summary", "overall", "leadership", "help-and-protection", "children-in-care", "care-leavers", "adoption", "lscb",
}

// Measures returns the measures of every sentence of a paragraph.
func Measures(area string, sentences []Sentence, views []Views) [][]float32 {
	blends := blend(views)
	out := make([][]float32, len(sentences))
	for i := range sentences {
		out[i] = Measure(area, sentences, views, blends, i, make([]float32, 0, MeasureCount))
	}
	return out
}

// Measure appends to m what the second stage weighs of sentence i: its own
// views, those of its clauses, those of its neighbours, its cues and its area.
func Measure(area string, sentences []Sentence, views []Views, blends [][3]Shares, i int, m []float32) []float32 {
	for k := range Outputs {
		signs, run, both := views[i].Signs[0][k], views[i].Run[0][k], blends[i][0][k]
		m = append(m, weights.Log(signs), weights.Log(run), weights.Log(both), both)
	}
	m = clauses(&sentences[i], blends[i], m)
	m = neighbours(blends, i, m)
	m = cueCounts(&sentences[i], m)
	m = movement(&sentences[i], m)
	for _, a := range areas {
		m = append(m, yes(a == area))
	}
	return m
}

// yes returns 1 for what holds.
func yes(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// clauses appends what the first and the last clause say by themselves, and
// how far one praises what the other faults.
func clauses(s *Sentence, b [3]Shares, m []float32) []float32 {
	if len(s.Clauses) < 2 {
		return append(m, make([]float32, clauseMeasures)...)
	}
	m = append(m, 1)
	const middle = 2 // so that a clause never looks like none
	for c := 1; c < 3; c++ {
		for _, p := range b[c] {
			m = append(m, weights.Log(p)+middle)
		}
	}
	first, last := b[1], b[2]
	return append(m,
		first[PolStrength]*last[PolWeakness], first[PolWeakness]*last[PolStrength],
		first[PolStrength]*last[PolStrength], first[PolWeakness]*last[PolWeakness],
		first[PolNeutral]*last[PolWeakness], first[PolNeutral]*last[PolStrength])
}

// neighbours appends what the two sentences before and after say, what the
// rest of the paragraph says on average, and where the sentence stands.
func neighbours(blends [][3]Shares, i int, m []float32) []float32 {
	for _, step := range [4]int{-1, 1, -2, 2} {
		j := i + step
		if j < 0 || j >= len(blends) {
			m = append(m, 0, 0, 0, 0, 0, 0, 0, 1)
			continue
		}
		b := &blends[j][0]
		m = append(m, b[0], b[1], b[2], b[3], b[ChgImproved], b[ChgDeclined], b[ChgPersists], 0)
	}
	var mean Shares
	for j := range blends {
		if j == i {
			continue
		}
		for k, p := range blends[j][0] {
			mean[k] += p / float32(len(blends)-1)
		}
	}
	m = append(m, mean[:]...)
	if len(blends) == 1 {
		return append(m, 1, 2, 0) // as in the middle: nothing is told by its place
	}
	return append(m, float32(min(i, 5)), float32(min(len(blends)-i, 5)), yes(i == 0))
}

// cueCounts appends how many cues of each kind there are, which kind opens
// the sentence, and its shape.
func cueCounts(s *Sentence, m []float32) []float32 {
	at := len(m)
	m = append(m, make([]float32, cueMeasures)...)
	for _, c := range s.Cues {
		m[at+int(c.Kind)] = min(3, m[at+int(c.Kind)]+1)
		if c.First == 0 {
			m[at+int(kinds)+int(c.Kind)] = 1
		}
	}
	rest := m[at+2*int(kinds):]
	rest[0] = float32(min(len(s.Words), 60)) / 30
	rest[1] = yes(len(s.Words) > 0 && s.Words[len(s.Words)-1].Text == ".")
	for i := range s.Words {
		if w := s.Words[i].Text; w[0] >= '0' && w[0] <= '9' {
			rest[2] = 1
		}
		if s.Words[i].Text == "(" {
			rest[3] = 1
		}
	}
	return m
}
