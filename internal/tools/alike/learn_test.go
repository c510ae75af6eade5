package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/internal/tomlfile"

	"reinspect/compare/alike"
)

// What tells the labelled pairs apart gets weight, what does not gets none, and
// a theme whose criticisms are often the same is told from one where they are
// not.
func TestWeightsFollowTheLabels(t *testing.T) {
	var cases []sample
	for i := range 60 {
		same := i%3 == 0
		tells := 0.0
		if same {
			tells = 1
		}
		theme := "narrow"
		if !same && i%2 == 0 {
			theme = "broad"
		}
		cases = append(cases, sample{[]float64{tells, float64(i % 2)}, same, theme, string(rune('a' + i%5))})
	}
	l := learn(cases)
	if l.Weights[0] < 1 || max(l.Weights[1], -l.Weights[1]) > 0.2 {
		t.Errorf("weights %v", l.Weights)
	}
	if l.Themes["narrow"] <= 0 || l.Themes["broad"] >= 0 {
		t.Errorf("themes %v", l.Themes)
	}
	if got := leftOut(cases); got != 1 {
		t.Errorf("average precision %.3f of labels that one feature tells apart", got)
	}
}

func TestWhatIsPrintedCanBeRead(t *testing.T) {
	lines := `{"left_file":"a","right_file":"b","left_ref":3,"right_ref":"bullet 1","left_text":"Plans drift.","right_text":"Plans drift.","theme":"plans","label":"same"}
{"left_file":"c","right_file":"d","left_ref":3,"right_ref":4,"left_text":"Plans drift.","right_text":"Advocates are few.","theme":"plans","label":"different"}
`
	path := filepath.Join(t.TempDir(), "labels.jsonl")
	if err := os.WriteFile(path, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run(path, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	l := tomlfile.Must[alike.Learnt]("learnt.toml", out.Bytes())
	if len(l.Weights) != 10 || l.Weights[0] <= 0 || !strings.Contains(out.String(), "plans = ") {
		t.Errorf("%s", out.String())
	}
}
