package compare

import (
	"testing"

	"reinspect/model"
)

// The sentence that tells how a report sees a theme says what its balance says, and
// of a mixed one what the other report does not say.
func TestTheTellingSentenceSaysWhatTheBalanceSays(t *testing.T) {
	at := model.Ref{Kind: model.RefParagraph, N: 1}
	report := &model.Report{Sections: []model.Section{{Paragraphs: []model.Paragraph{{Number: 1, Numbered: true, Sentences: []model.Sentence{
		{Text: "There are nine ferries.", Polarity: model.Neutral},
		{Text: "The piers are sound.", Polarity: model.Strength},
		{Text: "Sailings are late.", Polarity: model.Weakness},
		{Text: "They are cancelled.", Polarity: model.Weakness},
	}}}}}}
	c := &Comparison{Reports: model.Pair[*model.Report]{Left: report, Right: report}}
	all := []Mention{{Ref: at}, {Ref: at, Sentence: 1}, {Ref: at, Sentence: 2, Critical: true}, {Ref: at, Sentence: 9}}
	leans := Mention{Ref: at, Sentence: 3, Critical: true}
	for _, is := range []struct {
		right, left Balance
		mentions    []Mention
		want        string
	}{
		{AllWeak, AllStrength, all, "Sailings are late."},
		{AllStrength, AllWeak, all, "The piers are sound."},
		{AllMixed, AllStrength, all, "Sailings are late."},
		{AllMixed, AllWeak, all, "The piers are sound."},
		{AllWeak, AllWeak, all[:2], "There are nine ferries."},
		{AllWeak, AllWeak, []Mention{leans, all[2]}, "Sailings are late."},
		{AllWeak, AllWeak, []Mention{all[1], leans}, "Sailings are late. They are cancelled."},
		{Absent, AllWeak, nil, ""},
	} {
		row := &ThemeRow{Balance: model.Pair[Balance]{Left: is.left, Right: is.right}, Mentions: model.Pair[[]Mention]{Right: is.mentions}}
		got := ""
		if e := c.Telling(row, model.Right); e != nil {
			got = e.Quote()
		}
		if got != is.want {
			t.Errorf("%s after %s is told by %q, want %q", is.right, is.left, got, is.want)
		}
	}
}
