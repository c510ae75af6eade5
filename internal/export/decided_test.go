package export

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"reinspect/compare"
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
		Weaknesses: map[string]bool{"management-oversight": true, "front-door": false},
		Statuses:   map[model.Place]compare.Status{place(model.Left, bullet(2)): compare.Resolved},
		Proofs:     map[model.Place]compare.Evidence{place(model.Left, bullet(2)): {Ref: para(1, 1, 2), Sentence: "Audits are now sharp."}},
		Struck:     map[compare.SentenceKey]bool{{At: place(model.Right, para(1, 1, 2)), Text: "Turnover is still high."}: true},
	})
	for format, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{
		"json": ComparisonJSON, "text": Plain, "markdown": Markdown, "html": HTML, "csv": CSV, "docx": unzipped(Word), "xlsx": unzipped(Excel),
	} {
		var b bytes.Buffer
		if err := write(&b, c, Extras{Themes: extras().Themes, Choice: Everything()}); err != nil {
			t.Fatal(err)
		}
		want := []string{"resolved", strings.ToLower(compare.SetByReader), "Audits are now sharp.", compare.ChosenByReader}
		if format == "json" {
			want = append(want, `"corrected": true`, `"proof_corrected": true`)
		} else {
			want = append(want, "kept by the reader")
		}
		text := b.String()
		for _, w := range want {
			if !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
				t.Errorf("%s: no %q", format, w)
			}
		}
		for _, gone := range []string{"Front door: contacts wait", "Turnover is still high.", "the two sentences may find different faults"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s: still has %q", format, gone)
			}
		}
	}
}
