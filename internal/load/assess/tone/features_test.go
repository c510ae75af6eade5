package tone

import (
	"slices"
	"strings"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/weights"
)

// features returns the hashes of a span's features.
func features(s *Sentence, span tokens.Span) []uint32 {
	var out []uint32
	s.Features(span, func(f weights.Feature) { out = append(out, f.Hash) })
	return out
}

// has checks which of the named features a whole sentence has.
func has(t *testing.T, s *Sentence, want map[string]bool, named map[string]uint32) {
	t.Helper()
	found := features(s, s.Whole())
	for name, hash := range named {
		if got := slices.Contains(found, hash); got != want[name] {
			t.Errorf("%q has the feature %s: %v, want %v", s.Text, name, got, want[name])
		}
	}
}

func TestWordsAndPairsOfNeighboursAreFeatures(t *testing.T) {
	has(t, split(t, "Plans often drift."), map[string]bool{"word": true, "pair": true, "mark": true}, map[string]uint32{
		"word":                 word(famWord, "plans"),
		"pair":                 word(famPair, "often", "drift"),
		"mark":                 word(famPair, "drift", "."),
		"pair the wrong way":   word(famPair, "drift", "often"),
		"pair with a gap":      word(famPair, "plans", "drift"),
		"a word not there":     word(famWord, "visits"),
		"a word not negated":   word(famNegated, "drift"),
		"a word of one clause": tokens.Combine(famClauseWord, tokens.Combine(0, tokens.Hash("plans"))),
	})
}

func TestSixWordsAfterANegationAreNegatedUnlessPunctuationComesFirst(t *testing.T) {
	has(t, split(t, "Plans are not one two three four five six seven"), map[string]bool{"first": true, "sixth": true}, map[string]uint32{
		"first": word(famNegated, "one"), "sixth": word(famNegated, "six"), "seventh": word(famNegated, "seven"),
		"before": word(famNegated, "are"), "the negation": word(famNegated, "not"),
	})
	has(t, split(t, "Plans are not one, two and good"), map[string]bool{"before the comma": true}, map[string]uint32{
		"before the comma": word(famNegated, "one"), "after the comma": word(famNegated, "two"), "praise": word(famNegated, "good"),
	})
	has(t, split(t, "Good plans are here"), nil, map[string]uint32{"no negation": word(famNegated, "plans")})
	has(t, split(t, "Good plans are not late"), map[string]bool{"after a cue before": true}, map[string]uint32{"after a cue before": word(famNegated, "late")})
}

func TestTheFirstAndLastWordsAreFeatures(t *testing.T) {
	all := map[string]bool{"first": true, "first two": true, "last": true}
	has(t, split(t, "(Plans often drift."), all, map[string]uint32{
		"first": word(famFirst, "plans"), "first two": word(famOpening, "plans", "often"), "last": word(famLast, "drift"),
		"second": word(famFirst, "often"), "a bracket": word(famFirst, "("), "a full stop": word(famLast, "."),
	})
	has(t, split(t, "Plans."), map[string]bool{"first": true}, map[string]uint32{
		"first": word(famFirst, "plans"), "last": word(famLast, "plans"),
	})
}

func TestLengthAndCommasAreCountedInSteps(t *testing.T) {
	for _, c := range []struct{ words, commas, length, comma int }{
		{1, 0, 0, 0},
		{5, 2, 0, 2},
		{6, 0, 1, 0},
		{12, 4, 2, 4},
		{80, 7, 8, 4},
	} {
		text := strings.Repeat("plan ", c.words) + strings.Repeat(",", c.commas) + ";"
		found := features(split(t, text), split(t, text).Whole())
		for n := range 15 {
			if got := slices.Contains(found, tokens.Combine(famLength, uint32(n))); got != (n == c.length) {
				t.Errorf("%d words: length %d is %v", c.words, n, got)
			}
			if got := slices.Contains(found, tokens.Combine(famCommas, uint32(n))); got != (n == c.comma) {
				t.Errorf("%d commas: %d is %v", c.commas, n, got)
			}
		}
	}
}

func TestTheWordsOfAClauseHaveItsPosition(t *testing.T) {
	at := func(family, position uint32, hash uint32) uint32 {
		return tokens.Combine(family, tokens.Combine(position, hash))
	}
	plans, soon, drift, start := tokens.Hash("plans"), tokens.Hash("soon"), tokens.Hash("drift"), tokens.Hash("start")
	has(t, split(t, "Plans start, but soon work is done; all drift on."), map[string]bool{
		"first": true, "middle": true, "last": true, "pair": true, "contrast": true, "no contrast": true, "three clauses": true,
	}, map[string]uint32{
		"first": at(famClauseWord, 0, plans), "middle": at(famClauseWord, 1, soon), "last": at(famClauseWord, 2, drift),
		"first as last": at(famClauseWord, 2, plans), "middle as first": at(famClauseWord, 0, soon),
		"middle as last": at(famClauseWord, 2, soon), "last as middle": at(famClauseWord, 1, drift),
		"pair":                   at(famClausePair, 0, tokens.Combine(plans, start)),
		"pair across clauses":    at(famClausePair, 0, tokens.Combine(tokens.Hash(","), tokens.Hash("but"))),
		"contrast":               at(famOpener, 1, tokens.Hash("but")),
		"no contrast":            at(famOpener, 2, 0),
		"contrast elsewhere":     at(famOpener, 0, tokens.Hash("but")),
		"a word that opens none": at(famOpener, 0, plans),
		"three clauses":          tokens.Combine(famClauses, 3), "one clause": tokens.Combine(famClauses, 1),
	})
	has(t, split(t, "When risks rise, staff act."), map[string]bool{"setting": true}, map[string]uint32{
		"setting": at(famOpener, 0, tokens.Hash("when")), "the finding": at(famOpener, 2, tokens.Hash("when")),
	})
	has(t, split(t, "Good; but weak"), map[string]bool{"opened by a contrast": true, "opened by praise": false}, map[string]uint32{
		"opened by praise": at(famOpener, 0, tokens.Hash("good")), "opened by a contrast": at(famOpener, 2, tokens.Hash("but")),
	})
}

func TestThePositionInTheParagraphIsAFeature(t *testing.T) {
	for _, c := range []struct{ index, total, first, end int }{
		{0, 2, 0, 2},
		{1, 2, 1, 1},
		{0, 9, 0, 3},
		{7, 9, 5, 2},
		{0, 1, -1, -1}, // a single sentence has no position
	} {
		s := fewCues(t).Split("Plans drift.", c.index, c.total)
		found := features(&s, s.Whole())
		for n := range 10 {
			if got := slices.Contains(found, tokens.Combine(famIndex, uint32(n))); got != (n == c.first) {
				t.Errorf("sentence %d of %d: index %d is %v", c.index, c.total, n, got)
			}
			if got := slices.Contains(found, tokens.Combine(famEnd, uint32(n))); got != (n == c.end) {
				t.Errorf("sentence %d of %d: end %d is %v", c.index, c.total, n, got)
			}
		}
		if clause := features(&s, tokens.Span{First: 0, Last: 1}); slices.Contains(clause, tokens.Combine(famIndex, uint32(c.index))) {
			t.Error("a clause on its own has a position")
		}
	}
}

// slots of cue features.
func inClause(position int, k Kind) int  { return int(k) + int(kinds)*(1+position) }
func pairOf(before, after Kind) int      { return int(kinds)*(4+int(before)) + int(after) }
func cueAt(slot int, nth uint8) uint32   { return cueFeature(slot, nth) }
func nthCue(k Kind, nth uint8) uint32    { return cueFeature(int(k), nth) }
func repeated(word string, n int) string { return strings.Repeat(word+" ", n) }

func TestCuesAreCountedUpToThree(t *testing.T) {
	s := split(t, "Good, good, good and good but weak")
	has(t, s, map[string]bool{"one": true, "three": true, "a fault": true}, map[string]uint32{
		"one": nthCue(Strength, 1), "three": nthCue(Strength, 3), "four": nthCue(Strength, 4),
		"a fault": nthCue(Weakness, 1), "a second fault": nthCue(Weakness, 2),
	})
}

func TestCuesHaveTheClauseTheyAreIn(t *testing.T) {
	has(t, split(t, "Good work; but plans; and weak visits"), map[string]bool{"praise first": true, "contrast between": true, "fault last": true}, map[string]uint32{
		"praise first": cueAt(inClause(0, Strength), 1), "praise last": cueAt(inClause(2, Strength), 1),
		"contrast between": cueAt(inClause(1, Contrast), 1), "contrast last": cueAt(inClause(2, Contrast), 1),
		"fault last": cueAt(inClause(2, Weakness), 1), "fault between": cueAt(inClause(1, Weakness), 1),
	})
	has(t, split(t, "Good work is seen"), nil, map[string]uint32{
		"the only clause": cueAt(inClause(0, Strength), 1), "as last": cueAt(inClause(2, Strength), 1),
	})
}

func TestTwoKindsOfCueCloseTogetherInAClauseAreAPair(t *testing.T) {
	pair := cueAt(pairOf(Negation, Strength), 1)
	for text, want := range map[string]bool{
		"Plans are not good":                  true,
		"Not " + repeated("so", 6) + "good":   true,
		"Not " + repeated("so", 7) + "good":   false, // too far apart
		"Good plans are not":                  false, // the other way round
		"Plans are not here; good ones exist": false, // in another clause
		"Plans are good and good":             false,
	} {
		has(t, split(t, text), map[string]bool{"pair": want}, map[string]uint32{"pair": pair})
	}
	has(t, split(t, "Good, largely weak work"), map[string]bool{"praise and fault": true, "hedge and fault": true}, map[string]uint32{
		"praise and fault": cueAt(pairOf(Strength, Weakness), 1),
		"hedge and fault":  cueAt(pairOf(Hedge, Weakness), 1),
		"fault and praise": cueAt(pairOf(Weakness, Strength), 1),
	})
	has(t, split(t, "Plans are good, good"), nil, map[string]uint32{"pair of one kind": cueAt(pairOf(Strength, Strength), 1)})
}

func TestAClauseOnItsOwnHasOnlyItsOwnCues(t *testing.T) {
	s := split(t, "Good plans; weak visits; good work")
	last := features(s, s.Clauses[1])
	for name, c := range map[string]struct {
		hash uint32
		want bool
	}{
		"its fault":             {nthCue(Weakness, 1), true},
		"the praise around it":  {nthCue(Strength, 1), false},
		"its position":          {cueAt(inClause(1, Weakness), 1), false},
		"the number of clauses": {tokens.Combine(famClauses, 3), false},
		"a pair across":         {cueAt(pairOf(Strength, Weakness), 1), false},
		"a word of its own":     {word(famWord, "visits"), true},
		"a word of another":     {word(famWord, "plans"), false},
	} {
		if got := slices.Contains(last, c.hash); got != c.want {
			t.Errorf("the middle clause has %s: %v, want %v", name, got, c.want)
		}
	}
}

func nGramsOf(text string) []uint32 {
	var out []uint32
	w := tokens.Words(text, nil)[0]
	NGrams(&w, func(f weights.Feature) { out = append(out, f.Hash) })
	return out
}

func TestWordsThatBeginAlikeShareNGrams(t *testing.T) {
	plans := nGramsOf("plans")
	if len(plans) != 3*5-3 { // of the seven letters of |plans|: five of three, four of four, three of five
		t.Errorf("%d n-grams of |plans|, want 12", len(plans))
	}
	shared := 0
	for _, hash := range nGramsOf("planning") {
		if slices.Contains(plans, hash) {
			shared++
		}
	}
	if shared != 6 { // |pl |pla |plan pla plan lan
		t.Errorf("planning and plans share %d n-grams, want 6", shared)
	}
	if slices.Contains(nGramsOf("explain"), plans[0]) {
		t.Error("the beginning of a word is found inside another")
	}
	for _, none := range []string{"2024", "61", ";", "a"} {
		if got := nGramsOf(none); none != "a" && len(got) > 0 || none == "a" && len(got) != 1 {
			t.Errorf("%q has %d n-grams", none, len(got))
		}
	}
}
