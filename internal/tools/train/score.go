package main

import (
	"fmt"
	"slices"

	"reinspect/internal/load/assess/tone"
)

// toneScore is how good marks of sentences are. Reversals are the percentage of
// clear strengths and weaknesses that came out as their opposite.
type toneScore struct {
	accuracy, polarityF1, kappa, reversals, changeF1 float64
	byClass                                          [tone.Outputs]float64
}

func (s toneScore) String() string {
	return fmt.Sprintf("polarity accuracy %.3f, macro-F1 %.3f, kappa %.3f, reversals %.2f %%; change macro-F1 %.3f; F1 by class %.3f",
		s.accuracy, s.polarityF1, s.kappa, s.reversals, s.changeF1, s.byClass)
}

// scoreTone scores cases with probabilities by the decisions of m.
func scoreTone(m *tone.Model, cases []*toneCase) toneScore {
	var confusion [tone.Outputs][tone.Outputs]float64 // label, mark
	for _, c := range cases {
		for i, s := range c.probabilities {
			p, g, _ := m.Decide(s)
			confusion[c.Polarity[i]][p]++
			confusion[c.Change[i]][g]++
		}
	}
	var s toneScore
	var total, chance float64
	for k := range confusion {
		var wanted, read float64
		for j := range confusion {
			wanted += confusion[k][j]
			read += confusion[j][k]
		}
		if wanted+read > 0 {
			s.byClass[k] = 2 * confusion[k][k] / (wanted + read)
		}
		if k < tone.ChgNone {
			total += wanted
			s.accuracy += confusion[k][k]
			chance += wanted * read
			s.polarityF1 += s.byClass[k] / 4
		}
	}
	s.accuracy /= total
	chance /= total * total
	s.kappa = (s.accuracy - chance) / (1 - chance)
	var clear float64
	for _, row := range confusion[:2] {
		for _, n := range row {
			clear += n
		}
	}
	s.reversals = 100 * (confusion[0][1] + confusion[1][0]) / clear
	s.changeF1 = (s.byClass[tone.ChgImproved] + s.byClass[tone.ChgDeclined] + s.byClass[tone.ChgPersists]) / 3
	return s
}

// topicScore is how good themes of paragraphs are.
type topicScore struct{ f1, precision, recall, main float64 }

func (s topicScore) String() string {
	return fmt.Sprintf("themes micro-F1 %.3f (precision %.3f, recall %.3f), main theme right %.3f", s.f1, s.precision, s.recall, s.main)
}

// scoreTopics scores the themes chosen for each paragraph.
func scoreTopics(want, have [][]string) topicScore {
	var hit, wanted, given, main float64
	for i := range want {
		for _, w := range want[i] {
			if w != "other" {
				wanted++
			}
		}
		for _, h := range have[i] {
			given++
			if slices.Contains(want[i], h) {
				hit++
			}
		}
		if len(have[i]) > 0 && slices.Contains(want[i], have[i][0]) || len(have[i]) == 0 && want[i][0] == "other" {
			main++
		}
	}
	return topicScore{2 * hit / (wanted + given), hit / given, hit / wanted, main / float64(len(want))}
}
