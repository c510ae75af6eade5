package compare

import (
	"fmt"
	"testing"

	"reinspect/model"
)

// whyAlone is the reason given for a paragraph of one side that has no
// counterpart, and the number of the paragraph that it speaks of: "near background 1";
// "" where it has a counterpart.
func whyAlone(c *Comparison, at model.Side, n int) string {
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			if own := a.Refs.At(at); own != nil && own.N == n && a.Refs.At(at.Other()) == nil {
				return alone(a.Alone)
			}
		}
	}
	return ""
}

func alone(a *Alone) string {
	if a.Near == nil {
		return string(a.Reason)
	}
	return fmt.Sprintf("%s %d", a.Reason, a.Near.N)
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
		{"the nearest is background", paired(right), left, "near background 1"},
		{"a finding is the nearest to background", paired(right), right, "background 1"},
		{"the same from the other side", paired(left), right, "near background 1"},
		{"the nearest is an item of the list", listed(right), left, "near a list item 1"},
		{"an item of the list", listed(right), right, "list item"},
		{"nothing in common", unlike, left, "nothing in common"},
		{"too unlike", far, left, "none is near enough 1"},
		{"too unlike, from the right", far, right, "none is near enough 1"},
	} {
		if got := whyAlone(c.of, c.side, 1); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Only the reader's own decision is shown as his; the nearest paragraph is
// named all the same.
func TestWhoDecidedThatAParagraphStandsAlone(t *testing.T) {
	alike := func(day string, n int) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", day)
		for range n {
			r.para("placements", "= Foster carers are visited monthly.")
		}
		return r
	}
	five, one := alike("2019-05-10", 5), alike("2022-05-10", 1)
	unpaired := Options{Unpaired: []model.Pair[model.Ref]{{}}}
	background := alike("2022-05-10", 1)
	background.Sections[0].Background = true
	item := alike("2022-05-10", 1).asked("placements", "- Visits.")
	item.Recommendations[0].Paragraph = 1
	for _, c := range []struct {
		name        string
		left, right *reportBuilder
		opts        Options
		side        model.Side
		paragraph   int
		why         string
		byReader    bool
	}{
		{"closer to others", five, one, Options{}, model.Left, 5, "closer to others 1", false},
		{"unpaired, seen from the left", alike("2019-05-10", 1), one, unpaired, model.Left, 1, "set apart 1", true},
		{"unpaired, seen from the right", alike("2019-05-10", 1), one, unpaired, model.Right, 1, "set apart 1", true},
		{"background", alike("2019-05-10", 1), background, Options{}, model.Left, 1, "near background 1", false},
		{"an item of the list", alike("2019-05-10", 1), item, Options{}, model.Right, 1, "list item", false},
	} {
		compared := Compare(&c.left.Report, &c.right.Report, testEnv(t), c.opts)
		for _, a := range compared.Sections[0].Pairs {
			own := a.Refs.At(c.side)
			if own == nil || own.N != c.paragraph || a.Refs.At(c.side.Other()) != nil {
				continue
			}
			if a.Manual != c.byReader || !a.Best {
				t.Errorf("%s: by the reader %t, best %t", c.name, a.Manual, a.Best)
			}
		}
		if got := whyAlone(compared, c.side, c.paragraph); got != c.why {
			t.Errorf("%s: %q, want %q", c.name, got, c.why)
		}
	}
}

// Of two paragraphs equally near the first is named, and so is the nearer one
// even where neither is near enough.
func TestWhichParagraphIsNamedAsTheNearest(t *testing.T) {
	left := report("Larkhollow", "ilacs-2018", "2019-05-10").para("", "= Zebras graze.")
	right := report("Larkhollow", "ilacs-2018", "2022-05-10").para("", "= Graze.").para("", "= Zebras.").para("", "= Quolls and zebras sleep.")
	right.Sections[0].Background = true
	if got := whyAlone(compared(t, left, right), model.Left, 1); got != "near background 1" {
		t.Errorf("of two alike: %q", got)
	}
	long := "= Zebras walk beside rivers, lakes, meadows, orchards, hedges, fields, forests, valleys, harbours and islands."
	left = report("Larkhollow", "ilacs-2018", "2019-05-10").para("", long)
	right = report("Larkhollow", "ilacs-2018", "2022-05-10").
		section("leadership").para("", "= Islands breed snails, otters, badgers, herons, adders, weasels, newts, voles and owls.").
		section("leadership").para("", "= Islands and harbours breed snails, otters, badgers, adders, weasels, newts and owls.")
	right.Sections[1].Background = true
	if got := whyAlone(compared(t, left, right), model.Left, 1); got != "none is near enough 2" {
		t.Errorf("a refused one is nearer: %q", got)
	}
	right.Sections[0].Background, right.Sections[1].Background = true, false
	if got := whyAlone(compared(t, left, right), model.Left, 1); got != "none is near enough 2" {
		t.Errorf("a refused one is farther: %q", got)
	}
}
