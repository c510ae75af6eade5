package tone

import (
	"slices"

	"reinspect/internal/load/assess/tokens"
)

// Cue is a cue found in a sentence: the words from First up to Last.
type Cue struct {
	First, Last int
	Kind        Kind
	User        bool // from the user's own list
}

// Sentence is a sentence split into words, cues and clauses.
type Sentence struct {
	Text    string
	Words   []tokens.Word
	Cues    []Cue
	Clauses []tokens.Span
	Index   int // in its paragraph, from 0
	Total   int // how many sentences the paragraph has

	ruled []tokens.Match // phrases of rules.toml; an owner is one of its lists
}

// mostWords is how many words of a sentence are looked at. The longest sentence
// of the published reports has 86; what goes on for longer is damaged, and each
// of its cues would be held against each other one.
const mostWords = 1000

// Split splits a sentence, the one at the given index of total in its
// paragraph, into words, cues and clauses.
func (c *Cues) Split(text string, index, total int) Sentence {
	s := Sentence{Text: text, Index: index, Total: total, Words: tokens.Words(text, make([]tokens.Word, 0, len(text)/5))}
	s.Words = s.Words[:min(len(s.Words), mostWords)]
	var contrasts []int
	c.phrases.Find(s.Words, func(m tokens.Match) {
		cue := Cue{First: m.First, Last: m.Last, Kind: Kind(m.Owner % userOffset), User: m.Owner >= userOffset}
		s.Cues = append(s.Cues, cue)
		if cue.Kind == Contrast || cue.Kind == Setting && m.First == 0 {
			contrasts = append(contrasts, m.First)
		}
	})
	s.Clauses = tokens.Clauses(s.Words, contrasts, nil)
	rulePhrases().Find(s.Words, func(m tokens.Match) { s.ruled = append(s.ruled, m) })
	return s
}

// linkWithin is how many words may stand before words that carry on the
// sentence before: "However, these plans …".
const linkWithin = 2

// Continues tells whether a sentence opens with words that carry on what the
// sentence before says.
func (s *Sentence) Continues() bool {
	return slices.ContainsFunc(s.Cues, func(c Cue) bool { return c.Kind == Link && c.First <= linkWithin })
}

// Whole returns the span of all words.
func (s *Sentence) Whole() tokens.Span { return tokens.Span{First: 0, Last: len(s.Words)} }

// First returns the first clause; a sentence without a contrast is one clause.
func (s *Sentence) First() tokens.Span {
	if len(s.Clauses) == 0 {
		return tokens.Span{}
	}
	return s.Clauses[0]
}

// Last returns the last clause.
func (s *Sentence) Last() tokens.Span {
	if len(s.Clauses) == 0 {
		return tokens.Span{}
	}
	return s.Clauses[len(s.Clauses)-1]
}

// clauseOf returns the index of the clause that a word is in.
func (s *Sentence) clauseOf(word int) int {
	for i, c := range s.Clauses {
		if word < c.Last {
			return i
		}
	}
	return len(s.Clauses) - 1
}

// clausePosition returns 0 for a word in the first clause, 2 for one in the
// last, and 1 between.
func (s *Sentence) clausePosition(word int) int {
	switch s.clauseOf(word) {
	case 0:
		return 0
	case len(s.Clauses) - 1:
		return 2
	}
	return 1
}
