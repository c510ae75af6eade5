package compare

import (
	"testing"

	"reinspect/model"
)

// The sentence that speaks of the thing, the quality and the people asked for is
// the likelier answer.
func TestWhatIsSquarelyOnTheMatterIsTheLikelierAnswer(t *testing.T) {
	for _, c := range []struct{ rule, theme, ask, better, worse string }{
		{
			"the same thing", "exploitation-and-missing", "- The timeliness of return home interviews.",
			"Return home interviews are late.", "Work with children who are exploited is late.",
		},
		{
			"under another name", "exploitation-and-missing", "- The take-up of return home interviews.",
			"Few children take up return conversations.", "Few children take up a club.",
		},
		{
			"the same quality", "health", "- The timeliness of health assessments.",
			"Health assessments are not timely.", "Health assessments hold little detail.",
		},
	} {
		left := earlier().asked(c.theme, c.ask)
		right := later().para(c.theme, "= This part is about the service.", "- "+c.better, "- "+c.worse)
		s := readSides(model.Pair[*model.Report]{Left: &left.Report, Right: &right.Report}, testEnv(t))
		m := s.matterOf(&s.Left.bullets[0], &left.Recommendations[0])
		p := &s.Right.paragraphs[0]
		subjects := m.subjects.Dot(p.subjects)
		if better, worse := s.relevance(&m, p, 1, s.binds(&m, p, 1), subjects), s.relevance(&m, p, 2, s.binds(&m, p, 2), subjects); better <= worse {
			t.Errorf("%s: %.2f is not above %.2f", c.rule, better, worse)
		}
	}
}

// Every feature has its weight, and no weight is of a feature that is no more.
func TestEveryFeatureOfAnAnswerIsLearnt(t *testing.T) {
	if got, want := len(readRelevance().Weights), len(relevanceFeatures{}); got != want {
		t.Errorf("%d weights of %d features: go generate ./compare", got, want)
	}
}

// What is resolved by its quotes and a weakness as a whole is partly resolved, and
// says that the two do not agree.
func TestAStatusThatSomethingSpeaksAgainstSaysSo(t *testing.T) {
	f := FollowUp{N: 1, Themes: []string{"plans"}, Status: Resolved, Doubt: "the praise quoted may tell of a plan"}
	f.Evidence = []Evidence{{Sentence: "Plans will be good."}}
	right := later().para("plans", "+ Plans are kept.", "- Plans are poor.").Report
	row := ThemeRow{Theme: "plans", Balance: model.Pair[Balance]{Right: AllWeak}}
	row.Mentions.Right = []Mention{{Sentence: 0}, {Sentence: 1, Critical: true}}
	c := Comparison{Reports: model.Pair[*model.Report]{Right: &right}, Themes: []ThemeRow{row}}
	c.agree(&f, testEnv(t).Themes)
	if want := "the praise quoted may tell of a plan; the praise and the criticism quoted may be on different matters"; f.Status != Partly || f.Doubt != want {
		t.Errorf("%s, doubtful: %q", f.Status, f.Doubt)
	}
	if len(f.Evidence) != 2 || f.Evidence[1].Sentence != "Plans are poor." {
		t.Errorf("quoted: %+v", f.Evidence)
	}
}

// Praise in a theme that is mixed as a whole has to be squarely on the matter, or to say
// itself what has become of it since the last inspection.
func TestPraiseInAMixedTheme(t *testing.T) {
	for sentence, want := range map[string]Status{
		"Plans are good.": Partly,
		"The concerns of the last inspection on plans have been addressed.": Resolved,
	} {
		f := FollowUp{N: 1, Themes: []string{"plans"}, Status: Resolved, Chance: 0.7, Evidence: []Evidence{{Sentence: sentence}}}
		c := Comparison{Themes: []ThemeRow{{Theme: "plans", Balance: model.Pair[Balance]{Left: AllWeak, Right: AllMixed}}}}
		if c.agree(&f, testEnv(t).Themes); f.Status != want {
			t.Errorf("%q: %s, want %s", sentence, f.Status, want)
		}
	}
}

// A weakness that recurs for sure answers the item that it rests on.
func TestWhatRecursForSureIsFound(t *testing.T) {
	f := FollowUp{N: 1, Status: NotMentioned, Nearest: []Evidence{{Sentence: "Near."}}}
	w := Recurring{Theme: "plans", Evidence: model.Pair[[]Evidence]{
		Left:  []Evidence{{Ref: model.Ref{Kind: model.RefBullet, N: 1}}},
		Right: []Evidence{{Sentence: "Plans are poor."}},
	}}
	(&Comparison{Recurring: []Recurring{w}}).agree(&f, testEnv(t).Themes)
	if f.Status != StillThere || f.Doubt != "only a recurring weakness speaks of it" || len(f.Evidence) != 1 || f.Evidence[0].Sentence != "Plans are poor." || f.Nearest != nil {
		t.Errorf("%+v", f)
	}
}

// Where there is no criticism to quote, it is not said to be quoted.
func TestWhatIsHeldOpenWithoutCriticismSaysSo(t *testing.T) {
	f := FollowUp{N: 1, Themes: []string{"plans"}, Status: Resolved, Evidence: []Evidence{{Sentence: "Plans are good."}}}
	c := Comparison{Themes: []ThemeRow{{Theme: "plans", Balance: model.Pair[Balance]{Right: AllWeak}}}}
	if c.agree(&f, testEnv(t).Themes); f.Status != Partly || f.Doubt != "no criticism is quoted" {
		t.Errorf("%s, %q", f.Status, f.Doubt)
	}
}

// The criticism for which a status is held open is quoted with what it leans on.
func TestTheCriticismThatHoldsAStatusIsUnderstood(t *testing.T) {
	right := later().para("plans", "+ Plans are kept.", "- They are poor.").Report
	row := ThemeRow{Theme: "plans", Balance: model.Pair[Balance]{Right: AllWeak}}
	row.Mentions.Right = []Mention{{Sentence: 1, Critical: true}}
	c := Comparison{Reports: model.Pair[*model.Report]{Right: &right}, Themes: []ThemeRow{row}}
	f := FollowUp{N: 1, Themes: []string{"plans"}, Status: Resolved, Evidence: []Evidence{{Sentence: "Plans are good."}}}
	c.agree(&f, testEnv(t).Themes)
	if len(f.Evidence) != 2 || f.Evidence[1].Quote() != "Plans are kept. They are poor." {
		t.Errorf("quoted: %+v", f.Evidence)
	}
}
