package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"reinspect/model"
)

// An explanation is of the pairing that was made: it names the same pairs with
// the same scores, and its parts add up to them.
func TestAnExplanationIsOfThePairsThatWereMade(t *testing.T) {
	env := testEnv(t)
	rapid.Check(t, func(t *rapid.T) {
		c := Compare(drawReport(t, "left"), drawReport(t, "right"), env, Options{})
		for _, side := range []model.Side{model.Left, model.Right} {
			made, reasons := pairsOf(c, side)
			for own, want := range made {
				e, ok := c.Explain(model.Place{Side: side, Ref: own})
				if !ok {
					t.Fatalf("nothing is said of %s %s", side, own)
				}
				if shown := reasons[own]; (e.Alone == nil) != (shown == nil) || shown != nil && *e.Alone != *shown {
					t.Fatalf("%s %s: %+v, shown is %+v", side, own, e.Alone, shown)
				}
				if got := pairsExplained(t, e); got != len(want) {
					t.Fatalf("%s %s: %d pairs explained, %d made", side, own, got, len(want))
				}
				for _, n := range e.Nearest {
					if score, made := want[n.Ref]; made != n.Outcome.Paired() || made && score != n.Score {
						t.Fatalf("%s %s beside %s: %q, %.2f; made %t, %.2f", side, own, n.Ref, n.Outcome, n.Score, made, score)
					}
				}
			}
		}
	})
}

// pairsOf lists the counterparts of each paragraph of a side with their scores,
// and the reasons of those that stand alone.
func pairsOf(c *Comparison, side model.Side) (made map[model.Ref]map[model.Ref]float64, alone map[model.Ref]*Alone) {
	made, alone = map[model.Ref]map[model.Ref]float64{}, map[model.Ref]*Alone{}
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			own, other := a.Refs.At(side), a.Refs.At(side.Other())
			if own == nil {
				continue
			}
			if made[*own] == nil {
				made[*own] = map[model.Ref]float64{}
			}
			if other != nil {
				made[*own][*other] = a.Score
			} else {
				alone[*own] = a.Alone
			}
		}
	}
	return made, alone
}

// pairsExplained counts the pairs of an explanation, and checks that it is in
// order and its parts add up.
func pairsExplained(t *rapid.T, e Explanation) int {
	pairs := 0
	for i, n := range e.Nearest {
		if i > 0 && n.Score > e.Nearest[i-1].Score {
			t.Fatalf("%.2f comes after %.2f", n.Score, e.Nearest[i-1].Score)
		}
		if sum := n.Parts.Words + n.Parts.Themes + n.Parts.Areas; n.Score < 1 && math.Abs(sum-n.Score) > 1e-9 {
			t.Fatalf("%+v add up to %.3f, not %.3f", n.Parts, sum, n.Score)
		}
		if n.Outcome.Paired() {
			pairs++
		} else if i >= maxExplained {
			t.Fatalf("%d paragraphs, though not paired", i+1)
		}
	}
	return pairs
}

// outcomes writes what became of each of the nearest: "2 assigned".
func outcomes(t *testing.T, c *Comparison, side model.Side, section, paragraph int) string {
	t.Helper()
	e, ok := c.Explain(model.Place{Side: side, Ref: model.Ref{Section: section, Paragraph: paragraph}})
	if !ok {
		t.Fatal("no explanation")
	}
	var out []string
	for _, n := range e.Nearest {
		out = append(out, fmt.Sprintf("%s %s", n.Ref, n.Outcome))
	}
	return strings.Join(out, ", ")
}

func TestEveryOutcomeOfAPairIsExplained(t *testing.T) {
	const text = "- Foster carers wait for months until supervising workers visit."
	one := func(texts ...string) *reportBuilder {
		r := report("Larkhollow", "ilacs-2018", "2019-05-10")
		for _, s := range texts {
			r.para("placements", s)
		}
		return r
	}
	at := []model.Pair[model.Ref]{{Left: model.Ref{}, Right: model.Ref{}}}
	pair := func(left, right *reportBuilder, opts Options) *Comparison {
		opts.AsGiven = true
		return Compare(&left.Report, &right.Report, testEnv(t), opts)
	}
	background := one(text)
	background.Sections[0].Background = true
	item := one(text).asked("placements", text)
	item.Recommendations[0].Paragraph = 1
	unlike := report("Larkhollow", "ilacs-2018", "2019-05-10").section("leadership").
		para("workforce", "- Turnover of agency practitioners in the assessment teams leaves plans without owners for months.")
	for _, c := range []struct {
		name string
		of   *Comparison
		want Outcome
	}{
		{"the best assignment", pair(one(text), one(text), Options{}), Assigned},
		{"by the reader", pair(one(text), one("+ Hedgehogs."), Options{Paired: at}), ByReader},
		{"not by the reader", pair(one(text), one(text), Options{Unpaired: at}), UnpairedByReader},
		{"background", pair(one(text), background, Options{}), Background},
		{"an item of the list", pair(one(text), item, Options{}), ListItem},
		{"too unlike", pair(one(text), unlike, Options{}), TooUnlike},
	} {
		if got := outcomes(t, c.of, model.Left, 0, 0); got != "1 "+string(c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
		if got := outcomes(t, c.of, model.Right, 0, 0); got != "1 "+string(c.want) {
			t.Errorf("%s, from the right: %q", c.name, got)
		}
	}
	five := pair(one(text, text, text, text, text), one(text), Options{})
	if got := outcomes(t, five, model.Right, 0, 0); strings.Count(got, string(Assigned)) != 1 || strings.Count(got, string(Further)) != 2 || strings.Count(got, string(Crowded)) != 2 {
		t.Errorf("of five alike three are counterparts: %s", got)
	}
	const checks = "- Dental checks, immunisations and visits by opticians wait for foster carers to ask."
	better := pair(one(text).para("health", checks), one(text).para("health", checks), Options{})
	if got := outcomes(t, better, model.Left, 0, 0); !strings.Contains(got, "2 "+string(BetterElsewhere)) {
		t.Errorf("each has a far better one: %s", got)
	}
	joined := pair(one(text), one(text).para("health", checks), Options{})
	if got := outcomes(t, joined, model.Left, 0, 0); !strings.Contains(got, "2 "+string(Joined)) {
		t.Errorf("the second would stand alone: %s", got)
	}
}

func TestOnlyAParagraphOfARealComparisonIsExplained(t *testing.T) {
	left, right := smallPair()
	c := compared(t, left, right)
	for _, ref := range []model.Ref{{Kind: model.RefBullet, N: 1}, {Section: 7}, {Section: 0, Paragraph: 9}} {
		if _, ok := c.Explain(model.Place{Ref: ref}); ok {
			t.Errorf("%+v is no paragraph", ref)
		}
	}
	if _, ok := (&Comparison{Reports: c.Reports}).Explain(model.Place{}); ok {
		t.Error("explained a comparison that was never made")
	}
}
