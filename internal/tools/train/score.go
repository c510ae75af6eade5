package main

import (
	"fmt"
	"slices"

	"reinspect/internal/load/assess/tone"
)

// toneScore is how well sentences are read; flips are the percentage of clear
// strengths and weaknesses turned into their opposite.
type toneScore struct {
	accuracy, polarityF1, kappa, flips, changeF1 float64
	byClass                                      [tone.Outputs]float64
}

func (s toneScore) String() string {
	return fmt.Sprintf("polarity accuracy %.3f, macro-F1 %.3f, kappa %.3f, flips %.2f %%; change macro-F1 %.3f; F1 by class %.3f",
		s.accuracy, s.polarityF1, s.kappa, s.flips, s.changeF1, s.byClass)
}

// scoreTone scores cases with shares as the figures decide them.
func scoreTone(f *tone.Figures, cs []*toneCase) toneScore {
	var met [tone.Outputs][tone.Outputs]float64 // wanted, read
	for _, c := range cs {
		for i, s := range c.shares {
			p, g, _ := f.Lead(s)
			met[c.Polarity[i]][p]++
			met[c.Change[i]][g]++
		}
	}
	var s toneScore
	var total, chance float64
	for k := range met {
		var wanted, read float64
		for j := range met {
			wanted += met[k][j]
			read += met[j][k]
		}
		if wanted+read > 0 {
			s.byClass[k] = 2 * met[k][k] / (wanted + read)
		}
		if k < tone.ChgNone {
			total += wanted
			s.accuracy += met[k][k]
			chance += wanted * read
			s.polarityF1 += s.byClass[k] / 4
		}
	}
	s.accuracy /= total
	chance /= total * total
	s.kappa = (s.accuracy - chance) / (1 - chance)
	var clear float64
	for _, row := range met[:2] {
		for _, n := range row {
			clear += n
		}
	}
	s.flips = 100 * (met[0][1] + met[1][0]) / clear
	s.changeF1 = (s.byClass[tone.ChgImproved] + s.byClass[tone.ChgDeclined] + s.byClass[tone.ChgPersists]) / 3
	return s
}

// topicScore is how well themes are found.
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
