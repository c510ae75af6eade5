package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/load/assess/tone"
)

// files writes a folder of texts and labels.
func files(t *testing.T, texts, labels string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"texts": texts, "labels": labels} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const aText = `{"id": "a", "file": "ashmere/report.pdf", "para": 12, "sentences": ["Visits are regular.", "Plans still drift."]}`

func TestLabelsAreReadByTheirID(t *testing.T) {
	dir := files(t, aText, `{"id": "b"}
{"id": "a", "themes": ["direct-work", "plans"], "polarity": ["strength", "neutral"], "change": ["none", "persists"]}`)
	ps, err := readLabelled(dir, "texts", "labels")
	if err != nil || len(ps) != 1 {
		t.Fatal(ps, err)
	}
	p := ps[0]
	if p.Authority != "ashmere" || p.Number != 12 || len(p.Sentences) != 2 || p.Themes[1] != "plans" {
		t.Errorf("read %+v", p)
	}
	for i, want := range [][2]int{{tone.PolStrength, tone.ChgNone}, {tone.PolNeutral, tone.ChgPersists}} {
		if p.Polarity[i] != want[0] || p.Change[i] != want[1] {
			t.Errorf("sentence %d has the labels %d and %d, want %v", i+1, p.Polarity[i], p.Change[i], want)
		}
	}
}

func TestALabelThatDoesNotFitIsRefusedByName(t *testing.T) {
	for _, c := range []struct{ rule, labels, want string }{
		{"none", `{"id": "b"}`, "texts:1: a: no label"},
		{"too few polarities", `{"id": "a", "themes": ["plans"], "polarity": ["strength"], "change": ["none", "none"]}`, "a: no label"},
		{"too few changes", `{"id": "a", "themes": ["plans"], "polarity": ["strength", "mixed"], "change": ["none"]}`, "a: no label"},
		{"no theme", `{"id": "a", "polarity": ["strength", "mixed"], "change": ["none", "none"]}`, "a: no label"},
		{"unknown polarity", `{"id": "a", "themes": ["plans"], "polarity": ["strength", "fine"], "change": ["none", "none"]}`, `sentence 2 has the labels "fine" and "none"`},
		{"unknown change", `{"id": "a", "themes": ["plans"], "polarity": ["strength", "mixed"], "change": ["rose", "none"]}`, `sentence 1 has the labels "strength" and "rose"`},
		{"not JSON", `{`, "labels:1: "},
	} {
		if _, err := readLabelled(files(t, aText, c.labels), "texts", "labels"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.rule, err, c.want)
		}
	}
}

func TestThemesByModelsFillWhatNoReaderLabelled(t *testing.T) {
	read := &paragraph{ID: "a", Sentences: []string{"x"}, Own: [][]string{{"plans"}}, Passing: [][]string{nil}}
	open := &paragraph{ID: "b", Sentences: []string{"x", "y", "z"}}
	table := "# comment\na\thealth\nb\tplans,health/adoption||/adoption\nc\tplans\n"
	if err := readModelsThemes(table, []*paragraph{read, open}); err != nil {
		t.Fatal(err)
	}
	if read.ByModels || read.Own[0][0] != "plans" {
		t.Errorf("a reader's labels became %+v", read)
	}
	if !open.ByModels || !slices.Equal(open.Own[0], []string{"plans", "health"}) || !slices.Equal(open.Passing[0], []string{"adoption"}) ||
		len(open.Own[1]) != 0 || len(open.Own[2]) != 0 || open.Passing[2][0] != "adoption" {
		t.Errorf("own %v, passing %v", open.Own, open.Passing)
	}
	if got := len(readBySentence([]*topicCase{{paragraph: read}, {paragraph: open}})); got != 1 {
		t.Errorf("%d paragraphs read by a reader, want 1", got)
	}
	if err := readModelsThemes("b\tplans\n", []*paragraph{{ID: "b", Sentences: []string{"x", "y"}}}); err == nil || !strings.Contains(err.Error(), "b: labels for another number") {
		t.Errorf("error %v", err)
	}
}

func TestTheLargestAuthoritiesAreSpreadFirst(t *testing.T) {
	var ps []*paragraph
	for i := range folds + 2 { // sizes 12, 11, … 1
		ps = append(ps, &paragraph{Authority: string(rune('a' + i)), Sentences: make([]string, folds+2-i)})
	}
	assignFolds(ps)
	if ps[0].Fold != 0 || ps[folds-1].Fold != folds-1 || ps[folds].Fold != folds-1 || ps[folds+1].Fold != folds-2 {
		t.Errorf("folds of the largest and the three smallest: %d, %d, %d, %d", ps[0].Fold, ps[folds-1].Fold, ps[folds].Fold, ps[folds+1].Fold)
	}
}

func TestAFoldIsHeldOutOfTheOthers(t *testing.T) {
	ps := []*paragraph{{Number: 1, Fold: 0}, {Number: 2, Fold: 1}, {Number: 3, Fold: 0}, {Number: 4, Fold: -1}}
	others, own := splitFold(ps, 0)
	if len(own) != 2 || own[1].Number != 3 || len(others) != 2 || others[1].Number != 4 {
		t.Errorf("others %v, own %v", others, own)
	}
}

func TestALabelledParagraphHasTheAreaOfItsNumber(t *testing.T) {
	reports := []*paragraph{
		{File: "a", Number: 0, Area: "summary"},
		{File: "a", Number: 1, Area: "leadership"},
		{File: "a", Number: 1, Area: "adoption"},
		{File: "b", Number: 1, Area: "overall"},
	}
	labelled := []*paragraph{{File: "a", Number: 1}, {File: "b", Number: 1}, {File: "b", Number: 2}, {File: "a", Number: 0}}
	setAreas(labelled, reports)
	for i, want := range []string{"leadership", "overall", "", ""} {
		if labelled[i].Area != want {
			t.Errorf("paragraph %d has the area %q, want %q", i, labelled[i].Area, want)
		}
	}
}
