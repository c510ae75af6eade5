package compare

import (
	"strings"
	"testing"
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

// "Nothing is said of it" would contradict the list of recurring weaknesses
// that quotes the very recommendation.
func TestWhatNothingAnswersButRecursSaysSo(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").
		para("workforce", "- Caseloads are too high.", "- Turnover is too high.").
		asked("workforce", "- Every worker's burden should be bearable without exception before winter.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("workforce", "- Caseloads are too high.", "- Turnover is too high.").
		para("health", "+ Health checks are timely.")
	c := compared(t, left, right)
	if len(c.Recurring) != 1 {
		t.Fatalf("recurring: %+v", c.Recurring)
	}
	if f := c.Recommendations[0]; f.Status != NotMentioned || !strings.Contains(f.Why, "Workforce") {
		t.Errorf("%s: %q", f.Status, f.Why)
	}
}

// What two places are asked for alike was not asked of either again.
func TestTwoPlacesAreNotAskedAgain(t *testing.T) {
	of := func(name, day string) *reportBuilder {
		return report(name, "ilacs-2018", day).
			para("plans", "- Written plans for children in need are poor.").
			asked("plans", "- The quality of written plans for children in need.")
	}
	if f := compared(t, of("Larkhollow", "2019-05-10"), of("Larkhollow", "2022-05-10")).Recommendations[0]; f.Why != "asked for again" {
		t.Errorf("one place: %q", f.Why)
	}
	if f := compared(t, of("Larkhollow", "2019-05-10"), of("Quillmarsh", "2022-05-10")).Recommendations[0]; f.Why != "asked for there too" {
		t.Errorf("two places: %q", f.Why)
	}
}
