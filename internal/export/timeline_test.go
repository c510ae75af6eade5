package export

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/internal/timeline"
	"reinspect/model"
)

// Which of two inspections without a date came first is not known: neither has
// improved on the other.
func TestATimelineClaimsNoRiseWithoutDates(t *testing.T) {
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
	for years, want := range map[[2]int]string{{2018, 2021}: "Good, improved by 2 steps", {0, 0}: "Good, stronger by 2 steps"} {
		lines, _ := timeline.Lines([]*model.Report{report("inadequate", 4, years[0]), report("good", 2, years[1])}, compare.Env{Frameworks: frameworks, Themes: themes})
		text, err := TimelineFormats()[0].Bytes(lines, themes, Made{})
		if err != nil || !strings.Contains(strings.ToLower(string(text)), strings.ToLower(want)) {
			t.Errorf("%v: %v, %s", years, err, text)
		}
	}
}
