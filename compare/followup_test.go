package compare

import (
	"strings"
	"testing"

	"reinspect/model"
)

func TestWhatWasSoAtTheLastInspectionIsNotTodaysFault(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("workforce", "- Caseloads are too high.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("workforce", "- [improved] At the previous inspection, caseloads were too high.", "+ Caseloads are low.")
	c := compared(t, left, right)
	if c.Themes[0].Balance.Right != AllStrength || c.Themes[0].Movement != Improved {
		t.Errorf("%+v", c.Themes[0])
	}
	if len(c.Recurring) > 0 {
		t.Errorf("recurring: %+v", c.Recurring)
	}
}

func TestWhatHasGotBetterAnswersARecommendation(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("health", "- The provision of health histories to care leavers.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("health", "= [improved] Care leavers now receive their health histories.")
	if f := compared(t, left, right).Recommendations[0]; f.Status != Resolved || len(f.Evidence) != 1 {
		t.Errorf("%+v", f)
	}
}

func TestABulletThatAsksAgainIsMarkedWordByWord(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("plans", "- The quality of written plans for children in need.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("plans", "- Written plans for children in need are poor.").
		asked("plans", "- The quality of written plans for children in care.")
	f := compared(t, left, right).Recommendations[0]
	if f.Again == nil || f.Again.String() != "bullet 1" {
		t.Fatalf("%+v", f)
	}
	var changed []string
	for _, d := range f.Diff {
		if d.Op != DiffSame {
			changed = append(changed, strings.TrimSpace(d.Text))
		}
	}
	if got := strings.Join(changed, "|"); got != "need.|care." {
		t.Errorf("changed %q", got)
	}
}

func TestWhatIsAskedForOtherChildrenIsNotAskedAgain(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("health", "- Emotional health support for children in care.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("health", "+ Emotional health support for children in care is timely and helps them.", "+ Dental checks are prompt.", "+ Nurses know children well.").
		para("health", "- Emotional health support for care leavers is not timely.").
		asked("health", "- Emotional health support for care leavers.")
	if f := compared(t, left, right).Recommendations[0]; f.Again != nil || f.Status != Resolved {
		t.Errorf("%s, asked for again in %v, by %+v", f.Status, f.Again, f.Evidence)
	}
}

func TestWhatIsAskedInTheBroadestWordsIsAnsweredByItsTheme(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("plans", "- The quality of written plans.")
	for _, c := range []struct {
		theme, said string
		want        Status
	}{
		{"plans", "+ Core groups review what has been done, and parents know who does what by when.", Resolved},
		{"plans", "- Core groups do not review what has been done, and parents do not know who does what by when.", StillThere},
		{"early-help", "+ Families wait a few days at most for someone to visit them.", NotMentioned},
	} {
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para(c.theme, c.said)
		right.Sections[0].Paragraphs[0].Sentences[0].Themes = []string{c.theme}
		if f := compared(t, left, right).Recommendations[0]; f.Status != c.want || f.Status != NotMentioned && !f.Doubtful() {
			t.Errorf("%q: %s, doubtful %v, want %s", c.said, f.Status, f.Doubtful(), c.want)
		}
	}
}

func TestOneKeyStageIsNoAnswerForAnother(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("education-and-virtual-school", "- The attainment of children in care at key stage 4.")
	for said, want := range map[string]Status{
		"+ The attainment of children in care at key stages 1 and 2 is good.": NotMentioned,
		"+ The attainment of children in care at key stages 2 and 4 is good.": Resolved,
		"+ The attainment of children in care is good.":                       Resolved,
	} {
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("education-and-virtual-school", said)
		if f := compared(t, left, right).Recommendations[0]; f.Status != want {
			t.Errorf("%q: %s, want %s", said, f.Status, want)
		}
	}
}

func TestOneKeyStageIsNotAskedForAgainByAnother(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("education-and-virtual-school", "- The attainment of children in care at key stage 4.")
	for _, said := range []string{"- The attainment of children in care is uneven.", "+ Dental checks are prompt."} {
		for item, again := range map[string]bool{
			"- The attainment of children in care at key stage 2.": false,
			"- The attainment of children in care at key stage 4.": true,
			"- The attainment of children in care.":                true,
		} {
			right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("education-and-virtual-school", said).asked("education-and-virtual-school", item)
			if f := compared(t, left, right).Recommendations[0]; (f.Again != nil) != again {
				t.Errorf("%q, %q: %s, asked for again %t", said, item, f.Status, f.Again != nil)
			}
		}
	}
}

func TestTheEvidenceSpeaksForTheStatus(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("exploitation-and-missing", "- The timeliness of return home interviews.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("exploitation-and-missing",
		"- [improved] At the previous inspection, return home interviews were late.",
		"+ Return home interviews are now timely.")
	f := compared(t, left, right).Recommendations[0]
	if f.Status != Resolved || len(f.Evidence) != 1 || !strings.Contains(f.Evidence[0].Sentence, "now timely") {
		t.Errorf("%+v", f)
	}
}

// A list of recurring weaknesses that quotes the very item would contradict that
// it is resolved, or that nothing is found of it.
func TestAnAnsweredItemIsNoEvidenceOfARecurringWeakness(t *testing.T) {
	for _, c := range []struct {
		right    *reportBuilder
		evidence bool
	}{
		{answering(criticism), true},
		{answering(praise, criticism), true},
		{answering(praise), false},
		{later().para("health", "- Dental checks are late."), false},
	} {
		got := compared(t, asking(), c.right)
		weak := []mention{mentionOf(&got.paired.Left.bullets[0], 0, 1)}
		if found := got.paired.criticisms(weak, false); (len(found) > 0) != c.evidence {
			t.Errorf("%s: %+v", got.Recommendations[0].Status, found)
		}
	}
}

// Of two reports of which nobody knows which is the later one, neither has the last
// word: what either praises is no weakness of both.
func TestWithoutADateNeitherReportHasTheLastWord(t *testing.T) {
	const checks = "+ The timeliness of dental checks for children in care is good."
	plans := asking().para("health", checks)
	undated := answering(praise).asked("health", "- The timeliness of dental checks for children in care.")
	undated.Inspected = model.Period{}
	for _, c := range []*Comparison{compared(t, plans, undated), compared(t, undated, plans)} {
		for _, side := range []*side{c.paired.Left, c.paired.Right} {
			if !side.bullets[0].closed {
				t.Errorf("%q and %q: %q stays", c.Reports.Left.Day(), c.Reports.Right.Day(), side.bullets[0].text)
			}
		}
	}
}

// What two places are asked for alike was not asked of either again, nor by the
// earlier report of one.
func TestTwoPlacesAreNotAskedAgain(t *testing.T) {
	of := func(name, day string) *reportBuilder {
		return report(name, "ilacs-2018", day).
			para("plans", "- Written plans for children in need are poor.").
			asked("plans", "- The quality of written plans for children in need.")
	}
	if f := compared(t, of("Larkhollow", "2019-05-10"), of("Larkhollow", "2022-05-10")).Recommendations[0]; f.Why != "asked for again" {
		t.Errorf("one place: %q", f.Why)
	}
	earlier, later := of("Larkhollow", "2019-05-10"), of("Larkhollow", "2022-05-10")
	if f := Compare(&later.Report, &earlier.Report, testEnv(t), Options{AsGiven: true}).Recommendations[0]; f.Why != "asked for there too" {
		t.Errorf("one place, the later report first: %q", f.Why)
	}
	if f := compared(t, of("Larkhollow", "2019-05-10"), of("Quillmarsh", "2022-05-10")).Recommendations[0]; f.Why != "asked for there too" {
		t.Errorf("two places: %q", f.Why)
	}
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("workforce", "- The size of caseloads and the timeliness of return home interviews.")
	right := report("Quillmarsh", "ilacs-2018", "2022-05-10").
		para("workforce", "- Caseloads are too high for many social workers.").
		asked("workforce", "- The size of caseloads.")
	if why := compared(t, left, right).Recommendations[0].Why; why != "asked for there too; no sentence names “return home interviews”" {
		t.Errorf("two places, one part unanswered: %q", why)
	}
}

// asking is an earlier report whose list asks for one thing about plans, and
// answering a later one with sentences on the same matter.
func asking() *reportBuilder {
	return report("Larkhollow", "ilacs-2018", "2019-05-10").asked("plans", "- The quality of written plans for children in need.")
}

func answering(sentences ...string) *reportBuilder {
	return report("Larkhollow", "ilacs-2018", "2022-05-10").para("plans", sentences...)
}

const (
	praise    = "+ Written plans for children in need are of good quality."
	criticism = "- Written plans for children in need are poor in quality."
	remains   = "- [persists] All areas for improvement from the last inspection remain."
	done      = "+ [improved] All areas for improvement from the last inspection have been met."
	again     = "- The quality of written plans for children in need."
)

func TestTheStatusFollowsWhatIsSaid(t *testing.T) {
	with := func(r *reportBuilder, overall string) *reportBuilder {
		return r.section("leadership").para("strategic-leadership", overall)
	}
	for _, c := range []struct {
		name  string
		right *reportBuilder
		want  Status
		why   string
	}{
		{"praise", answering(praise), Resolved, "what is said of it is positive"},
		{"criticism", answering(criticism), StillThere, "what is said of it is critical"},
		{"both", answering(praise, criticism), Partly, "both good and critical things are said of it"},
		{"nothing judging", answering("= Written plans for children in need exist."), NotMentioned, "nothing comes close enough to it"},
		{"another matter", report("Larkhollow", "ilacs-2018", "2022-05-10").para("health", "+ Dental checks are timely."), NotMentioned, "nothing comes close enough to it"},
		{"criticism, asked again", answering(criticism).asked("plans", again), StillThere, "asked for again"},
		{"praise, asked again", answering(praise).asked("plans", again), Partly, "progress is seen, and it is asked for again"},
		{"asked for something else", answering(criticism).asked("health", "- Dental checks."), StillThere, "what is said of it is critical"},
		{"both, all is said to remain", with(answering(praise, criticism), remains), StillThere, "all earlier matters are said to remain"},
		{"both, all is said to be done", with(answering(praise, criticism), done), Partly, "both good and critical things are said of it"},
		{"criticism, all is said to be done", with(answering(criticism), done), Partly, "still criticised, but earlier matters are said to have moved on"},
		{"praise, all is said to remain", with(answering(praise), remains), Resolved, "what is said of it is positive"},
		{"both, another list remains", with(answering(praise, criticism), "- [persists] The risks named at the last inspection remain."), Partly, "both good and critical things are said of it"},
		{"both, a list of no inspection", with(answering(praise, criticism), "- [persists] All areas for improvement of the board remain."), Partly, "both good and critical things are said of it"},
		{"both, no change is stated", with(answering(praise, criticism), "- All areas for improvement from the last inspection matter."), Partly, "both good and critical things are said of it"},
	} {
		f := compared(t, asking(), c.right).Recommendations[0]
		if f.Status != c.want || f.Why != c.why {
			t.Errorf("%s: %s, %q, want %s, %q", c.name, f.Status, f.Why, c.want, c.why)
		}
		if (f.Again != nil) != strings.Contains(c.name, "asked again") {
			t.Errorf("%s: asked for again at %v", c.name, f.Again)
		}
	}
}

func TestAPlaceIsCitedOnceForEachMind(t *testing.T) {
	f := compared(t, asking(), answering(praise, praise+" Indeed.", criticism, criticism+" Indeed.")).Recommendations[0]
	if len(f.Evidence) != 2 {
		t.Errorf("one paragraph, once as praise and once as criticism: %+v", f.Evidence)
	}
	// The item that asks again has its place, however much the text says.
	r := report("Larkhollow", "ilacs-2018", "2022-05-10")
	for range 6 {
		r.para("plans", criticism)
	}
	f = compared(t, asking(), r.asked("plans", again)).Recommendations[0]
	if last := f.Evidence[len(f.Evidence)-1]; len(f.Evidence) != 5 || last.Ref.Kind != model.RefBullet {
		t.Errorf("%+v", f.Evidence)
	}
}

// What the later report calls the last inspection is the earlier report's only
// where no other can lie between them.
func TestTheWholeListIsThatOfTheLastInspection(t *testing.T) {
	for _, c := range []struct {
		left, right string
		want        Status
	}{
		{"2019-05-10", "2022-05-10", StillThere},
		{"2017-05-10", "2022-05-10", StillThere}, // five years are possible
		{"2016-05-10", "2022-05-10", Partly},     // six are not
		{"", "2022-05-10", StillThere},           // not known: possible
		{"2016-05-10", "", StillThere},
		{"2022-05-10", "2019-05-10", Partly}, // nor does the earlier report tell of the later one
	} {
		left, right := asking(), answering(praise, criticism).section("leadership").para("strategic-leadership", remains)
		day := func(d string) model.Period {
			if d == "" {
				return model.Period{}
			}
			end, _ := model.ParseDate(d)
			return model.Period{End: end}
		}
		left.Inspected, right.Inspected = day(c.left), day(c.right)
		c2 := Compare(&left.Report, &right.Report, testEnv(t), Options{AsGiven: true})
		if got := c2.Recommendations[0].Status; got != c.want {
			t.Errorf("%q and %q: %s, want %s", c.left, c.right, got, c.want)
		}
	}
	left, right := asking(), answering(praise, criticism).section("leadership").para("strategic-leadership", remains)
	right.Authority = "Quillmarsh"
	if got := compared(t, left, right).Recommendations[0].Status; got != Partly {
		t.Errorf("the list of another authority: %s", got)
	}
}

// Only the recommendation's own item makes it part of a recurring weakness.
func TestOnlyTheItemItselfIsSaidToRecur(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		para("workforce", "- Caseloads are too high.", "- Turnover is too high.").
		asked("workforce", "- Caseloads that allow good work.").
		asked("private-fostering", "- Hedgehogs.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("workforce", "- Caseloads are too high.", "- Turnover is too high.")
	c := compared(t, left, right)
	if f := c.Recommendations[1]; f.Status != NotMentioned || strings.Contains(f.Why, "criticised in both") {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
	if f := c.Recommendations[0]; f.Status != StillThere || strings.Contains(f.Why, "criticised in both") {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
	if f := c.Recommendations[0]; len(f.Themes) != 1 || f.Themes[0] != "workforce" || f.N != 1 {
		t.Errorf("%+v", f)
	}
}

// A sentence counts though most of its paragraph is about other matters.
func TestASentenceAmongOtherMattersCounts(t *testing.T) {
	right := answering(criticism).
		para("health", "= Dental checks are arranged by carers.", "= Opticians visit schools.", praise).
		para("health", "= Immunisations are recorded by nurses.", praise)
	if f := compared(t, asking(), right).Recommendations[0]; f.Status != Partly || len(f.Evidence) != 3 {
		t.Errorf("%s: %+v", f.Status, f.Evidence)
	}
}

// An earlier list asks for a named thing; what is said of other things is no
// answer, however alike the words are.
func TestOnlyWhatIsSaidOfTheThingItselfResolvesIt(t *testing.T) {
	const (
		ask   = "- Ensure that every child who has been missing is offered a return home interview by someone who is independent of the service within three days."
		other = "+ Every child who has been missing from education is offered a place at a school within three days by an independent service."
		good  = "+ Every child who has been missing is offered a return interview within three days."
		open  = "- Return home interviews of children who have been missing are offered too late."
	)
	for _, c := range []struct {
		rule  string
		right []string
		want  Status
	}{
		{"praise of the thing resolves it", []string{good}, Resolved},
		{"praise of something else does not", []string{other}, NotMentioned},
		{"nor where the thing itself is criticised as well", []string{good, good, good, good, good, open}, Partly},
		{"criticism of something else weighs less than praise of the thing", []string{good, good, good, good, good, good, "- Schools are full."}, Resolved},
	} {
		left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("exploitation-and-missing", ask)
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("exploitation-and-missing", c.right...)
		if f := compared(t, left, right).Recommendations[0]; f.Status != c.want {
			t.Errorf("%s: %s, %q", c.rule, f.Status, f.Why)
		}
	}
}

func TestWhatIsNotMentionedShowsWhatComesNearest(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		asked("case-recording", "- Ensure that chronologies are brought into one form, that they are read out at every handover, and that brothers are named in them.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("health", "+ Dental checks are timely.").
		para("family-time-and-identity-work", "+ Brothers see each other often.").
		para("placements", "+ Homes are near schools.")
	f := compared(t, left, right).Recommendations[0]
	if f.Status != NotMentioned || len(f.Evidence) > 0 {
		t.Fatalf("%s: %+v", f.Status, f.Evidence)
	}
	if len(f.Nearest) == 0 || f.Nearest[0].Ref.N != 2 {
		t.Errorf("nearest: %+v", f.Nearest)
	}
}

func TestALaterItemOnTheSameThingIsNeverNothing(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		asked("pathway-plans", "- Ensure that pathway plans are written with young people long before they leave care, in a form that they choose, and kept by them.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("health", "+ Dental checks are timely.").
		asked("local-offer", "- The timeliness of pathway planning.")
	f := compared(t, left, right).Recommendations[0]
	if f.Status != StillThere || f.Again == nil || f.Evidence[0].Ref.Kind != model.RefBullet {
		t.Errorf("%s, again %v, %+v", f.Status, f.Again, f.Evidence)
	}
}

// The boards are not inspected any more: the council's own practice is no
// answer to what was asked of them.
func TestTheBoardsItemsAreAnsweredByTheBoardOnly(t *testing.T) {
	ask := func() *reportBuilder {
		left := report("Larkhollow", "ilacs-2018", "2017-05-10").
			asked("quality-assurance", "- The safeguarding board should widen its programme of audits.")
		left.Recommendations[0].Board = true
		return left
	}
	council := report("Larkhollow", "ilacs-2018", "2021-05-10").para("quality-assurance", "+ The council has widened its programme of audits.")
	if f := compared(t, ask(), council).Recommendations[0]; f.Status != NotMentioned {
		t.Errorf("the council's own audits: %s", f.Status)
	}
	board := report("Larkhollow", "ilacs-2018", "2021-05-10").para("quality-assurance", "+ The safeguarding board has widened its programme of audits.")
	if f := compared(t, ask(), board).Recommendations[0]; f.Status != Resolved {
		t.Errorf("the board's audits: %s", f.Status)
	}
}

func TestAPartWithoutAnAnswerIsNamed(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		asked("pathway-plans", "- Improve pathway plans and health histories for every young person who leaves the care of the council, whatever their age.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("pathway-plans", "+ Pathway plans for every young person who leaves the care of the council are clear.")
	f := compared(t, left, right).Recommendations[0]
	if !strings.Contains(f.Doubt, "no sentence names “health histories”") || strings.Contains(f.Doubt, "pathway") {
		t.Errorf("%s: %q", f.Status, f.Doubt)
	}
}

// Praise that would not show alone that a matter is resolved does so where the report
// says that all earlier ones are; and that is quoted with it.
func TestAllThatWasAskedForIsSaidToBeDone(t *testing.T) {
	const example, hoped = "+ For example, written plans for children in need are of good quality.", "+ Written plans for children in need are of good quality and will be reviewed weekly."
	for _, c := range []struct {
		praise, overall string
		sure            bool
	}{
		{example, done, true},
		{hoped, done, false},
		{example, "+ [improved] Shortfalls identified at the last inspection have been robustly addressed.", true},
		{example, "+ [improved] Nearly all areas for improvement from the last inspection have been met.", false},
		{example, "+ [improved] Areas for improvement from the last inspection are being addressed.", false},
		{example, "+ [improved] Most areas for improvement from the last inspection have been met.", false},
		{example, "+ Leaders are ambitious.", false},
	} {
		right := answering(c.praise).section("leadership").para("strategic-leadership", c.overall)
		f := compared(t, asking(), right).Recommendations[0]
		if f.Status != Resolved || f.Doubtful() == c.sure || c.sure != (len(f.Evidence) == 2) {
			t.Errorf("%s %s: %s, %q, %+v", c.praise, c.overall, f.Status, f.Doubt, f.Evidence)
		}
	}
}

// "Some recommendations" are not all of them.
func TestSomeRecommendationsAreNotTheWholeList(t *testing.T) {
	right := answering(praise, criticism).section("leadership").
		para("strategic-leadership", "- [persists] Some recommendations from the last inspection have not been carried out.")
	if f := compared(t, asking(), right).Recommendations[0]; f.Status != Partly {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
}

func TestAProofThatLeansOnTheSentenceBeforeIsQuotedWithIt(t *testing.T) {
	right := answering("= Written plans for children in need name a lead worker.", "- However, this does not make written plans for children in need better.")
	f := compared(t, asking(), right).Recommendations[0]
	if len(f.Evidence) == 0 || f.Evidence[0].Quote() != "Written plans for children in need name a lead worker. However, this does not make written plans for children in need better." {
		t.Errorf("%+v", f.Evidence)
	}
}

// A status is never at odds with the row of its theme.
func TestWhatIsStillAWeaknessIsNotResolved(t *testing.T) {
	right := answering("- Core groups are poor.", "- Core groups are late.", "- Core groups are rare.", "- Reviews of them are weak.", "- Parents are left out.", "- Timescales are missed.", praise, praise)
	c := compared(t, asking(), right)
	if c.Themes[0].Balance.Right != AllWeak {
		t.Fatalf("%+v", c.Themes[0])
	}
	if f := c.Recommendations[0]; f.Status == Resolved {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
}

// Who is to do a thing is no part of it that can go unanswered.
func TestWhoIsAskedIsNoPartWithoutAnAnswer(t *testing.T) {
	f := became(t, "education-employment-training", "- More apprenticeships for care leavers, through senior officers and the police.",
		"+ Care leavers have many more apprenticeships.")
	if strings.Contains(f.Why, "nothing is said") {
		t.Errorf("%q", f.Why)
	}
}

// A weakness of the same theme leaves an item open only if it is about the same
// thing.
func TestAWeaknessHoldsOnlyWhatIsAboutTheSameThing(t *testing.T) {
	for quote, want := range map[string]Status{
		"Reviewing officers challenge too little.": Resolved,
		"Few children have an advocate.":           Partly,
	} {
		f := FollowUp{N: 1, Status: Resolved, Text: "The offer of advocacy.", Themes: []string{"reviewing-service"}}
		w := Recurring{Theme: "reviewing-service", Evidence: model.Pair[[]Evidence]{
			Left:  []Evidence{{Ref: model.Ref{Kind: model.RefParagraph, N: 9}}},
			Right: []Evidence{{Sentence: quote}},
		}}
		(&Comparison{Recurring: []Recurring{w}}).agree(&f, testEnv(t).Themes)
		if f.Status != want {
			t.Errorf("%q: %s", quote, f.Status)
		}
	}
}
