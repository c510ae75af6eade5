package load_test

import (
	"context"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/model"
)

const written = `reinspect = 1
authority = "Fenmoor"
kind = "inspection"
[framework]
id = "ilacs-2023"
[source]
path = "fenmoor.pdf"
format = "pdf"
pages = 12
[[judgement]]
area = "overall"
grade = "GRADE"
grade_label = "Requires improvement to be good"
rank = 3
source = "table"
[[section]]
area = "children-in-care"
[[section.paragraph]]
number = 4
text = "Plans are read. They are late."
`

func open(t *testing.T, text string) (*model.Report, error) {
	t.Helper()
	l := load.New(load.Config{})
	return l.Bytes(context.Background(), "fenmoor.toml", []byte(text))
}

func TestCorrectedGradeBringsItsLabelAndRank(t *testing.T) {
	r, err := open(t, strings.Replace(written, "GRADE", "good", 1))
	if err != nil {
		t.Fatal(err)
	}
	j := r.Judgements[0]
	if j.Grade != "good" || j.GradeLabel != "Good" || j.Rank != 2 {
		t.Errorf("judgement %+v", j)
	}
	if s := r.Source; s.Path != "fenmoor.toml" || s.Format != "toml" || s.Pages != 12 || len(s.SHA256) != 64 {
		t.Errorf("source %+v", s)
	}
	if p := r.Sections[0].Paragraphs[0]; len(p.Sentences) != 2 || p.Sentences[0].Polarity == "" {
		t.Errorf("the paragraph is not assessed: %+v", p)
	}
}

func TestWrittenReportWithWhatItsFrameworkHasNot(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"GRADE", "requires improvement", `fenmoor.toml: judgement 1: ilacs-2023 has no grade "requires improvement"`},
		{`area = "overall"`, `area = "overal"`, `fenmoor.toml: judgement 1: ilacs-2023 has no area "overal"`},
		{`area = "children-in-care"`, `area = "care"`, `fenmoor.toml: section 1: ilacs-2023 has no area "care"`},
	} {
		_, err := open(t, strings.Replace(strings.Replace(written, c.old, c.new, 1), "GRADE", "good", 1))
		if err == nil || err.Error() != c.want || !strings.Contains(fault.Hint(err), "write one of: ") {
			t.Errorf("got %v, hint %q", err, fault.Hint(err))
		}
	}
	r, err := open(t, strings.Replace(written, "ilacs-2023", "ilacs-1923", 1))
	if err != nil || len(r.Warnings) != 1 || r.Judgements[0].Grade != "GRADE" {
		t.Errorf("an unknown framework: %v, %v", r, err)
	}
}
