package topic

import (
	"slices"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// sentence splits a text; the phrase of theme n is written as its number in
// words: "one" names theme 1.
func sentence(text string) Sentence {
	s := Sentence{Words: tokens.Words(text, nil)}
	for i, w := range s.Words {
		if owner := slices.Index([]string{"nought", "one", "two"}, w.Text); owner >= 0 {
			s.Matches = append(s.Matches, tokens.Match{First: i, Last: i + 1, Owner: owner})
		}
	}
	return s
}

// hashes of the ids of three themes.
var hashes = []uint32{tokens.Hash("plans"), tokens.Hash("health"), tokens.Hash("custody")}

func feature(group uint8, family uint32, hash uint32) weights.Feature {
	return weights.Feature{Hash: tokens.Combine(family, hash), Group: group}
}

func wordFeature(text string) weights.Feature { return feature(groupWords, famWord, tokens.Hash(text)) }

func pairFeature(a, b string) weights.Feature {
	return feature(groupWords, famPair, tokens.Combine(tokens.Hash(a), tokens.Hash(b)))
}

func openingFeature(text string) weights.Feature {
	return feature(groupOpening, famOpening, tokens.Hash(text))
}

func phraseFeature(theme int, nth uint32) weights.Feature {
	return feature(groupPhrases, famPhrase, tokens.Combine(hashes[theme], nth))
}

func collect(each func(yield func(weights.Feature))) (out []weights.Feature) {
	each(func(f weights.Feature) { out = append(out, f) })
	return out
}

// count returns how often each feature is found.
func count(found []weights.Feature, f weights.Feature) (n int) {
	for _, have := range found {
		if have == f {
			n++
		}
	}
	return n
}

func TestTheFeaturesOfASentence(t *testing.T) {
	s := sentence("Nurses visit, schools help.")
	found := collect(func(yield func(weights.Feature)) { Features(&s, hashes, yield) })
	for name, c := range map[string]struct {
		feature weights.Feature
		want    int
	}{
		"a word":                         {wordFeature("nurses"), 1},
		"a pair":                         {pairFeature("nurses", "visit"), 1},
		"a pair after the comma":         {pairFeature("schools", "help"), 1},
		"a pair across the comma":        {pairFeature("visit", "schools"), 0},
		"a pair with the comma":          {pairFeature("visit", ","), 0},
		"a pair with the full stop":      {pairFeature("help", "."), 0},
		"punctuation":                    {wordFeature(","), 0},
		"an opening word":                {openingFeature("schools"), 1},
		"the beginning of a word":        {feature(groupWords, famPrefix, tokens.Hash("nurse")), 1},
		"that of a word of five letters": {feature(groupWords, famPrefix, tokens.Hash("visit")), 1},
		"none of a shorter word":         {feature(groupWords, famPrefix, tokens.Hash("help")), 0},
		"a phrase that is not there":     {phraseFeature(0, 1), 0},
	} {
		if got := count(found, c.feature); got != c.want {
			t.Errorf("%s: %d times, want %d", name, got, c.want)
		}
	}
}

func TestPhrasesOfAThemeCountUpToThree(t *testing.T) {
	s := sentence("one one two one one")
	found := collect(func(yield func(weights.Feature)) { Features(&s, hashes, yield) })
	for name, c := range map[string]struct {
		feature weights.Feature
		want    int
	}{
		"the first": {phraseFeature(1, 1), 1}, "the third": {phraseFeature(1, 3), 1}, "the fourth": {phraseFeature(1, 4), 0},
		"the first of another theme": {phraseFeature(2, 1), 1}, "its second": {phraseFeature(2, 2), 0},
	} {
		if got := count(found, c.feature); got != c.want {
			t.Errorf("%s: %d times, want %d", name, got, c.want)
		}
	}
}

func TestATextHasEachFeatureOncePerSentenceAndOneOpening(t *testing.T) {
	text := []Sentence{sentence("nurses nurses"), sentence("nurses help")}
	found := collect(func(yield func(weights.Feature)) { TextFeatures(text, hashes, yield) })
	for name, c := range map[string]struct {
		feature weights.Feature
		want    int
	}{
		"a word of both sentences":   {wordFeature("nurses"), 2},
		"a word of one":              {wordFeature("help"), 1},
		"the opening":                {openingFeature("nurses"), 1},
		"a later sentence's opening": {openingFeature("help"), 0},
	} {
		if got := count(found, c.feature); got != c.want {
			t.Errorf("%s: %d times, want %d", name, got, c.want)
		}
	}
}

func TestTheBagHasWordsAndThemes(t *testing.T) {
	s := sentence("nurses, one one")
	found := collect(func(yield func(weights.Feature)) { BagFeatures(&s, hashes, yield) })
	want := []weights.Feature{
		wordFeature("nurses"), wordFeature("one"), wordFeature("one"),
		feature(groupPhrases, famPhrase, hashes[1]), feature(groupPhrases, famPhrase, hashes[1]),
	}
	if !slices.Equal(found, want) {
		t.Errorf("features %v, want %v", found, want)
	}
}
