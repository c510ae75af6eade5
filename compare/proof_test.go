package compare

import (
	"strings"
	"testing"

	"reinspect/model"
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

func TestTheProofSaysItInItsOwnWords(t *testing.T) {
	for _, c := range []struct{ rule, item, passing, want string }{
		{
			"not one that its paragraph makes alike", "- The environment of the rooms where personal advisers see young people.",
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

// What the later report says has changed since is its own answer to what was asked.
func TestWhatHasChangedSinceIsQuotedFirst(t *testing.T) {
	const praise, since = "Return home interviews are timely.", "The timing of return home interviews for children has improved since the last inspection."
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").asked("exploitation-and-missing", "- The timeliness of return home interviews.")
	for _, c := range []struct {
		change model.Change
		want   string
	}{{model.Improved, since}, {model.NoChange, praise}} {
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("exploitation-and-missing", "+ "+praise, "+ "+since)
		right.Sections[0].Paragraphs[0].Sentences[1].Change = c.change
		if got := firstQuote(t, left, right); got != c.want {
			t.Errorf("%s: %q", c.change, got)
		}
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

func TestEachPartOfARecommendationIsShown(t *testing.T) {
	left := earlier().asked("pathway-plans", "- Pathway plans and health histories for care leavers.")
	right := later().
		para("pathway-plans", "+ Pathway plans for care leavers are good.").
		para("pathway-plans", "+ Pathway plans for care leavers are clear.").
		para("pathway-plans", "+ Pathway plans for care leavers are timely.").
		para("pathway-plans", "+ Pathway plans for care leavers are kept up to date.").
		para("health", "+ Care leavers have their health histories.")
	f := compared(t, left, right).Recommendations[0]
	if f.Status != Resolved || len(f.Evidence) < 2 || f.Evidence[0].Ref.N == 5 || f.Evidence[1].Ref.N != 5 {
		t.Errorf("%s, by %+v", f.Status, f.Evidence)
	}
}

// The quoted proof is of one mind with the status: praise for what is
// resolved, criticism for what persists, the two in turn where it is partly.
func TestTheProofIsOfOneMindWithTheStatus(t *testing.T) {
	right := func(sentences ...string) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", "2022-05-10")
		for _, s := range sentences {
			r.para("plans", s)
		}
		return r
	}
	for _, c := range []struct {
		name  string
		right *reportBuilder
		want  string
	}{
		{"resolved", right(praise, praise, praise, praise, praise, praise, "- Dental checks are poor."), "++++"},
		{"partly, however often it is praised", right(praise, praise, praise, praise, praise, praise, criticism), "+-++"},
		{"persists", right(criticism, criticism, criticism, criticism, criticism, criticism, praise), "----"},
		{"partly", right(praise, praise, praise, criticism, criticism), "+-+-"},
		{"partly, the likelier first", right("- Plans for children in need are written late and poor in quality.", praise), "+-"},
	} {
		got := ""
		for _, e := range compared(t, asking(), c.right).Recommendations[0].Evidence {
			got += map[bool]string{true: "-", false: "+"}[strings.Contains(e.Sentence, "poor")]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// So it is where a sentence about all recommendations has moved the status.
func TestTheProofIsOfOneMindWithTheStatusThatIsShown(t *testing.T) {
	for overall, c := range map[string]struct {
		said []string
		want string
	}{
		remains: {[]string{praise, criticism}, "-="},
		done:    {[]string{praise, criticism, criticism, criticism, criticism, criticism}, "+-="},
	} {
		right := answering(c.said...).section("leadership").para("strategic-leadership", overall)
		f, got := compared(t, asking(), right).Recommendations[0], ""
		for _, e := range f.Evidence {
			got += map[string]string{praise[2:]: "+", criticism[2:]: "-"}[e.Sentence]
			if strings.HasSuffix(overall, e.Sentence) {
				got += "="
			}
		}
		if got != c.want {
			t.Errorf("%s, by %s, want %s", f.Status, got, c.want)
		}
	}
}
