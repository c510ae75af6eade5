package main

import (
	"bytes"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/internal/tools/corpus"
	"reinspect/model"
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
	folder := t.TempDir()
	path, table := filepath.Join(folder, "labels.jsonl"), filepath.Join(folder, "labels.tsv")
	for file, text := range map[string]string{path: strings.Repeat(lines, 10), table: "# a table without pairs\n"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := run(path, table, folder, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	l := tomlfile.Must[alike.Learnt]("learnt.toml", out.Bytes())
	a := alike.Read(lexicon.New(), "Plans drift.", "", false)
	if len(l.Weights) != len(alike.Features(a, a)) || l.Weights[0] <= 0 || !strings.Contains(out.String(), "plans = ") {
		t.Errorf("%s", out.String())
	}
}

// A pair is named by the checksums of its sentences: those of the text, read with the
// sentence before where they lean on it, and of the items of a list. One whose
// sentence has gone is counted.
func TestPairsAreFoundByTheirChecksums(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sum := corpus.Checksum
	path := write("labels.tsv", "# comment\nx/a.pdf\tx/b.pdf\tplans\t"+
		sum("Plans drift.")+":"+sum("The quality of plans.")+":same "+sum("Plans drift.")+":"+sum("Gone.")+":related\n")
	pairs, err := parse(path)
	if err != nil {
		t.Fatal(err)
	}
	report := &model.Report{
		Sections:        []model.Section{{Paragraphs: []model.Paragraph{{Sentences: []model.Sentence{{Text: "Plans drift."}}}}}},
		Recommendations: []model.Recommendation{{Text: "The quality of plans."}},
	}
	read := weaknesses(lexicon.New(), report)
	cases, missing := pairs.samples(map[string]map[string]*alike.Weakness{"x/a.pdf": read, "x/b.pdf": read})
	if len(cases) != 1 || missing != 1 || !cases[0].same || cases[0].theme != "plans" || cases[0].reports != "x" {
		t.Errorf("%+v, %d missing", cases, missing)
	}
	for _, bad := range []string{"a\tb\tplans\n", "a\tb\tplans\tx:y\n"} {
		if _, err := parse(write("bad.tsv", bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// Weights hold for features as they are, wherever these begin and however far
// they spread.
func TestWeightsDoNotDependOnTheUnitOfAFeature(t *testing.T) {
	score := func(turn func(float64) float64) [2]float64 {
		var cases []sample
		for i := range 40 {
			f := float64(i % 8)
			cases = append(cases, sample{features: []float64{turn(f)}, same: f > 4 || i == 3})
		}
		m := fit(cases)
		return [2]float64{m.LogOdds([]float64{turn(0)}), m.LogOdds([]float64{turn(7)})}
	}
	plain := score(func(f float64) float64 { return f })
	if plain[0] > -0.5 || plain[1] < 0.5 {
		t.Errorf("the ends score %v", plain)
	}
	for name, turn := range map[string]func(float64) float64{
		"moved": func(f float64) float64 { return f + 20 }, "wider": func(f float64) float64 { return 9 * f }, "turned": func(f float64) float64 { return 3 - f },
	} {
		if got := score(turn); math.Abs(got[0]-plain[0]) > 1e-6 || math.Abs(got[1]-plain[1]) > 1e-6 {
			t.Errorf("%s: the ends score %v, want %v", name, got, plain)
		}
	}
}

// The base alone gives the share of pairs that find the same fault.
func TestTheBaseIsHowOftenPairsAreTheSame(t *testing.T) {
	var cases []sample
	for i := range 20 {
		cases = append(cases, sample{features: []float64{1}, same: i < 5})
	}
	m := fit(cases)
	if p := 1 / (1 + math.Exp(-m.LogOdds([]float64{1}))); math.Abs(p-0.25) > 1e-6 {
		t.Errorf("a quarter of the pairs is the same, learnt is %.4f", p)
	}
}

// Ten pairs of any theme are counted with those of a theme itself.
func TestTheOddsOfAThemeLeanToThoseOfAll(t *testing.T) {
	var cases []sample
	add := func(theme string, same, all int) {
		for i := range all {
			cases = append(cases, sample{theme: theme, same: i < same})
		}
	}
	add("often", 8, 10)
	add("seldom", 2, 10)
	got := byTheme(cases)
	want := math.Log(0.65 / 0.35) // (8 + 10*0.5) of 20, against one half
	if math.Abs(got["often"]-want) > 1e-9 || math.Abs(got["seldom"]+want) > 1e-9 {
		t.Errorf("%v, want %.3f and its opposite", got, want)
	}
}

// A pair of reports is judged by the others only: what holds in it alone does
// not help.
func TestReportsAreLeftOutWhole(t *testing.T) {
	var cases []sample
	for i := range 12 {
		same := i%2 == 0
		tells := 1.0
		if (i < 6) != same {
			tells = 0
		}
		cases = append(cases, sample{features: []float64{tells}, same: same, reports: []string{"a", "b"}[i/6]})
	}
	// Each half learns the opposite of the other, so the wrong pairs come first:
	// the six right ones are at places 4 to 6 and 10 to 12, or tied in one run.
	if got := leftOut(cases); got > 0.6 {
		t.Errorf("average precision %.3f of labels that contradict each other", got)
	}
}

func TestWhatCountsAsAnItemOfAList(t *testing.T) {
	for ref, want := range map[any]bool{"bullet 3": true, "u3": false, 3: false, 3.0: false} {
		if isItem(ref) != want {
			t.Errorf("%v", ref)
		}
	}
}
