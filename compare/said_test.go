package compare

import (
	"testing"

	"reinspect/model"
)

// What is shown beside a balance is what it was made of.
func TestTheCountsAreOfWhatTheBalanceRestsOn(t *testing.T) {
	r := report("Ashcombe", "ilacs-2018", "2019-05-03").para("workforce",
		"+ Staff are well supported.", "= [improved] Turnover has fallen.", "= Staff meet monthly.", "~ Supervision is regular but brief.",
		"- Inductions are rushed.", "- [improved] Caseloads were too high, and are no more.", "- Staff leave.")
	r.Sections[0].Paragraphs[0].Sentences[6].Confidence = 0.1
	if got, want := ThemesSaid(&r.Report)["workforce"].Counts, (Counts{Strength: 2, Weakness: 1, Mixed: 1, Neutral: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	// Of what is undecided nothing is shown, but what is said in passing.
	r = report("Ashcombe", "ilacs-2018", "2019-05-03").para("plans workforce", "+ Chairs are kind.").para("workforce", "- Staff leave.")
	r.Sections[0].Paragraphs[1].Sentences[0].Confidence = 0.1
	if got := ThemesSaid(&r.Report)["workforce"]; got.Counts != (Counts{Strength: 1}) || got.Doubt == "" {
		t.Errorf("in passing: %+v", got)
	}
}

// What a report says of a theme is what every comparison says that it says.
func TestAReportAloneSaysWhatItSaysInAComparison(t *testing.T) {
	left := report("Ashcombe", "ilacs-2018", "2019-05-03").para("permanence", "-Plans for a permanent home are late.", "-Drift is common.", "+Early permanence is pursued well.").
		para("management-oversight", "+Supervision is regular and thoughtful.").asked("permanence", "-The pace of planning for permanence.")
	right := report("Ashcombe", "ilacs-2023", "2024-05-03").para("management-oversight", "-Supervision is irregular.")
	rows := Compare(&left.Report, &right.Report, testEnv(t), Options{}).Themes
	for side, r := range map[model.Side]*model.Report{model.Left: &left.Report, model.Right: &right.Report} {
		said := ThemesSaid(r)
		for _, row := range rows {
			got := said[row.Theme]
			if got.Balance == "" {
				got.Balance = Absent
			}
			if got.Balance != row.Balance.At(side) || got.Counts != row.Counts.At(side) {
				t.Errorf("%s: %+v, in a comparison %s %+v", row.Theme, got, row.Balance.At(side), row.Counts.At(side))
			}
		}
	}
	if said := ThemesSaid(&left.Report)["permanence"]; said.Balance != AllWeak || said.Counts.Weakness != 3 {
		t.Errorf("%+v", said)
	}
}
