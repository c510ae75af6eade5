package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"reinspect/internal/theme"
	"reinspect/model"
)

// The longest reports that are known, two of the single inspection framework, have
// 40,000 words together in 350 paragraphs; an invented pair is a little longer.
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
	words := inventedWords(rng, 4000)
	common := strings.Fields("the and of to in children for with that are is their services support plans social workers work local authority")
	usual := rand.NewZipf(rng, 1.2, 8, uint64(len(words)-1))
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
					switch rng.IntN(4) {
					case 0:
						text = append(text, words[(topic+rng.IntN(30))%len(words)])
					case 1:
						text = append(text, words[usual.Uint64()])
					default:
						text = append(text, rng1(rng, common...))
					}
				}
				sentences = append(sentences, strings.Join(text, " ")+".")
			}
			p.para(themes[rng.IntN(len(themes))].ID+" "+themes[rng.IntN(len(themes))].ID, sentences...)
		}
	}
	for range longBullets {
		p.asked(themes[rng.IntN(len(themes))].ID, "- "+words[usual.Uint64()]+" "+words[usual.Uint64()]+" "+words[rng.IntN(len(words))])
	}
	return &p.Report
}

// inventedWords makes words of two or three syllables.
func inventedWords(rng *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		for range 2 + rng.IntN(2) {
			words[i] += rng1(rng, "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu")
		}
	}
	return words
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
