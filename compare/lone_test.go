package compare

import (
	"strings"
	"testing"

	"reinspect/model"
)

// whyAlone is the reason given for a paragraph of one side that has no
// counterpart; "" where it has one.
func whyAlone(c *Comparison, at model.Side, n int) string {
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			if own := a.Refs.At(at); own != nil && own.N == n && a.Refs.At(at.Other()) == nil {
				return a.Why
			}
		}
	}
	return ""
}

// A paragraph can be alike in every word to one that it may not be paired
// with. The reason names that one and says what stands in the way.
func TestWhyAParagraphStandsAlone(t *testing.T) {
	const text = "= Foster carers are visited monthly by their supervising workers."
	paired := func(background model.Side) *Comparison {
		left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("placements", text)
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("placements", text)
		map[model.Side]*reportBuilder{model.Left: left, model.Right: right}[background].Sections[0].Background = true
		return compared(t, left, right)
	}
	listed := func(side model.Side) *Comparison {
		left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("placements", text)
		right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("placements", text)
		of := map[model.Side]*reportBuilder{model.Left: left, model.Right: right}[side]
		of.asked("placements", text).Recommendations[0].Paragraph = 1
		return compared(t, left, right)
	}
	unlike := compared(t,
		report("Larkhollow", "ilacs-2018", "2019-05-10").para("private-fostering", "+ Hedgehogs thrive."),
		report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", "- Caseloads vary."))
	far := compared(t,
		report("Larkhollow", "ilacs-2018", "2019-05-10").para("plans", "- Written plans of siblings omit timescales, contingencies and views of grandparents."),
		report("Larkhollow", "ilacs-2018", "2022-05-10").section("leadership").para("workforce", "- Turnover of agency practitioners leaves plans for supervision without owners."))
	const left, right = model.Left, model.Right
	for _, c := range []struct {
		name string
		of   *Comparison
		side model.Side
		want string
	}{
		{"the nearest is background", paired(right), left, "paragraph 1 is the nearest (1.00), but it is about the place, the inspection or what grades mean, which is no finding"},
		{"a finding is the nearest to background", paired(right), right, "about the place, the inspection or what grades mean: paragraph 1 is the nearest (1.00), but it is a finding"},
		{"the same from the other side", paired(left), right, "paragraph 1 is the nearest (1.00), but it is about the place, the inspection or what grades mean, which is no finding"},
		{"the nearest is an item of the list", listed(right), left, "paragraph 1 is the nearest (1.00), but it is an item of the improvement list, which is followed up on its own"},
		{"an item of the list", listed(right), right, "an item of the improvement list: its follow-up says what became of it"},
		{"nothing in common", unlike, left, "nothing in the right report shares its subject or its words"},
		{"too unlike", far, left, "nothing in the right report comes close enough: paragraph 1 is the nearest (0."},
		{"too unlike, from the right", far, right, "nothing in the left report comes close enough: paragraph 1 is the nearest (0."},
	} {
		if got := whyAlone(c.of, c.side, 1); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
