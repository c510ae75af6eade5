package export

import (
	"io"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/internal/timeline"
	"reinspect/model"
)

// twoInspections are the timelines of a place that was inspected in two years, or
// at times that are not known.
func twoInspections(t *testing.T, years [2]int) (*theme.Catalogue, []*timeline.Line) {
	t.Helper()
	frameworks, err := framework.Load("")
	if err != nil {
		t.Fatal(err)
	}
	themes, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	report := func(grade string, rank, year int) *model.Report {
		r := &model.Report{Authority: "Ashcombe", Kind: model.Inspection, Framework: model.FrameworkRef{ID: "ilacs-2018"}}
		r.Judgements = []model.Judgement{{Area: "overall", Grade: grade, Rank: rank, Source: model.FromTable}}
		if year > 0 {
			r.Inspected.End = model.Date{Year: year, Month: 3, Day: 5}
		}
		return r
	}
	lines, _ := timeline.Lines([]*model.Report{report("inadequate", 4, years[0]), report("good", 2, years[1])}, compare.Env{Frameworks: frameworks, Themes: themes})
	return themes, lines
}

// Which of two inspections without a date came first is not known: neither has
// improved on the other.
func TestATimelineClaimsNoRiseWithoutDates(t *testing.T) {
	for years, want := range map[[2]int]string{{2018, 2021}: "Good, improved by 2 steps", {0, 0}: "Good, stronger by 2 steps"} {
		themes, lines := twoInspections(t, years)
		text, err := TimelineFormats()[0].Bytes(lines, themes, Made{})
		if err != nil || !strings.Contains(strings.ToLower(string(text)), strings.ToLower(want)) {
			t.Errorf("%v: %v, %s", years, err, text)
		}
	}
}

func TestATimelineAsAWorkbook(t *testing.T) {
	themes, lines := twoInspections(t, [2]int{2018, 2021})
	lines[0].Runs = []timeline.Run{{Theme: "management-oversight", Said: []timeline.Said{
		{Balance: compare.AllWeak, Counts: compare.Counts{Weakness: 3}, Quote: &compare.Evidence{Ref: model.Ref{Paragraph: 4}, Sentence: "=Supervision is irregular."}},
		{Balance: compare.Absent},
	}}}
	lines[0].Asked = []timeline.Asked{{From: 0, To: 1, Items: []compare.FollowUp{{N: 2, Text: "Write plans sooner.", Status: compare.Resolved}}}}
	found := parts(t, func(w io.Writer) error {
		data, err := formatOfTimelines(t, "xlsx").Bytes(lines, themes, Made{By: "A. Reader"})
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	})
	for sheet, want := range map[string][]string{
		"1": {"Ashcombe", ">2018-03-05<", ">2021-03-05<"},
		"2": {"inadequate", "good", "improved", "<v>2</v>"},
		"3": {"Management oversight", "weakness", "<v>3</v>", "=Supervision is irregular."},
		"4": {"Write plans sooner.", "resolved", "2021"},
		"5": {"A. Reader"},
	} {
		text := found["xl/worksheets/sheet"+sheet+".xml"]
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("sheet %s has no %q:\n%s", sheet, w, text)
			}
		}
	}
}

func formatOfTimelines(t *testing.T, name string) TimelineFormat {
	t.Helper()
	for _, f := range TimelineFormats() {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no format %s", name)
	return TimelineFormat{}
}

// How a theme and an area went over the years is said in every format as the screen
// says it.
func TestTimelinesSayHowItWent(t *testing.T) {
	themes, lines := twoInspections(t, [2]int{2018, 2021})
	weak := timeline.Said{Balance: compare.AllWeak, Counts: compare.Counts{Weakness: 3}, Quote: &compare.Evidence{Sentence: "Supervision is irregular."}}
	lines[0].Runs = []timeline.Run{{Theme: "management-oversight", Said: []timeline.Said{weak, weak}, Critical: 2, Running: 2, Open: true, Asked: []int{0, 1}}}
	for _, f := range TimelineFormats() {
		var text string
		if f.Name == "docx" || f.Name == "xlsx" {
			for name, part := range parts(t, func(w io.Writer) error {
				data, err := f.Bytes(lines, themes, Made{})
				if err == nil {
					_, err = w.Write(data)
				}
				return err
			}) {
				if strings.HasSuffix(name, ".xml") {
					text += part
				}
			}
		} else {
			data, err := f.Bytes(lines, themes, Made{})
			if err != nil {
				t.Fatal(err)
			}
			text = string(data)
		}
		for _, want := range []string{"2 running, asked for 2 × since 2018", "up to good by 2021"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s has no %q:\n%s", f.Name, want, text)
			}
		}
	}
}

// How often a theme was criticised is said once.
func TestATimelineSaysOnceHowOften(t *testing.T) {
	themes, lines := twoInspections(t, [2]int{2018, 2021})
	weak := timeline.Said{Balance: compare.AllWeak, Counts: compare.Counts{Weakness: 3}, Quote: &compare.Evidence{Sentence: "Supervision is irregular."}}
	lines[0].Runs = []timeline.Run{{Theme: "management-oversight", Said: []timeline.Said{weak, weak}, Critical: 2, Running: 1, Open: true, Praised: true}}
	text, err := TimelineFormats()[0].Bytes(lines, themes, Made{})
	if err != nil || !strings.Contains(string(text), "Criticised in 2 of 2 inspections: open.") {
		t.Errorf("%v, %s", err, text)
	}
}
