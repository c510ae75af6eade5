package export

import (
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

// A weakness has one number: in the app, in JSON and in every export, the
// doubtful ones apart and yet counted on.
func TestAWeaknessHasOneNumberEverywhere(t *testing.T) {
	c := &compare.Comparison{
		Reports:  model.Pair[*model.Report]{Left: &model.Report{Authority: "Ashcombe"}, Right: &model.Report{Authority: "Ashcombe"}},
		Relation: compare.SameAuthority,
		Recurring: []compare.Recurring{
			{Theme: "a", Rank: 1, Weight: 0.9, Statement: "Oversight is weak"},
			{Theme: "b", Rank: 2, Weight: 0.8, Statement: "Visits are late"},
			{Theme: "c", Rank: 3, Weight: 0.3, Statement: "Audits are thin", Doubt: "the two sentences may find different faults"},
		},
	}
	for format, want := range map[string]string{
		"markdown": "### To be checked\n\n3. Audits are thin",
		"text":     "Section: To be checked\n3. Audits are thin",
		"html":     `<li value="3"><p>Audits are thin`,
		"csv":      "recurring weakness,3,,,c,",
		"json":     `"rank": 3,`,
	} {
		var out strings.Builder
		f, _ := FormatNamed(format)
		if err := f.Write(&out, c, Extras{}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s does not have %q:\n%s", format, want, out.String())
		}
	}
}
