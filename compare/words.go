package compare

import (
	_ "embed"
	"maps"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

//go:embed synonyms.toml
var synonymsTOML string

//go:embed words.tsv
var wordsTSV string

// term is a word stem or a group of synonyms with its weight in a passage.
type term struct {
	id     int32
	weight float64
}

// vocabulary gives every word stem and every group of synonyms a number. It
// is made anew for each comparison from the shared groups.
type vocabulary struct {
	words   map[string]int32 // a word as it stands, in lower case → its stem's term
	stems   map[string]int32 // a stem → its term
	shown   []string         // by term: how a reader is shown it
	phrases map[int32][]phrase
	weights []float64 // by term, of those in the table
}

// phrase is a run of stems that stands for a group of synonyms.
type phrase struct {
	rest  []int32 // the stems after the first
	group int32
}

var baseVocabulary = sync.OnceValue(func() *vocabulary {
	var data struct {
		Group []struct {
			Name  string
			Words []string
		}
	}
	mustDecode(synonymsTOML, &data)
	v := &vocabulary{words: map[string]int32{}, stems: map[string]int32{}, phrases: map[int32][]phrase{}}
	for _, g := range data.Group {
		group := v.add("="+g.Name, g.Name)
		for _, w := range g.Words {
			var ids []int32
			v.eachWord(w, func(id int32) { ids = append(ids, id) })
			v.phrases[ids[0]] = append(v.phrases[ids[0]], phrase{ids[1:], group})
		}
	}
	for _, ps := range v.phrases {
		sort.SliceStable(ps, func(i, j int) bool { return len(ps[i].rest) > len(ps[j].rest) })
	}
	for line := range strings.Lines(wordsTSV) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		id := v.add(f[0], f[0])
		for len(v.weights) <= int(id) {
			v.weights = append(v.weights, -1)
		}
		weight, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			panic(err)
		}
		v.weights[id] = weight
	}
	return v
})

func newVocabulary() *vocabulary {
	base := baseVocabulary()
	return &vocabulary{
		words: maps.Clone(base.words), stems: maps.Clone(base.stems),
		shown: append([]string(nil), base.shown...), phrases: base.phrases, weights: base.weights,
	}
}

func (v *vocabulary) add(stem, shown string) int32 {
	if id, ok := v.stems[stem]; ok {
		return id
	}
	id := int32(len(v.shown))
	v.stems[stem] = id
	v.shown = append(v.shown, shown)
	return id
}

// eachWord calls found with the term of every word of a text in turn.
// Hyphens part words, so that "life-story" and "life story" are the same;
// a possessive 's is left out; figures are no words.
func (v *vocabulary) eachWord(text string, found func(id int32)) {
	var word [64]byte
	n := 0
	flush := func() {
		if n > 1 {
			id, ok := v.words[string(word[:n])]
			if !ok {
				w := string(word[:n])
				id = v.add(english.Stem(w, true), w)
				v.words[w] = id
			}
			found(id)
		}
		n = 0
	}
	apostrophe := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		switch {
		case c >= 'a' && c <= 'z':
			if apostrophe && c == 's' { // the rest of a possessive
				continue
			}
			if n < len(word) {
				word[n] = c
				n++
			}
		case c == '\'':
			flush()
			apostrophe = true
			continue
		case c == 0xE2 && strings.HasPrefix(text[i:], "’"):
			flush()
			apostrophe = true
			i += len("’") - 1
			continue
		default:
			flush()
		}
		apostrophe = false
	}
	flush()
}

// terms lists the terms of a text in turn; a run of words that stands for a
// group of synonyms is the group, once.
func (v *vocabulary) terms(text string) []int32 {
	ids := make([]int32, 0, len(text)/5)
	v.eachWord(text, func(id int32) { ids = append(ids, id) })
	out := ids[:0] // never longer than what is read
	for i := 0; i < len(ids); {
		taken := 1
		id := ids[i]
		for _, p := range v.phrases[id] {
			if hasPrefix(ids[i+1:], p.rest) {
				id, taken = p.group, 1+len(p.rest)
				break
			}
		}
		out = append(out, id)
		i += taken
	}
	return out
}

func hasPrefix(ids, prefix []int32) bool {
	if len(ids) < len(prefix) {
		return false
	}
	for i, id := range prefix {
		if ids[i] != id {
			return false
		}
	}
	return true
}

// vector is a text as weighed terms, of length 1 and in order of term.
func (v *vocabulary) vector(text string) []term {
	ids := v.terms(text)
	slices.Sort(ids)
	out := make([]term, 0, len(ids))
	for i := 0; i < len(ids); {
		n := 1
		for i+n < len(ids) && ids[i+n] == ids[i] {
			n++
		}
		out = append(out, term{ids[i], v.weight(ids[i]) * (1 + math.Log(float64(n)))})
		i += n
	}
	return unit(out)
}

// weight says how much a term tells of what a text is about.
func (v *vocabulary) weight(id int32) float64 {
	if int(id) < len(v.weights) && v.weights[id] >= 0 {
		return v.weights[id]
	}
	return unknownWeight
}

func unit(v []term) []term {
	sum := 0.0
	for _, t := range v {
		sum += t.weight * t.weight
	}
	if sum == 0 {
		return nil
	}
	length := math.Sqrt(sum)
	for i := range v {
		v[i].weight /= length
	}
	return v
}

// dot is the product of two vectors in order of term.
func dot(a, b []term) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}

// telling reports whether a term says something to a reader: a group of
// synonyms, or a word that is not too common.
func (s *sides) telling(id int32) bool {
	return s.vocabulary.weight(id) >= tellingAbove && len(s.vocabulary.shown[id]) > 3
}

const (
	// unknownWeight is the weight of a word that is not in the table: a rare
	// word or a name.
	unknownWeight = 2.0

	// tellingAbove is the weight from which a word is worth showing.
	tellingAbove = 1.2
)
