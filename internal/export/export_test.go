package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
)

func TestTheBestPairOfALeftParagraphComesFirst(t *testing.T) {
	row := func(left, right int, best bool) compare.Alignment {
		l, r := para(1, left-1, left), para(1, right-1, right)
		return compare.Alignment{Refs: model.Pair[*model.Ref]{Left: &l, Right: &r}, Best: best}
	}
	alone := row(1, 9, true)
	alone.Refs.Left = nil
	for _, c := range []struct {
		name string
		rows []compare.Alignment
		want string
	}{
		{"it already does", []compare.Alignment{row(1, 1, true), row(1, 2, false)}, "1-1 1-2"},
		{"it changes places with the first", []compare.Alignment{row(2, 5, true), row(1, 2, false), row(1, 3, false), row(1, 1, true)}, "2-5 1-1 1-3 1-2"},
		{"the first of two", []compare.Alignment{row(1, 1, true), row(1, 2, true)}, "1-1 1-2"},
		{"none is", []compare.Alignment{row(1, 2, false), row(1, 1, false)}, "1-2 1-1"},
		{"a right paragraph alone stays", []compare.Alignment{row(1, 2, false), alone}, "1-2 <nil>-9"},
	} {
		var got []string
		for _, a := range alignmentsJSON(c.rows, compared().Reports, wording.Of(compared(), nil)) {
			got = append(got, fmt.Sprintf("%v-%v", a.Left, a.Right))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func TestTheSummaryTellsJudgementsOfOneAreaApart(t *testing.T) {
	r := &model.Report{Title: "A report", Judgements: []model.Judgement{
		{Area: "leadership", Label: "Leaders of the council", GradeLabel: "Good", Source: model.FromTable, Page: 1},
		{Area: "leadership", GradeLabel: "Requires improvement", Source: model.FromSentence},
		{Area: "care", Label: "Care", GradeLabel: "Good", Source: model.Reported, Page: 3},
		{Area: strings.Repeat("care leavers ", 5), GradeLabel: "Good", Source: model.FromHeading},
	}}
	var b strings.Builder
	if err := Summary(&b, r, strings.ToUpper); err != nil {
		t.Fatal(err)
	}
	want := `
  Good                  Leaders of the council (judgement table, page 1)
  Requires improvement  LEADERSHIP (sentence)
  Good (as reported)    CARE
  Good                  CARE LEAVERS CARE LEAVERS CARE LEAVERS CARE LEAVERS
                        CARE LEAVERS  (section heading)
`
	if !strings.Contains(b.String(), want) {
		t.Errorf("got %s\nwant %s", b.String(), want)
	}
}

func TestErrorLineIsOneLine(t *testing.T) {
	var out bytes.Buffer
	if err := ErrorLine(&out, "a <b>.pdf", "the file is empty", ""); err != nil {
		t.Fatal(err)
	}
	want := `{"schema":1,"source":{"path":"a <b>.pdf"},"error":"the file is empty"}` + "\n"
	if out.String() != want {
		t.Errorf("got %s", out.String())
	}
}

func TestJSONLineIsOneLineWhateverTheTextHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String().Draw(t, "text")
		r := &model.Report{Title: words, Sections: []model.Section{{Paragraphs: []model.Paragraph{{Text: words}}}}}
		var out bytes.Buffer
		if err := JSONLine(&out, r); err != nil {
			t.Fatal(err)
		}
		if strings.Count(out.String(), "\n") != 1 || !json.Valid(out.Bytes()) {
			t.Fatalf("not one line of JSON: %q", out.String())
		}
	})
}

func TestTwoPlacesNeverImprove(t *testing.T) {
	c := compared()
	c.Relation = compare.DifferentAuthorities
	c.Reports.Right.Authority = "Quillmarsh"
	c.Stated = nil // what a report says of itself keeps its own words
	for i := range c.Reports.Left.Sections {
		c.Reports.Left.Sections[i].Paragraphs, c.Reports.Right.Sections[i].Paragraphs = nil, nil
	}
	c.Recurring, c.Recommendations = nil, nil
	var out bytes.Buffer
	if err := Plain(&out, c, Extras{Themes: extras().Themes, Choice: Everything()}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "improved") || strings.Contains(out.String(), "declined") {
		t.Errorf("a place is said to have moved into another:\n%s", out.String())
	}
	if !strings.Contains(out.String(), "weaker by 2 steps") || !strings.Contains(out.String(), "only in Fernmoor") {
		t.Errorf("stronger, weaker and only in are missing:\n%s", out.String())
	}
}

func TestNoCSVCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := compared()
		words := rapid.StringOf(rapid.SampledFrom([]rune("=+-@\t\r\n\"',1a "))).Draw(t, "text")
		c.Reports.Left.Sections[1].Paragraphs[0].Text = words
		c.Recurring[0].Statement = words
		c.Judgements[0].Note = words
		var out bytes.Buffer
		if err := CSV(&out, c, extras()); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), byteOrderMark))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.Contains("=+-@\t\r", cell[:1]) && strings.Trim(cell, "+-0123456789") != "" {
					t.Fatalf("cell %q would be run", cell)
				}
			}
		}
	})
}

func TestHTMLNeedsNothingElseAndEscapesWhatItQuotes(t *testing.T) {
	var out bytes.Buffer
	if err := HTML(&out, compared(), extras()); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	for _, bad := range []string{"<script", "http://", "https://", "url(", "@import", "<their>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
}

func TestEveryParagraphIsQuotedOnce(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer) error{
		"plain":    func(b *bytes.Buffer) error { return Plain(b, compared(), extras()) },
		"markdown": func(b *bytes.Buffer) error { return Markdown(b, compared(), extras()) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		// Once on each side: one of its sentences is quoted again, at a counterpart in another band.
		if n := strings.Count(out.String(), "well. Oversight has improved"); n != 2 {
			t.Errorf("%s: paragraph 1 is quoted %d times, want once a side", name, n)
		}
	}
}

func TestWrapKeepsToTheWidthAndLosesNoWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zé]{1,12}`), 1, 40).Draw(t, "words")
		width := rapid.IntRange(12, 60).Draw(t, "width")
		lines := wrap(strings.Join(words, " "), width, width)
		for _, l := range lines {
			if n := len([]rune(l)); n > width {
				t.Fatalf("line of %d characters, want at most %d: %q", n, width, l)
			}
		}
		if got := strings.Join(lines, " "); got != strings.Join(words, " ") {
			t.Fatalf("got %q", got)
		}
	})
}

func TestJudgementsOfNoComparedAreaStandApart(t *testing.T) {
	r := *compared().Reports.Left
	r.Judgements = append(r.Judgements[:1:1], model.Judgement{Area: model.OtherArea, Label: "Capacity to improve", Grade: "good", Source: model.FromTable})
	var out bytes.Buffer
	if err := JSONLine(&out, &r); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Judgements []struct{ Label string }
		Other      []struct{ Label string } `json:"other_judgements"`
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Judgements) != 1 || got.Judgements[0].Label != "The impact of leaders" ||
		len(got.Other) != 1 || got.Other[0].Label != "Capacity to improve" {
		t.Errorf("printed %+v", got)
	}
}

func TestFileNameSaysWhatIsCompared(t *testing.T) {
	html, _ := FormatNamed("html")
	c := compared()
	if got := FileName(c, html); got != "fernmoor-2019-2024.html" {
		t.Errorf("got %s", got)
	}
	c.Relation = compare.DifferentAuthorities
	c.Reports.Right.Authority = "Bournemouth, Christchurch & Poole/.."
	if got := FileName(c, html); got != "fernmoor-2019-bournemouth-christchurch-poole-2024.html" {
		t.Errorf("got %s", got)
	}
	c.Reports = model.Pair[*model.Report]{Left: &model.Report{}, Right: &model.Report{}}
	if got := FileName(c, html); got != "comparison.html" {
		t.Errorf("got %s", got)
	}
}

func TestSharesAreRoundedToWhatTheyCanTell(t *testing.T) {
	c := *compared()
	c.Sections = []compare.SectionRow{{Area: "leadership", Pairs: []compare.Alignment{{Score: 0.123456789, Best: true}}}}
	var out bytes.Buffer
	if err := ComparisonJSON(&out, &c, Extras{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `"score": 0.12,`) {
		t.Errorf("no rounded score in\n%s", out.String())
	}
}

// What makes every movement unsure is said before the first of them, not at
// the end of a document of many pages.
func TestWhatMakesTheComparisonUnsureStandsAboveTheJudgements(t *testing.T) {
	c := compared()
	c.Warnings = []string{"the left report's inspection date is not known: which report is the earlier one cannot be told"}
	for name, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{"plain": Plain, "markdown": Markdown, "html": HTML} {
		var b strings.Builder
		if err := write(&b, c, extras()); err != nil {
			t.Fatal(err)
		}
		page := b.String()
		said, first := strings.Index(page, "inspection date is not known"), strings.Index(page, "judged together with children in care")
		if said < 0 || first < 0 || said > first {
			t.Errorf("%s: the warning stands at %d, the judgements at %d", name, said, first)
		}
	}
}

func TestNothingImprovesWhereTheOrderIsNotKnown(t *testing.T) {
	for name, change := range map[string]func(*compare.Comparison){
		"no date": func(c *compare.Comparison) { c.Reports.Left.Inspected = model.Period{} },
		"places":  func(c *compare.Comparison) { c.Relation = compare.DifferentAuthorities },
	} {
		c := compared()
		change(c)
		var b strings.Builder
		if err := Plain(&b, c, extras()); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"improved by", "declined by", "Movement: improved", "Movement: stayed", "Partly resolved:"} {
			if strings.Contains(b.String(), word) {
				t.Errorf("%s: %q is said:\n%s", name, word, b.String())
			}
		}
		if !strings.Contains(b.String(), "weaker by 2 steps") || !strings.Contains(b.String(), "1. Mixed:") {
			t.Errorf("%s: the marks are missing:\n%s", name, b.String())
		}
	}
}

// A definition of what grades mean praises and criticises nobody.
func TestWhatIsNoFindingIsNotCounted(t *testing.T) {
	r := compared().Reports.Left
	ref := para(1, 0, 1)
	if marks := marksAt(r, ref); marks == "" {
		t.Fatal("the paragraph has no marks: the test shows nothing")
	}
	r.Sections[1].Background = true
	if marks := marksAt(r, ref); marks != "" {
		t.Errorf("a background paragraph has %s", marks)
	}
}

// The explanation names every section as people do, and says of which marks
// nothing follows.
func TestTheExplanationNamesItsSections(t *testing.T) {
	r := compared().Reports.Left
	for i := range r.Sections {
		if r.Sections[i].Area == model.Summary {
			r.Sections[i].Title = ""
		}
	}
	r.Sections[1].Background = true
	var b strings.Builder
	if err := Explain(&b, r, func(id string) string { return id }); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\nSummary before the first section\n", "no finding is made"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func TestLinesBreakBetweenWords(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		first, width int
		want         string
	}{
		{"a text that just fits", "ab cd", 5, 5, "ab cd"},
		{"one character too many", "ab cde", 5, 5, "ab|cde"},
		{"the space after the last word is not counted", "ab cd ef", 5, 5, "ab cd|ef"},
		{"a shorter first line", "ab cd ef", 2, 5, "ab|cd ef"},
		{"letters, not bytes, are counted", "éé éé éé", 5, 5, "éé éé|éé"},
		{"a word that is too long for a line", "abcdefgh ij", 5, 5, "abcdefgh|ij"},
		{"one that ends the text", "ij abcdefgh", 5, 5, "ij|abcdefgh"},
		{"columns stay", "a    b c", 6, 6, "a    b|c"},
		{"a line never begins with the margin alone", "      abc def", 5, 5, "      abc|def"},
		{"line breaks become spaces", "ab\ncd", 9, 9, "ab cd"},
		{"nothing", "", 5, 5, ""},
	} {
		if got := strings.Join(wrap(c.text, c.first, c.width), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A value that does not fit is continued under its own column, and a list of
// facts that were not found stands only where something is missing.
func TestASummaryKeepsItsColumnsAndNamesItsGaps(t *testing.T) {
	r := compared().Reports.Left
	r.LeadInspector = "Ada Bramble and " + strings.Repeat("Bea Thistle and ", 14) + "Cy Oak"
	r.Recommendations[0].Text, r.Recommendations[0].Reference = "Plans:\n• "+strings.Repeat("drift ", 20)+"end", ""
	r.Sections = []model.Section{
		{Area: model.Summary, Paragraphs: []model.Paragraph{{Number: 3, Numbered: true}}},
		{Paragraphs: []model.Paragraph{{Number: 4, Numbered: true}, {}, {Number: 6, Numbered: true}}},
		{Title: "About", Area: model.Summary, Paragraphs: []model.Paragraph{{Number: 1}}},
	}
	summary := func() string {
		var b strings.Builder
		if err := Summary(&b, r, strings.ToUpper); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	got := summary()
	for _, want := range []string{
		"\n  Lead inspector  Ada Bramble and Bea Thistle and Bea Thistle and Bea Thistle\n                  and Bea",
		"\n  Summary before the first section: 1 paragraph, no. 3\n",
		"\n  No heading: 3 paragraphs, no. 4–6\n",
		"\n  About: 1 paragraph, without numbers\n",
		"\n  For the safeguarding board: Within three months\n",
		"\n   1. Plans:\n      • " + strings.Repeat("drift ", 10) + "drift\n      drift",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "Not found in the document") {
		t.Errorf("gaps are named in\n%s", got)
	}
	for _, line := range strings.Split(got, "\n") {
		if len([]rune(line)) > 78 {
			t.Errorf("a line of %d characters: %s", len([]rune(line)), line)
		}
	}
	r.Authority, r.Inspected, r.LeadInspector, r.Framework, r.Warnings = "", model.Period{}, "", model.FrameworkRef{}, nil
	got = summary()
	if !strings.Contains(got, "\nNot found in the document\n  authority, dates of inspection, lead inspector, framework\n") || strings.Contains(got, "Warnings") {
		t.Errorf("the gaps are not named in\n%s", got)
	}
}

func TestAFormatIsFoundByItsName(t *testing.T) {
	for _, want := range Formats() {
		for _, name := range append([]string{want.Name}, want.Also...) {
			if f, ok := FormatNamed(name); !ok || f.Name != want.Name {
				t.Errorf("%s gives %q, %v", name, f.Name, ok)
			}
		}
	}
	if _, ok := FormatNamed("pink"); ok {
		t.Error("a format that does not exist was found")
	}
}

// A path is printed exactly, for programs, but never so that it steers a
// terminal.
func TestJSONEscapesWhatSteersATerminal(t *testing.T) {
	path := "a\x1b[31m\u009b1m\u202e\x7f\U000e0001\n.pdf"
	var out bytes.Buffer
	if err := JSONLine(&out, &model.Report{Source: model.Source{Path: path}}); err != nil {
		t.Fatal(err)
	}
	for _, r := range strings.TrimSuffix(out.String(), "\n") {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			t.Errorf("%U is printed", r)
		}
	}
	var back struct{ Source struct{ Path string } }
	if err := json.Unmarshal(out.Bytes(), &back); err != nil || back.Source.Path != path {
		t.Errorf("the path reads back as %q, %v", back.Source.Path, err)
	}
}

func TestAPathWithALineBreakIsPrintedOnOneLine(t *testing.T) {
	var out bytes.Buffer
	if err := Summary(&out, &model.Report{Title: "A report", Source: model.Source{Path: "a\nb\x1b[2J.pdf", Format: "pdf"}}, strings.ToUpper); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "\n  File            a b.pdf (pdf)\n") {
		t.Errorf("got %s", out.String())
	}
}

// A reader finds a section again by the heading that each report gives it.
func TestASectionIsFoundByItsHeadings(t *testing.T) {
	for _, c := range []struct {
		name   string
		area   string
		titles model.Pair[string]
		want   string
	}{
		{"two headings", "leadership", model.Pair[string]{Left: "Leaders", Right: "The impact of leaders"}, "Headed in 2019: Leaders. Headed in 2024: The impact of leaders."},
		{"the same heading", "leadership", model.Pair[string]{Left: "Leaders", Right: "Leaders"}, "Headed in both: Leaders."},
		{"in one report", "leadership", model.Pair[string]{Right: "Leaders"}, "Headed in 2024: Leaders."},
		{"in neither", "leadership", model.Pair[string]{}, ""},
		{"the summary has several", model.Summary, model.Pair[string]{Left: "Leaders", Right: "Leaders"}, ""},
		{"text of no area too", "", model.Pair[string]{Left: "Leaders", Right: "Leaders"}, ""},
	} {
		x := &composer{c: compared(), words: wording.Of(compared(), nil)}
		if got := x.headed(&compare.SectionRow{Area: c.area, Titles: c.titles}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
