package export

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
)

// What the reader decided stands in every format in place of what was found,
// and is said to be the reader's.
func TestEveryFormatFollowsTheReadersDecisions(t *testing.T) {
	place := func(side model.Side, ref model.Ref) model.Place { return model.Place{Side: side, Ref: ref}.Key() }
	c := compared()
	dropped := c.Recurring[0]
	dropped.Theme, dropped.Statement = "front-door", "Front door: contacts wait"
	c.Recurring = append(c.Recurring, dropped)
	c.Decide(compare.Decisions{
		Added:      []string{"private-fostering"},
		Weaknesses: map[string]bool{"management-oversight": true, "front-door": false},
		Quotes: map[string]model.Pair[*compare.Evidence]{"management-oversight": {Left: &compare.Evidence{Ref: para(0, 0, 1), Sentence: "Supervision is seldom written down."}}, "private-fostering": {
			Left: &compare.Evidence{Ref: para(1, 1, 2), Sentence: "Few carers are visited."}, Right: &compare.Evidence{Ref: para(1, 0, 1), Sentence: "Carers wait for a visit."},
		}},
		Balances: map[string]model.Pair[compare.Balance]{"management-oversight": {Right: compare.AllWeak}},
		Statuses: map[model.Place]compare.Status{place(model.Left, bullet(2)): compare.Resolved},
		Proofs:   map[model.Place]compare.Evidence{place(model.Left, bullet(2)): {Ref: para(1, 1, 2), Sentence: "Audits are now sharp."}},
		Seconds:  map[model.Place]compare.Evidence{place(model.Left, bullet(2)): {Ref: para(1, 0, 1), Sentence: "Two audits are shared."}},
		Struck:   map[compare.SentenceKey]bool{{At: place(model.Right, para(1, 1, 2)), Text: "Turnover is still high."}: true},
	}, extras().Themes)
	for format, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{
		"json": ComparisonJSON, "text": Plain, "markdown": Markdown, "html": HTML, "csv": CSV, "docx": unzipped(Word), "xlsx": unzipped(Excel),
	} {
		var b bytes.Buffer
		if err := write(&b, c, Extras{Themes: extras().Themes, Choice: Everything()}); err != nil {
			t.Fatal(err)
		}
		want := []string{"Two audits are shared.", "Private fostering: criticised in both", "Few carers are visited.", "Carers wait for a visit.", "Supervision is seldom written down.", "resolved", strings.ToLower(compare.SetByReader), "Audits are now sharp.", compare.ChosenByReader}
		if format == "json" {
			want = append(want, `"corrected": true`, `"proof_corrected": true`, `"added": true`)
		} else {
			want = append(want, "kept by the reader; "+compare.ChosenByReader, "added by the reader")
		}
		if format != "json" && format != "csv" && format != "xlsx" {
			want = append(want, "stayed ("+compare.SetByReader+")")
		}
		text := b.String()
		for _, w := range want {
			if !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
				t.Errorf("%s: no %q", format, w)
			}
		}
		for _, gone := range []string{"Front door: contacts wait", "Turnover is still high.", "the two sentences may find different faults", "between mixed and weakness"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s: still has %q", format, gone)
			}
		}
	}
}

// Of a text only the opening words are kept, to find it again. Whoever is handed
// a file has no other copy of what was corrected.
func TestWhatWasCorrectedStandsWhole(t *testing.T) {
	c := compared()
	asked, proof := "The board’s audits of casework, which should reach every team in the borough and be read by the lead member.",
		"Turnover is high in the teams for children in care, and in two of them no social worker has stayed a year."
	c.Reports.Left.Recommendations[1].Text = asked
	c.Reports.Right.Sections[1].Paragraphs[1].Text = proof
	at, by := notes.At(model.Left, bullet(2)), notes.At(model.Right, para(1, 1, 2))
	at.Quote, by.Quote = asked[:80], proof[:80]
	all := extras()
	all.Notes = notes.Content{Decisions: []notes.Decision{{About: notes.Status, At: at, Verdict: "persists"}, {About: notes.Proof, At: at, Proof: by}}}
	all.Choice = Choice{Parts: []string{"notes"}}
	for format, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{
		"text": Plain, "markdown": Markdown, "html": HTML, "csv": CSV, "docx": unzipped(Word), "xlsx": unzipped(Excel),
	} {
		var b bytes.Buffer
		if err := write(&b, c, all); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(b.String()), " ")
		for _, want := range []string{asked, proof} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not whole", format, want)
			}
		}
	}
}

// A second proof that the reader added is no proof chosen in place of another.
func TestASecondProofLeavesTheFirstAsItIs(t *testing.T) {
	c := compared()
	at := model.Place{Side: model.Left, Ref: bullet(1)}.Key()
	c.Decide(compare.Decisions{Seconds: map[model.Place]compare.Evidence{at: {Ref: para(1, 0, 1), Sentence: "Two audits are shared."}}}, nil)
	if row := followUpJSON(&c.Recommendations[0], c.Reports.Right); row.Chosen || row.Second == nil || row.Second.Text != "Two audits are shared." {
		t.Errorf("the proof is the reader's %t, the second one %+v", row.Chosen, row.Second)
	}
}
