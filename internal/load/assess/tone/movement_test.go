package tone

import "testing"

// apart takes a sentence apart with the built-in cues.
func apart(t *testing.T, text string) *Sentence {
	t.Helper()
	s := cues(t).Split(text, 0, 1)
	return &s
}

func TestMoreOfTheGoodHeadsUpwards(t *testing.T) {
	for text, want := range map[string]float32{
		"The number of adopters has risen.":                        1,
		"The number of adopters has fallen.":                       -1,
		"Caseloads have fallen.":                                   1,
		"Caseloads have risen and the backlog has grown.":          -2,
		"The room has been painted.":                               0,
		"The number of children in the borough has risen steadily": 0,
	} {
		if got := apart(t, text).trend(Rise, Fall); got != want {
			t.Errorf("%q heads %v, want %v", text, got, want)
		}
	}
}

func TestNumbersOfNowAreSetAgainstThoseOfBefore(t *testing.T) {
	for text, want := range map[string]struct{ turn, beside float32 }{
		"Attendance went from 61% to 54.5%.":                           {-1, 0},
		"Visits went from 1,204 in 2023 to 1,310 in 2024.":             {1, 0},
		"It now takes 95 days, compared with 110 a year ago.":          {-1, 0},
		"It takes 95 days, more than the national average of 80.":      {0, 1},
		"Of 40 children, 12 live in Ashmere and 9 in Brackwater.":      {0, 0},
		"Between 2013–14 and 2014–15 nothing was counted.":             {0, 0},
		"Places for 16- to 17-year-olds went from 12 to 12.":           {0, 0},
		"The figure is 1,310 compared to 1,204 at the last inspection": {1, 0},
	} {
		s := apart(t, text)
		numbers, _ := s.numbers()
		turn, beside := s.numberChange(numbers)
		if turn != want.turn || beside != want.beside {
			t.Errorf("%q turns %v and stands %v beside its peers, want %v", text, turn, beside, want)
		}
	}
}

func TestYearsAreNoAmounts(t *testing.T) {
	numbers, years := apart(t, "In 2014/15 there were 1,204 visits, in 2015–16 95.5 a month and in 2016 none.").numbers()
	if years != 3 || len(numbers) != 2 || numbers[0].value != 1204 || numbers[1].value != 95.5 {
		t.Errorf("numbers %v and %d years", numbers, years)
	}
}

func TestGapsAreCountedInWordsEitherWay(t *testing.T) {
	s := apart(t, "Attendance has at long last risen.")
	gap := s.gaps()
	if got := gap[Asset][Rise]; got != 4 || gap[Rise][Asset] != got {
		t.Errorf("gaps %d and %d, want 4", got, gap[Rise][Asset])
	}
	if gap[Burden][Rise] != noGap {
		t.Errorf("a gap of %d to a burden that is not there", gap[Burden][Rise])
	}
}
