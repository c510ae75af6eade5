package assess

import (
	"fmt"
	"slices"
	"testing"

	"reinspect/model"
)

// A text may be one paragraph of thousands of sentences. What stands a hundred
// sentences away says nothing of a sentence, and is not looked at.
func TestSentencesFarAwayHaveNoSay(t *testing.T) {
	a := assessor(t, "")
	marks := func(far string) []model.Sentence {
		var sentences []string
		for i := range 220 {
			sentences = append(sentences, fmt.Sprintf("Plans of %d children are reviewed by managers.", i))
		}
		sentences[219] = far
		return paragraph(a, sentences...).Sentences
	}
	praise, blame := marks("Visits are excellent."), marks("Visits are poor.")
	if praise[219].Polarity == blame[219].Polarity {
		t.Fatal("the last sentences mean the same")
	}
	same := func(a, b model.Sentence) bool { return a.Polarity == b.Polarity && a.Confidence == b.Confidence }
	if !same(praise[100], blame[100]) {
		t.Errorf("%+v and %+v", praise[100], blame[100])
	}
	if slices.EqualFunc(praise[:219], blame[:219], same) {
		t.Error("no sentence near the last one is marked by it")
	}
}
