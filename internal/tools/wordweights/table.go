package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"reinspect/compare/lexicon"
)

// sample is a text whose themes are known.
type sample struct {
	text   string
	source string             // the document it is from
	themes map[string]float64 // by theme: its part of the text; together 1
}

const (
	// The table has the words that at least so many texts and documents have;
	// rarer ones are names, or too rare to tell.
	minTexts   = 10
	minSources = 8

	// priorTexts is how many texts with the usual mixture of themes are added to
	// those of each word, so that rare words do not seem telling by chance.
	priorTexts = 10
)

// table returns the table of weights: one line for each word, "word, tab,
// weight", ordered by word. The weight is the word's inverse document frequency
// times how much it says about the themes of a text: the divergence of the
// themes of its texts from those of all texts, at most 1. The same samples in
// the same order give the same bytes.
func table(samples []sample) []byte {
	v := lexicon.Unweighted()
	seen := map[int32]*occurrences{}
	forms := map[int32]map[string]int{}
	themes := map[string]float64{}
	for _, s := range samples {
		for _, id := range sortedKeys(s.themes) {
			themes[id] += s.themes[id]
		}
		ids := v.Terms(s.text)
		countForms(v, s.text, forms)
		slices.Sort(ids)
		for _, id := range slices.Compact(ids) {
			if seen[id] == nil {
				seen[id] = &occurrences{sources: map[string]bool{}, themes: map[string]float64{}}
			}
			seen[id].add(s)
		}
	}
	var lines []string
	for id, s := range seen {
		if s.texts < minTexts || len(s.sources) < minSources {
			continue
		}
		weight := math.Log(float64(len(samples))/float64(s.texts)) * min(1, s.divergence(themes))
		lines = append(lines, fmt.Sprintf("%s\t%.2f\n", tableName(v, id, forms[id]), weight))
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, ""))
}

// occurrences is where a term occurs.
type occurrences struct {
	texts   int
	sources map[string]bool
	themes  map[string]float64
}

func (o *occurrences) add(s sample) {
	o.texts++
	o.sources[s.source] = true
	for id, part := range s.themes {
		o.themes[id] += part
	}
}

// divergence returns how far the themes of the texts with a term differ from
// those of all texts: the Kullback-Leibler divergence in nats.
func (o *occurrences) divergence(all map[string]float64) float64 {
	total, mine := 0.0, 0.0
	for _, id := range sortedKeys(all) {
		total += all[id]
		mine += o.themes[id]
	}
	sum := 0.0
	for _, id := range sortedKeys(all) {
		usual := all[id] / total
		here := (o.themes[id] + priorTexts*usual) / (mine + priorTexts)
		sum += here * math.Log(here/usual)
	}
	return sum
}

// countForms counts how each term is written.
func countForms(v *lexicon.Vocabulary, text string, forms map[int32]map[string]int) {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		id, ok := v.Term(word)
		if !ok {
			continue
		}
		if forms[id] == nil {
			forms[id] = map[string]int{}
		}
		forms[id][word]++
	}
}

// tableName returns a term as the table has it: "=" and the name of a group, or
// the most frequent word of a stem.
func tableName(v *lexicon.Vocabulary, id int32, forms map[string]int) string {
	if v.IsGroup(id) {
		return "=" + v.Name(id)
	}
	if len(forms) == 0 {
		return v.Name(id)
	}
	return slices.MaxFunc(sortedKeys(forms), func(a, b string) int { return cmp.Compare(forms[a], forms[b]) })
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
