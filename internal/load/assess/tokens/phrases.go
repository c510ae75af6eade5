package tokens

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

// Book is a set of phrases; it finds phrases in words.
type Book struct {
	exact map[string][]phrase // by first word
	stubs map[string][]phrase // by the first minStub bytes of a first word with "*"
}

// Hit is a phrase found: the words from First up to, not including, Last.
type Hit struct{ First, Last, Owner int }

// NewBook returns a book without phrases.
func NewBook() *Book {
	return &Book{exact: map[string][]phrase{}, stubs: map[string][]phrase{}}
}

// Add puts a phrase into the book; one without words, or with a stub that is
// too short, is left out and reported false.
func (b *Book) Add(text string, owner int) bool {
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

// Find calls yield for every phrase in ws, in the order of their first words.
// A comma inside a phrase is passed over, other marks are not.
func (b *Book) Find(ws []Word, yield func(Hit)) {
	for i := range ws {
		if ws[i].Mark {
			continue
		}
		for _, p := range b.exact[ws[i].Text] {
			if last := p.match(ws, i); last > 0 {
				yield(Hit{i, last, p.owner})
			}
		}
		if len(ws[i].Text) < minStub {
			continue
		}
		for _, p := range b.stubs[ws[i].Text[:minStub]] {
			if last := p.match(ws, i); last > 0 {
				yield(Hit{i, last, p.owner})
			}
		}
	}
}

// match returns where the phrase ends if it stands at ws[i], or 0.
func (p phrase) match(ws []Word, i int) int {
	for _, want := range p.words {
		if i < len(ws) && ws[i].Mark && ws[i].Text == "," {
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
	if stub, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(have, stub)
	}
	return want == have
}
