package export

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/model"
)

// Beside what became of the earlier list stands what is asked for now, and which
// of it was asked for before.
func TestTheLaterListStandsBehindWhatBecameOfTheEarlierOne(t *testing.T) {
	for _, c := range []struct {
		relation compare.Relation
		again    string
	}{{compare.SameAuthority, "asked again: recommendation 1 of 2019"}, {compare.DifferentAuthorities, "asked for in both: recommendation 1 of Thistlebourne"}} {
		pair := compared()
		pair.Relation = c.relation
		pair.Reports.Left.Authority = "Thistlebourne"
		pair.Reports.Right.Recommendations = []model.Recommendation{
			{N: 1, Text: "The time that families wait."},
			{N: 2, Text: "How managers oversee casework.", Themes: mark("management-oversight")},
			{N: 3, Text: "The board’s training.", Board: true},
		}
		again := bullet(2)
		pair.Recommendations[0].Again = &again
		all := extras()
		all.Choice = Choice{Parts: []string{"follow-up"}}
		for format, write := range map[string]func(io.Writer, *compare.Comparison, Extras) error{
			"text": Plain, "markdown": Markdown, "html": HTML, "csv": CSV, "docx": unzipped(Word), "xlsx": unzipped(Excel),
		} {
			var b bytes.Buffer
			if err := write(&b, pair, all); err != nil {
				t.Fatal(err)
			}
			text := strings.ToLower(strings.Join(strings.Fields(b.String()), " "))
			for _, want := range []string{"The time that families wait.", "How managers oversee casework.", c.again, "to the safeguarding board"} {
				if !strings.Contains(text, strings.ToLower(want)) {
					t.Errorf("%s, %s: no %q", c.relation, format, want)
				}
			}
			if n := strings.Count(text, strings.ToLower(c.again)); n != 1 {
				t.Errorf("%s, %s: %d items are asked again", c.relation, format, n)
			}
		}
	}
}

// A report without a list does not hide the other one's.
func TestTheLaterListStandsWithoutAnEarlierOne(t *testing.T) {
	c := compared()
	c.Recommendations = nil
	var b bytes.Buffer
	if err := Plain(&b, c, extras()); err != nil {
		t.Fatal(err)
	}
	if text := b.String(); !strings.Contains(text, "No recommendations were found") || !strings.Contains(text, "Asked for in 2024") {
		t.Errorf("the text is\n%s", text)
	}
}
