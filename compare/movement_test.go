package compare

import (
	"testing"

	"reinspect/compare/lexicon"
	"reinspect/model"
)

// likely is the chance that a reader signs a sentence of a change and a polarity.
func likely(change model.Change, polarity model.Polarity, text string) float64 {
	cl := claimOf(&model.Sentence{Text: text, Change: change, Polarity: polarity}, lexicon.Words(text), "")
	return cl.chance()
}

// What has changed is likelier than what is set up, paid for or done at any time.
func TestWhatReadersSignIsTheLikelier(t *testing.T) {
	for _, c := range []struct {
		kind          string
		change        model.Change
		polarity      model.Polarity
		sure, unclear string
	}{
		{"a new service without a result", model.Improved, model.Strength, "The timeliness of visits has improved since the last inspection.", "A new panel for adolescents has recently been established."},
		{"money", model.Improved, model.Strength, "Caseloads have reduced.", "The council has invested in a new service for families."},
		{"what good work does for children", model.Improved, model.Strength, "Social workers are increasingly skilled in direct work.", "This leads to improved outcomes in the lives of children."},
		{"children who progress", model.Improved, model.Strength, "Significant progress has been made in the recording of visits.", "Children make progress in their lives."},
		{"strengthened by something", model.Improved, model.Strength, "Oversight of plans has been strengthened.", "Oversight of plans is strengthened by audits."},
		{"a strength that goes on", model.Improved, model.Strength, "The workforce has become more stable.", "The workforce is stable and staff continue to benefit from support."},
		{"work to be done", model.Persists, model.Weakness, "Caseloads remain too high.", "There is still more work to do."},
	} {
		sure, unclear := likely(c.change, c.polarity, c.sure), likely(c.change, c.polarity, c.unclear)
		if sure < StatedSureAbove || unclear >= StatedSureAbove {
			t.Errorf("%s: %.2f %q and %.2f %q", c.kind, sure, c.sure, unclear, c.unclear)
		}
	}
}

// Every sign has its weight, and no weight is of a sign that is no more.
func TestEverySignIsLearnt(t *testing.T) {
	learnt := readMovement()
	for _, m := range []movementModel{learnt.Improved, learnt.Worse} {
		if len(m.Weights) != len(MovementSigns()) {
			t.Errorf("%d weights of %d signs", len(m.Weights), len(MovementSigns()))
		}
		for _, name := range MovementSigns() {
			if _, ok := m.Weights[name]; !ok {
				t.Errorf("%s has no weight: go generate ./compare", name)
			}
		}
	}
}

func TestUnlikelyChangesAreDoubtfulOrLeftOut(t *testing.T) {
	right := changed("Larkhollow", "2022-05-10", model.Improved,
		"+ The timeliness of visits has improved since the last inspection.",
		"+ A new panel for adolescents has recently been established.",
		"+ This leads to improved outcomes in the lives of children.")
	right.Sections[0].Paragraphs[0].Sentences = append(right.Sections[0].Paragraphs[0].Sentences,
		model.Sentence{Text: "This leads to better outcomes in the lives of carers.", Polarity: model.Strength, Change: model.Improved, Corrected: true})
	c := Compare(changed("Larkhollow", "2019-05-10", ""), right, testEnv(t), Options{})
	if len(c.Stated) != 3 {
		t.Fatalf("listed: %s", listed(c.Stated))
	}
	for i, doubtful := range []bool{false, true, false} { // what the reader has set is sure
		if s := c.Stated[i]; s.Doubtful() != doubtful || s.Doubtful() != (s.Chance < StatedSureAbove) {
			t.Errorf("%q is doubtful: %t, at %.2f", s.Text, s.Doubtful(), s.Chance)
		}
	}
}

// An unsure mark makes a change less likely, but not one that is said in plain words
// doubtful.
func TestAnUnsureMarkCounts(t *testing.T) {
	chance := func(confidence float64) float64 {
		sn := model.Sentence{Text: "The timeliness of visits has improved since the last inspection.", Change: model.Improved, Polarity: model.Strength, Confidence: confidence}
		cl := claimOf(&sn, lexicon.Words(sn.Text), "")
		return cl.chance()
	}
	if unsure, sure := chance(0.59), chance(0.6); unsure >= sure || unsure < StatedSureAbove {
		t.Errorf("%.2f with an unsure mark, %.2f with a sure one", unsure, sure)
	}
}

func TestAChangeThatLeansIsQuotedWithTheSentenceBefore(t *testing.T) {
	right := changed("Larkhollow", "2022-05-10", "", "+ Few visits are late.", "+ This is far better than two years ago.")
	right.Sections[0].Paragraphs[0].Sentences[1].Change = model.Improved
	c := Compare(changed("Larkhollow", "2019-05-10", ""), right, testEnv(t), Options{})
	if len(c.Stated) != 1 || c.Stated[0].Before != "Few visits are late." || c.Stated[0].Quote() != "Few visits are late. This is far better than two years ago." {
		t.Errorf("listed: %+v", c.Stated)
	}
}
