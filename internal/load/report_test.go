package load

import (
	"testing"

	"reinspect/model"
)

// A report, or a text about one, is known by its framework, its grades or its
// kind; paragraphs alone make none.
func TestWhatIsAReport(t *testing.T) {
	for _, c := range []struct {
		name string
		r    model.Report
		want bool
	}{
		{"paragraphs alone", model.Report{Sections: []model.Section{{Paragraphs: []model.Paragraph{{Text: "Plans drift."}}}}}, false},
		{"a text of another kind", model.Report{Kind: model.OtherKind}, false},
		{"a framework", model.Report{Framework: model.FrameworkRef{ID: "ilacs-2018"}, Kind: model.OtherKind}, true},
		{"a grade", model.Report{Judgements: []model.Judgement{{Area: "overall", Grade: "good"}}, Kind: model.OtherKind}, true},
		{"a press release", model.Report{Kind: model.PressRelease}, true},
	} {
		if got := isReport(&c.r); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
