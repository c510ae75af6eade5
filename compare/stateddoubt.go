package compare

import (
	"slices"

	"reinspect/model"
)

// doubtReason is something else that a sentence may speak of than a change of the
// service, with the phrases that show it.
type doubtReason struct {
	Perhaps string         // what it may speak of: the reason as it is said
	Of      []model.Change // the changes that it makes doubtful
	Says    []string
	Unless  []string // the signs that rule it out
}

// doubt says why a stated change is to be checked; "" for one that is sure. What the
// reader has set is. The reason has to be true of the sentence: the first of those
// in stated.toml of which the sentence has a phrase; else, where nothing dates
// the sentence, that.
func (cl *claim) doubt(dated bool) string {
	if cl.chance() >= StatedSureAbove {
		return ""
	}
	phrases := movementPhrases()
	held, signs := phrases.doubts.Held(cl.words), phrases.signs.Held(cl.words)
	for i := range phrases.reasons {
		d := &phrases.reasons[i]
		if slices.Contains(d.Of, cl.change) && held.Any(d.Perhaps) && !signs.Any(d.Unless...) {
			return d.Perhaps
		}
	}
	return undecided[cl.change][dated]
}

// undecided is the reason where a sentence shows none of its own, by whether it is
// dated.
var undecided = map[model.Change]map[bool]string{
	model.Improved: {false: "not certain that this improved since the last inspection", true: "not certain that this is an improvement of the service"},
	model.Declined: {false: "not certain that this declined since the last inspection", true: "not certain that this is a decline of the service"},
	model.Persists: {false: "not certain that this was so at the last inspection already", true: "not certain that this is a weakness that stays"},
}
