package compare

import (
	"strings"
	"testing"
)

// firstQuote is the sentence quoted first for the one recommendation of left.
func firstQuote(t *testing.T, left, right *reportBuilder) string {
	t.Helper()
	f := compared(t, left, right).Recommendations[0]
	if len(f.Evidence) == 0 {
		t.Fatalf("%s, no evidence", f.Status)
	}
	return f.Evidence[0].Sentence
}

// "So that the council meets its corporate parenting responsibility" asks for
// no change of corporate parenting.
func TestWhatSomethingIsForCountsLessThanWhatIsAsked(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("corporate-parenting quality-assurance",
		"- Improve the accuracy of data on care leavers so that the council is able to meet its corporate parenting responsibility to them.")
	left.Recommendations[0].Themes[0].Phrases = []string{"corporate parenting"}
	left.Recommendations[0].Themes[1].Phrases = []string{"data"}
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("corporate-parenting", "- The council has not met its corporate parenting responsibility to care leavers.").
		para("quality-assurance", "- Data on the service are not accurate.")
	if got := firstQuote(t, left, right); !strings.HasPrefix(got, "Data") {
		t.Errorf("%q", got)
	}
}

func TestTheProofSaysItInItsOwnWords(t *testing.T) {
	for _, c := range []struct{ rule, item, passing, want string }{
		{
			"not one that its paragraph makes alike", "- The environment in which care leavers meet their personal advisers.",
			"Personal advisers know care leavers well.", "Personal advisers meet care leavers in a bleak environment.",
		},
		{
			"nor one that leans on the sentence before", "- The timeliness of return home interviews.",
			"They are not timely.", "Return home interviews are not timely.",
		},
	} {
		left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("personal-advisers", c.item)
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").
			para("personal-advisers", "= This is a matter of return home interviews.", "- "+c.passing, "- "+c.want)
		if got := firstQuote(t, left, right); got != c.want {
			t.Errorf("%s: %q", c.rule, got)
		}
	}
}

// The words of "the quality of assessments" are so common that no sentence comes
// near, but one on assessments answers it all the same.
func TestWhatIsAskedInTheBroadestWordsIsAnsweredByItsTheme(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("assessment",
		"- The quality and timeliness of the assessments that social workers write, and how swiftly, clearly and fully these are then brought before their managers and other agencies.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("assessment", "+ Thorough analysis of the past and of need is found throughout.").
		para("health", "- Dental checks are late.")
	for i := range right.Sections[0].Paragraphs {
		p := &right.Sections[0].Paragraphs[i]
		p.Sentences[0].Themes = []string{p.Themes[0].ID}
	}
	f := compared(t, left, right).Recommendations[0]
	if f.Status == NotMentioned || len(f.Evidence) == 0 || f.Evidence[0].Ref.N != 1 {
		t.Errorf("%s: %+v", f.Status, f.Evidence)
	}
}

// The same word can stand for other things: permanent officers, permanent homes.
func TestWhatIsAskedAgainIsTheSameMatter(t *testing.T) {
	const ask = "- Establish a permanent group of officers."
	for _, c := range []struct {
		rule, themes, item string
		again              bool
	}{
		{"the same matter", "workforce", "- A permanent group of officers.", true},
		{"another that shares a word", "permanence", "- Permanent homes.", false},
	} {
		left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("workforce", ask)
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("health", "+ Dental checks are timely.").asked(c.themes, c.item)
		if f := compared(t, left, right).Recommendations[0]; (f.Again != nil) != c.again {
			t.Errorf("%s: %s, %q", c.rule, f.Status, f.Why)
		}
	}
}

// "The quality of plans" says in few words what many words asked for.
func TestPlansAreAskedForAgainInOtherWords(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("plans",
		"- Ensure that plans for children are specific, that families can read them, and that they say who does what, by when, and what happens if it is not done.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").
		para("health", "+ Dental checks are timely.").asked("assessment", "- The analysis in assessments, and the focus of plans.")
	if f := compared(t, left, right).Recommendations[0]; f.Again == nil || f.Status != StillThere {
		t.Errorf("%s, %q", f.Status, f.Why)
	}
}
