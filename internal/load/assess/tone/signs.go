// Package tone is what a single sentence says: of practice (strength,
// weakness, mixed, neutral) and of movement over time. It turns a sentence
// into signs, lets trained figures weigh them twice (first the sentence and
// its clauses alone, then beside its neighbours), and decides.
//
// It knows words, cues and one paragraph; it knows no themes and no grades.
package tone

import (
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// The groups of signs, each of which weighs the same together.
const (
	ofWords uint8 = iota
	ofLetters
	ofCues
)

// The families of signs: seeds that keep alike hashes of unlike signs apart.
const (
	famWord uint32 = iota + 1
	famPair
	famNegated
	famFirst
	famOpening
	famLast
	famLength
	famCommas
	famClauses
	famHead
	famClauseWord
	famClausePair
	famCue
	famPlace
	famEnd
	famLetters
)

// negationReach is how many words after a negation stand under it.
const negationReach = 6

// Cue is a cue found in a sentence: the words from First up to Last.
type Cue struct {
	First, Last int
	Kind        Kind
	Own         bool // from the user's list
}

// Sentence is a sentence taken apart.
type Sentence struct {
	Text    string
	Words   []tokens.Word
	Cues    []Cue
	Clauses []tokens.Span
	Place   int // in its paragraph, from 0
	Of      int // how many sentences the paragraph has
}

// Split takes a sentence apart.
func (c *Cues) Split(text string, place, of int) Sentence {
	s := Sentence{Text: text, Place: place, Of: of, Words: tokens.Words(text, make([]tokens.Word, 0, len(text)/5))}
	var contrasts []int
	c.book.Find(s.Words, func(h tokens.Hit) {
		cue := Cue{First: h.First, Last: h.Last, Kind: Kind(h.Owner % own), Own: h.Owner >= own}
		s.Cues = append(s.Cues, cue)
		if cue.Kind == Contrast || cue.Kind == Setting && h.First == 0 {
			contrasts = append(contrasts, h.First)
		}
	})
	s.Clauses = tokens.Clauses(s.Words, contrasts, nil)
	return s
}

// Whole returns the span of all words.
func (s *Sentence) Whole() tokens.Span { return tokens.Span{First: 0, Last: len(s.Words)} }

// First returns the first clause and Last the last; of a sentence without
// contrast both are the whole.
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

// Signs calls yield for every sign of the words in span but those of their
// letters; span is the whole sentence or a clause of it that is read as if it
// stood alone.
func (s *Sentence) Signs(span tokens.Span, yield func(weights.Sign)) {
	ws := s.Words[span.First:span.Last]
	whole := len(ws) == len(s.Words)
	word := func(family, hash uint32) { yield(weights.Sign{Hash: tokens.Join(family, hash), Group: ofWords}) }
	s.wordSigns(span, word)
	s.shapeSigns(ws, word)
	if whole {
		s.clauseSigns(word)
		if s.Of > 1 { // a sentence alone is as often an item of a list as a paragraph
			word(famPlace, uint32(min(s.Place, 5)))
			word(famEnd, uint32(min(s.Of-s.Place, 3)))
		}
	}
	s.cueSigns(span, func(hash uint32) { yield(weights.Sign{Hash: hash, Group: ofCues}) })
}

// wordSigns gives words, pairs of words, and words under a negation.
func (s *Sentence) wordSigns(span tokens.Span, yield func(family, hash uint32)) {
	under, cue := 0, 0
	for i := span.First; i < span.Last; i++ {
		w := &s.Words[i]
		yield(famWord, w.Shape)
		if i+1 < span.Last {
			yield(famPair, tokens.Join(w.Shape, s.Words[i+1].Shape))
		}
		if w.Mark {
			under = 0
			continue
		}
		if under > 0 {
			yield(famNegated, w.Shape)
			under--
		}
		for ; cue < len(s.Cues) && s.Cues[cue].First <= i; cue++ {
			if s.Cues[cue].First == i && s.Cues[cue].Kind == Negation {
				under = negationReach
			}
		}
	}
}

// shapeSigns gives how the words begin, end and are held together.
func (s *Sentence) shapeSigns(ws []tokens.Word, yield func(family, hash uint32)) {
	plain, commas := 0, 0
	var first, second, last uint32
	for i := range ws {
		if ws[i].Mark {
			if ws[i].Text == "," {
				commas++
			}
			continue
		}
		plain++
		last = ws[i].Shape
		switch plain {
		case 1:
			first = last
		case 2:
			second = last
		}
	}
	yield(famFirst, first)
	if plain > 1 {
		yield(famOpening, tokens.Join(first, second))
		yield(famLast, last)
	}
	yield(famLength, uint32(min(plain/6, 8)))
	yield(famCommas, uint32(min(commas, 4)))
}

// clauseSigns gives the words of each clause with the clause's place.
func (s *Sentence) clauseSigns(yield func(family, hash uint32)) {
	yield(famClauses, uint32(min(len(s.Clauses), 4)))
	if len(s.Clauses) < 2 {
		return
	}
	for k, c := range s.Clauses {
		place := uint32(1)
		if k == 0 {
			place = 0
		}
		if k == len(s.Clauses)-1 {
			place = 2
		}
		yield(famHead, tokens.Join(place, s.head(c)))
		for i := c.First; i < c.Last; i++ {
			yield(famClauseWord, tokens.Join(place, s.Words[i].Shape))
			if i+1 < c.Last {
				yield(famClausePair, tokens.Join(place, tokens.Join(s.Words[i].Shape, s.Words[i+1].Shape)))
			}
		}
	}
}

// head returns the word that sets a clause against the one before it, or 0.
func (s *Sentence) head(c tokens.Span) uint32 {
	for _, cue := range s.Cues {
		if (cue.Kind == Contrast || cue.Kind == Setting) && cue.First == c.First {
			return s.Words[c.First].Shape
		}
	}
	return 0
}

// cuePairReach is how many words may stand between two cues of a pair.
const cuePairReach = 7

// cueSigns gives the kinds of cue in the span, how often, in which clause,
// and which kinds follow each other closely within a clause.
func (s *Sentence) cueSigns(span tokens.Span, yield func(hash uint32)) {
	var count [kinds * (kinds + 4)]uint8
	more := func(slot int) {
		if count[slot] < 3 {
			count[slot]++
			yield(cueSign(slot, count[slot]))
		}
	}
	whole := span.Last-span.First == len(s.Words)
	for i, h := range s.Cues {
		if h.First < span.First || h.Last > span.Last {
			continue
		}
		k := int(h.Kind)
		more(k)
		if whole && len(s.Clauses) > 1 {
			more(k + int(kinds)*(1+s.placeOf(h.First)))
		}
		for _, g := range s.Cues[:i] {
			if g.Kind != h.Kind && g.First >= span.First && g.Last <= h.First &&
				h.First-g.Last < cuePairReach && s.clauseOf(g.First) == s.clauseOf(h.First) {
				more(int(kinds)*(4+int(g.Kind)) + k)
			}
		}
	}
}

// cueSign is the sign of the n-th cue in a slot: a kind, a kind in a clause,
// or two kinds close together.
func cueSign(slot int, n uint8) uint32 {
	return tokens.Join(famCue, tokens.Join(uint32(slot), uint32(n)))
}

// clauseOf returns in which clause a word stands.
func (s *Sentence) clauseOf(word int) int {
	for i, c := range s.Clauses {
		if word < c.Last {
			return i
		}
	}
	return len(s.Clauses) - 1
}

// placeOf returns 0 for a word in the first clause, 2 for the last, else 1.
func (s *Sentence) placeOf(word int) int {
	switch s.clauseOf(word) {
	case 0:
		return 0
	case len(s.Clauses) - 1:
		return 2
	}
	return 1
}

// The shortest and longest runs of letters that count as signs.
const minLetters, maxLetters = 3, 5

// LetterSigns calls yield for the runs of letters of a word, its edges included.
func LetterSigns(w *tokens.Word, yield func(weights.Sign)) {
	if w.Mark || w.Text[0] <= '9' {
		return
	}
	n := len(w.Text) + 2
	for i := 0; i+minLetters <= n; i++ {
		h := famLetters * 0x01000193
		for j := i; j < n && j < i+maxLetters; j++ {
			letter := byte('|') // the word's edge
			if j > 0 && j < n-1 {
				letter = w.Text[j-1]
			}
			h = (h ^ uint32(letter)) * 16777619
			if j >= i+minLetters-1 {
				yield(weights.Sign{Hash: weights.Spread(h), Group: ofLetters})
			}
		}
	}
}
