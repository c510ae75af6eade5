package topic

import (
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// The groups of features.
const (
	groupWords uint8 = iota
	groupPhrases
	groupOpening
	groups
)

// The families of features: each hash is combined with its family, so that
// different properties of the same word do not collide.
const (
	famWord uint32 = iota + 101
	famPair
	famPrefix
	famOpening
	famPhrase
)

// prefixLength is how many first bytes of a word stand for the words that
// begin with them.
const prefixLength = 5

// maxMatches is how many phrases of one theme count in one sentence.
const maxMatches = 3

// Sentence is the words of a sentence and the phrases of themes in it. The
// owner of a match is an index into the list of themes.
type Sentence struct {
	Words     []tokens.Word
	Matches   []tokens.Match
	Continues bool // it opens with words that carry on the sentence before: "this", "they"
}

// Text is a paragraph split into sentences.
type Text struct {
	Area      string // of its section
	Sentences []Sentence
}

// Features calls yield for every feature of a sentence, as if it opened a
// text. themeHashes has the hash of each theme's id.
func Features(s *Sentence, themeHashes []uint32, yield func(weights.Feature)) {
	word := func(family, hash uint32) {
		yield(weights.Feature{Hash: tokens.Combine(family, hash), Group: groupWords})
	}
	for i := range s.Words {
		w := &s.Words[i]
		if w.Punctuation {
			continue
		}
		word(famWord, w.Shape)
		yield(weights.Feature{Hash: tokens.Combine(famOpening, w.Shape), Group: groupOpening})
		if len(w.Text) >= prefixLength {
			word(famPrefix, tokens.Hash(w.Text[:prefixLength]))
		}
		if i+1 < len(s.Words) && !s.Words[i+1].Punctuation {
			word(famPair, tokens.Combine(w.Shape, s.Words[i+1].Shape))
		}
	}
	count := make([]uint8, len(themeHashes))
	for _, m := range s.Matches {
		if count[m.Owner] < maxMatches {
			count[m.Owner]++
			yield(weights.Feature{Hash: tokens.Combine(famPhrase, tokens.Combine(themeHashes[m.Owner], uint32(count[m.Owner]))), Group: groupPhrases})
		}
	}
}

// countsInText tells whether a group of a sentence's features counts in the
// whole text: the words of an opening count for the first sentence only.
func countsInText(group uint8, sentence int) bool { return group != groupOpening || sentence == 0 }

// TextFeatures calls yield for every feature of a text, once for each sentence
// that has it.
func TextFeatures(sentences []Sentence, themeHashes []uint32, yield func(weights.Feature)) {
	for n := range sentences {
		seen := map[weights.Feature]bool{}
		Features(&sentences[n], themeHashes, func(f weights.Feature) {
			if countsInText(f.Group, n) && !seen[f] {
				seen[f] = true
				yield(f)
			}
		})
	}
}

// BagFeatures calls yield for the features of the bag-of-words network: the
// words of a sentence, and the themes whose phrases are in it.
func BagFeatures(s *Sentence, themeHashes []uint32, yield func(weights.Feature)) {
	for i := range s.Words {
		if !s.Words[i].Punctuation {
			yield(weights.Feature{Hash: tokens.Combine(famWord, s.Words[i].Shape), Group: groupWords})
		}
	}
	for _, m := range s.Matches {
		yield(weights.Feature{Hash: tokens.Combine(famPhrase, themeHashes[m.Owner]), Group: groupPhrases})
	}
}
