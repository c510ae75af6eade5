package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"reinspect/model"
	"reinspect/theme"
)

// The longest reports that are known, two of the single inspection framework,
// have 43,000 words together in about 180 paragraphs each.
const (
	longParagraphs = 180
	longSentences  = 6
	longWords      = 20 // of a sentence
	longBullets    = 25
)

// longReport writes a report of the given length in words drawn as unevenly
// as in real texts, each paragraph with a topic of its own.
func longReport(seed uint64, paragraphs int, themes []theme.Theme) *model.Report {
	rng := rand.New(rand.NewPCG(seed, 1))
	var words []string
	for line := range strings.Lines(wordsTSV) {
		if w, _, _ := strings.Cut(line, "\t"); w[0] != '=' {
			words = append(words, w)
		}
	}
	rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	common := rand.NewZipf(rng, 1.2, 8, uint64(len(words)-1))
	p := report("Larkhollow", "sif", "2015-05-10")
	areas := wildAreas["sif"][1:]
	for _, area := range areas {
		p.section(area)
		for range paragraphs / len(areas) {
			topic := rng.IntN(len(words))
			var sentences []string
			for range longSentences {
				text := []string{rng1(rng, "+", "-", "~", "=")}
				for range longWords {
					if rng.IntN(4) == 0 {
						text = append(text, words[(topic+rng.IntN(30))%len(words)])
					} else {
						text = append(text, words[common.Uint64()])
					}
				}
				sentences = append(sentences, strings.Join(text, " ")+".")
			}
			p.para(themes[rng.IntN(len(themes))].ID+" "+themes[rng.IntN(len(themes))].ID, sentences...)
		}
	}
	for range longBullets {
		p.asked(themes[rng.IntN(len(themes))].ID, "- "+words[common.Uint64()]+" "+words[common.Uint64()]+" "+words[rng.IntN(len(words))])
	}
	return &p.Report
}

func rng1(rng *rand.Rand, choices ...string) string { return choices[rng.IntN(len(choices))] }

// BenchmarkCompare compares the longest known pair and, to show how the work
// grows, pairs of two, four and eight times its length.
func BenchmarkCompare(b *testing.B) {
	env := testEnv(b)
	for _, times := range []int{1, 2, 4, 8} {
		left := longReport(1, times*longParagraphs, env.Themes.All())
		right := longReport(2, times*longParagraphs, env.Themes.All())
		b.Run(fmt.Sprintf("%dx", times), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compare(left, right, env, Options{})
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)/float64(times), "ms/1x")
		})
	}
}
