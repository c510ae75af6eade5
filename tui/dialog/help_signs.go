package dialog

import (
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/view"
)

// signs says what the signs mean in which a comparison is drawn and that stand without
// a word; nothing where there is none.
func signs(s *view.Context) []helpGroup {
	if s.Comparison == nil {
		return nil
	}
	g, w := &s.Glyphs, s.Words
	words := func(all ...string) string { return strings.Join(all, ", ") }
	return []helpGroup{{name: "Signs", width: helpSigns, keys: []helpKey{
		{g.Improved + " " + g.Declined + " " + g.Stayed, words(w.Movement(compare.Improved), w.Movement(compare.Declined), w.Movement(compare.Stayed)), ""},
		{g.Added + " " + g.Gone, words(w.OnlyIn(model.Right), w.OnlyIn(model.Left)), ""},
		{g.Strength + " " + g.Weakness + " " + g.Mixed, "strength, weakness, both in one; " + g.Strength + " to " + g.Mixed + " lies between", ""},
		{g.Undecided, wording.Doubtful + ", " + wording.Undecided + ", a counterpart only loosely alike", ""},
		{g.Recurring, "a weakness of both reports; said to persist", ""},
		{g.Done + " " + g.Mixed + " " + g.Blank, words(w.Status(compare.Resolved)+" or set by you", w.Status(compare.Partly), w.Status(compare.NotMentioned)), ""},
		{g.Lit + " " + g.Note + " " + g.Folded, "a counterpart of what is read, your note, more to open", ""},
	}}}
}
