package tone

import (
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// The groups of features.
const (
	groupWords uint8 = iota
	groupNGrams
	groupCues
)

// The families of features: each hash is combined with its family, so that
// different properties of the same word do not collide.
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
	famOpener
	famClauseWord
	famClausePair
	famCue
	famIndex
	famEnd
	famNGram
)

// negationReach is how many words after a negation it applies to.
const negationReach = 6

// Features calls yield for every feature of the words in span, without their
// n-grams. Span is the whole sentence, or a clause to be read on its own.
func (s *Sentence) Features(span tokens.Span, yield func(weights.Feature)) {
	ws := s.Words[span.First:span.Last]
	whole := span == s.Whole()
	word := func(family, hash uint32) {
		yield(weights.Feature{Hash: tokens.Combine(family, hash), Group: groupWords})
	}
	s.wordFeatures(span, word)
	s.shapeFeatures(ws, word)
	if whole {
		s.clauseFeatures(word)
		if s.Total > 1 { // a single sentence is as often a list item as a paragraph
			word(famIndex, uint32(min(s.Index, 5)))
			word(famEnd, uint32(min(s.Total-s.Index, 3)))
		}
	}
	s.cueFeatures(span, func(hash uint32) { yield(weights.Feature{Hash: hash, Group: groupCues}) })
}

// wordFeatures yields words, pairs of words, and words after a negation.
func (s *Sentence) wordFeatures(span tokens.Span, yield func(family, hash uint32)) {
	negated, cue := 0, 0 // words that the negation still applies to; the next cue
	for i := span.First; i < span.Last; i++ {
		w := &s.Words[i]
		yield(famWord, w.Shape)
		if i+1 < span.Last {
			yield(famPair, tokens.Combine(w.Shape, s.Words[i+1].Shape))
		}
		if w.Punctuation {
			negated = 0
			continue
		}
		if negated > 0 {
			yield(famNegated, w.Shape)
			negated--
		}
		for ; cue < len(s.Cues) && s.Cues[cue].First <= i; cue++ {
			if s.Cues[cue].First == i && s.Cues[cue].Kind == Negation {
				negated = negationReach
			}
		}
	}
}

// shapeFeatures yields the first and last words, the length and the commas.
func (s *Sentence) shapeFeatures(ws []tokens.Word, yield func(family, hash uint32)) {
	plain, commas := 0, 0
	var first, second, last uint32
	for i := range ws {
		if ws[i].Punctuation {
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
		yield(famOpening, tokens.Combine(first, second))
		yield(famLast, last)
	}
	yield(famLength, uint32(min(plain/6, 8)))
	yield(famCommas, uint32(min(commas, 4)))
}

// clauseFeatures yields the words of each clause with its position: first,
// last or between.
func (s *Sentence) clauseFeatures(yield func(family, hash uint32)) {
	yield(famClauses, uint32(min(len(s.Clauses), 4)))
	if len(s.Clauses) < 2 {
		return
	}
	for k, c := range s.Clauses {
		position := uint32(1)
		if k == 0 {
			position = 0
		}
		if k == len(s.Clauses)-1 {
			position = 2
		}
		yield(famOpener, tokens.Combine(position, s.opener(c)))
		for i := c.First; i < c.Last; i++ {
			yield(famClauseWord, tokens.Combine(position, s.Words[i].Shape))
			if i+1 < c.Last {
				yield(famClausePair, tokens.Combine(position, tokens.Combine(s.Words[i].Shape, s.Words[i+1].Shape)))
			}
		}
	}
}

// opener returns the word that introduces a clause, such as "but", or 0.
func (s *Sentence) opener(c tokens.Span) uint32 {
	for _, cue := range s.Cues {
		if (cue.Kind == Contrast || cue.Kind == Setting) && cue.First == c.First {
			return s.Words[c.First].Shape
		}
	}
	return 0
}

// cuePairReach is the number of words between two cues from which on they are
// no longer a pair.
const cuePairReach = 7

// cueFeatures yields the kinds of cue in the span, how often each occurs, in
// which clause, and which kinds follow each other closely within a clause.
func (s *Sentence) cueFeatures(span tokens.Span, yield func(hash uint32)) {
	var count [kinds * (kinds + 4)]uint8
	add := func(slot int) {
		if count[slot] < 3 {
			count[slot]++
			yield(cueFeature(slot, count[slot]))
		}
	}
	whole := span == s.Whole()
	for i, c := range s.Cues {
		if c.First < span.First || c.Last > span.Last {
			continue
		}
		k := int(c.Kind)
		add(k)
		if whole && len(s.Clauses) > 1 {
			add(k + int(kinds)*(1+s.clausePosition(c.First)))
		}
		for _, before := range s.Cues[:i] {
			if before.Kind != c.Kind && before.First >= span.First && before.Last <= c.First &&
				c.First-before.Last < cuePairReach && s.clauseOf(before.First) == s.clauseOf(c.First) {
				add(int(kinds)*(4+int(before.Kind)) + k)
			}
		}
	}
}

// cueFeature is the hash of the n-th cue in a slot. A slot is a kind, a kind in
// one of three clause positions, or a pair of kinds.
func cueFeature(slot int, n uint8) uint32 {
	return tokens.Combine(famCue, tokens.Combine(uint32(slot), uint32(n)))
}

// The lengths of character n-grams.
const minNGram, maxNGram = 3, 5

// NGrams calls yield for the character n-grams of a word, including its edges.
// Numbers and punctuation have none.
func NGrams(w *tokens.Word, yield func(weights.Feature)) {
	if w.Punctuation || w.Text[0] <= '9' {
		return
	}
	n := len(w.Text) + 2
	for i := range n {
		h := famNGram * 0x01000193
		for j := i; j < n && j < i+maxNGram; j++ {
			letter := byte('|') // the edge of the word
			if j > 0 && j < n-1 {
				letter = w.Text[j-1]
			}
			h = (h ^ uint32(letter)) * 16777619
			if j >= i+minNGram-1 {
				yield(weights.Feature{Hash: weights.Mix(h), Group: groupNGrams})
			}
		}
	}
}
