package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

type printedSide struct {
	Short    string
	Sections []struct{ Paragraphs []struct{ ID string } }
}

// ids are those of the paragraphs of a report as show prints it.
func ids(t *testing.T, r *model.Report) []string {
	t.Helper()
	var out bytes.Buffer
	if err := JSONLine(&out, r); err != nil {
		t.Fatal(err)
	}
	var printed printedSide
	if err := json.Unmarshal(out.Bytes(), &printed); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, s := range printed.Sections {
		for _, p := range s.Paragraphs {
			all = append(all, p.ID)
		}
	}
	return all
}

// A reader of the comparison joins it to the reports by the ids of paragraphs.
func TestEveryIDOfAComparisonIsOneOfItsReports(t *testing.T) {
	c := compared()
	var out bytes.Buffer
	if err := ComparisonJSON(&out, c, extras()); err != nil {
		t.Fatal(err)
	}
	type quotes struct{ Left, Right *struct{ ID string } }
	var printed struct {
		Left, Right printedSide
		Sections    []struct {
			Pairs []struct {
				LeftID  *string `json:"left_id"`
				RightID *string `json:"right_id"`
			}
			Bands []struct{ Left, Right []any }
		}
		Recurring, Recommendations []struct{ Quotes quotes }
		Stated                     []struct{ Side, ID string }
	}
	if err := json.Unmarshal(out.Bytes(), &printed); err != nil {
		t.Fatal(err)
	}
	if printed.Left.Short == "" || printed.Left.Short == printed.Right.Short {
		t.Errorf("short names %q and %q", printed.Left.Short, printed.Right.Short)
	}
	known := map[string][]string{"left": ids(t, c.Reports.Left), "right": ids(t, c.Reports.Right)}
	met := 0
	check := func(side, id string) {
		met++
		if !slices.Contains(known[side], id) && !strings.HasPrefix(id, "bullet ") {
			t.Errorf("%s has no paragraph %q", side, id)
		}
	}
	for _, s := range printed.Sections {
		for _, p := range s.Pairs {
			if p.LeftID != nil {
				check("left", *p.LeftID)
			}
			if p.RightID != nil {
				check("right", *p.RightID)
			}
		}
		for _, b := range s.Bands {
			for side, all := range map[string][]any{"left": b.Left, "right": b.Right} {
				for _, id := range all {
					if name, unnumbered := id.(string); unnumbered {
						check(side, name)
					}
				}
			}
		}
	}
	for _, claims := range [][]struct{ Quotes quotes }{printed.Recurring, printed.Recommendations} {
		for _, claim := range claims {
			if claim.Quotes.Left != nil {
				check("left", claim.Quotes.Left.ID)
			}
			if claim.Quotes.Right != nil {
				check("right", claim.Quotes.Right.ID)
			}
		}
	}
	for _, s := range printed.Stated {
		check(s.Side, s.ID)
	}
	if met == 0 {
		t.Error("no ids")
	}
}

// Every export says that a status is to be checked, and what comes nearest to a
// recommendation that nothing answers.
func TestExportsSayWhatIsDoubtfulAndWhatIsNearest(t *testing.T) {
	c := *compared()
	c.Recommendations = []compare.FollowUp{
		{N: 1, Text: "Caseloads.", Status: compare.Partly, Doubt: "the praise quoted may be on something near", Why: "both"},
		{N: 2, Text: "Audits.", Status: compare.NotMentioned, Why: "nothing comes close enough to it", Nearest: []compare.Evidence{{Ref: para(1, 1, 2), Sentence: "Turnover is high."}}},
	}
	const quoted = "only what comes nearest"
	nearest := map[string]string{"markdown": quoted, "html": quoted, "text": quoted, "csv": "nearest is para 2"}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"markdown": func(b *bytes.Buffer) error { return Markdown(b, &c, extras()) },
		"html":     func(b *bytes.Buffer) error { return HTML(b, &c, extras()) },
		"text":     func(b *bytes.Buffer) error { return Plain(b, &c, extras()) },
		"csv":      func(b *bytes.Buffer) error { return CSV(b, &c, extras()) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"(doubtful)", "; doubtful: the praise quoted may be on something near", nearest[name], "Turnover is high."} {
			if !strings.Contains(strings.Join(strings.Fields(out.String()), " "), want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
}
