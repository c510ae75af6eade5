package export

import (
	"strings"
	"testing"

	"reinspect/model"
)

func TestAGuessIsShownAsUndecided(t *testing.T) {
	r := &model.Report{Sections: []model.Section{{Title: "Findings", Paragraphs: []model.Paragraph{{
		Number: 1, Text: "Visits vary.", Sentences: []model.Sentence{{Text: "Visits vary.", Polarity: model.Mixed, Confidence: 0.12}},
	}}}}}
	var explained strings.Builder
	if err := Explain(&explained, r, func(id string) string { return id }); err != nil {
		t.Fatal(err)
	}
	if text := explained.String(); !strings.Contains(text, "? Visits vary.") || !strings.Contains(text, "undecided, 12 % confident") {
		t.Errorf("explained:\n%s", text)
	}
	sentence := reportJSON(r, true).Sections
	if got := (*sentence)[0].Paragraphs[0].Sentences[0]; !got.Undecided || got.Polarity != model.Mixed {
		t.Errorf("JSON: %+v", got)
	}
}
