package compare

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed ownwords.toml
var ownWordsTOML []byte

// summaryPhrases are the lists of ownwords.toml, which says what each is for.
type summaryPhrases struct{ since, whole, children, verdict, standing lexicon.Phrases }

var summaryWords = sync.OnceValue(func() summaryPhrases {
	lists := tomlfile.Must[struct{ Since, Whole, Children, Verdict, Standing []string }]("compare/ownwords.toml", ownWordsTOML)
	phrases := lexicon.NewPhrases
	return summaryPhrases{
		phrases(lists.Since), phrases(lists.Whole), phrases(lists.Children), phrases(lists.Verdict), phrases(lists.Standing),
	}
})

// ownWords returns the sentences of a report's summary that say most about how
// things stand as a whole, in reading order; at most maxOwnWords, none where
// the report has no summary.
func ownWords(r *model.Report) []Evidence {
	type said struct {
		Evidence
		at    int
		score float64
	}
	var all []said
	for i := range r.Sections {
		if r.Sections[i].Area != model.Summary || r.Sections[i].Background {
			continue
		}
		for j, p := range r.Sections[i].Paragraphs {
			for k := range p.Sentences {
				e := Evidence{Ref: model.Ref{Section: i, Paragraph: j, N: p.Number}, Sentence: p.Sentences[k].Text}
				leans := alike.Leans(e.Sentence)
				if leans && k > 0 {
					e.Before = p.Sentences[k-1].Text
				}
				if score := wholeness(&p.Sentences[k], r.Authority, len(all), leans); score > 0 {
					all = append(all, said{e, len(all), score})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b said) int { return cmp.Compare(b.score, a.score) })
	all = all[:min(len(all), maxOwnWords)]
	slices.SortFunc(all, func(a, b said) int { return a.at - b.at })
	var out []Evidence
	for _, s := range all {
		if slices.ContainsFunc(out, func(e Evidence) bool { return e.Sentence == s.Before }) {
			s.Before = ""
		}
		out = append(out, s.Evidence)
	}
	return out
}

// wholeness is how much a sentence of a summary says of everything together; 0
// for standing text and for what judges nothing. Summaries begin with what
// matters most: at is how many judging sentences come before it.
func wholeness(s *model.Sentence, authority string, at int, leans bool) float64 {
	words, phrases := lexicon.Words(s.Text), summaryWords()
	if (s.Polarity == model.Neutral || s.Polarity == "") && (s.Change == model.NoChange || s.Change == "") || phrases.standing.In(words) {
		return 0
	}
	score := ownWordsLead / (1 + ownWordsFade*float64(at))
	for _, one := range []struct {
		weight float64
		holds  bool
	}{
		{ownWordsSince, phrases.since.In(words)},
		{ownWordsSince, s.Change != model.NoChange && s.Change != ""},
		{ownWordsWhole, phrases.whole.In(words) || authority != "" && strings.Contains(s.Text, authority)},
		{ownWordsChildren, phrases.children.In(words)},
		{ownWordsVerdict, phrases.verdict.In(words)},
		{-ownWordsLeans, leans},
		{-ownWordsLeans, len(words) > ownWordsLong},
	} {
		if one.holds {
			score += one.weight
		}
	}
	return score
}
