package tone

import (
	"slices"
	"testing"

	"reinspect/internal/load/assess/weights"
)

func cues(t *testing.T) *Cues {
	t.Helper()
	c, err := LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCuesAndClausesOfASentence(t *testing.T) {
	s := cues(t).Split("Although leaders are ambitious, too many plans drift.", 0, 1)
	if len(s.Clauses) != 2 {
		t.Fatalf("%d clauses, want 2", len(s.Clauses))
	}
	kinds := map[Kind]int{}
	for _, c := range s.Cues {
		kinds[c.Kind] = s.clauseOf(c.First)
	}
	for kind, clause := range map[Kind]int{Strength: 0, Contrast: 0, Weakness: 1} {
		if got, ok := kinds[kind]; !ok || got != clause {
			t.Errorf("kind %d in clause %d (found: %v), want %d", kind, got, ok, clause)
		}
	}
}

func TestEveryListHasWords(t *testing.T) {
	met := map[Kind]bool{}
	c := cues(t)
	text := "Good, weak. Ensure plans are not without delay, but some, most may be improved, declined, remain and rise or fall: " +
		"the gap in attainment since the last inspection was until recently this, and is no longer the case. No reduced risk. Largely sound."
	for _, s := range []string{text, "Ensure that plans are timely.", "When more or fewer than the national average, their lives."} {
		for _, cue := range c.Split(s, 0, 1).Cues {
			met[cue.Kind] = true
		}
	}
	for k := range kinds {
		if !met[k] {
			t.Errorf("no cue of kind %d found", k)
		}
	}
}

func TestSignsOfAClauseAreThoseOfItsWordsAlone(t *testing.T) {
	c := cues(t)
	gather := func(s Sentence, whole bool) []uint32 {
		var out []uint32
		span := s.Last()
		if whole {
			span = s.Whole()
		}
		s.Features(span, func(sign weights.Feature) {
			if sign.Group == groupCues {
				out = append(out, sign.Hash)
			}
		})
		return out
	}
	clause := gather(c.Split("Visits are regular, but plans are weak.", 0, 2), false)
	for _, sign := range gather(c.Split("Visits are strong", 0, 1), true) {
		if slices.Contains(clause, sign) && sign == cueFeature(int(Strength), 1) {
			t.Error("the last clause has the praise of the first")
		}
	}
	if !slices.Contains(clause, cueFeature(int(Weakness), 1)) {
		t.Error("the last clause lacks its fault")
	}
}

func TestTheTornAreShownAsNeither(t *testing.T) {
	f := &Model{ClassWeights: Probabilities{1, 1, 1, 1, 1, 1, 1, 1}, AmbiguityRatio: 0.8}
	for _, c := range []struct {
		shares Probabilities
		want   int
	}{
		{Probabilities{0.6, 0.3, 0.08, 0.02}, PolStrength},
		{Probabilities{0.46, 0.44, 0.08, 0.02}, PolMixed},
		{Probabilities{0.43, 0.47, 0.02, 0.08}, PolNeutral},
	} {
		if got, _, _ := f.Decide(c.shares); got != c.want {
			t.Errorf("%v gives %d, want %d", c.shares, got, c.want)
		}
	}
}

func TestAgreementRisesWithTheShare(t *testing.T) {
	f := &Model{Calibration: []float32{0.2, 0.5, 1}}
	for share, want := range map[float32]float32{0: 0.2, 0.25: 0.35, 0.5: 0.5, 1: 1} {
		if got := f.Confidence(share); got < want-1e-6 || got > want+1e-6 {
			t.Errorf("share %v: %v, want %v", share, got, want)
		}
	}
}

func TestWhatIsToldAsPast(t *testing.T) {
	c := cues(t)
	for text, want := range map[string]bool{
		"Until recently, visits were too often late.":                      true,
		"At the last inspection, supervision was weak.":                    true,
		"At the last inspection, supervision was weak, and it remains so.": false,
		"Historically, plans were weak, and they are weak now.":            false,
		"Supervision is weak.":                                             false,
	} {
		s := c.Split(text, 0, 1)
		if got := s.isPast(); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
