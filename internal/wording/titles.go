package wording

import (
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// twoAuthorities reports whether the reports are of different authorities.
func (w Words) twoAuthorities() bool { return w.c.Relation == compare.DifferentAuthorities }

// Title names the comparison: "Ashcombe, 2018 and 2023", or both authorities.
func (w Words) Title() string {
	left, right := w.Name(model.Left), w.Name(model.Right)
	if w.twoAuthorities() {
		return left + " and " + right
	}
	return left + ", " + w.Side(model.Left) + " and " + w.Side(model.Right)
}

// RecurringTitle is the heading of the weaknesses that both reports have.
func (w Words) RecurringTitle() string {
	return choose(w.twoAuthorities(), "Shared weaknesses", "Recurring weaknesses")
}

// RecurringDetail says what else there is to know of a recurring weakness; ""
// for nothing.
func RecurringDetail(r *compare.Recurring) string {
	var parts []string
	if r.InLists {
		parts = append(parts, InBothLists)
	}
	if r.Corrected {
		parts = append(parts, "kept by the reader")
	}
	if why := Doubt(r); why != "" {
		parts = append(parts, Doubtful+": "+why)
	}
	return strings.Join(parts, "; ")
}

// Doubt says why a recurring weakness is to be checked; "" for one that is sure.
func Doubt(r *compare.Recurring) string {
	switch {
	case !r.Doubtful():
		return ""
	case r.Doubt == "":
		return "fewer than half of careful readers would call it one"
	}
	return r.Doubt
}

// InBothLists marks what an item of each improvement list asks for.
const InBothLists = "in both improvement lists"

// FollowUpTitle is the heading of the recommendations to the authority, or to
// its safeguarding board, and of what became of them.
func (w Words) FollowUpTitle(board bool) string {
	left, right := w.Side(model.Left), w.Side(model.Right)
	if w.twoAuthorities() {
		to := choose(board, "the safeguarding board of "+left, left)
		return "Recommendations to " + to + ", and what the report on " + right + " says"
	}
	to := choose(board, " to the safeguarding board", "")
	return "Recommendations of " + left + to + ", and what became of them"
}

// StatedTitle is the heading over what the reports themselves say has changed.
func (w Words) StatedTitle() string {
	if w.twoAuthorities() {
		return "What each report itself says has changed since its last inspection"
	}
	return "What the report of " + w.Side(model.Right) + " itself says has changed"
}

// StatedEarlier says how much the earlier of two reports says of the time
// before it, which is not listed; "" where it says nothing.
func (w Words) StatedEarlier() string {
	n := len(w.c.StatedEarlier)
	if n == 0 {
		return ""
	}
	return "The report of " + w.Side(model.Left) + " says in " + Count(n, "sentence") + " what had changed before it. They lie before the time between the two inspections and are not listed."
}
