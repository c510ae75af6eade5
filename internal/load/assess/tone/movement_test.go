package tone

import (
	"strings"
	"testing"
)

// splitBuiltIn splits a sentence by the built-in cues.
func splitBuiltIn(t *testing.T, text string) *Sentence {
	t.Helper()
	s := builtInCues(t).Split(text, 0, 1)
	return &s
}

func TestMoreOfWhatIsGoodIsAnUpwardTrend(t *testing.T) {
	for text, want := range map[string]float32{
		"The number of adopters has risen.":                        1,
		"The number of adopters has fallen.":                       -1,
		"Caseloads have fallen.":                                   1,
		"Caseloads have risen and the backlog has grown.":          -2,
		"The room has been painted.":                               0,
		"The number of children in the borough has risen steadily": 0,
	} {
		if got := splitBuiltIn(t, text).trend(Rise, Fall); got != want {
			t.Errorf("%q has the trend %v, want %v", text, got, want)
		}
	}
}

func TestNumbersAreComparedWithThoseBeforeOrOfOthers(t *testing.T) {
	for text, want := range map[string]struct{ overTime, versusPeers float32 }{
		"Attendance went from 61% to 54.5%.":                           {-1, 0},
		"Visits went from 1,204 in 2023 to 1,310 in 2024.":             {1, 0},
		"It now takes 95 days, compared with 110 a year ago.":          {-1, 0},
		"It takes 95 days, more than the national average of 80.":      {0, 1},
		"Of 40 children, 12 live in Ashmere and 9 in Brackwater.":      {0, 0},
		"Between 2013–14 and 2014–15 nothing was counted.":             {0, 0},
		"Places for 16- to 17-year-olds went from 12 to 12.":           {0, 0},
		"The figure is 1,310 compared to 1,204 at the last inspection": {1, 0},
	} {
		s := splitBuiltIn(t, text)
		numbers, _ := s.numbers()
		overTime, versusPeers := s.numberChange(numbers)
		if overTime != want.overTime || versusPeers != want.versusPeers {
			t.Errorf("%q turns %v and stands %v beside its peers, want %v", text, overTime, versusPeers, want)
		}
	}
}

func TestHowTwoNumbersRelate(t *testing.T) {
	for text, want := range map[string]relation{
		"from 61 to 54":                      fromTo,
		"from a very low 61 to 54":           fromTo,
		"from one so very very low 61 to 54": unrelated, // its "from" is too far away
		"61 to 54":                           unrelated,
		"54 compared to 61":                  comparedWith,
		"54 compared with 61":                comparedWith,
		"54 up from 61":                      comparedWith,
		"54 against 61":                      comparedWith,
		"54 rather than 61":                  comparedWith,
		"54 visits from 61 to 70":            unrelated, // the next pair's "from"
		"54 visits from 61 so it goes on to": comparedWith,
		"54 and 61":                          unrelated,
		"54 than plans to 61":                unrelated, // the last link counts
		"than 54 61":                         unrelated,
	} {
		s := split(t, text)
		numbers, _ := s.numbers()
		if got := s.relation(numbers[0].word, numbers[1].word); got != want {
			t.Errorf("%q: relation %d, want %d", text, got, want)
		}
	}
}

func TestATrendNeedsItsSubjectNearby(t *testing.T) {
	for text, want := range map[string]float32{
		"Attendance " + repeated("so", 11) + "risen":                             1,
		"Attendance " + repeated("so", 12) + "risen":                             0,
		"Risen " + repeated("so", 11) + "attendance":                             1,
		"Caseloads risen attendance":                                             -1, // of two as near, the first counts
		"Caseloads so risen attendance":                                          1,  // the nearest counts
		"Attendance risen, caseloads fallen, risen attendance, attendance risen": 2,
		"Caseloads risen, caseloads risen, caseloads risen":                      -2,
		"Attendance fallen":                                                      -1,
		"Caseloads fallen":                                                       1,
	} {
		if got := split(t, text).trend(Rise, Fall); got != want {
			t.Errorf("%q has the trend %v, want %v", text, got, want)
		}
	}
}

func TestPeersAreNamedBetweenTheNumbersOrSoonAfter(t *testing.T) {
	for text, peers := range map[string]bool{
		"54 compared with 61 in England":                    true,
		"54 compared with England with 61":                  true,
		"54 compared with 61 so so so England":              true,
		"54 compared with 61 so so so so England":           false,
		"England has 54 compared with 61":                   false,
		"54 compared with 61 last year":                     false,
		"54 compared with 61 last year, 9 so so in Ashmere": false,
	} {
		s := split(t, text)
		numbers, _ := s.numbers()
		overTime, versusPeers := s.numberChange(numbers[:2])
		if (versusPeers == -1) != peers || (overTime == -1) == peers {
			t.Errorf("%q: %v over time, %v against peers", text, overTime, versusPeers)
		}
	}
}

func TestYearsAreNotAmounts(t *testing.T) {
	numbers, years := splitBuiltIn(t, "In 2014/15 there were 1,204 visits, in 2015–16 95.5 a month and in 2016 none.").numbers()
	if years != 3 || len(numbers) != 2 || numbers[0].value != 1204 || numbers[1].value != 95.5 {
		t.Errorf("numbers %v and %d years", numbers, years)
	}
}

func TestGapsAreTheSameEitherWay(t *testing.T) {
	s := splitBuiltIn(t, "Attendance has at long last risen.")
	gap := s.gaps()
	if got := gap[Asset][Rise]; got != 4 || gap[Rise][Asset] != got {
		t.Errorf("gaps %d and %d, want 4", got, gap[Rise][Asset])
	}
	if gap[Burden][Rise] != noGap {
		t.Errorf("a gap of %d to a burden that is not there", gap[Burden][Rise])
	}
}

func TestTextWithoutAFullStopIsLookedAtUpToALimit(t *testing.T) {
	long := split(t, strings.Repeat("plans have improved but visits are late ", 20_000))
	if len(long.Words) != mostWords || len(long.Cues) > 2*mostWords || long.Whole().Last != mostWords {
		t.Errorf("%d words, %d cues", len(long.Words), len(long.Cues))
	}
}
