package compare

import (
	"slices"
	"testing"

	"reinspect/model"
)

func TestThemesAreSortedByWhatEachReportSays(t *testing.T) {
	row := func(id string, left, right Balance, said int, doubtful bool) ThemeRow {
		r := ThemeRow{Theme: id, Balance: model.Pair[Balance]{Left: left, Right: right}}
		if doubtful {
			r.doubt("close to a threshold")
		}
		r.Counts.Right.Strength = said
		if right == AllWeak {
			r.Counts.Right = Counts{Weakness: said}
		}
		return r
	}
	c := &Comparison{Themes: []ThemeRow{
		row("new, not covered before", Absent, AllWeak, 9, false),
		row("new, doubtful", AllStrength, AllWeak, 8, true),
		row("new, little said", AllStrength, AllWeak, 1, false),
		row("new", AllStrength, AllWeak, 5, false),
		row("worse, but criticised before", AllMixed, AllWeak, 5, false),
		row("weak in both", AllWeak, AllWeak, 5, false),
		row("mended", AllWeak, AllStrength, 5, false),
		row("better, but still criticised", AllWeak, AllMixed, 5, false),
		row("not looked at again", AllWeak, Absent, 5, false),
		row("good", AllStrength, AllStrength, 5, false),
	}}
	got := c.Criticism()
	for _, list := range []struct {
		name string
		rows []*ThemeRow
		want []string
	}{
		{"newly criticised", got.Newly, []string{"new", "new, little said", "new, doubtful", "new, not covered before"}},
		{"no longer criticised", got.NoMore, []string{"mended", "not looked at again"}},
		{"praised both times", got.Praise, []string{"good"}},
	} {
		var ids []string
		for _, r := range list.rows {
			ids = append(ids, r.Theme)
		}
		if !slices.Equal(ids, list.want) {
			t.Errorf("%s: %q, want %q", list.name, ids, list.want)
		}
	}
}

func TestTheWorstRecommendationsComeFirst(t *testing.T) {
	again := &model.Ref{Kind: model.RefBullet, N: 1}
	c := &Comparison{Recommendations: []FollowUp{
		{N: 1, Status: Resolved},
		{N: 2, Status: NotMentioned},
		{N: 3, Status: Partly},
		{N: 4, Status: StillThere},
		{N: 5, Status: StillThere, Doubt: "the praise quoted may be on something near", Again: again},
		{N: 6, Status: StillThere, Again: again},
	}}
	var got []int
	for _, f := range c.Worst(9) {
		got = append(got, f.N)
	}
	if want := []int{6, 4, 5, 3, 2}; !slices.Equal(got, want) {
		t.Errorf("in the order %v, want %v", got, want)
	}
	if n := len(c.Worst(3)); n != 3 {
		t.Errorf("%d recommendations, want 3", n)
	}
}

// A weakness that the reader kept is sure, and is listed with the sure ones.
func TestAKeptWeaknessIsListedBeforeTheDoubtfulOnes(t *testing.T) {
	c := &Comparison{Recurring: []Recurring{{Theme: "a", Weight: 0.9, Rank: 1}, {Theme: "b", Weight: 0.4, Doubt: "unlike", Rank: 2}, {Theme: "c", Weight: 0.3, Doubt: "unlike", Rank: 3}}}
	c.Decide(Decisions{Weaknesses: map[string]bool{"c": true}}, nil)
	for i, want := range []string{"a", "c", "b"} {
		if r := c.Recurring[i]; r.Theme != want || r.Rank != i+1 {
			t.Errorf("place %d has %s with rank %d, want %s", i+1, r.Theme, r.Rank, want)
		}
	}
}

// A strength that is mixed now is criticised anew, if the balances are sure.
func TestAStrengthThatIsMixedNowIsNewlyCriticised(t *testing.T) {
	c := Comparison{Themes: []ThemeRow{
		{Theme: "plans", Balance: model.Pair[Balance]{Left: AllStrength, Right: AllMixed}},
		{Theme: "health", Balance: model.Pair[Balance]{Left: AllStrength, Right: AllMixed}, Doubt: "close to a threshold"},
		{Theme: "visits", Balance: model.Pair[Balance]{Left: AllMixed, Right: AllStrength}},
		{Theme: "permanence", Balance: model.Pair[Balance]{Left: AllMixed, Right: AllWeak}},
	}}
	got := c.Criticism()
	if len(got.Newly) != 1 || got.Newly[0].Theme != "plans" || len(got.NoMore) != 1 || got.NoMore[0].Theme != "visits" {
		t.Errorf("%+v", got)
	}
}

// What the other report criticises too, though it praises it all in all, is neither
// criticised anew nor no longer.
func TestAStrengthWithFaultsIsCriticised(t *testing.T) {
	both := func(left, right Balance, l, r Counts) ThemeRow {
		return ThemeRow{Balance: model.Pair[Balance]{Left: left, Right: right}, Counts: model.Pair[Counts]{Left: l, Right: r}}
	}
	c := Comparison{Themes: []ThemeRow{
		both(AllWeak, AllStrength, Counts{Weakness: 4}, Counts{Strength: 9, Weakness: 1}),
		both(AllMixed, AllStrength, Counts{Strength: 2, Weakness: 2}, Counts{Strength: 9, Mixed: 1}),
		both(AllStrength, AllWeak, Counts{Strength: 9, Weakness: 1}, Counts{Weakness: 4}),
		both(AllStrength, AllMixed, Counts{Strength: 9, Mixed: 1}, Counts{Strength: 2, Weakness: 2}),
	}}
	got := c.Criticism()
	if len(got.Newly)+len(got.NoMore)+len(got.Praise) != 0 {
		t.Errorf("criticised anew or no longer, though the other report criticises it too: %+v", got)
	}
	if len(got.Worse) != 2 {
		t.Errorf("%d themes are worse and were criticised before, want 2", len(got.Worse))
	}
}
