package lexicon

import (
	"math"
	"testing"
)

// Every word with a weight has a vector: a table made anew needs new vectors.
func TestEveryWeighedWordHasAVector(t *testing.T) {
	if want := len(table()) * Dimensions; len(wordVectors) != want {
		t.Fatalf("%d bytes of word vectors for %d: run go generate ./compare/lexicon", len(wordVectors), want)
	}
}

func TestWordsForTheSameThingLieClose(t *testing.T) {
	v := New()
	for _, c := range []struct{ text, near, far string }{
		{"a shortage of local placements", "too few foster homes nearby", "supervision is not recorded"},
		{"managers' supervision of staff", "oversight by team leaders", "a shortage of local homes"},
		{"children at risk of exploitation", "gangs and trafficking", "adopters are assessed"},
	} {
		text, near, far := Embed(v.Vector(c.text)), Embed(v.Vector(c.near)), Embed(v.Vector(c.far))
		if text.Cosine(&near) <= text.Cosine(&far) {
			t.Errorf("%q is as near to %q (%.2f) as to %q (%.2f)", c.text, c.far, text.Cosine(&far), c.near, text.Cosine(&near))
		}
		if one := text.Cosine(&text); math.Abs(one-1) > 1e-5 {
			t.Errorf("%q has length %v", c.text, one)
		}
	}
}

// A text of names alone has no direction, and is like nothing.
func TestATextWithoutKnownWordsIsLikeNothing(t *testing.T) {
	v := New()
	none, some := Embed(v.Vector("Zyxwick Quorbury")), Embed(v.Vector("supervision"))
	if got := none.Cosine(&some); got != 0 {
		t.Errorf("cosine %v for 0", got)
	}
}
