package lexicon

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// Sample is a text whose themes are known.
type Sample struct {
	Text   string
	Source string             // the document it is from
	Themes map[string]float64 // theme → its share of the text; they add up to 1
}

const (
	// leastTexts and leastSources are how many texts and documents must have a
	// word for the table: one that fewer have is a name or there by chance.
	leastTexts   = 10
	leastSources = 8

	// priorTexts is how many texts with the usual mixture of themes are added
	// to those of each word, so that rare words do not seem telling by chance.
	priorTexts = 10
)

// Learn makes the table of weights from texts: one line a word, "word, tab,
// weight", in order of word. The weight is how rare the word is (the logarithm
// of texts per text with it) times how far its presence tells the themes of a
// text (the divergence of its themes from those of all texts, at most 1). The
// same samples in the same order give the same bytes.
func Learn(samples []Sample) []byte {
	v := withSynonyms()
	seen := map[int32]*sightings{}
	forms := map[int32]map[string]int{}
	themes := map[string]float64{}
	for _, s := range samples {
		for _, id := range sortedKeys(s.Themes) {
			themes[id] += s.Themes[id]
		}
		ids := v.Terms(s.Text)
		v.noteForms(s.Text, forms)
		slices.Sort(ids)
		for _, id := range slices.Compact(ids) {
			if seen[id] == nil {
				seen[id] = &sightings{sources: map[string]bool{}, themes: map[string]float64{}}
			}
			seen[id].add(s)
		}
	}
	var lines []string
	for id, s := range seen {
		if s.texts < leastTexts || len(s.sources) < leastSources {
			continue
		}
		weight := math.Log(float64(len(samples))/float64(s.texts)) * min(1, s.divergence(themes))
		lines = append(lines, fmt.Sprintf("%s\t%.2f\n", v.tableName(id, forms[id]), weight))
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}

// sightings is the texts that have a term.
type sightings struct {
	texts   int
	sources map[string]bool
	themes  map[string]float64
}

func (s *sightings) add(sample Sample) {
	s.texts++
	s.sources[sample.Source] = true
	for id, share := range sample.Themes {
		s.themes[id] += share
	}
}

// divergence is how far the themes of the texts with a term differ from those
// of all texts: the Kullback-Leibler divergence in nats.
func (s *sightings) divergence(all map[string]float64) float64 {
	total, mine := 0.0, 0.0
	for _, id := range sortedKeys(all) {
		total += all[id]
		mine += s.themes[id]
	}
	sum := 0.0
	for _, id := range sortedKeys(all) {
		usual := all[id] / total
		here := (s.themes[id] + priorTexts*usual) / (mine + priorTexts)
		sum += here * math.Log(here/usual)
	}
	return sum
}

// noteForms counts how each stem is written.
func (v *Vocabulary) noteForms(text string, forms map[int32]map[string]int) {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		id, ok := v.words[word]
		if !ok {
			continue
		}
		if forms[id] == nil {
			forms[id] = map[string]int{}
		}
		forms[id][word]++
	}
}

// tableName is how the table names a term: a group by its key, a stem by the
// word that is most often written for it.
func (v *Vocabulary) tableName(id int32, forms map[string]int) string {
	if _, group := v.stems["="+v.shown[id]]; group && v.stems["="+v.shown[id]] == id {
		return "=" + v.shown[id]
	}
	if len(forms) == 0 {
		return v.shown[id]
	}
	return slices.MaxFunc(sortedKeys(forms), func(a, b string) int { return cmp.Compare(forms[a], forms[b]) })
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
