package tokens

import "strings"

// minPrefix is how many bytes a phrase must have before a "*"; a shorter prefix
// would match half the language.
const minPrefix = 3

// phrase is consecutive words to look for; one that ends in "*" matches every
// word with that prefix.
type phrase struct {
	words []string
	owner int // what it stands for: the index of a theme or of a kind of cue
}

// PhraseSet finds phrases in words.
type PhraseSet struct {
	exact    map[string][]phrase // by first word
	prefixes map[string][]phrase // by the first minPrefix bytes of a first word with "*"
	words    filter              // of the words in exact
	openings filter              // of those in prefixes
}

// filter holds a bit for each of the hashes that are in it, and for a few more:
// most words of a text begin no phrase.
type filter [1 << 10]uint64

func (f *filter) add(hash uint32)      { f[hash>>6%uint32(len(f))] |= 1 << (hash % 64) }
func (f *filter) has(hash uint32) bool { return f[hash>>6%uint32(len(f))]&(1<<(hash%64)) != 0 }

// opening is the hash of the first minPrefix bytes of a word.
func opening(word string) uint32 { return Hash(word[:minPrefix]) }

// Match is a phrase found: the words from First up to, not including, Last.
type Match struct{ First, Last, Owner int }

// NewPhraseSet returns an empty set.
func NewPhraseSet() *PhraseSet {
	return &PhraseSet{exact: map[string][]phrase{}, prefixes: map[string][]phrase{}}
}

// Add adds a phrase. It returns false, and adds nothing, for one without words
// or with too short a prefix before a "*".
func (b *PhraseSet) Add(text string, owner int) bool {
	p := phrase{owner: owner}
	for _, field := range strings.Fields(text) {
		w := normalise(strings.Trim(field, ",.;:"))
		if strings.HasSuffix(w, "*") && len(w) <= minPrefix {
			return false
		}
		p.words = append(p.words, w)
	}
	if len(p.words) == 0 {
		return false
	}
	if first := p.words[0]; strings.HasSuffix(first, "*") {
		b.prefixes[first[:minPrefix]] = append(b.prefixes[first[:minPrefix]], p)
		b.openings.add(opening(first))
	} else {
		b.exact[first] = append(b.exact[first], p)
		b.words.add(Hash(first))
	}
	return true
}

// Find calls yield for every phrase in ws, in the order of their first words.
// A phrase may have commas between its words in the text, but no other
// punctuation.
func (b *PhraseSet) Find(ws []Word, yield func(Match)) {
	for i := range ws {
		if ws[i].Punctuation {
			continue
		}
		if ws[i].isNumber() || b.words.has(ws[i].Shape) {
			for _, p := range b.exact[ws[i].Text] {
				if last := p.endAt(ws, i); last > 0 {
					yield(Match{i, last, p.owner})
				}
			}
		}
		if len(ws[i].Text) < minPrefix || !b.openings.has(opening(ws[i].Text)) {
			continue
		}
		for _, p := range b.prefixes[ws[i].Text[:minPrefix]] {
			if last := p.endAt(ws, i); last > 0 {
				yield(Match{i, last, p.owner})
			}
		}
	}
}

// endAt returns the end of the phrase where ws[i] begins one, otherwise 0.
func (p phrase) endAt(ws []Word, i int) int {
	for _, want := range p.words {
		if i < len(ws) && ws[i].Punctuation && ws[i].Text == "," {
			i++
		}
		if i >= len(ws) || !sameWord(want, ws[i].Text) {
			return 0
		}
		i++
	}
	return i
}

func sameWord(want, have string) bool {
	if prefix, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(have, prefix)
	}
	return want == have
}
