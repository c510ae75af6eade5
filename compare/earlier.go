package compare

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed earlier.toml
var earlierTOML []byte

type earlierLists struct{ What, When, Some, Done, Short []string }

var earlierWords = sync.OnceValue(func() earlierLists {
	return tomlfile.Must[earlierLists]("compare/earlier.toml", earlierTOML)
})

// consecutive reports whether the inspection that the right report calls the
// last one can be that of the left report. It can if a day is not known, but not if
// the right report is the earlier one.
func consecutive(left, right *model.Report) bool {
	l, r := left.Day(), right.Day()
	return l.IsZero() || r.IsZero() || !r.Before(l) && r.Year-l.Year <= nextWithin
}

// verdict is a sentence in which a report says what became of all earlier
// recommendations together.
type verdict struct {
	mention
	became model.Change // Improved or Persists
}

// wholeList finds the verdict of a report on all earlier recommendations together, one
// that all is done before others; nil for none. Where its sentence opens with "they"
// or the like, the one before may name the earlier inspection.
func wholeList(sd *side) *verdict {
	var first *verdict
	for i := range sd.paragraphs {
		p := &sd.paragraphs[i]
		for j := range p.sentences {
			text := strings.ToLower(p.sentences[j].Text)
			if !holdsAny(text, earlierWords().What) || !namesEarlier(text+" "+strings.ToLower(p.before(j))) ||
				holdsAny(text, earlierWords().Some) || len(specificOf(lexicon.Objects(p.tokensOf()[j]))) > 0 {
				continue
			}
			v := &verdict{mentionOf(p, j, 1), claimOf(&p.sentences[j], p.tokensOf()[j], p.area).change}
			switch {
			case v.allDone():
				return v
			case first == nil && (v.became == model.Improved || v.became == model.Persists && v.critical > 0):
				first = v
			}
		}
	}
	return first
}

// allDone reports whether a verdict is that everything that was asked for is done.
func (v *verdict) allDone() bool {
	if v == nil || v.became != model.Improved || v.critical > 0 {
		return false
	}
	words := v.passage.tokensOf()[v.sentence]
	short := func(w string) bool { return slices.Contains(earlierWords().Short, w) }
	return !slices.ContainsFunc(words, short) && holdsAny(strings.ToLower(v.text()), earlierWords().Done)
}

// namesEarlier reports whether a text in lower case names an earlier inspection.
func namesEarlier(text string) bool { return holdsAny(text, earlierWords().When) }

func holdsAny(text string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(text, p) })
}
