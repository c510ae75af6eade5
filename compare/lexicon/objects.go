package lexicon

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"reinspect/internal/tomlfile"
)

//go:embed objects.toml
var objectsTOML []byte

// Object is something that reports speak about and ask for, such as return
// home interviews, or a fault that they find, such as lateness.
type Object struct {
	Name  string
	Shown string // what a reader is told: the name, or that as people say it
	Theme string // the id of the theme that it is a matter of; "" for none
	Topic bool   // a group of children or a field of work: two sentences can speak of it and find different faults
	Broad bool   // named so often that two sentences share it by chance
}

// Named is an object that a text names.
type Named struct {
	*Object
	At, End int // the words that name it: the first, and the one after the last, from 0
}

// phraseBook finds objects by their phrases.
type phraseBook struct {
	exact map[string][]entry // by the first word
	open  map[string][]entry // those whose first word ends in *, by its first two letters
	maybe openings
}

// openings holds a bit for each beginning of a phrase: its first two letters, and
// for those of a whole first word its length too. Few words begin a phrase, and
// this tells most of the others faster than a map does.
type openings [1 << 10]uint64

// opening is the bit of a word; length is 0 for one of any ending.
func opening(word string, length int) (i, bit uint32) {
	h := uint32(word[0]) << 8
	if len(word) > 1 {
		h |= uint32(word[1])
	}
	h = (h + uint32(length)*0x9e5) % (1 << 16)
	return h / 64, h % 64
}

func (o *openings) add(word string, length int) {
	i, bit := opening(word, length)
	o[i] |= 1 << bit
}

func (o *openings) has(word string, length int) bool {
	i, bit := opening(word, length)
	return o[i]&(1<<bit) != 0
}

type entry struct {
	words  []string
	object *Object
}

var phraseBooks = sync.OnceValue(func() (books struct{ objects, faults *phraseBook }) {
	type group struct {
		Name, Shown, Theme string
		Phrases            []string
		Broad              bool
		Topic              bool
	}
	data := tomlfile.Must[struct{ Object, Fault []group }]("compare/lexicon/objects.toml", objectsTOML)
	read := func(groups []group) *phraseBook {
		b := &phraseBook{exact: map[string][]entry{}, open: map[string][]entry{}}
		for _, g := range groups {
			o := &Object{Name: g.Name, Shown: cmp.Or(g.Shown, g.Name), Theme: g.Theme, Topic: g.Topic, Broad: g.Broad}
			for _, p := range g.Phrases {
				b.add(entry{phraseWords(p), o})
			}
		}
		return b
	}
	books.objects, books.faults = read(data.Object), read(data.Fault)
	return books
})

func (b *phraseBook) add(e entry) {
	if strings.HasSuffix(e.words[0], "*") {
		b.open[e.words[0][:2]] = append(b.open[e.words[0][:2]], e)
		b.maybe.add(e.words[0], 0)
		return
	}
	b.maybe.add(e.words[0], len(e.words[0]))
	b.exact[e.words[0]] = append(b.exact[e.words[0]], e)
}

// Objects lists the objects that the words of a text name, in order. Where
// phrases overlap, only the longest counts, unless two objects share it.
func Objects(words []string) []Named { return phraseBooks().objects.find(words) }

// Faults lists the kinds of fault that the words of a text name, as Objects
// does. It looks for the words of a fault only, so that "timely" names lateness.
func Faults(words []string) []Named { return phraseBooks().faults.find(words) }

// Once is the objects that are named, each once, in order.
func Once(named []Named) []*Object {
	var out []*Object
	for _, n := range named {
		if !slices.Contains(out, n.Object) {
			out = append(out, n.Object)
		}
	}
	return out
}

func (b *phraseBook) find(words []string) []Named {
	var out []Named
	for at := 0; at < len(words); {
		longest := 0
		from := len(out)
		try := func(e entry) {
			if len(e.words) < longest || !names(words[at:], e.words) {
				return
			}
			if len(e.words) > longest {
				longest = len(e.words)
				out = out[:from]
			}
			if n := len(out); n == from || out[n-1].Object != e.object {
				out = append(out, Named{e.object, at, at + longest})
			}
		}
		if w := words[at]; b.maybe.has(w, len(w)) {
			for _, e := range b.exact[w] {
				try(e)
			}
		}
		if w := words[at]; b.maybe.has(w, 0) {
			for _, e := range b.open[w[:min(2, len(w))]] {
				try(e)
			}
		}
		at += max(longest, 1)
	}
	return out
}

// names reports whether words begin with a phrase.
func names(words, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, p := range phrase {
		stem, anyEnding := strings.CutSuffix(p, "*")
		if words[i] != p && !(anyEnding && strings.HasPrefix(words[i], stem)) {
			return false
		}
	}
	return true
}

// Words splits a text into words in lower case. Hyphens separate words; a
// possessive 's, apostrophes and all other signs are left out.
func Words(text string) []string { return wordsWith("'", text) }

// Excerpt is the part of a text, as it is written, from its word at from to the one
// before the word at to, as Words counts them from 0.
func Excerpt(text string, from, to int) string {
	ofWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }
	word, start, end, first := -1, 0, 0, 0
	for word+1 < to {
		gap := strings.IndexFunc(text[end:], ofWord)
		if gap < 0 {
			break
		}
		start = end + gap
		length := strings.IndexFunc(text[start:], func(r rune) bool { return !ofWord(r) })
		if length < 0 {
			length = len(text) - start
		}
		end = start + length
		if len(Words(text[start:end])) == 0 {
			continue
		}
		if word++; word == from {
			first = start
		}
	}
	return text[first:end]
}

// phraseWords is Words of a phrase, in which * stands for every ending.
func phraseWords(phrase string) []string { return wordsWith("'*", phrase) }

// wordsWith splits a text at all but letters, digits and some signs.
func wordsWith(signs, text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	words := make([]string, 0, len(text)/5)
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(signs, r)
	}) {
		if strings.Contains(w, "'") {
			w = strings.ReplaceAll(strings.TrimSuffix(strings.Trim(w, "'"), "'s"), "'", "")
		}
		if w != "" {
			words = append(words, w)
		}
	}
	return words
}
