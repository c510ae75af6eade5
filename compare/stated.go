package compare

import (
	_ "embed"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed stated.toml
var statedTOML []byte

// movementPhrases are the lists of stated.toml, which says what each is for.
type movementPhrases struct {
	backMatter, aim, happened, unmoved, counted, posts, lives, goodContinues, notEnough, gained, lost lexicon.Phrases
}

var movementWords = sync.OnceValue(func() movementPhrases {
	lists := tomlfile.Must[struct {
		BackMatter    []string `toml:"back_matter"`
		Aim           []string
		Happened      []string
		Unmoved       []string
		Counted       []string
		Posts         []string
		Lives         []string
		GoodContinues []string `toml:"good_continues"`
		NotEnough     []string `toml:"not_enough"`
		Gained        []string
		Lost          []string
	}]("compare/stated.toml", statedTOML)
	phrases := lexicon.NewPhrases
	return movementPhrases{
		phrases(lists.BackMatter), phrases(lists.Aim), phrases(lists.Happened),
		phrases(lists.Unmoved), phrases(lists.Counted), phrases(lists.Posts), phrases(lists.Lives),
		phrases(lists.GoodContinues), phrases(lists.NotEnough), phrases(lists.Gained), phrases(lists.Lost),
	}
})

// stated lists the sentences in which a report itself says that something has
// moved, in reading order. What the earlier of two reports of one place says
// lies before the time between the two, so it is returned apart.
func stated(s *sides, relation Relation) (between, earlier []Stated) {
	between = statedBy(s, model.Right)
	if relation == DifferentAuthorities {
		return append(statedBy(s, model.Left), between...), nil
	}
	return between, statedBy(s, model.Left)
}

// statedBy lists what one report states. A sentence that repeats an earlier
// one, such as that of the summary, is left out; one that opens with "this"
// speaks of what the sentence before it names, so it repeats nothing.
func statedBy(s *sides, at model.Side) []Stated {
	var out []Stated
	var said []lexicon.Vector
	for i := range s.At(at).paragraphs {
		p := &s.At(at).paragraphs[i]
		for j, sn := range p.sentences {
			change := statedChange(sn, p.tokensOf()[j])
			if change == model.NoChange {
				continue
			}
			words := s.sentenceWords(p)[j]
			if !p.spokenOf()[j].leans && repeats(out, said, change, words) {
				continue
			}
			said = append(said, words)
			out = append(out, Stated{Side: at, Ref: p.ref, Text: sn.Text, Change: change, Themes: themesOf(p, sn)})
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

// statedChange returns what a sentence says has become of the service: its
// mark, corrected by the phrases of stated.toml. A change that the reader has
// set stands.
func statedChange(sn model.Sentence, words []string) model.Change {
	marked := sn.Change
	if marked == "" {
		marked = model.NoChange
	}
	if sn.Corrected {
		return marked
	}
	phrases := movementWords()
	switch {
	case phrases.backMatter.In(words):
		return model.NoChange
	case (marked == model.NoChange || marked == model.Improved) && sn.Polarity != model.Strength && phrases.notEnough.In(words):
		return model.Persists
	case marked != model.Declined && phrases.unmoved.In(words):
		return model.NoChange
	case marked == model.Improved && (sn.Polarity == model.Neutral || sn.Polarity == "") && (phrases.counted.In(words) || phrases.posts.In(words)):
		return model.NoChange
	case marked == model.Improved && sn.Polarity == model.Weakness && !phrases.happened.In(words):
		return model.NoChange // a fault told in the past tense
	case marked == model.Improved && phrases.aim.In(words) && !phrases.happened.In(words):
		return model.NoChange
	case marked == model.Persists && (sn.Polarity == model.Strength || phrases.lives.In(words) || phrases.goodContinues.In(words)):
		return model.NoChange
	case marked == model.NoChange && sn.Polarity != model.Weakness && phrases.gained.In(words):
		return model.Improved
	case marked == model.NoChange && phrases.lost.In(words):
		return model.Declined
	}
	return marked
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
