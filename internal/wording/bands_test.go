package wording

import (
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

func TestWhatTheHeadOfABandSays(t *testing.T) {
	c := &compare.Comparison{Relation: compare.SameAuthority, Recurring: []compare.Recurring{
		{Theme: "plans", Weight: 0.9}, {Theme: "health", Weight: 0.2, Doubt: "the two sentences may find different faults"},
	}}
	year := func(n int) *model.Report {
		return &model.Report{Inspected: model.Period{End: model.Date{Year: n, Month: 3, Day: 1}}}
	}
	c.Reports = model.Pair[*model.Report]{Left: year(2018), Right: year(2022)}
	w := Of(c, nil)
	asked := model.Pair[[]int]{Left: []int{5, 6}, Right: []int{8}}
	both := compare.SectionRow{Area: compare.AskedForArea, Bands: make([]compare.Band, 2)}
	for want, got := range map[string]string{
		"plans":          w.BandTitle(&both, &compare.Band{Theme: "plans"}),
		"Asked for once": w.BandTitle(&both, &compare.Band{Refs: model.Pair[[]model.Ref]{Left: make([]model.Ref, 1)}}),
		"Other matters":  w.BandTitle(&compare.SectionRow{Bands: make([]compare.Band, 2)}, &compare.Band{}),
		"recurs":         w.Recurs("plans"),
		"may recur":      w.Recurs("health"),
		"asked for: rec 5, 6 (2018), rec 8 (2022)": w.Asked(&compare.Band{Asked: asked}, model.Left),
		"asked for: rec 8 (2022), rec 5, 6 (2018)": w.Asked(&compare.Band{Asked: asked}, model.Right),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	c.Relation = compare.DifferentAuthorities
	if got := Of(c, nil).BandTitle(&both, &compare.Band{Refs: model.Pair[[]model.Ref]{Right: make([]model.Ref, 1)}}); got != "Asked of one authority" {
		t.Errorf("between two authorities: %q", got)
	}
	for _, none := range []string{
		w.BandTitle(&compare.SectionRow{Bands: make([]compare.Band, 1)}, &compare.Band{}),
		w.Recurs("placements"), w.Recurs(""), w.Asked(&compare.Band{}, model.Left),
	} {
		if none != "" {
			t.Errorf("%q, want nothing", none)
		}
	}
}
