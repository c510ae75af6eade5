package assess

import "strings"

// minStub is the shortest beginning of a word that a phrase may name with
// "*"; shorter ones would match half the language.
const minStub = 3

// phrase is a run of words to look for; a word that ends in "*" stands for
// every word that begins so.
type phrase struct {
	words []string
	owner int // what it speaks for: the place of a theme or of a kind of cue
}

// phraseBook finds phrases in words.
type phraseBook struct {
	exact map[string][]phrase // by first word
	stubs map[string][]phrase // by the first minStub bytes of a first word with "*"
}

// hit is a phrase found: the words from first to last (exclusive).
type hit struct{ first, last, owner int }

func newPhraseBook() *phraseBook {
	return &phraseBook{exact: map[string][]phrase{}, stubs: map[string][]phrase{}}
}

// add puts a phrase into the book; one without words, or with a stub that is
// too short, is left out and reported false.
func (b *phraseBook) add(text string, owner int) bool {
	p := phrase{owner: owner}
	for _, field := range strings.Fields(text) {
		w := lower(strings.Trim(field, ",.;:"))
		if strings.HasSuffix(w, "*") && len(w) <= minStub {
			return false
		}
		p.words = append(p.words, w)
	}
	if len(p.words) == 0 {
		return false
	}
	if first := p.words[0]; strings.HasSuffix(first, "*") {
		b.stubs[first[:minStub]] = append(b.stubs[first[:minStub]], p)
	} else {
		b.exact[first] = append(b.exact[first], p)
	}
	return true
}

// find calls yield for every phrase in ws, in the order of their first words.
// Punctuation inside a phrase is passed over only where it is a comma.
func (b *phraseBook) find(ws []word, yield func(hit)) {
	for i := range ws {
		if ws[i].mark {
			continue
		}
		for _, p := range b.exact[ws[i].text] {
			if last := p.match(ws, i); last > 0 {
				yield(hit{i, last, p.owner})
			}
		}
		if len(ws[i].text) < minStub {
			continue
		}
		for _, p := range b.stubs[ws[i].text[:minStub]] {
			if last := p.match(ws, i); last > 0 {
				yield(hit{i, last, p.owner})
			}
		}
	}
}

// match returns where the phrase ends if it stands at ws[i], or 0.
func (p phrase) match(ws []word, i int) int {
	for _, want := range p.words {
		if i < len(ws) && ws[i].mark && ws[i].text == "," {
			i++
		}
		if i >= len(ws) || !sameWord(want, ws[i].text) {
			return 0
		}
		i++
	}
	return i
}

func sameWord(want, have string) bool {
	if stub, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(have, stub)
	}
	return want == have
}
