package export

import (
	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
)

// decided says what the reader decided about a claim: the decision first, then
// the report's words with their place.
func (x *composer) decided(d notes.Decision) item {
	switch d.About {
	case notes.Weakness:
		return item{Lead: cell{Text: "recurring weakness " + d.Verdict}, Text: x.words.Theme(d.Theme)}
	case notes.Quote:
		return item{Lead: cell{Text: "proof chosen"}, Text: d.Sentence, Cite: x.noteCite(d.At), Detail: "for the recurring weakness " + x.words.Theme(d.Theme)}
	case notes.Balance:
		return item{Lead: cell{Text: "balance set: " + wording.Balance(compare.Balance(d.Verdict)), Mark: d.Verdict}, Text: x.words.Theme(d.Theme), Cite: x.words.Side(d.At.Side)}
	case notes.Status:
		status := compare.Status(d.Verdict)
		return item{Lead: cell{Text: "status set: " + x.words.Status(status), Mark: d.Verdict}, Text: x.corrected(d.At), Cite: x.noteCite(d.At)}
	case notes.Proof, notes.Second:
		lead := "proof chosen"
		if d.About == notes.Second {
			lead = "second proof chosen"
		}
		return item{Lead: cell{Text: lead}, Text: orElse(d.Sentence, x.corrected(d.Proof)), Cite: x.noteCite(d.Proof), Detail: "for " + x.noteCite(d.At)}
	case notes.Stated:
		return item{Lead: cell{Text: "stated change struck"}, Text: d.Sentence, Cite: x.noteCite(d.At)}
	}
	return item{Lead: cell{Text: "theme set: " + x.words.Theme(d.Theme)}, Text: d.Sentence, Cite: x.noteCite(d.At)}
}

// corrected is the whole text at a place of the reader's, or as much as was kept
// of one that can no longer be found.
func (x *composer) corrected(p notes.Place) string {
	if p.Lost {
		return p.Opening()
	}
	return textAt(x.c.Reports.At(p.Side), p.Ref)
}

type jsonDecision struct {
	About    notes.Claim `json:"about"`
	Verdict  *string     `json:"verdict"`
	Theme    *string     `json:"theme"`
	Sentence *string     `json:"sentence"`
	At       *jsonPlace  `json:"at"`    // null for a recurring weakness; of a balance the side alone
	Proof    *jsonPlace  `json:"proof"` // null except for a proof
}

func decisionJSON(d notes.Decision) jsonDecision {
	out := jsonDecision{About: d.About, Verdict: nullable(d.Verdict), Theme: nullable(d.Theme), Sentence: nullable(d.Sentence)}
	if d.About.Placed() {
		at := placeJSON(d.At)
		if d.About == notes.Balance {
			at.Ref = nil // it is of the whole report
		}
		out.At = &at
	}
	if d.About.Proves() {
		proof := placeJSON(d.Proof)
		out.Proof = &proof
	}
	return out
}
