package compare

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"reinspect/model"
)

//go:embed earlier.toml
var earlierTOML string

var earlierWords = sync.OnceValue(func() (words struct{ What, When, Today []string }) {
	mustDecode(earlierTOML, &words)
	return words
})

// wholeList finds the sentence in which a report says what became of all
// earlier recommendations together; nil where none does.
func wholeList(sd *side) *mention {
	for i := range sd.paragraphs {
		p := &sd.paragraphs[i]
		for j, sn := range p.sentences {
			if sn.Change != model.Improved && sn.Change != model.Persists {
				continue
			}
			text := strings.ToLower(sn.Text)
			if holdsAny(text, earlierWords().What) && namesEarlier(text) {
				m := mentionOf(p, j, 1)
				return &m
			}
		}
	}
	return nil
}

// toldAsPast reports whether a sentence only tells how things stood at an
// earlier inspection: that is neither praise nor criticism of today.
func toldAsPast(sn model.Sentence) bool {
	if sn.Change != model.NoChange && sn.Change != "" || !strings.Contains(sn.Text, "nspection") {
		return false
	}
	text := strings.ToLower(sn.Text)
	if !namesEarlier(text) {
		return false
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return r < 'a' || r > 'z' })
	for _, w := range words {
		if slices.Contains(earlierWords().Today, w) {
			return false
		}
	}
	return true
}

// namesEarlier reports whether a text in lower case names an earlier inspection.
func namesEarlier(text string) bool { return holdsAny(text, earlierWords().When) }

func holdsAny(text string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(text, p) })
}
