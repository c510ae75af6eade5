package compare

import (
	"testing"

	"pgregory.net/rapid"

	"reinspect/model"
)

// What a theme's balance was counted from can be shown sentence by sentence:
// as many as the counts say, each of them really there. Those in passing are
// counted only where there are no others.
func TestMentionsAreWhatWasCounted(t *testing.T) {
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		c := Compare(drawReport(t, "left"), drawReport(t, "right"), env, Options{})
		for _, row := range c.Themes {
			for _, side := range []model.Side{model.Left, model.Right} {
				n, mentions := row.Counts.At(side), row.Mentions.At(side)
				counted := 0
				for _, m := range mentions {
					if !m.Aside {
						counted++
					}
				}
				if counted == 0 {
					counted = len(mentions)
				}
				if want := n.Strength + n.Weakness + n.Mixed + n.Neutral; counted != want {
					t.Fatalf("%s %s: %d mentions that are not in passing, counted %d", row.Theme, side, counted, want)
				}
				for _, m := range mentions {
					if m.Sentence >= len(c.Reports.At(side).Sentences(m.Ref)) {
						t.Fatalf("%s %s: no sentence %d at %s", row.Theme, side, m.Sentence, m.Ref)
					}
				}
			}
		}
	})
}

// A sentence of another matter that names records too is enough to say that
// records are spoken of, but no more than that. The row shows what it rests on:
// a weakness of no sentence would be a riddle. Where more than two say the same it
// is what the report says.
func TestWhatIsOnlyMentionedInPassingIsDoubtful(t *testing.T) {
	const mention, praise = "- Visits are late and case records are poor.", "+ Visits are regular and case records are good."
	for _, c := range []struct {
		right   []string
		want    Balance
		or      Balance
		counted Counts
	}{
		{[]string{"- Visits are late."}, Absent, "", Counts{}},
		{[]string{mention}, AllWeak, Absent, Counts{Weakness: 1}},
		{[]string{mention, "- Visits are rare and records of them are brief."}, AllWeak, Absent, Counts{Weakness: 2}},
		{[]string{praise, praise, praise}, AllStrength, "", Counts{Strength: 3}},
		{[]string{mention, praise, praise, praise}, AllMixed, Absent, Counts{Strength: 3, Weakness: 1}},
	} {
		left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("case-recording", "- Case records are poor.")
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("direct-work", c.right...)
		for i := range right.Sections[0].Paragraphs[0].Sentences {
			right.Sections[0].Paragraphs[0].Sentences[i].Themes = []string{"direct-work"}
		}
		row := compared(t, left, right).ThemeRow("case-recording")
		if row == nil || row.Balance.Right != c.want || row.Or.Right != c.or || row.Counts.Right != c.counted || c.or == Absent && !row.Doubtful() {
			t.Errorf("%d sentences: %+v", len(c.right), row)
		}
	}
}

func TestAnUndecidedSentenceWeighsNothing(t *testing.T) {
	side := func(day string) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", day).para("plans", "+ Plans are clear.", "- Plans exist.", "- Plans are kept.")
		for i := range r.Sections[0].Paragraphs[0].Sentences[1:] {
			r.Sections[0].Paragraphs[0].Sentences[i+1].Confidence = 0.1
		}
		return r
	}
	c := compared(t, side("2019-05-10"), side("2022-05-10"))
	if b := c.Themes[0].Balance; b.Left != AllStrength || b.Right != AllStrength {
		t.Errorf("%+v", b)
	}
	if len(c.Recurring) > 0 {
		t.Errorf("recurring: %+v", c.Recurring)
	}
}
