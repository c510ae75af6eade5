package compare

import (
	"strings"
	"testing"

	"reinspect/model"
)

// What became of one recommendation, by one item of the earlier list and the
// sentences of the later report.
func became(t *testing.T, theme, item string, later ...string) FollowUp {
	t.Helper()
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked(theme, item)
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para(theme, later...)
	return compared(t, left, right).Recommendations[0]
}

// A status is sure only if its quotes speak of what is asked for above all; one that
// is doubtful says what they lack.
func TestAStatusIsSureOnlyIfItsQuotesShowIt(t *testing.T) {
	const interviews = "- The timeliness of return home interviews."
	for _, c := range []struct {
		rule, theme, item string
		later             []string
		status            Status
		doubt             string
	}{
		{
			"praise of the thing itself", "exploitation-and-missing", interviews,
			[]string{"+ Return home interviews are timely."},
			Resolved, "",
		},
		{
			"praise of one part, and none of another", "exploitation-and-missing",
			"- The response to children who go missing, and the offer of return home interviews.",
			[]string{"+ The response to children who go missing is strong."},
			Resolved, "no sentence names “return home interviews”",
		},
		{
			"praise of the carers, not of their reviews", "foster-carers", "- The quality of the yearly reviews of foster carers.",
			[]string{"+ Foster carers have good support groups."},
			Resolved, "the praise quoted does not say “reviews of foster carers”",
		},
		{
			"praise of other lodgings", "care-leaver-accommodation", "- The use of bed and breakfast for care leavers.",
			[]string{"+ Leaders keep watch over children in unregistered homes."},
			NotMentioned, "what comes nearest may answer it",
		},
		{
			"praise of permanence, not of the reports on it", "permanence", "- The quality of child permanence reports.",
			[]string{"+ Permanence is achieved early."},
			Resolved, "the praise quoted does not say “child permanence reports”",
		},
		{
			"a plan proves nothing", "workforce", "- The size of caseloads.",
			[]string{"+ Further reductions of the size of caseloads are projected."},
			Resolved, "the praise quoted may tell of a plan",
		},
		{
			"both, each with its quote", "exploitation-and-missing", interviews,
			[]string{"+ Return home interviews are timely for most.", "- Return home interviews are not timely for some."},
			Partly, "",
		},
		{
			"asked for nowhere, but spoken of", "quality-assurance",
			"- Refine the performance framework, so that trends, forecasts and comparisons reach every team in the same form each quarter, with comments.",
			[]string{"= Dental checks, opticians, nurses, schools, colleges and museums take part.", "+ Performance data on adoption panels are accurate."},
			Resolved, "the praise quoted does not say “trends” or “comparisons”",
		},
	} {
		if f := became(t, c.theme, c.item, c.later...); f.Status != c.status || f.Doubt != c.doubt {
			t.Errorf("%s: %s, doubtful: %q, %q", c.rule, f.Status, f.Doubt, f.Why)
		}
	}
}

// A sentence about two matters of the earlier list is not one about all of it.
func TestASentenceOnTwoEarlierMattersMovesNoOther(t *testing.T) {
	left := asking()
	right := answering(praise, criticism).section("leadership").
		para("strategic-leadership", "- [persists] Supervision and caseloads, which were areas for improvement at the last inspection, remain weak.")
	if f := compared(t, left, right).Recommendations[0]; f.Status != Partly {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
}

// Nothing said of the board is no finding on the council.
func TestAnItemOfTheBoardSaysWhoseItWas(t *testing.T) {
	left := report("Larkhollow", "sif", "2016-05-10").asked("partnerships", "- The board should agree a plan with its partners.")
	left.Recommendations[0].Board = true
	right := report("Larkhollow", "ilacs-2018", "2019-05-10").para("plans", praise)
	if f := compared(t, left, right).Recommendations[0]; f.Status != NotMentioned || f.Why != boardSilent || f.Doubtful() {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
}

// Another matter of the same theme in the later list does not ask again.
func TestAskedAgainNeedsTheThingItself(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("care-leaver-accommodation local-offer", "- Health histories for care leavers.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("health", "+ Care leavers receive their health histories.").
		asked("care-leaver-accommodation", "- Suitable accommodation for care leavers.")
	if f := compared(t, left, right).Recommendations[0]; f.Again != nil {
		t.Errorf("%s, again %v", f.Status, f.Again)
	}
}

// A sentence on several of the things asked for is quoted before one on one.
func TestTheProofNamesWhatItCan(t *testing.T) {
	const both = "Children who go missing are safe, and return home interviews are offered."
	f := became(t, "exploitation-and-missing", "- Children who go missing, and return home interviews for them.",
		"+ Children who go missing are kept safe by staff.", "+ "+both)
	if len(f.Evidence) == 0 || f.Evidence[0].Sentence != both {
		t.Errorf("%s: %+v", f.Status, f.Evidence)
	}
}

// Faults that were put right do not remain, though the sentence is marked so.
func TestFaultsThatWerePutRightDoNotRemain(t *testing.T) {
	right := answering(praise, criticism).section("leadership").
		para("strategic-leadership", "+ [persists] The few shortfalls identified at the last inspection have been robustly addressed.")
	if f := compared(t, asking(), right).Recommendations[0]; f.Status != Partly || strings.Contains(f.Why, "remain") {
		t.Errorf("%s, %q", f.Status, f.Why)
	}
}

// Where nothing answers an item, what is said of all of them is shown first.
func TestWhatIsSaidOfTheWholeListIsShownWhereNothingElseIs(t *testing.T) {
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("health", "+ Dental checks are timely.").para("strategic-leadership", done)
	f := compared(t, asking(), right).Recommendations[0]
	if f.Status != NotMentioned || f.Doubt != "the report says that all that was asked for is done" || !strings.HasPrefix(f.Nearest[0].Sentence, "All areas for improvement") {
		t.Errorf("%s, %q, near %+v", f.Status, f.Doubt, f.Nearest)
	}
}

// The sentence that says so can lean on one that names the earlier inspection.
func TestTheWholeListMayBeThatOfTheSentenceBefore(t *testing.T) {
	const example = "+ For example, written plans for children in need are of good quality."
	for before, sure := range map[string]bool{
		"+ Since the last inspection, leaders have been busy.": true,
		"+ Leaders are busy.": false,
	} {
		right := answering(example).section("leadership").
			para("strategic-leadership", before, "+ [improved] They have systematically addressed all the areas of practice identified as weak.")
		if f := compared(t, asking(), right).Recommendations[0]; f.Status != Resolved || f.Doubtful() == sure {
			t.Errorf("%s: %s, %q", before, f.Status, f.Doubt)
		}
	}
}

// Neither praise nor criticism of something near is an answer.
func TestWhatIsSaidOfSomethingNearAnswersNothing(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		asked("foster-carers", "- Improve the use of delegated authority, so that carers know which decisions they can make and children wait for none of them.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("foster-carers", "+ The assessment of foster carers is good.", "- Some foster carers are not well supported.")
	if f := compared(t, left, right).Recommendations[0]; f.Status != NotMentioned || len(f.Nearest) == 0 {
		t.Errorf("%s, %q, by %+v", f.Status, f.Why, f.Evidence)
	}
}

// An item that a doubtful weakness rests on is not resolved beyond doubt, and the
// criticism is quoted with the praise.
func TestWhatMayRecurIsNotResolvedForSure(t *testing.T) {
	f := FollowUp{N: 2, Status: Resolved, Evidence: []Evidence{{Sentence: "Checks are good."}, {Sentence: "Nurses help."}}}
	w := Recurring{Theme: "health", Doubt: "may be", Evidence: model.Pair[[]Evidence]{
		Left:  []Evidence{{Ref: model.Ref{Kind: model.RefBullet, N: 2}}},
		Right: []Evidence{{Sentence: "Checks are late."}},
	}}
	(&Comparison{Recurring: []Recurring{w}}).agree(&f, testEnv(t).Themes)
	if f.Status != Resolved || f.Doubt != "it is among the weaknesses that may recur: Health and emotional well-being" || f.Evidence[1].Sentence != "Checks are late." || len(f.Evidence) != 3 {
		t.Errorf("%+v", f)
	}
}
