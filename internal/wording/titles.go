package wording

import (
	"fmt"
	"strconv"
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

// The headings of what is seen at a glance.

// OwnWordsTitle is the heading of what the right report says of the whole.
func (w Words) OwnWordsTitle() string { return w.Side(model.Right) + " in its own words" }

// AskedTitle is the heading of what a report asks for.
func (w Words) AskedTitle(side model.Side) string {
	return choose(w.twoAuthorities(), "Asked of ", "Asked for in ") + w.Side(side)
}

// AskedDetail says of an item of the right list to whom it goes, if not to the
// authority, and which items of the left list ask for the same; "" for nothing.
func (w Words) AskedDetail(rec *model.Recommendation) string {
	var parts, before []string
	if rec.Board {
		parts = append(parts, "to the safeguarding board")
	}
	for i := range w.c.Recommendations {
		if f := &w.c.Recommendations[i]; f.Again != nil && f.Again.N == rec.N {
			before = append(before, strconv.Itoa(f.N))
		}
	}
	if len(before) > 0 {
		parts = append(parts, choose(w.c.InTime(), "asked again: ", "asked for in both: ")+
			choose(len(before) == 1, "recommendation ", "recommendations ")+strings.Join(before, ", ")+" of "+w.Side(model.Left))
	}
	return strings.Join(parts, "; ")
}

// NewlyTitle is the heading of the themes that only the right report criticises.
func (w Words) NewlyTitle() string {
	return choose(w.c.InTime(), "Newly criticised", "Criticised only in "+w.Side(model.Right))
}

// WorseTitle is the heading of the themes that the right report criticises more, and
// the left one too.
func (w Words) WorseTitle() string {
	return Capital(w.Movement(compare.Declined)) + choose(w.c.InTime(), ", criticised before too", ", criticised in both")
}

// NoMoreTitle is the heading of the themes that only the left report criticises.
func (w Words) NoMoreTitle() string {
	return choose(w.c.InTime(), "No longer criticised", "Criticised only in "+w.Side(model.Left))
}

// PraisedTitle is the heading of the themes that both reports praise.
func (w Words) PraisedTitle() string {
	return choose(w.c.InTime(), "Praised both times", "Praised in both")
}

// FirstOf says that only the beginning of a list is shown: "the first 3 of 26".
func FirstOf(shown, all int) string { return fmt.Sprintf("the first %d of %d", shown, all) }

// ToCheckTitle is the heading of the recurring weaknesses that are doubtful.
const ToCheckTitle = "To be checked"

// RecurringDetail says what else there is to know of a recurring weakness; ""
// for nothing.
func (w Words) RecurringDetail(r *compare.Recurring) string {
	var parts []string
	if r.InLists {
		parts = append(parts, w.AskedBothTimes())
	}
	switch {
	case r.Added:
		parts = append(parts, "added by the reader")
	case r.Corrected:
		parts = append(parts, "kept by the reader")
	}
	if r.Requoted() && !r.Added {
		parts = append(parts, compare.ChosenByReader)
	}
	if why := Doubt(r); why != "" {
		parts = append(parts, Doubtful+": "+why)
	}
	return strings.Join(parts, "; ")
}

// StatusWhy says why a recommendation has its status, and why that is to be checked.
func StatusWhy(f *compare.FollowUp) string {
	if !f.Doubtful() {
		return f.Why
	}
	return f.Why + "; " + Doubtful + ": " + f.Doubt
}

// FollowUpDetail says why a recommendation has its status, and of one that
// nothing answers what comes nearest.
func (w Words) FollowUpDetail(f *compare.FollowUp) string {
	if len(f.Nearest) == 0 {
		return StatusWhy(f)
	}
	return StatusWhy(f) + "; nearest is " + w.Places(model.Right, compare.Refs(f.Nearest))
}

// StatusOf is what became of a recommendation, with the word that it is
// doubtful.
func (w Words) StatusOf(f *compare.FollowUp) string {
	if f.Doubtful() {
		return w.Status(f.Status) + " (" + Doubtful + ")"
	}
	return w.Status(f.Status)
}

// Doubt says why a recurring weakness is to be checked; "" for one that is sure.
func Doubt(r *compare.Recurring) string {
	if !r.Doubtful() {
		return ""
	}
	return r.Doubt
}

// ThemeDetail says whether the reader set what a report says of a theme, or why it is
// to be checked; "" for neither.
func ThemeDetail(t *compare.ThemeRow) string {
	switch {
	case t.ByReader():
		return compare.SetByReader
	case t.Doubtful():
		return Doubtful + ": " + t.Doubt
	}
	return ""
}

// AskedBothTimes marks a weakness that an item of each improvement list is about.
func (w Words) AskedBothTimes() string {
	return choose(w.twoAuthorities(), "asked for in both", "asked for both times")
}

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
	if w.c.InTime() {
		return "What the report of " + w.Side(model.Right) + " itself says has changed"
	}
	return "What each report itself says has changed since its last inspection"
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

// Stated is what a sentence says has become of the service, with the word that it
// is doubtful.
func Stated(s *compare.Stated) string {
	if s.Doubtful() {
		return Change(s.Change) + " (" + Doubtful + ")"
	}
	return Change(s.Change)
}

// NextTitle is the heading over what is still open.
func (w Words) NextTitle() string {
	return choose(w.twoAuthorities(), "Where to look closer", "Where to look next")
}

// OpenTitle is the heading over the recommendations that are not resolved.
func (w Words) OpenTitle() string {
	if w.c.InTime() {
		return "Recommendations not resolved"
	}
	return "Recommendations to " + w.Side(model.Left) + " on which " + w.Side(model.Right) + " is no strength"
}
