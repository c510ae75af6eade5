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

// wholeList finds the sentence in which a report says what became of all
// earlier recommendations together; nil for none. Where it opens with "they" or the
// like, the sentence before may be the one that names the earlier inspection.
func wholeList(sd *side) *mention {
	for i := range sd.paragraphs {
		p := &sd.paragraphs[i]
		for j, sn := range p.sentences {
			if sn.Change != model.Improved && sn.Change != model.Persists {
				continue
			}
			text := strings.ToLower(sn.Text)
			if holdsAny(text, earlierWords().What) && namesEarlier(text+" "+strings.ToLower(p.before(j))) && !holdsAny(text, earlierWords().Some) && len(specificOf(lexicon.Objects(p.tokensOf()[j]))) == 0 {
				m := mentionOf(p, j, 1)
				return &m
			}
		}
	}
	return nil
}

// allDone reports whether what a report says of all earlier recommendations
// together is that every one is done.
func allDone(overall *mention) bool {
	if overall == nil || overall.change() != model.Improved || overall.critical > 0 {
		return false
	}
	words := overall.passage.tokensOf()[overall.sentence]
	short := func(w string) bool { return slices.Contains(earlierWords().Short, w) }
	return !slices.ContainsFunc(words, short) && holdsAny(strings.ToLower(overall.text()), earlierWords().Done)
}

// namesEarlier reports whether a text in lower case names an earlier inspection.
func namesEarlier(text string) bool { return holdsAny(text, earlierWords().When) }

func holdsAny(text string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(text, p) })
}
