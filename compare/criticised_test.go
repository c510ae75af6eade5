package compare

import (
	"testing"

	"reinspect/model"
)

// The sentence that is quoted for what a report criticises is one that a reader
// can check by itself.
func TestThePlainestCriticismIsQuoted(t *testing.T) {
	const theme = "management-oversight"
	weak := func(text string, themes ...string) model.Sentence {
		return model.Sentence{Text: text, Polarity: model.Weakness, Confidence: 0.9, Themes: append(themes, theme)}
	}
	for name, c := range map[string]struct {
		sentences []model.Sentence
		items     []model.Recommendation
		want      string
	}{
		"not one that goes on from another": {
			sentences: []model.Sentence{weak("This is too rare."), weak("Nor is it recorded."), weak("Supervision is too rare.")},
			want:      "Supervision is too rare.",
		},
		"not one that points at what stands elsewhere": {
			sentences: []model.Sentence{weak("Managers do not respond to these delays."), weak("Managers do not check plans.")},
			want:      "Managers do not check plans.",
		},
		"not one that is about another matter first": {
			sentences: []model.Sentence{weak("Plans are poor, and managers do not check them.", "plans"), weak("Managers check too little.")},
			want:      "Managers check too little.",
		},
		"not what was once so": {
			sentences: []model.Sentence{weak("A history of poor supervision has left drift."), weak("Supervision is irregular.")},
			want:      "Supervision is irregular.",
		},
		"not an item within a sentence": {
			sentences: []model.Sentence{weak("• records of supervision"), weak("Supervision is irregular.")},
			want:      "Supervision is irregular.",
		},
		"an item of the list of improvements first": {
			sentences: []model.Sentence{weak("Supervision is irregular.")},
			items:     []model.Recommendation{{N: 1, Text: "The regularity of supervision.", Sentences: []model.Sentence{weak("The regularity of supervision.")}}},
			want:      "The regularity of supervision.",
		},
		"but not one that the board is asked for": {
			sentences: []model.Sentence{weak("Supervision is irregular.")},
			items:     []model.Recommendation{{N: 1, Board: true, Text: "Audit supervision.", Sentences: []model.Sentence{weak("Audit supervision.")}}},
			want:      "Supervision is irregular.",
		},
		"with what it leans on where there is no other": {
			sentences: []model.Sentence{{Text: "Supervision is planned.", Polarity: model.Neutral}, weak("This is too rare.")},
			want:      "Supervision is planned. This is too rare.",
		},
		"none of praise": {
			sentences: []model.Sentence{{Text: "Supervision is good.", Polarity: model.Strength, Themes: []string{theme}}},
			want:      "",
		},
	} {
		r := &model.Report{Sections: []model.Section{{Area: "leadership", Paragraphs: []model.Paragraph{{Number: 1, Sentences: c.sentences}}}}, Recommendations: c.items}
		row := &ThemeRow{Theme: theme, Area: "leadership"}
		for i := range c.sentences {
			row.Mentions.Left = append(row.Mentions.Left, Mention{Ref: model.Ref{N: 1}, Sentence: i, Critical: true})
		}
		for i := range c.items {
			row.Mentions.Left = append(row.Mentions.Left, Mention{Ref: model.Ref{Kind: model.RefBullet, N: i + 1}, Critical: true})
		}
		got := ""
		if e := (&Comparison{Reports: model.Pair[*model.Report]{Left: r}}).Criticised(row, model.Left); e != nil {
			got = e.Quote()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
