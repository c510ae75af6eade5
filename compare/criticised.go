package compare

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed criticised.toml
var criticisedTOML []byte

// criticisedWords are the lists of criticised.toml, which says what each is for.
var criticisedWords = sync.OnceValue(func() (out struct{ opens, pointsBack, beside lexicon.Phrases }) {
	lists := tomlfile.Must[struct {
		Opens, Beside []string
		PointsBack    []string `toml:"points_back"`
	}]("compare/criticised.toml", criticisedTOML)
	out.opens, out.pointsBack, out.beside = lexicon.NewPhrases(lists.Opens), lexicon.NewPhrases(lists.PointsBack), lexicon.NewPhrases(lists.Beside)
	return out
})

// Criticised returns the sentence by which a report criticises a theme most
// plainly, nil where none can be quoted. What is asked for in a list of
// improvements comes first, then what is squarely on the theme, stands in the
// part of the report that the theme belongs to, and can be understood alone.
func (c *Comparison) Criticised(t *ThemeRow, side model.Side) *Evidence {
	for i := range c.Recurring {
		r := &c.Recurring[i]
		if r.Theme == t.Theme && !r.Doubtful() && len(r.Evidence.At(side)) > 0 {
			return &r.Evidence.At(side)[0]
		}
	}
	report := c.Reports.At(side)
	var best *Evidence
	most := 0.0
	for at, m := range t.Mentions.At(side) {
		sentences := report.Sentences(m.Ref)
		if m.Aside || !m.Critical || m.Sentence < 0 || m.Sentence >= len(sentences) {
			continue
		}
		s := &sentences[m.Sentence]
		plain := plainly(s, m.Ref, t, report)
		if plain > 0 && m.Ref.Kind != model.RefBullet {
			plain -= criticisedLater * float64(min(at, criticisedMost))
		}
		if plain == 0 || best != nil && plain <= most {
			continue
		}
		most, best = plain, &Evidence{Ref: m.Ref, Sentence: s.Text}
		if m.Sentence > 0 && alike.Leans(s.Text) {
			best.Before = sentences[m.Sentence-1].Text
		}
	}
	return best
}

// plainly is how plainly a sentence criticises a theme; 0 for one that does not.
func plainly(s *model.Sentence, at model.Ref, t *ThemeRow, report *model.Report) float64 {
	rec := report.Recommendation(at)
	item, ofBoard := rec != nil, rec != nil && rec.Board
	if s.Polarity != model.Weakness && s.Polarity != model.Mixed || s.Change == model.Improved {
		return 0
	}
	words := lexicon.Words(s.Text)
	if !alike.FindingIn(words, item) {
		return 0
	}
	score := criticisedAtAll + s.Confidence/2
	for _, one := range []struct {
		weight float64
		holds  bool
	}{
		{criticisedItem, item && !ofBoard},
		{-criticisedItem, item && ofBoard},
		{criticisedMain, len(s.Themes) > 0 && s.Themes[0] == t.Theme},
		{criticisedInArea, t.Area != "" && at.Kind == model.RefParagraph && report.Sections[at.Section].Area == t.Area},
		{-criticisedMixed, s.Polarity == model.Mixed},
		{-criticisedLeans, !item && (alike.LeansIn(words) || !beginsSentence(s.Text))},
		{-criticisedOpens, !item && criticisedWords().opens.In(words[:min(len(words), 2)])},
		{-criticisedPoints, !item && criticisedWords().pointsBack.In(words)},
		{-criticisedBeside, !item && criticisedWords().beside.In(words)},
	} {
		if one.holds {
			score += one.weight
		}
	}
	return score
}

// beginsSentence reports whether a text begins as a sentence does: an item of a
// list within a paragraph says little without what leads to it.
func beginsSentence(text string) bool {
	return strings.IndexFunc(text, unicode.IsUpper) == 0
}
