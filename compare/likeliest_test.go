package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// What a reader may choose from is in order, has no more than asked for beside
// the pairs, and has every pair.
func TestTheLikeliestCounterparts(t *testing.T) {
	sharedtest.Cases(t, 30)
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		c := Compare(drawReport(t, "left"), drawReport(t, "right"), env, Options{})
		n := rapid.IntRange(0, 8).Draw(t, "n")
		for _, side := range []model.Side{model.Left, model.Right} {
			made, _ := pairsOf(c, side)
			for own, want := range made {
				list := c.Likeliest(model.Place{Side: side, Ref: own}, n)
				paired := 0
				for i, one := range list {
					if i > 0 && one.Score > list[i-1].Score {
						t.Fatalf("%.2f comes after %.2f", one.Score, list[i-1].Score)
					}
					if _, ok := want[one.Ref]; ok != one.Outcome.Paired() {
						t.Fatalf("%s beside %s: %q, paired %t", own, one.Ref, one.Outcome, ok)
					}
					if one.Outcome.Paired() {
						paired++
					} else if i >= n {
						t.Fatalf("%d listed that are no pairs, asked for %d", i+1, n)
					}
				}
				if paired != len(want) {
					t.Fatalf("%d of %d pairs are listed", paired, len(want))
				}
			}
		}
	})
}

// A comparison that was not made by Compare lists its pairs.
func TestTheLikeliestOfAWrittenComparison(t *testing.T) {
	ref := func(n int) *model.Ref { return &model.Ref{Paragraph: n} }
	c := &Comparison{Sections: []SectionRow{{Pairs: []Alignment{
		{Refs: model.Pair[*model.Ref]{Left: ref(0), Right: ref(1)}, Score: 0.4, Manual: true},
		{Refs: model.Pair[*model.Ref]{Left: ref(0), Right: ref(2)}, Score: 0.6},
		{Refs: model.Pair[*model.Ref]{Left: ref(1)}},
	}}}}
	list := c.Likeliest(model.Place{Side: model.Left, Ref: *ref(0)}, 8)
	if len(list) != 2 || list[0].Ref != *ref(2) || list[0].Outcome != Assigned || list[1].Outcome != ByReader {
		t.Errorf("%+v", list)
	}
	if list := c.Likeliest(model.Place{Side: model.Left, Ref: *ref(1)}, 8); len(list) > 0 {
		t.Errorf("a paragraph without a counterpart has %+v", list)
	}
	if list := c.Answers(1, 8); len(list) > 0 {
		t.Errorf("%+v", list)
	}
}

// The likeliest answers to a recommendation are one sentence of each place, the
// likest first.
func TestTheLikeliestAnswers(t *testing.T) {
	left, right := smallPair()
	c := compared(t, left, right)
	list := c.Answers(1, 8)
	if len(list) < 2 || !strings.HasPrefix(list[0].Sentence, "Caseloads") {
		t.Fatalf("%+v", list)
	}
	seen := map[model.Ref]bool{}
	for i, a := range list {
		if seen[a.Ref] || i > 0 && a.Score > list[i-1].Score {
			t.Errorf("%+v is there twice or out of order", a)
		}
		seen[a.Ref] = true
	}
	if list := c.Answers(1, 1); len(list) != 1 {
		t.Errorf("%d answers, one is asked for", len(list))
	}
	if list := c.Answers(9, 8); len(list) > 0 {
		t.Errorf("there is no recommendation 9, but %+v", list)
	}
}
