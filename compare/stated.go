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

//go:embed stated.toml
var statedTOML []byte

// movementLists are the lists of stated.toml, which says what each is for.
type movementLists struct {
	rules, signs, context, doubts *lexicon.Patterns

	reasons []doubtReason
}

var movementPhrases = sync.OnceValue(func() movementLists {
	lists := tomlfile.Must[struct {
		Words                 map[string]string
		Rules, Signs, Context map[string][]string
		Doubts                []doubtReason
	}]("compare/stated.toml", statedTOML)
	of := func(phrases map[string][]string) *lexicon.Patterns { return lexicon.NewPatterns(phrases, lists.Words) }
	reasons := map[string][]string{}
	for _, d := range lists.Doubts {
		reasons[d.Perhaps] = d.Says
	}
	return movementLists{of(lists.Rules), of(lists.Signs), of(lists.Context), of(reasons), lists.Doubts}
})

// stated lists the sentences in which a report itself says that something has
// moved, in reading order. Where the right report follows the left one in time, what
// the left one says lies before the time between the two, so it is returned apart.
func stated(s *sides, inTime bool, struck map[SentenceKey]bool) (between, earlier []Stated) {
	left, right := statedBy(s, model.Left, struck), statedBy(s, model.Right, struck)
	if inTime {
		return right, left
	}
	return append(left, right...), nil
}

// statedBy lists what one report states. A sentence that is too likely to say
// nothing of the kind is left out, and so is one that repeats an earlier one, such
// as that of the summary; one that leans on the sentences before it speaks of what
// they name, so it repeats nothing. What the reader struck is left out before two
// sentences are joined: the other one stands.
func statedBy(s *sides, at model.Side, struck map[SentenceKey]bool) []Stated {
	var out []Stated
	var said []lexicon.Vector
	for i := range s.At(at).paragraphs {
		p := &s.At(at).paragraphs[i]
		last := -1 // the sentence of this paragraph that is listed last
		for j := range p.sentences {
			cl := claimOf(&p.sentences[j], p.tokensOf()[j], p.area)
			if cl.change == model.NoChange || cl.chance() < StatedAbove || struck[SentenceKey{model.Place{Side: at, Ref: p.ref}.Key(), cl.Text}] {
				continue
			}
			one, words := statedIn(p, j, at, &cl), s.sentenceWords(p)[j]
			switch from := p.leansFrom(j); {
			case last >= from && p.oneChange(last, &out[len(out)-1], &one):
				out[len(out)-1] = out[len(out)-1].goingOn(&one, p.between(last+1, j))
				said[len(said)-1] = words
			case from == j && repeats(out, said, cl.change, words):
				continue
			default:
				out, said = append(out, one), append(said, words)
			}
			last = j
		}
	}
	return out
}

// statedIn is what a sentence of a paragraph states.
func statedIn(p *passage, j int, at model.Side, cl *claim) Stated {
	return Stated{
		Side: at, Ref: p.ref, Text: cl.Text, Before: p.between(p.leansFrom(j), j), Change: cl.change,
		Themes: themesOf(p, p.sentences[j]), Chance: cl.chance(), Doubt: cl.doubt(p.dated(j)),
	}
}

// oneChange reports whether a stated change and the next one, which leans on its
// sentence, are told as one: a former fault and how it was mended, or two of which
// either alone is doubtful.
func (p *passage) oneChange(sentence int, st, next *Stated) bool {
	return st.Change == next.Change && (st.Doubtful() || next.Doubtful() || inContext(p.tokensOf()[sentence], "until_recently"))
}

// goingOn joins a stated change with the next one, which leans on it, after the
// sentences between the two: read together they are as sure as the surer one.
func (s Stated) goingOn(next *Stated, between string) Stated {
	joined := *next
	joined.Before = strings.TrimSpace(s.Quote() + " " + between)
	for _, id := range s.Themes {
		if !slices.Contains(joined.Themes, id) {
			joined.Themes = append(slices.Clip(joined.Themes), id)
		}
	}
	if joined.Chance < s.Chance || !s.Doubtful() {
		joined.Chance, joined.Doubt = max(s.Chance, joined.Chance), s.Doubt
	}
	return joined
}

// between is the text of the sentences of a paragraph from one to before another.
func (p *passage) between(from, to int) string {
	var texts []string
	for _, sn := range p.sentences[from:to] {
		texts = append(texts, strings.TrimSpace(sn.Text))
	}
	return strings.Join(texts, " ")
}

// leansFrom is the first of the sentences that a reader needs to understand a stated
// change: the one before it where it leans on that or that tells what was wrong until
// recently, and one more where it only points back ("this area of practice") and
// the one before does so too.
func (p *passage) leansFrom(j int) int {
	if j == 0 {
		return j
	}
	pointsBack := func(at int) bool { return inContext(p.tokensOf()[at], "points_back") }
	switch former := inContext(p.tokensOf()[j-1], "until_recently"); {
	case pointsBack(j) && j > 1 && (pointsBack(j-1) || p.spokenOf()[j-1].leans):
		return j - 2
	case pointsBack(j), p.spokenOf()[j].leans, former && p.sentences[j].Polarity != model.Weakness:
		return j - 1
	}
	return j
}

// dated reports whether a sentence speaks of the time since an earlier inspection:
// by its own words or those that it leans on, or by what opens its paragraph.
func (p *passage) dated(j int) bool {
	text := p.sentences[0].Text + " " + p.between(p.leansFrom(j), j+1)
	return namesEarlier(strings.ToLower(text)) || inContext(lexicon.Words(text), "recently")
}

// inContext reports whether words hold a phrase of a list of what sentences lean on.
func inContext(words []string, list string) bool {
	held := movementPhrases().context.Held(words)
	return held.Any(list)
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
	case marked == model.Persists && cl.says("fell_back"):
		return model.Declined
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
		if inContext(cl.words, "goes_on") && !inContext(cl.words, "moved_too") {
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
