package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"reinspect/compare/lexicon"
)

// tallyOf is what a report says on workforce.
func tallyOf(r *reportBuilder) *tally { return tallies(passages(&r.Report, nil))["workforce"] }

// Each of these makes it likelier that a weakness is one of both reports.
func TestWhatRaisesTheChanceOfARecurringWeakness(t *testing.T) {
	usual := tallyOf(said("- - +"))
	base := logOdds(usual, usual, 0.3)
	for _, c := range []struct {
		name string
		l, r *tally
		like float64
		more bool
	}{
		{"more criticism", tallyOf(said("- - - +")), tallyOf(said("- - - +")), 0.3, true},
		{"criticism in more alike words", usual, usual, 0.5, true},
		{"criticism in less alike words", usual, usual, 0.1, false},
		{"a greater critical share on both sides", tallyOf(said("- -")), tallyOf(said("- -")), 0.3, true},
		{"asked for in the left list", tallyOf(said("- - +").asked("workforce", "- Caseloads.")), usual, 0.3, true},
		{"asked for in the right list", usual, tallyOf(said("- - +").asked("workforce", "- Caseloads.")), 0.3, true},
		{"more praise", tallyOf(said("- - + + +")), usual, 0.3, false},
		{"less criticism", tallyOf(said("- +")), usual, 0.3, false},
	} {
		got, swapped := logOdds(c.l, c.r, c.like), logOdds(c.r, c.l, c.like)
		if got > base != c.more || got == base {
			t.Errorf("%s: %.3f, without it %.3f", c.name, got, base)
		}
		if math.Abs(got-swapped) > 1e-12 {
			t.Errorf("%s: %.3f, from the other side %.3f", c.name, got, swapped)
		}
	}
	// Both lists together weigh more than twice one of them.
	listed := tallyOf(said("- - +").asked("workforce", "- Caseloads."))
	none, one, both := base, logOdds(usual, listed, 0.3), logOdds(listed, listed, 0.3)
	if both-one <= one-none {
		t.Errorf("log odds without a list %.2f, with one %.2f, with both %.2f", none, one, both)
	}
}

func TestRecurringWeaknessesAreRankedAndCited(t *testing.T) {
	side := func(day string, extra ...string) *reportBuilder {
		return report("Larkhollow", "ilacs-2018", day).
			para("plans", append([]string{"- Chronologies are missing.", "+ Timescales are kept."}, extra...)...).
			para("workforce", "~ Most stay, though caseloads of agency workers are too high.").
			para("workforce", "- Caseloads in the assessment teams are too high.", "- Turnover of agency workers is too high.").
			asked("workforce", "- The size of caseloads.")
	}
	c := compared(t, side("2019-05-10"), side("2022-05-11", "+ Parents are heard."))
	var got []string
	for _, r := range c.Recurring {
		got = append(got, fmt.Sprintf("%d %s %t", r.Rank, r.Theme, r.InLists))
	}
	if want := "1 workforce true, 2 plans false"; strings.Join(got, ", ") != want {
		t.Fatalf("%q, want %q", got, want)
	}
	if c.Recurring[0].Weight <= c.Recurring[1].Weight {
		t.Errorf("%.2f ranks before %.2f", c.Recurring[0].Weight, c.Recurring[1].Weight)
	}
	var places []string
	for _, e := range c.Recurring[0].Evidence.Left {
		places = append(places, e.Ref.String()+" "+strings.Fields(e.Sentence)[0])
	}
	if want := "3 Turnover, 2 Most, bullet 1 The"; strings.Join(places, ", ") != want {
		t.Errorf("cited %q, want %q", places, want)
	}
}

func TestAWeaknessOfOneSideDoesNotRecur(t *testing.T) {
	left, right := said("- - -"), said("+ + +")
	if c := compared(t, left, right); len(c.Recurring) > 0 {
		t.Errorf("%+v", c.Recurring)
	}
	if c := compared(t, right, left); len(c.Recurring) > 0 {
		t.Errorf("%+v", c.Recurring)
	}
	other := report("Larkhollow", "ilacs-2018", "2022-05-10").para("health", "- Dental checks are late.")
	if c := compared(t, left, other); len(c.Recurring) > 0 {
		t.Errorf("%+v", c.Recurring)
	}
}

func TestAWeaknessWithADoubtIsDoubtfulUntilTheReaderKeepsIt(t *testing.T) {
	for _, c := range []struct {
		r    Recurring
		want bool
	}{
		{Recurring{Weight: 0.9}, false},
		{Recurring{Weight: 0.4}, false},
		{Recurring{Weight: 0.4, Doubt: "it may be praised"}, true},
		{Recurring{Weight: 0.9, Doubt: "it may be praised"}, true},
		{Recurring{Doubt: "it may be praised", Corrected: true}, false},
	} {
		if got := c.r.Doubtful(); got != c.want {
			t.Errorf("%+v: doubtful %t", c.r, got)
		}
	}
}

func TestAtMostSixPlacesAreCitedForEachSide(t *testing.T) {
	side := func(day string) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", day)
		for range 8 {
			r.para("workforce", "- Caseloads are too high.", "- Caseloads are growing.")
		}
		return r
	}
	left, right := side("2019-05-10"), side("2022-05-10")
	if e := compared(t, left, right).Recurring[0].Evidence; len(e.Left) != 6 || len(e.Right) != 6 {
		t.Errorf("%d and %d places", len(e.Left), len(e.Right))
	}
}

// The words that two paragraphs share are named by weight; everyday words and
// unknown names are not. A statement does not say the title's own words twice.
func TestTellingWordsAreNamedOnce(t *testing.T) {
	s := &sides{vocabulary: lexicon.New()}
	words := func(left, right string) []string {
		return s.inCommon(&passage{text: left, words: s.vocabulary.Vector(left)}, &passage{text: right, words: s.vocabulary.Vector(right)})
	}
	for _, c := range []struct{ left, right, want string }{
		{"chronologies chronologies adopters", "adopters and chronologies chronologies", "chronologies, adopters"},
		{"when there are adopters", "when there were none", ""},
		{"Quillmarsh adopters", "adopters of Quillmarsh", "adopters"},
		{"adopters", "chronologies", ""},
		{"", "adopters", ""},
		{"siblings", "brothers and sisters", "siblings / brothers and sisters"},
	} {
		got := strings.Join(words(c.left, c.right), ", ")
		if back := strings.Join(words(c.right, c.left), ", "); got != c.want || back != c.want && !strings.Contains(got, "/") {
			t.Errorf("%q and %q: %q and %q, want %q", c.left, c.right, got, back, c.want)
		}
	}
	if got := words("adopters chronologies advocacy supervision caseloads exploitation immunisations", "adopters chronologies advocacy supervision caseloads exploitation immunisations"); len(got) != 5 {
		t.Errorf("at most five: %q", got)
	}
	for _, c := range []struct {
		objects   []string
		mayDiffer bool
		want      string
	}{
		{nil, false, "Health: criticised in both"},
		{[]string{"health"}, false, "Health: criticised in both"},
		{[]string{"health", "dentist", "delay"}, false, "Health: criticised in both over dentists and delays"},
		{nil, true, "Health: criticised in both, perhaps for different faults"},
		{[]string{"dentist"}, true, "Health: criticised in both over dentists, perhaps for different faults"},
	} {
		var objects []*lexicon.Object
		for _, name := range c.objects {
			objects = append(objects, &lexicon.Object{Name: name, Shown: name + "s"})
		}
		if got := statement("Health", objects, c.mayDiffer); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
