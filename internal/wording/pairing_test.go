package wording

import (
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

// The reason names its paragraph as all else does: one without a number is not
// the summary unless it stands there.
func TestWhyAParagraphStandsAlone(t *testing.T) {
	w := Of(pair(), nil)
	for _, c := range []struct {
		reason compare.AloneReason
		near   *model.Ref
		want   string
	}{
		{compare.AloneItem, nil, "an item of the improvement list: its follow-up says what became of it"},
		{compare.SetApart, &numbered, "set apart by the reader from para 17"},
		{compare.CloserToOthers, &onPage, "page 4 (unnumbered) comes near (0.29) but stands closer to others"},
		{compare.NearItem, &byCount, "para 12 by count is the nearest (0.29), but it is an item of the improvement list, which is followed up on its own"},
		{compare.NearBackground, &nowhere, "unnumbered paragraph is the nearest (0.29), but it is about the place, the inspection or what grades mean, which is no finding"},
		{compare.NearFinding, &numbered, "about the place, the inspection or what grades mean: para 17 is the nearest (0.29), but it is a finding"},
		{compare.NothingShared, nil, "nothing in the other report shares its subject or its words"},
		{compare.NoneNear, &inSummary, "nothing in the other report comes close enough: summary is the nearest (0.29, 0.31 is needed)"},
	} {
		alone := &compare.Alone{Reason: c.reason, Near: c.near, Score: 0.29}
		for _, side := range []model.Side{model.Left, model.Right} {
			a := compare.Alignment{Alone: alone}
			a.Refs.Set(side, &numbered)
			is(t, string(c.reason), w.WhyAligned(&a), c.want)
		}
	}
	is(t, "a pair", w.WhyAligned(&compare.Alignment{Why: "the same words", Score: 1}), "the same words")
	is(t, "a loose pair", w.WhyAligned(&compare.Alignment{Why: "both about plans", Score: 0.44, Refs: model.Pair[*model.Ref]{Left: &numbered, Right: &numbered}}), "both about plans; doubtful: only loosely alike")
	is(t, "the reader's pair", w.WhyAligned(&compare.Alignment{Why: "set beside each other by the reader", Score: 0.1, Manual: true}), "set beside each other by the reader")
}
