package compare

import (
	"testing"

	"reinspect/model"
)

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
