package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Patterns are named lists of phrases that can all be looked for in a text at
// once. In a phrase, "a|b" is either word, "a*" every word that begins so, "*a" every
// word that ends so, "(a)" a word that may be left out, and {name} a list of words
// that many phrases share; "^" holds the phrase to the beginning of a text.
type Patterns struct {
	names []string
	exact map[string][]*pattern // by a word that the phrase may begin with
	open  map[string][]*pattern // the same of words that end in *, by their first two letters
}

// pattern is one phrase.
type pattern struct {
	list  int // the list that it belongs to, by its place in names
	first bool
	slots []slot
}

// slot is what may stand at one place of a phrase.
type slot struct {
	words    map[string]bool
	stems    []string // of words of any ending
	endings  []string // of words of any beginning
	optional bool
}

// NewPatterns reads lists of phrases by name, and the words that they share by
// name. A phrase that is not held to the beginning of a text opens with a word, or
// the first two letters of one, that has to be there. It panics on more than
// mostLists and on words that are not shared: both are mistakes in the program's own
// files.
func NewPatterns(lists map[string][]string, shared map[string]string) *Patterns {
	if len(lists) > mostLists {
		panic(fmt.Sprintf("lexicon: %d lists of phrases, of at most %d", len(lists), mostLists))
	}
	p := &Patterns{names: slices.Sorted(maps.Keys(lists)), exact: map[string][]*pattern{}, open: map[string][]*pattern{}}
	for i, name := range p.names {
		for _, phrase := range lists[name] {
			p.add(newPattern(i, phrase, shared))
		}
	}
	return p
}

func newPattern(list int, phrase string, shared map[string]string) *pattern {
	one := &pattern{list: list}
	for _, field := range strings.Fields(phrase) {
		if field == "^" {
			one.first = true
			continue
		}
		word, optional := strings.CutPrefix(strings.TrimSuffix(field, ")"), "(")
		if name := strings.Trim(word, "{}"); name != word {
			list, known := shared[name]
			if !known {
				panic(fmt.Sprintf("lexicon: the phrase %q names words {%s} that are nowhere listed", phrase, name))
			}
			word = list
		}
		one.slots = append(one.slots, newSlot(word, optional))
	}
	return one
}

// newSlot reads the words that may stand at a place, with "|" between them.
func newSlot(words string, optional bool) slot {
	s := slot{words: map[string]bool{}, optional: optional}
	for w := range strings.SplitSeq(words, "|") {
		if stem, anyEnding := strings.CutSuffix(w, "*"); anyEnding {
			s.stems = append(s.stems, stem)
		} else if ending, anyBeginning := strings.CutPrefix(w, "*"); anyBeginning {
			s.endings = append(s.endings, ending)
		} else {
			s.words[w] = true
		}
	}
	return s
}

// add files a phrase under every word that it may begin with, one that is held to
// the beginning of a text under none.
func (p *Patterns) add(one *pattern) {
	if one.first {
		p.exact[""] = append(p.exact[""], one)
		return
	}
	for w := range one.slots[0].words {
		p.exact[w] = append(p.exact[w], one)
	}
	for _, stem := range one.slots[0].stems {
		if filed := p.open[stem[:2]]; len(filed) == 0 || filed[len(filed)-1] != one {
			p.open[stem[:2]] = append(filed, one)
		}
	}
}

// Names are the names of the lists, in the order of Held.
func (p *Patterns) Names() []string { return p.names }

// Held is for each list whether the words of a text, as Words returns them, hold
// one of its phrases.
func (p *Patterns) Held(words []string) Held {
	held := Held{names: p.names}
	try := func(phrases []*pattern, at int) {
		for _, one := range phrases {
			if !held.At(one.list) && fits(one.slots, words[at:]) {
				held.bits[one.list/64] |= 1 << (one.list % 64)
			}
		}
	}
	try(p.exact[""], 0)
	for at, w := range words {
		try(p.exact[w], at)
		try(p.open[w[:min(2, len(w))]], at)
	}
	return held
}

// mostLists is how many lists Patterns can have.
const mostLists = 128

// Held is for each list of Patterns whether a text holds one of its phrases.
type Held struct {
	names []string
	bits  [mostLists / 64]uint64 // by the place of its name
}

// At reports whether a text holds a phrase of a list, by the place of its name.
func (h *Held) At(list int) bool { return h.bits[list/64]&(1<<(list%64)) != 0 }

// Any reports whether a text holds a phrase of one of some lists.
func (h *Held) Any(names ...string) bool {
	if h.bits == [len(h.bits)]uint64{} {
		return false
	}
	for _, name := range names {
		if i, found := slices.BinarySearch(h.names, name); found && h.At(i) {
			return true
		}
	}
	return false
}

// Lists is At for every list, in the order of Names.
func (h *Held) Lists() []bool {
	out := make([]bool, len(h.names))
	for i := range out {
		out[i] = h.At(i)
	}
	return out
}

// fits reports whether words begin with a phrase.
func fits(slots []slot, words []string) bool {
	if len(slots) == 0 {
		return true
	}
	if len(words) > 0 && slots[0].takes(words[0]) && fits(slots[1:], words[1:]) {
		return true
	}
	return slots[0].optional && fits(slots[1:], words)
}

func (s *slot) takes(word string) bool {
	if s.words[word] {
		return true
	}
	for _, stem := range s.stems {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	for _, ending := range s.endings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
