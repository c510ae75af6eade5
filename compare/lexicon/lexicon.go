// Package lexicon turns texts into weighted terms: word stems, with the
// sector's synonyms read as one term. A term weighs more the more it says
// about what a text is about. It also finds what a text names: objects, kinds of
// fault and phrases, and what comes before the purpose of what is asked for.
//
// It knows words; it knows no report and no comparison.
package lexicon

import (
	_ "embed"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"reinspect/internal/tomlfile"

	"github.com/kljensen/snowball/english"
)

//go:embed synonyms.toml
var synonymsTOML []byte

//go:generate sh -c "go run ../../internal/tools/wordweights ../../../shared/reports/pdf > weights.new && mv weights.new weights.tsv"

//go:embed weights.tsv
var weightsTSV string

//go:embed everyday.toml
var everydayTOML []byte

// everydayWeight is the most that a word weighs that says nothing of a subject.
const everydayWeight = 0.3

// unknownWeight is the weight of a word that is not in the table, such as a rare
// word or a name.
const unknownWeight = 2.0

// Vocabulary numbers the terms: word stems and groups of synonyms. It adds new
// words as it reads them, until it is closed; only then it is safe for concurrent
// use. New is cheap enough to have one for each comparison.
type Vocabulary struct {
	closed  bool
	words   map[string]int32 // a word as written, in lower case → its term
	stems   map[string]int32 // a stem, or "=" and a group's name → its term
	shown   []string         // by term
	weights []float64        // by term; those beyond have unknownWeight
	phrases map[int32][]phrase
	spelt   map[int32][]spelling // by group: its words
}

// phrase is consecutive stems that stand for a group of synonyms.
type phrase struct {
	rest  []int32 // the stems after the first
	group int32
}

// base is what every vocabulary starts with: the synonyms and the weights.
var base = sync.OnceValue(func() *Vocabulary {
	v, _ := readTable()
	return v
})

// table is the terms of the table of weights, in its order.
var table = sync.OnceValue(func() []int32 {
	_, terms := readTable()
	return terms
})

var readTable = sync.OnceValues(func() (*Vocabulary, []int32) {
	v := Unweighted()
	var terms []int32
	for line := range strings.Lines(weightsTSV) {
		word, number, _ := strings.Cut(strings.TrimSpace(line), "\t")
		weight, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic(fmt.Sprintf("lexicon: weights.tsv: %q: %v", line, err))
		}
		id, known := v.stems[word]
		if !known {
			id = v.term(word)
		}
		for len(v.weights) <= int(id) {
			v.weights = append(v.weights, unknownWeight)
		}
		v.weights[id] = weight
		terms = append(terms, id)
	}
	everyday := tomlfile.Must[struct{ Words []string }]("compare/lexicon/everyday.toml", everydayTOML)
	for _, word := range everyday.Words {
		if id := v.term(word); v.Known(id) {
			v.weights[id] = min(v.weights[id], everydayWeight)
		}
	}
	return v, terms
})

// Unweighted returns a vocabulary of the built-in synonyms without weights, for
// the command that computes the weights.
func Unweighted() *Vocabulary {
	data := tomlfile.Must[struct{ Group []group }]("compare/lexicon/synonyms.toml", synonymsTOML)
	v := &Vocabulary{words: map[string]int32{}, stems: map[string]int32{}, phrases: map[int32][]phrase{}}
	v.addGroups(data.Group)
	return v
}

// spelling is a word or phrase of a group, as written and word by word.
type spelling struct {
	text  string
	words []string
}

// group is words and phrases that mean the same.
type group struct {
	Name  string
	Words []string
}

func (v *Vocabulary) addGroups(groups []group) {
	v.spelt = map[int32][]spelling{}
	for _, g := range groups {
		term := v.add("="+g.Name, g.Name)
		for _, w := range g.Words {
			v.spelt[term] = append(v.spelt[term], spelling{w, Words(w)})
			var ids []int32
			v.eachWord(w, func(id int32) { ids = append(ids, id) })
			v.phrases[ids[0]] = append(v.phrases[ids[0]], phrase{ids[1:], term})
		}
	}
	for _, ps := range v.phrases {
		slices.SortStableFunc(ps, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	}
}

// New returns a vocabulary of the built-in synonyms and weights.
func New() *Vocabulary {
	b := base()
	return &Vocabulary{
		words: maps.Clone(b.words), stems: maps.Clone(b.stems),
		shown: slices.Clone(b.shown), weights: b.weights, phrases: b.phrases, spelt: b.spelt,
	}
}

func (v *Vocabulary) add(stem, shown string) int32 {
	if id, ok := v.stems[stem]; ok {
		return id
	}
	id := int32(len(v.shown))
	v.stems[stem] = id
	v.shown = append(v.shown, shown)
	return id
}

// Learn adds words, as Words returns them, that are new.
func (v *Vocabulary) Learn(words []string) {
	for _, w := range words {
		if _, known := v.words[w]; !known {
			v.eachWord(w, func(int32) {})
		}
	}
}

// Close ends the reading of new words: those that no text held so far are left out
// from then on.
func (v *Vocabulary) Close() { v.closed = true }

// noTerm is that of a new word where the vocabulary is closed.
const noTerm = -1

// term returns the term of a word in lower case, and adds it if it is new.
func (v *Vocabulary) term(word string) int32 {
	id, ok := v.words[word]
	if !ok {
		if v.closed {
			return noTerm
		}
		id = v.add(english.Stem(word, true), word)
		v.words[word] = id
	}
	return id
}

// Term returns the term of a word in lower case, and whether the vocabulary has
// read that word.
func (v *Vocabulary) Term(word string) (int32, bool) {
	id, ok := v.words[word]
	return id, ok
}

// IsGroup reports whether a term is a group of synonyms.
func (v *Vocabulary) IsGroup(id int32) bool {
	group, ok := v.stems["="+v.shown[id]]
	return ok && group == id
}

// Weight returns how much a term says about what a text is about; 0 is nothing.
func (v *Vocabulary) Weight(id int32) float64 {
	if int(id) < len(v.weights) {
		return v.weights[id]
	}
	return unknownWeight
}

// Known reports whether a term is a group of synonyms or in the table of
// weights; other terms are rare words and names.
func (v *Vocabulary) Known(id int32) bool { return int(id) < len(v.weights) }

// Name returns a term as people are shown it: a word, or the name of a group of
// synonyms.
func (v *Vocabulary) Name(id int32) string { return v.shown[id] }

// Spelt returns a term as a text of these Words has it: of a group of synonyms,
// the longest that stands there, and else the first word of that stem; "" for none.
func (v *Vocabulary) Spelt(id int32, words []string) string {
	synonyms, ok := v.spelt[id]
	if !ok {
		for _, w := range words {
			if v.term(w) == id {
				return w
			}
		}
		return ""
	}
	best := ""
	for _, s := range synonyms {
		if len(s.text) > len(best) && within(s.words, words) {
			best = s.text
		}
	}
	return best
}

// within reports whether a phrase stands in a text, both as words.
func within(phrase, words []string) bool {
	for ; len(words) >= len(phrase); words = words[1:] {
		if Begin(words, phrase) {
			return true
		}
	}
	return false
}

// Begin reports whether words begin with those of a phrase.
func Begin(words, phrase []string) bool {
	return len(words) >= len(phrase) && slices.Equal(words[:len(phrase)], phrase)
}

// Terms returns the terms of a text in order. Consecutive words that stand for a
// group of synonyms are that group, once.
func (v *Vocabulary) Terms(text string) []int32 {
	ids := make([]int32, 0, len(text)/5)
	v.eachWord(text, func(id int32) { ids = append(ids, id) })
	out := ids[:0] // never longer than ids
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
	return len(ids) >= len(prefix) && slices.Equal(ids[:len(prefix)], prefix)
}

// Vector returns the weighted terms of a text as a vector of length 1, or nil
// where no word has a weight.
func (v *Vocabulary) Vector(text string) Vector {
	ids := v.Terms(text)
	slices.Sort(ids)
	out := make(Vector, 0, len(ids))
	for i := 0; i < len(ids); {
		n := 1
		for i+n < len(ids) && ids[i+n] == ids[i] {
			n++
		}
		out = append(out, Weighed{ids[i], v.Weight(ids[i]) * (1 + math.Log(float64(n)))})
		i += n
	}
	return out.Unit()
}

// longestWord is how many letters of a word are read; no English word is longer.
const longestWord = 64

// eachWord calls found with the term of every word of a text in order. Hyphens
// separate words, so that "life-story" and "life story" are the same; a
// possessive 's is left out; numbers and single letters are not words.
func (v *Vocabulary) eachWord(text string, found func(id int32)) {
	var word [longestWord]byte
	n := 0
	possessive := false
	flush := func() {
		if n > 1 {
			id, ok := v.words[string(word[:n])]
			if !ok {
				id = v.term(string(word[:n]))
			}
			if id != noTerm {
				found(id)
			}
		}
		n = 0
	}
	for i := 0; i < len(text); i++ {
		switch c := lower(text[i]); {
		case 'a' <= c && c <= 'z':
			if possessive && c == 's' {
				continue
			}
			if n < len(word) {
				word[n] = c
				n++
			}
			possessive = false
		case c == '\'' || strings.HasPrefix(text[i:], "’"):
			flush()
			possessive = true
			if c != '\'' {
				i += len("’") - 1
			}
		default:
			flush()
			possessive = false
		}
	}
	flush()
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
