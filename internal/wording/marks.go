package wording

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// Doubtful marks a result that the reader should check: a movement that is open, a
// recurring weakness less likely than not, a sentence read with little confidence.
const Doubtful = "doubtful"

// Movement says how the right report compares with the left: "improved",
// "declined", "stayed" only where it follows it in time, else "stronger",
// "weaker", "level"; "only in 2024" where one report alone has it.
func (w Words) Movement(m compare.Movement) string {
	switch m {
	case compare.New:
		return w.OnlyIn(model.Right)
	case compare.Gone:
		return w.OnlyIn(model.Left)
	}
	inTime := w.c.InTime()
	switch m = w.Shown(m); m {
	case compare.Improved:
		return choose(inTime, "improved", "stronger")
	case compare.Declined:
		return choose(inTime, "declined", "weaker")
	case compare.Stayed:
		return choose(inTime, "stayed", "level")
	case compare.NotComparable:
		return "not comparable"
	case compare.Unclear:
		return choose(inTime, "no clear movement", "not clear which is stronger")
	}
	return string(m)
}

// ThemeMoved says how a theme moved: "declined", or "declined or stayed" where that is
// open.
func (w Words) ThemeMoved(t *compare.ThemeRow) string {
	if t.Shown() == compare.Unclear {
		return w.Movement(compare.Unclear)
	}
	var words []string
	for _, m := range t.Movements() {
		words = append(words, w.Movement(m))
	}
	return strings.Join(words, " or ")
}

// Shown returns the movement as it is shown, for choosing a glyph or a colour:
// with the sides swapped, movements that are not in time are mirrored.
func (w Words) Shown(m compare.Movement) compare.Movement {
	if !w.swapped || w.c.InTime() {
		return m
	}
	switch m {
	case compare.Improved:
		return compare.Declined
	case compare.Declined:
		return compare.Improved
	case compare.New:
		return compare.Gone
	case compare.Gone:
		return compare.New
	}
	return m
}

// OnlyIn says that one report alone has something: "only in 2024".
func (w Words) OnlyIn(side model.Side) string { return "only in " + w.Side(side) }

// Moved adds the distance to a movement: "declined by 2 steps".
func (w Words) Moved(m compare.Movement, steps int) string {
	if steps == 0 {
		return w.Movement(m)
	}
	return w.Movement(m) + " by " + Distance(steps)
}

// Stepped reports whether a movement has a distance: both grades are known
// and their scales can be compared.
func Stepped(m compare.Movement) bool {
	return m == compare.Improved || m == compare.Declined || m == compare.Stayed
}

// Grade is a grade as printed, "no judgement" where there is none (nil). A
// printed grade can be "Not judged", which is something else.
func Grade(j *model.Judgement) string {
	if j == nil {
		return "no judgement"
	}
	grade := j.GradeLabel
	if grade == "" {
		grade = j.Grade
	}
	if j.Source == model.Reported {
		grade += " (as reported)"
	}
	return grade
}

// ShortGrade is a grade in fewer words where its id has them: "Requires
// improvement" of "Requires improvement to be good".
func ShortGrade(j *model.Judgement) string {
	whole := Grade(j)
	if j == nil || j.Grade == "" || j.Source == model.Reported {
		return whole
	}
	if short := Capital(strings.ReplaceAll(j.Grade, "-", " ")); len(short) < len(whole) {
		return short
	}
	return whole
}

// letters are grades that many columns of a table have no room to write out.
var letters = map[string]string{
	"requires-improvement": "RI", "inadequate": "Inad.", "adequate": "Adeq.", "outstanding": "Outst.",
}

// GradeLetters is a grade in few letters: "RI", "Inad."; "" where there is none.
func GradeLetters(j *model.Judgement) string {
	switch {
	case j == nil:
		return ""
	case letters[j.Grade] != "":
		return letters[j.Grade]
	}
	return ShortGrade(j)
}

// GradeInitials is a grade in one or two letters: "G", "RI"; "" where there is none.
func GradeInitials(j *model.Judgement) string {
	letters := GradeLetters(j)
	if letters == "RI" || letters == "" {
		return letters
	}
	return string([]rune(letters)[:1])
}

// Distance is how far a grade moved, without the way: "1 step"; "" for none.
func Distance(steps int) string {
	if steps == 0 {
		return ""
	}
	return Count(max(steps, -steps), "step")
}

// ReadFrom says where in a report a grade was found: "judgement table, page 1".
func ReadFrom(j *model.Judgement) string {
	text := map[model.JudgementSource]string{
		model.FromTable:    "judgement table",
		model.FromHeading:  "section heading",
		model.FromSentence: "sentence",
		model.Reported:     "another text that reports it",
	}[j.Source]
	if text == "" {
		text = "unknown place"
	}
	if j.Page > 0 {
		text += fmt.Sprintf(", page %d", j.Page)
	}
	return text
}

// Balance says what a report says of a theme, all in all: "strength",
// "weakness", "mixed", or "not covered".
func Balance(b compare.Balance) string {
	if b == compare.Absent || b == "" {
		return "not covered"
	}
	return string(b)
}

// BalanceOf says what a side says of a theme, all in all: as Balance does, or
// "strength to mixed" where it lies between two, "strength in passing" where the
// theme is only spoken of beside others.
func BalanceOf(t *compare.ThemeRow, side model.Side) string {
	balance, or := t.Balance.At(side), t.Or.At(side)
	switch {
	case or == "":
		return Balance(balance)
	case or == compare.Absent:
		return Balance(balance) + " in passing"
	}
	better, worse := compare.BetterFirst(balance, or)
	return Balance(better) + " to " + Balance(worse)
}

// Status says what became of a recommendation. Where the right report does not
// follow the left in time, it was not asked to act on it: it then says how the
// right report stands on the same matter.
func (w Words) Status(s compare.Status) string {
	inTime := w.c.InTime()
	switch s {
	case compare.Resolved:
		return choose(inTime, "resolved", "strength")
	case compare.Partly:
		return choose(inTime, "partly resolved", "mixed")
	case compare.StillThere:
		return choose(inTime, "persists", "weakness")
	case compare.NotMentioned:
		return "nothing found"
	}
	return string(s)
}

// StatusCount says how many recommendations have a status: "3 persist",
// "nothing found on 2".
func (w Words) StatusCount(s compare.Status, n int) string {
	word := w.Status(s)
	switch {
	case s == compare.NotMentioned:
		return fmt.Sprintf("%s on %d", word, n)
	case word == "strength" || word == "weakness":
		return Count(n, word)
	case word == "persists" && n != 1:
		word = "persist"
	}
	return fmt.Sprintf("%d %s", n, word)
}

// Change says what a sentence itself says about movement over time; "" where
// it says nothing.
func Change(c model.Change) string {
	if c == model.NoChange {
		return ""
	}
	return string(c)
}

// Undecided stands for the polarity of a sentence that was read with too little
// confidence to show one.
const Undecided = "undecided"

// Polarity says what a sentence says of practice: "strength", "weakness",
// "mixed" or "neutral"; "undecided"; "not read" where nothing is known.
func Polarity(s *model.Sentence) string {
	switch {
	case s.Undecided():
		return Undecided
	case s.Polarity == "":
		return "not read"
	}
	return string(s.Polarity)
}

// Confidence says how sure the reading of a sentence is: "87 % confident";
// "corrected by hand" where a reader set it, "" where it is not known.
func Confidence(s *model.Sentence) string {
	switch {
	case s.Corrected:
		return "corrected by hand"
	case s.Confidence <= 0:
		return ""
	case s.Doubtful():
		return Percent(s.Confidence) + " confident, " + Doubtful
	}
	return Percent(s.Confidence) + " confident"
}

func choose(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}
