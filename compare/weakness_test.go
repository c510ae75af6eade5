package compare

import (
	"strings"
	"testing"
)

// quotesOf are the two sentences that a recurring weakness rests on.
func quotesOf(t *testing.T, c *Comparison, theme string) (left, right Evidence) {
	t.Helper()
	for _, r := range c.Recurring {
		if r.Theme == theme {
			return r.Evidence.Left[0], r.Evidence.Right[0]
		}
	}
	t.Fatalf("no recurring weakness on %s: %+v", theme, c.Recurring)
	return left, right
}

func earlier() *reportBuilder { return report("Larkhollow", "ilacs-2018", "2019-05-10") }
func later() *reportBuilder   { return report("Larkhollow", "ilacs-2018", "2022-05-10") }

func TestAWeaknessRestsOnTheTwoSentencesMostAlike(t *testing.T) {
	left := earlier().
		para("plans", "- Core groups meet too rarely.").
		para("plans", "- Contingency is missing from most plans.")
	right := later().
		para("plans", "- Families do not see their plans.", "- Few plans deal with contingency.").
		para("plans", "- Parents cannot read them.")
	l, r := quotesOf(t, compared(t, left, right), "plans")
	if l.Sentence != "Contingency is missing from most plans." || r.Sentence != "Few plans deal with contingency." {
		t.Errorf("%q and %q", l.Sentence, r.Sentence)
	}
	got := compared(t, left, right).Recurring[0]
	if want := "contingency plans"; strings.Join(got.Phrases, ", ") != want || !strings.Contains(got.Statement, want) {
		t.Errorf("%q, %q: want %s", got.Phrases, got.Statement, want)
	}
}

// A fault that is denied, and how the inspection was carried out, are no
// weakness, whatever their marks say.
func TestWhatIsNoFindingBearsNothingOut(t *testing.T) {
	for _, text := range []string{
		"- Inspectors did not find any caseloads that are too high.",
		"- Inspectors evaluated caseloads that are too high.",
	} {
		c := compared(t, earlier().para("workforce", "- Caseloads are too high."), later().para("workforce", text))
		if len(c.Recurring) > 0 {
			t.Errorf("%q: %+v", text, c.Recurring)
		}
	}
}

func TestASentenceThatLeansOnTheOneBeforeIsQuotedWithIt(t *testing.T) {
	left := earlier().para("plans", "+ All children have a contingency plan.", "- These are rarely followed.")
	right := later().para("plans", "- Contingency plans are rarely followed.")
	l, r := quotesOf(t, compared(t, left, right), "plans")
	if l.Sentence != "These are rarely followed." || l.Quote() != "All children have a contingency plan. These are rarely followed." {
		t.Errorf("%q is quoted as %q", l.Sentence, l.Quote())
	}
	if r.Quote() != r.Sentence {
		t.Errorf("%q is quoted as %q", r.Sentence, r.Quote())
	}
}

// Two themes that have only the same two sentences are one weakness.
func TestTwoThemesOnTheSameSentencesAreOneEntry(t *testing.T) {
	both := func(r *reportBuilder) *reportBuilder {
		r.para("workforce", "- Supervision of social workers is irregular.")
		r.Sections[0].Paragraphs[0].Sentences[0].Themes = []string{"management-oversight", "workforce"}
		return r
	}
	c := compared(t, both(earlier()), both(later()))
	if len(c.Recurring) != 1 || len(c.Recurring[0].Also) != 1 {
		t.Errorf("%+v", c.Recurring)
	}
}

func TestOnlyItemsThatAskForTheSameAreAskedBothTimes(t *testing.T) {
	for _, c := range []struct {
		left, right string
		want        bool
	}{
		{"- The size of caseloads.", "- Caseloads that allow good work.", true},
		{"- The size of caseloads.", "- The training of managers.", false},
		{"- The quality of plans.", "- The clarity of plans.", true},
	} {
		left := earlier().para("workforce", "- Caseloads are too high.").asked("workforce", c.left)
		right := later().para("workforce", "- Caseloads are too high.").asked("workforce", c.right)
		got := compared(t, left, right).Recurring
		if len(got) != 1 || got[0].InLists != c.want {
			t.Errorf("%q and %q: %+v", c.left, c.right, got)
		}
	}
}

// A weakness that is less likely than not says why it has to be checked.
func TestADoubtfulWeaknessSaysWhy(t *testing.T) {
	praise := []string{"+ Staff are supported.", "+ Morale is high.", "+ Managers listen.", "+ Training is good."}
	left := earlier().para("workforce", append(praise, "- Turnover had been too high.")...)
	right := later().para("workforce", append(praise, "- Too few workers stay, so that turnover is high.")...)
	c := compared(t, left, right)
	if len(c.Recurring) != 1 || !c.Recurring[0].Doubtful() || !strings.Contains(c.Recurring[0].Doubt, "past") {
		t.Errorf("%+v", c.Recurring)
	}
	for _, r := range compared(t, earlier().para("workforce", "- Caseloads are too high.", "- Turnover is too high."), later().para("workforce", "- Caseloads are too high.", "- Turnover is too high.")).Recurring {
		if r.Doubtful() || r.Doubt != "" {
			t.Errorf("%.2f is doubtful: %q", r.Weight, r.Doubt)
		}
	}
}

// Of two sentences on one fault the reader is shown the one that says it alone,
// and in a finding rather than in the summary.
func TestAWeaknessIsQuotedWhereItStandsByItself(t *testing.T) {
	const fault = "Supervision is not frequent."
	left := earlier().para("management-oversight", "- "+fault)
	right := later().section("summary").para("management-oversight", "- "+fault).
		section("leadership").para("management-oversight", "- Managers do not read case files.", "- This supervision is not frequent.").
		para("management-oversight", "- "+fault)
	if _, r := quotesOf(t, compared(t, left, right), "management-oversight"); r.Ref.N != 3 {
		t.Errorf("%+v", r)
	}
}

// A sentence that was read with little confidence is no proof while there is
// another; alone, it makes the weakness doubtful.
func TestAnUnsureSentenceIsNotQuotedAsProof(t *testing.T) {
	right := func(sentences ...string) *reportBuilder {
		r := later().para("plans", sentences...)
		r.Sections[0].Paragraphs[0].Sentences[0].Confidence = proofConfidence - 0.01
		return r
	}
	left := earlier().para("plans", "- Contingency is missing from most plans.")
	c := compared(t, left, right("- Few plans deal with contingency.", "- Contingency is vague."))
	if _, r := quotesOf(t, c, "plans"); r.Sentence != "Contingency is vague." {
		t.Errorf("quoted: %q", r.Sentence)
	}
	c = compared(t, left, right("- Few plans deal with contingency."))
	if len(c.Recurring) != 1 || !c.Recurring[0].Doubtful() {
		t.Errorf("%+v", c.Recurring)
	}
}
