package parse

import (
	"strings"

	"reinspect/internal/framework"
	"reinspect/internal/pattern"
)

var gradeNumber = pattern.Lazy(`\bgrade( \d)?\b`)

// gradeText is folded text as grades are compared: without "grade 4" and the
// digits of footnotes.
func gradeText(s string) string {
	s = label(s)
	if strings.Contains(s, "grade") {
		s = gradeNumber().ReplaceAllString(s, " ")
	}
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), " .,;0123456789")
}

// gradeIs returns the grade that text is and nothing else, or "".
func gradeIs(scale framework.Scale, text string) string {
	text = gradeText(text)
	for _, g := range scale.Grades {
		if anyIs(g.Text, text) {
			return g.ID
		}
	}
	return ""
}

// gradePiece reports whether text is a grade or a part of one, as a table
// cell holds it where the grade is broken over several lines.
func gradePiece(scale framework.Scale, text string) bool {
	return len(text) <= mostGradeBytes && partOfGrade(scale, gradeText(text))
}

// partOfGrade is gradePiece for text that is folded as grades are.
func partOfGrade(scale framework.Scale, text string) bool {
	if text == "" {
		return false
	}
	for _, g := range scale.Grades {
		for _, p := range g.Text {
			for _, w := range p.Wordings() {
				if len(w) >= len(text) && strings.Contains(" "+w+" ", " "+text+" ") {
					return true
				}
			}
		}
	}
	return false
}

// mostGradeBytes is longer than any grade with its footnote marks: a longer
// line need not be looked at.
const mostGradeBytes = 60

// beginsGrade reports whether text is a grade's first words: "Requires".
func beginsGrade(scale framework.Scale, text string) bool {
	for _, g := range scale.Grades {
		for _, p := range g.Text {
			if p.Continues(gradeText(text)) {
				return true
			}
		}
	}
	return false
}

// gradesIn reads a column of grade pieces, read from top to bottom, as whole
// grades; ok is false where something is left over.
func gradesIn(scale framework.Scale, text string) (ids []string, ok bool) {
	rest := gradeText(text)
	for rest != "" {
		best, id := 0, ""
		for _, g := range scale.Grades {
			if n, found := anyStarts(g.Text, rest); found && n > best {
				best, id = n, g.ID
			}
		}
		if best == 0 {
			return ids, false
		}
		ids = append(ids, id)
		rest = strings.TrimLeft(rest[best:], " .;,0123456789")
	}
	return ids, true
}

// gradeAtEnd returns the grade at the end of folded text, and the text before it.
func gradeAtEnd(scale framework.Scale, folded string) (id, before string) {
	folded = strings.TrimRight(folded, " .0123456789")
	best := len(folded) + 1
	for _, g := range scale.Grades {
		for _, p := range g.Text {
			for _, w := range p.Wordings() {
				head, found := strings.CutSuffix(folded, w)
				if found && (head == "" || strings.HasSuffix(head, " ")) && len(head) < best {
					best, id, before = len(head), g.ID, strings.TrimSpace(head)
				}
			}
		}
	}
	return id, before
}

// verdict returns the grade in what a heading says after its subject: nothing
// but linking words and the grade ("is that it requires improvement").
func verdict(scale framework.Scale, rest string) (grade string, ok bool) {
	rest = strings.TrimLeft(rest, " -,.")
	if rest == "" {
		return "", true
	}
	rest = gradeNumber().ReplaceAllString(rest, "grade")
	grade, before := gradeAtEnd(scale, rest)
	if grade == "" {
		return "", false
	}
	before = strings.Trim(before, " -,.'\"")
	return grade, before == "" || anyIs(words().Verdict.Links, before)
}

// sentenceVerdict returns the grade which a sentence gives its subject: an
// opening, few words about the place, a link, and the grade as its last word.
func sentenceVerdict(scale framework.Scale, openings []framework.Phrase, folded string) string {
	for _, because := range words().Verdict.Because {
		if start, _, ok := because.Find(folded); ok && start > 0 {
			folded = strings.TrimRight(folded[:start], " ,")
		}
	}
	grade, before := gradeAtEnd(scale, folded)
	if grade == "" || len(strings.Fields(folded)) > mostVerdictWords {
		return ""
	}
	for _, p := range openings {
		start, end, ok := p.Find(before)
		if !ok || len(strings.Fields(before[:start])) > mostOpeningWords {
			continue
		}
		if linked(scale, grade, before[end:]) && !anyIn(words().Verdict.Not, before) {
			return grade
		}
	}
	return ""
}

// How long a sentence that gives a grade may be, and how late its subject
// may begin in it.
const (
	mostVerdictWords = 26
	mostOpeningWords = 10
)

// linked reports whether the words between subject and grade end in a link
// ("is", "are judged to be"); a grade that is a verb itself needs none.
func linked(scale framework.Scale, grade, between string) bool {
	between = strings.Trim(between, " -,")
	for _, l := range words().Verdict.Links {
		for _, w := range l.Wordings() {
			if between == w || strings.HasSuffix(between, " "+w) {
				return true
			}
		}
	}
	for _, g := range scale.Grades {
		if g.ID == grade {
			return g.Verb
		}
	}
	return false
}
