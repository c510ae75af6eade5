package lexicon

// Phrases is a list of phrases that can be looked for in a text. A word that
// ends in * stands for every word that begins so.
type Phrases struct{ book *phraseBook }

// NewPhrases returns a list of phrases.
func NewPhrases(list []string) Phrases {
	b := &phraseBook{exact: map[string][]entry{}, open: map[string][]entry{}}
	object := &Object{}
	for _, p := range list {
		b.add(entry{phraseWords(p), object})
	}
	return Phrases{b}
}

// In reports whether the words of a text, as Words returns them, hold one of
// the phrases.
func (p Phrases) In(words []string) bool { return len(p.book.find(words)) > 0 }
