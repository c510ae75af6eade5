package compare

import (
	_ "embed"
	"strings"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed stated.toml
var statedTOML []byte

// movementLists are the lists of stated.toml, which says what each is for.
type movementLists struct{ rules, signs *lexicon.Patterns }

var movementPhrases = sync.OnceValue(func() movementLists {
	lists := tomlfile.Must[struct {
		Words        map[string]string
		Rules, Signs map[string][]string
	}]("compare/stated.toml", statedTOML)
	return movementLists{lexicon.NewPatterns(lists.Rules, lists.Words), lexicon.NewPatterns(lists.Signs, lists.Words)}
})

// stated lists the sentences in which a report itself says that something has
// moved, in reading order. Where the right report follows the left one in time, what
// the left one says lies before the time between the two, so it is returned apart.
func stated(s *sides, inTime bool) (between, earlier []Stated) {
	left, right := statedBy(s, model.Left), statedBy(s, model.Right)
	if inTime {
		return right, left
	}
	return append(left, right...), nil
}

// statedBy lists what one report states. A sentence that is too likely to say
// nothing of the kind is left out, and so is one that repeats an earlier one, such
// as that of the summary; one that opens with "this" speaks of what the sentence
// before it names, so it repeats nothing.
func statedBy(s *sides, at model.Side) []Stated {
	var out []Stated
	var said []lexicon.Vector
	for i := range s.At(at).paragraphs {
		p := &s.At(at).paragraphs[i]
		for j := range p.sentences {
			cl := claimOf(&p.sentences[j], p.tokensOf()[j], p.area)
			if cl.change == model.NoChange {
				continue
			}
			likely := cl.chance()
			if likely < StatedAbove {
				continue
			}
			words := s.sentenceWords(p)[j]
			before := p.before(j)
			if before == "" && repeats(out, said, cl.change, words) {
				continue
			}
			said = append(said, words)
			out = append(out, Stated{
				Side: at, Ref: p.ref, Text: cl.Text, Before: before, Change: cl.change, Themes: themesOf(p, p.sentences[j]),
				Chance: likely, Doubtful: likely < StatedSureAbove || p.sentences[j].Doubtful(),
				NamesEarlier: namesEarlier(strings.ToLower(p.sentences[j].Text)),
			})
		}
	}
	return out
}

// repeats reports whether a sentence says nearly the same as one already listed.
func repeats(listed []Stated, said []lexicon.Vector, change model.Change, words lexicon.Vector) bool {
	for i := range listed {
		if listed[i].Change == change && words.Dot(said[i]) >= repeatedFrom {
			return true
		}
	}
	return false
}

// claimOf reads a sentence of a section as one that may say that something has
// moved. A change that the reader has set stands.
func claimOf(sn *model.Sentence, words []string, area string) claim {
	cl := claim{Sentence: sn, words: words, marked: sn.Change, summary: area == model.Summary}
	if cl.marked == "" {
		cl.marked = model.NoChange
	}
	cl.change = cl.marked
	if !sn.Corrected {
		cl.rules = movementPhrases().rules.Held(words)
		cl.change = cl.statedChange()
	}
	return cl
}

// statedChange returns what a sentence says has become of the service, if it says
// anything: its mark, corrected by the rules of stated.toml.
func (cl *claim) statedChange() model.Change {
	marked := cl.marked
	switch {
	case cl.says("back_matter"):
		return model.NoChange
	case (marked == model.Improved || marked == model.Declined) && cl.says("still_open"):
		return model.Persists
	case marked == model.Declined && cl.says("eased"):
		return model.Improved
	case marked == model.Improved && cl.Polarity != model.Strength && cl.says("worsened"):
		return model.Declined
	case (marked == model.NoChange || marked == model.Improved) && cl.Polarity != model.Strength && cl.says("not_enough"):
		return model.Persists
	case marked != model.Declined && cl.says("unmoved"), cl.movesNothing():
		return model.NoChange
	case marked == model.Persists && cl.Polarity == model.Strength:
		return model.Improved // what was wrong and is no more
	case marked == model.NoChange && cl.Polarity != model.Weakness && cl.says("gained"):
		return model.Improved
	case marked == model.NoChange && cl.says("lost"):
		return model.Declined
	}
	return marked
}

// says reports whether a sentence holds a phrase of one of some lists of rules.
func (cl *claim) says(lists ...string) bool { return cl.rules.Any(lists...) }

// movesNothing reports whether a sentence only counts, tells of a fault in the past
// tense or of an aim, or of what stays in children's lives or stays good.
func (cl *claim) movesNothing() bool {
	switch cl.marked {
	case model.Improved:
		if (cl.Polarity == model.Neutral || cl.Polarity == "") && cl.says("counted", "posts") {
			return true
		}
		return (cl.Polarity == model.Weakness || cl.says("aim")) && !cl.says("happened")
	case model.Persists:
		return cl.Polarity != model.Strength && cl.says("lives", "good_continues")
	}
	return false
}

// themesOf returns a sentence's own themes, or its paragraph's.
func themesOf(p *passage, sn model.Sentence) []string {
	if len(sn.Themes) > 0 {
		return sn.Themes
	}
	var ids []string
	for _, m := range p.themes {
		ids = append(ids, m.ID)
	}
	return ids
}
