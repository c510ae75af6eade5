package compare

import (
	_ "embed"
	"slices"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed movement.toml
var movementTOML []byte

//go:generate sh -c "go run ../internal/tools/movement ../internal/tools/movement/labels.tsv ../../shared/reports/pdf > movement.new && mv movement.new movement.toml"

// learntMovement is what the command movement learns from sentences that readers
// labelled: for those that are to say that something improved, and those that are
// to say that it declined or persists, a logistic regression over what they show.
type learntMovement struct{ Improved, Worse movementModel }

// movementModel is log odds: a constant, and what each sign adds, by its name.
type movementModel struct {
	Base    float64
	Weights map[string]float64
}

var readMovement = sync.OnceValue(func() learntMovement {
	return tomlfile.Must[learntMovement]("compare/movement.toml", movementTOML)
})

// claim is a sentence as one that may say that something has moved.
type claim struct {
	*model.Sentence
	words   []string
	rules   lexicon.Held // which rules of stated.toml it holds
	marked  model.Change // its mark
	change  model.Change // what it says has become of the service, as statedChange finds it
	summary bool         // whether it stands in the summary
}

// chance is how likely a careful reader agrees that a claim says of the
// service what it is listed for, 0 to 1. What the reader has set is certain.
func (cl *claim) chance() float64 {
	if cl.Corrected {
		return 1
	}
	learnt := readMovement().Worse
	if cl.change == model.Improved {
		learnt = readMovement().Improved
	}
	z := learnt.Base
	names := MovementSigns()
	for i, shown := range cl.signs() {
		if shown {
			z += learnt.Weights[names[i]]
		}
	}
	return chance(z)
}

// The signs beside the lists of stated.toml, in the order of signs.
var ownSigns = []string{"polarity_strength", "polarity_weakness", "polarity_mixed", "polarity_neutral", "says_persists", "not_marked", "marked_otherwise", "in_summary", "short", "long", "unsure_mark"}

// MovementSigns are the names of what a sentence may show, in the order of
// Statement.Signs.
var MovementSigns = sync.OnceValue(func() []string {
	phrases := movementPhrases()
	return slices.Concat(phrases.rules.Names(), phrases.signs.Names(), ownSigns)
})

// signs is for each of MovementSigns whether the claim shows it.
func (cl *claim) signs() []bool {
	own := []bool{
		cl.Polarity == model.Strength, cl.Polarity == model.Weakness, cl.Polarity == model.Mixed, cl.Polarity == model.Neutral,
		cl.change == model.Persists, cl.marked == model.NoChange, cl.marked != model.NoChange && cl.marked != cl.change, cl.summary,
		len(cl.words) < shortStatement, len(cl.words) > longStatement, cl.Doubtful(),
	}
	held := movementPhrases().signs.Held(cl.words)
	return slices.Concat(cl.rules.Lists(), held.Lists(), own)
}

// Statement is a sentence that may say that something has moved, with which of
// MovementSigns it shows.
type Statement struct {
	Sentence string
	Change   model.Change
	Signs    []bool
}

// Statements are the sentences of a report that its marks and the rules take to say
// that something has moved, for the command that learns how likely that is.
func Statements(r *model.Report) []Statement {
	var out []Statement
	for i := range r.Sections {
		for j := range r.Sections[i].Paragraphs {
			sentences := r.Sections[i].Paragraphs[j].Sentences
			for k := range sentences {
				cl := claimOf(&sentences[k], lexicon.Words(sentences[k].Text), r.Sections[i].Area)
				if cl.change != model.NoChange {
					out = append(out, Statement{cl.Text, cl.change, cl.signs()})
				}
			}
		}
	}
	return out
}
