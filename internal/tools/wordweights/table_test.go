package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/compare/lexicon"
	"reinspect/internal/load/read/pdf/pdftest"
	"reinspect/model"
)

func TestAWordOfOneThemeWeighsMoreThanAWordOfAll(t *testing.T) {
	var samples []sample
	for i := range 60 {
		theme, word := "placements", "sofas"
		if i%2 == 1 {
			theme, word = "plans", "ladders"
		}
		samples = append(samples, sample{
			text:   "These " + word + " are there.",
			source: fmt.Sprint(i),
			themes: map[string]float64{theme: 1},
		})
	}
	lines := string(table(samples))
	weights := map[string]string{}
	for line := range strings.Lines(lines) {
		word, weight, _ := strings.Cut(strings.TrimSpace(line), "\t")
		weights[word] = weight
	}
	if weights["these"] != "0.00" || weights["sofas"] <= "0.20" || weights["sofas"] != weights["ladders"] {
		t.Errorf("table:\n%s", lines)
	}
	if again := string(table(samples)); again != lines {
		t.Error("the same samples gave another table")
	}
}

// The weight is the log of how few texts have a word, times how far their themes
// differ from the usual ones.
func TestTheWeightOfAWord(t *testing.T) {
	all := map[string]float64{"plans": 30, "placements": 30}
	o := occurrences{sources: map[string]bool{}, themes: map[string]float64{}}
	for range 10 {
		o.add(sample{source: "a", themes: map[string]float64{"plans": 1}})
	}
	// 10 of plans and 10 of the usual mixture: three quarters plans.
	if want := 0.75*math.Log(1.5) + 0.25*math.Log(0.5); !(math.Abs(o.divergence(all)-want) < 1e-9) {
		t.Errorf("the divergence is %.4f, want %.4f", o.divergence(all), want)
	}
	if o.texts != 10 || len(o.sources) != 1 {
		t.Errorf("%d texts of %d documents", o.texts, len(o.sources))
	}
}

// Words that are too rare to tell, or are from too few reports, are not in the
// table; a word is written as it mostly is.
func TestWhichWordsAreInTheTable(t *testing.T) {
	var samples []sample
	for i := range 40 {
		words := "Curtains hung."
		if i < minTexts {
			words += " Sofas stood. A sofa, sofas."
		}
		if i < minTexts-1 {
			words += " Ladders leant."
		}
		source := i
		if i < 20 {
			words += " Carpets lay."
			source = i % (minSources - 1)
		}
		samples = append(samples, sample{text: words, source: fmt.Sprint(source), themes: map[string]float64{"plans": 1}})
	}
	for i := range minTexts {
		samples[i].source = fmt.Sprint("own", i)
	}
	lines := string(table(samples))
	for word, want := range map[string]bool{"curtains": true, "sofas": true, "sofa": false, "ladders": false} {
		if got := strings.Contains("\n"+lines, "\n"+word+"\t"); got != want {
			t.Errorf("%s is in the table: %v\n%s", word, got, lines)
		}
	}
	for i := range samples {
		samples[i].source = fmt.Sprint(i % (minSources - 1))
	}
	if lines := string(table(samples)); lines != "" {
		t.Errorf("of too few documents the table has\n%s", lines)
	}
}

func TestOnlyWholeParagraphsAreUsedWithTheirShareOfThemes(t *testing.T) {
	long := strings.Repeat("Plans are read. ", 13)
	r := &model.Report{Sections: []model.Section{{Paragraphs: []model.Paragraph{
		{Text: long[:minLength-1], Themes: []model.ThemeMark{{ID: "plans", Score: 1}}},
		{Text: long[:minLength], Themes: []model.ThemeMark{{ID: "plans", Score: 0.6}, {ID: "placements", Score: 0.2}}},
	}}}}
	got := paragraphs(r, "a.pdf")
	if len(got) != 1 || got[0].source != "a.pdf" || math.Abs(got[0].themes["plans"]-0.75) > 1e-9 || math.Abs(got[0].themes["placements"]-0.25) > 1e-9 {
		t.Errorf("%+v", got)
	}
}

// PDFs in any folder are read, and those that are no report are named.
func TestEveryPDFOfAFolderIsRead(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "ashmere"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"ashmere/a.PDF": pdftest.Document([]pdftest.Text{{X: 72, Y: 100, Size: 12, Words: "Minutes of a meeting"}}),
		"broken.pdf":    []byte("%PDF-1.7\n"),
		"notes.txt":     []byte("no report"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, log bytes.Buffer
	if err := run(dir, &out, &log); err != nil {
		t.Fatal(err)
	}
	if out.Len() > 0 || !strings.Contains(log.String(), "broken.pdf") || !strings.Contains(log.String(), "a.PDF") || strings.Contains(log.String(), "notes.txt") {
		t.Errorf("printed is %q, and of what is left out %q", out.String(), log.String())
	}
	if err := run(filepath.Join(dir, "nowhere"), &out, &log); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

// A stem is written as it mostly is; words that are no terms are not counted.
func TestHowATermIsWritten(t *testing.T) {
	v := lexicon.Unweighted()
	id := v.Terms("sofas")[0]
	forms := map[int32]map[string]int{}
	countForms(v, "Sofas, 2sofas-9; a SOFAS's zebra.", forms)
	if len(forms) != 1 || forms[id]["sofas"] != 3 {
		t.Errorf("the forms are %v", forms)
	}
	forms[id]["settees"] = 4
	if got := tableName(v, id, forms[id]); got != "settees" {
		t.Errorf("the stem is written %q", got)
	}
	if got := tableName(v, id, nil); got != v.Name(id) {
		t.Errorf("without forms it is written %q", got)
	}
}
