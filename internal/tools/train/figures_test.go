package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
)

// A split gains what the squares of the slopes over the curvatures of its two
// halves have more than those of the whole; the curvature is held back by one.
func TestWhatASplitGains(t *testing.T) {
	g := &booster{treeConfig: treeConfig{lambda: 1}, classes: 1}
	// Slope and curvature of three bins.
	table := []float32{1, 1, -2, 1, 3, 1}
	gains := make([]float32, 2)
	g.gains(table, gains)
	// The whole: 2*2/(3+1). Split after the first: 1/2 + 1/3; after the second: 1/3 + 9/2.
	for b, want := range []float32{0.5 + 1.0/3 - 1, 1.0/3 + 4.5 - 1} {
		if !near(gains[b], want) {
			t.Errorf("the split after bin %d gains %.4f, want %.4f", b+1, gains[b], want)
		}
	}
}

// A leaf steps against the slope of its examples, the less the more they curve,
// and every example of the leaf gets its step.
func TestWhatALeafSays(t *testing.T) {
	g := &booster{
		treeConfig: treeConfig{lambda: 1, rate: 0.5, depth: 1}, classes: 1,
		leaf: []uint8{0, 1, 1, 0}, gradients: []float32{1, 1, 2, 1, -4, 1, 50, 50}, outputs: []float32{10, 20, 30, 40},
	}
	trees := &weights.Trees{}
	g.fillLeaves(trees, []int{0, 1, 2}) // the last example is not in the sample
	want := []float32{-0.25, 1.0 / 3}
	for l, w := range want {
		if !near(trees.Leaves[l], w) {
			t.Errorf("leaf %d says %.4f, want %.4f", l, trees.Leaves[l], w)
		}
	}
	for i, w := range []float32{10 + want[0], 20 + want[1], 30 + want[1], 40 + want[0]} {
		if !near(g.outputs[i], w) {
			t.Errorf("example %d has %.4f, want %.4f", i, g.outputs[i], w)
		}
	}
}

// Without an input that tells anything apart there is no split.
func TestAnInputThatIsAlwaysTheSameSplitsNothing(t *testing.T) {
	g := &booster{treeConfig: treeConfig{lambda: 1}, classes: 1, edges: [][]float32{nil}, bins: [][]uint8{{0, 0}}}
	if input, _ := g.bestSplit([]int{0, 1}, []int{0}, 1); input != -1 {
		t.Errorf("input %d splits", input)
	}
}

// Kappa is the agreement beyond chance; the score of changes is the mean over
// improved, declined and persists.
func TestAgreementBeyondChance(t *testing.T) {
	read := func(polarity, change int) tone.Probabilities {
		var s tone.Probabilities
		s[polarity], s[change] = 1, 1
		return s
	}
	c := &toneCase{
		paragraph: &paragraph{Polarity: []int{0, 0, 1, 3}, Change: []int{tone.ChgImproved, tone.ChgDeclined, tone.ChgPersists, tone.ChgPersists}},
		probabilities: []tone.Probabilities{
			read(0, tone.ChgImproved), read(1, tone.ChgPersists), read(1, tone.ChgPersists), read(3, tone.ChgPersists),
		},
	}
	s := scoreTone(&tone.Model{ClassWeights: equalWeights(), AmbiguityRatio: 1}, []*toneCase{c})
	// By chance 2*1 + 1*2 + 1*1 of 16 agree.
	if want := (0.75 - 5.0/16) / (1 - 5.0/16); math.Abs(s.kappa-want) > 1e-9 {
		t.Errorf("kappa %.4f, want %.4f", s.kappa, want)
	}
	if want := (1 + 0 + 0.8) / 3; math.Abs(s.changeF1-want) > 1e-9 {
		t.Errorf("F1 of changes %.4f, want %.4f", s.changeF1, want)
	}
}

func TestScoresOfFoldsAreAddedUp(t *testing.T) {
	s := sentenceThemeScore{labelled: 4, given: 3, right: 2, sentences: 5, stray: 1}
	s.add(sentenceThemeScore{labelled: 4, given: 5, right: 4, sentences: 5, stray: 2})
	if got, want := s.String(), "sentence themes micro-F1 0.750 (precision 0.750, recall 0.750), stray 30.0 %"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestThemesOfSentencesFitTheirParagraph(t *testing.T) {
	for name, c := range map[string]struct {
		line string
		fits bool
	}{
		"both fit":            {`{"id": "a", "own": [["plans"], []], "passing": [[], ["health"]]}`, true},
		"another paragraph":   {`{"id": "b", "own": [], "passing": []}`, true},
		"too few of its own":  {`{"id": "a", "own": [["plans"]], "passing": [[], []]}`, false},
		"too many in passing": {`{"id": "a", "own": [["plans"], []], "passing": [[], [], []]}`, false},
		"not JSON":            {`{`, false},
	} {
		path := filepath.Join(t.TempDir(), "themes")
		if err := os.WriteFile(path, []byte(c.line), 0o600); err != nil {
			t.Fatal(err)
		}
		p := &paragraph{ID: "a", Sentences: []string{"Plans drift.", "Nurses visit."}}
		if err := readSentenceThemes(path, []*paragraph{p}); (err == nil) != c.fits {
			t.Errorf("%s: %v", name, err)
		}
		if name == "both fit" && (len(p.Own) != 2 || p.Own[0][0] != "plans" || p.Passing[1][0] != "health") {
			t.Errorf("read is %v and %v", p.Own, p.Passing)
		}
	}
}

// A labelled sentence is a case of its own, with its own themes; one without any
// is on other matters.
func TestSentencesBecomeCasesOfTheirOwn(t *testing.T) {
	th := &themes{ids: []string{"plans", "health"}, hashes: []uint32{1, 2, 3}}
	text := topic.Text{Area: "leadership", Sentences: make([]topic.Sentence, 3)}
	for i := range text.Sentences {
		text.Sentences[i].Continues = i == 2
	}
	c := &topicCase{paragraph: &paragraph{
		Area: "leadership", Sentences: []string{"Plans.", "Nurses.", "It."}, Own: [][]string{{"plans", "health"}, {}, {"other"}}, Passing: [][]string{{}, {}, {}},
	}, text: text}
	got := sentenceCases(th, []*topicCase{c})
	if len(got) != 3 {
		t.Fatalf("%d cases", len(got))
	}
	for i, want := range []string{"true true false", "false false true", "false false true"} {
		var targets []string
		for _, is := range got[i].target {
			targets = append(targets, map[bool]string{true: "true", false: "false"}[is])
		}
		if s := strings.Join(targets, " "); s != want || len(got[i].text.Sentences) != 1 || got[i].text.Sentences[0].Continues != (i == 2) {
			t.Errorf("sentence %d: %s of %v, want %s", i+1, s, got[i].text.Sentences, want)
		}
	}
}
