package tone

import "reinspect/internal/load/assess/weights"

// How many inputs of the second stage describe what.
const (
	sentenceInputs  = 4 * Outputs
	clauseInputs    = 1 + 2*Outputs + 6
	neighbourInputs = 4*Outputs + Outputs + 3
	cueInputs       = 2*int(kinds) + 4

	inputsWithoutArea = sentenceInputs + clauseInputs + neighbourInputs + cueInputs + movementInputs
)

// InputCount returns how many inputs the second stage has for a sentence, given
// how many areas the model knows.
func InputCount(areas int) int { return inputsWithoutArea + areas }

// Inputs returns the inputs of the second stage for every sentence of a
// paragraph. Scores are the first stage's.
func (m *Model) Inputs(area string, sentences []Sentence, scores []Scores) [][]float32 {
	averages := average(scores)
	out := make([][]float32, len(sentences))
	for i := range sentences {
		out[i] = m.appendInputs(make([]float32, 0, InputCount(len(m.Areas))), area, sentences, scores, averages, i)
	}
	return out
}

// average returns, for each sentence and its two clauses, the mean of the
// scores by the linear model and by the convolution.
func average(scores []Scores) [][3]Probabilities {
	out := make([][3]Probabilities, len(scores))
	for i, s := range scores {
		for c := range out[i] {
			for k := range out[i][c] {
				out[i][c][k] = (s.Linear[c][k] + s.Conv[c][k]) / 2
			}
		}
	}
	return out
}

// appendInputs appends the inputs for sentence i: its own scores, those of its
// clauses and its neighbours, its cues, what it says moves, and the area of
// its section. An area that the model does not know sets none of the areas'
// inputs: all such areas count as one, "other".
func (m *Model) appendInputs(in []float32, area string, sentences []Sentence, scores []Scores, averages [][3]Probabilities, i int) []float32 {
	for k := range Outputs {
		linear, conv, both := scores[i].Linear[0][k], scores[i].Conv[0][k], averages[i][0][k]
		in = append(in, weights.Log(linear), weights.Log(conv), weights.Log(both), both)
	}
	in = appendClauses(in, &sentences[i], averages[i])
	in = appendNeighbours(in, averages, i)
	in = appendCues(in, &sentences[i])
	in = appendMovement(in, &sentences[i])
	for _, a := range m.Areas {
		in = append(in, indicator(a == area))
	}
	return in
}

// indicator returns 1 for true and 0 for false.
func indicator(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// appendClauses appends what the first and the last clause say on their own,
// and how far one praises where the other criticises.
func appendClauses(in []float32, s *Sentence, averages [3]Probabilities) []float32 {
	if len(s.Clauses) < 2 {
		return append(in, make([]float32, clauseInputs)...)
	}
	in = append(in, 1)
	const offset = 2 // keeps the logarithms of a clause away from the 0 of a missing one
	for c := 1; c < 3; c++ {
		for _, p := range averages[c] {
			in = append(in, weights.Log(p)+offset)
		}
	}
	first, last := averages[1], averages[2]
	return append(in,
		first[PolStrength]*last[PolWeakness], first[PolWeakness]*last[PolStrength],
		first[PolStrength]*last[PolStrength], first[PolWeakness]*last[PolWeakness],
		first[PolNeutral]*last[PolWeakness], first[PolNeutral]*last[PolStrength])
}

// appendNeighbours appends what the two sentences before and after say, the
// mean of the rest of the paragraph, and where in it the sentence is.
func appendNeighbours(in []float32, averages [][3]Probabilities, i int) []float32 {
	for _, step := range [4]int{-1, 1, -2, 2} {
		j := i + step
		if j < 0 || j >= len(averages) {
			in = append(in, 0, 0, 0, 0, 0, 0, 0, 1)
			continue
		}
		p := &averages[j][0]
		in = append(in, p[0], p[1], p[2], p[3], p[ChgImproved], p[ChgDeclined], p[ChgPersists], 0)
	}
	var mean Probabilities
	first, last := weights.Around(i, len(averages))
	for j := first; j < last; j++ {
		if j == i {
			continue
		}
		for k, p := range averages[j][0] {
			mean[k] += p / float32(last-first-1)
		}
	}
	in = append(in, mean[:]...)
	if len(averages) == 1 {
		return append(in, 1, 2, 0) // as in the middle of a paragraph: a single sentence's position says nothing
	}
	return append(in, float32(min(i, 5)), float32(min(len(averages)-i, 5)), indicator(i == 0))
}

// appendCues appends how many cues of each kind there are, which kind opens
// the sentence, its length, and whether it ends in a full stop, has a number
// and has brackets.
func appendCues(in []float32, s *Sentence) []float32 {
	start := len(in)
	in = append(in, make([]float32, cueInputs)...)
	counts, opening, rest := in[start:], in[start+int(kinds):], in[start+2*int(kinds):]
	for _, c := range s.Cues {
		counts[c.Kind] = min(3, counts[c.Kind]+1)
		if c.First == 0 {
			opening[c.Kind] = 1
		}
	}
	rest[0] = float32(min(len(s.Words), 60)) / 30
	rest[1] = indicator(len(s.Words) > 0 && s.Words[len(s.Words)-1].Text == ".")
	for i := range s.Words {
		if isNumber(s.Words[i].Text) {
			rest[2] = 1
		}
		if s.Words[i].Text == "(" {
			rest[3] = 1
		}
	}
	return in
}

// isNumber tells whether a word begins with a digit.
func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }
