package compare

import (
	"testing"

	"pgregory.net/rapid"

	"reinspect/model"
)

// What a theme's balance was counted from can be shown sentence by sentence:
// as many as the counts say, beside those in passing, each of them really there.
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
				if want := n.Strength + n.Weakness + n.Mixed + n.Neutral; counted != want {
					t.Fatalf("%s %s: %d mentions that are not in passing, counted %d", row.Theme, side, counted, want)
				}
				for _, m := range mentions {
					if m.Sentence >= len(sentencesAt(c.Reports.At(side), m.Ref)) {
						t.Fatalf("%s %s: no sentence %d at %s", row.Theme, side, m.Sentence, m.Ref)
					}
				}
			}
		}
	})
}

func sentencesAt(r *model.Report, ref model.Ref) []model.Sentence {
	if p := r.Paragraph(ref); p != nil {
		return p.Sentences
	}
	if rec := r.Recommendation(ref); rec != nil {
		return rec.Sentences
	}
	return nil
}
