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
}

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
	} else {
		b.exact[first] = append(b.exact[first], p)
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
		for _, p := range b.exact[ws[i].Text] {
			if last := p.endAt(ws, i); last > 0 {
				yield(Match{i, last, p.owner})
			}
		}
		if len(ws[i].Text) < minPrefix {
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
