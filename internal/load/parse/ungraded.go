package parse

import (
	"strings"
	"unicode"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse/sentence"
	"reinspect/model"
)

// readUngraded reads a document that follows no framework: it recognises the
// kind of document and keeps the grades that it reports. None of them is shown
// as its own judgement.
func (r *reader) readUngraded(report *model.Report, frameworks *framework.Set) {
	text := r.allText()
	report.Kind = kindBySigns(framework.Fold(strings.Join(text, " ")))
	if report.Authority == "" {
		report.Authority = placeSpokenOf(text)
	}
	if report.Kind == model.OtherKind {
		r.warn("the inspection framework could not be recognised: no judgement was read")
		return
	}
	r.warn("this is not an inspection report (%s): it gives no grades of its own", strings.ReplaceAll(string(report.Kind), "-", " "))
	report.Judgements = r.reported(text, frameworks)
	if report.Inspected.IsZero() {
		report.Inspected = visitDays(sentencesOf(text), model.Date{})
	}
}

// allText returns the document's text, line by line.
func (r *reader) allText() []string {
	var all []string
	for i := range r.lines {
		all = append(all, r.lines[i].text)
	}
	return all
}

// kindBySigns returns the kind of document with most of its signs in the text,
// if there are enough of them.
func kindBySigns(folded string) model.Kind {
	best, kind := 0, model.OtherKind
	for _, k := range words().Kinds {
		n := 0
		for _, p := range k.Signs {
			if _, _, ok := p.Find(folded); ok {
				n++
			}
		}
		if n >= k.Least && n > best {
			best, kind = n, model.Kind(k.Kind)
		}
	}
	return kind
}

// reported returns the grades that the text reports: sentences with one grade,
// a word for judging, and nothing that puts it in an earlier inspection.
func (r *reader) reported(text []string, frameworks *framework.Set) []model.Judgement {
	var all []model.Judgement
	seen := map[string]bool{}
	for _, paragraph := range text {
		for _, s := range sentence.Split(paragraph) {
			folded := framework.Fold(s)
			if !anyIn(words().Reported.Verbs, folded) || anyIn(words().Reported.Not, folded) {
				continue
			}
			for _, j := range reportedIn(folded, frameworks) {
				if !seen[j.Area] {
					seen[j.Area] = true
					all = append(all, j)
				}
			}
		}
	}
	return all
}

// reportedIn returns the areas that a sentence names with its one grade; a
// sentence about the services as a whole gives the overall grade.
func reportedIn(folded string, frameworks *framework.Set) []model.Judgement {
	var found []model.Judgement
	longest := 0 // bytes of the sentence that the grade found explains
	for _, fw := range frameworks.All() {
		grade, ok := onlyGrade(fw.Scale, folded)
		if !ok {
			continue
		}
		explained := longestIn(grade.Text, folded)
		var here []model.Judgement
		for _, a := range fw.Areas {
			if label, ok := longestLabel(a, folded); ok || len(a.Verdicts) == 0 && a.ID == model.OverallArea && (anyIn(fw.Whole, folded) || anyIn(words().Reported.Whole, folded)) {
				if !ok {
					label = a.Title
				}
				here = append(here, model.Judgement{Area: a.ID, Label: label, Grade: grade.ID, GradeLabel: grade.Label, Rank: grade.Rank, Source: model.Reported})
			}
		}
		if n := named(here); n > named(found) || n > 0 && n == named(found) && explained > longest {
			found, longest = here, explained
		}
	}
	if named(found) > 0 { // a sentence about parts says nothing of the whole
		var parts []model.Judgement
		for _, j := range found {
			if j.Label != "" && j.Area != model.OverallArea {
				parts = append(parts, j)
			}
		}
		if len(parts) > 0 {
			return parts
		}
	}
	return found
}

// named counts the bytes of the sentence that the labels of judgements match.
func named(all []model.Judgement) int {
	n := 0
	for _, j := range all {
		n += len(j.Label)
	}
	return n
}

// onlyGrade returns the one grade in folded text; ok is false where there is
// none or more than one.
func onlyGrade(scale framework.Scale, folded string) (grade framework.Grade, ok bool) {
	n := 0
	for _, g := range scale.Grades {
		if g.Rank > 0 && anyIn(g.Text, folded) {
			grade = g
			n++
		}
	}
	if n == 2 { // "requires improvement to be good" holds two grades' words
		rest := folded
		for _, p := range grade.Text {
			if start, end, found := p.Find(rest); found {
				rest = rest[:start] + rest[end:]
			}
		}
		for _, g := range scale.Grades {
			if g.ID != grade.ID && g.Rank > 0 && anyIn(g.Text, rest) {
				return framework.Grade{}, false
			}
		}
		return grade, true
	}
	return grade, n == 1
}

// longestIn returns the length of the longest wording of phrases that stands in
// folded text.
func longestIn(phrases []framework.Phrase, folded string) int {
	longest := 0
	for _, p := range phrases {
		if start, end, ok := p.Find(folded); ok {
			longest = max(longest, end-start)
		}
	}
	return longest
}

// longestLabel returns the longest wording of an area's labels in folded text.
func longestLabel(a framework.Area, folded string) (label string, ok bool) {
	for _, p := range a.Labels {
		if start, end, found := p.Find(folded); found && end-start > len(label) {
			label, ok = folded[start:end], true
		}
	}
	return label, ok
}

// placeSpokenOf returns the place whose council or children's services the
// text names most often, at least twice.
func placeSpokenOf(text []string) string {
	count := map[string]int{}
	best := ""
	for _, t := range text {
		fields := strings.Fields(t)
		for i := range fields {
			if !anyIs(words().Place.Bodies, strings.Trim(framework.Fold(strings.Join(fields[i:min(i+2, len(fields))], " ")), ".,;:")) &&
				!anyIs(words().Place.Bodies, strings.Trim(framework.Fold(fields[i]), ".,;:")) {
				continue
			}
			name := placeName(strings.TrimSuffix(capitalised(fields[:i]), "'s"))
			if name == "" {
				continue
			}
			if count[name]++; count[name] > count[best] || best == "" {
				best = name
			}
		}
	}
	if count[best] < 2 {
		return ""
	}
	return best
}

// capitalised returns the last words of a stretch that are a name: each begins
// with a capital letter, small joining words between them left in.
func capitalised(fields []string) string {
	first := len(fields)
	for first > 0 {
		w := fields[first-1]
		if unicode.IsUpper([]rune(w)[0]) && !strings.ContainsAny(w[len(w)-1:], ".,;:!?") {
			first--
			continue
		}
		if (w == "and" || w == "upon" || w == "of") && first > 1 && first < len(fields) && unicode.IsUpper([]rune(fields[first-2])[0]) {
			first--
			continue
		}
		break
	}
	if len(fields)-first > mostPlaceWords {
		return ""
	}
	return strings.Join(fields[first:], " ")
}

// mostVisitDays is how long a visit that a text tells of can have lasted.
const mostVisitDays = 31

// visitDays returns the days of the visit that the text's first sentence
// about one names; a year that it leaves out follows from the day the text was
// written.
func visitDays(sentences []string, written model.Date) model.Period {
	for _, s := range sentences {
		if anyIn(words().Reported.Visit, framework.Fold(s)) {
			return daysOfVisit(s, written)
		}
	}
	return model.Period{}
}

// daysOfVisit returns the days that a sentence about a visit names: all of them,
// or those between two commas if all are too long for a visit.
func daysOfVisit(s string, written model.Date) model.Period {
	for _, part := range append([]string{s}, strings.Split(s, ", ")...) {
		p := periodBefore(part, written)
		if !p.IsZero() && daysBetween(p.Start, p.End) <= mostVisitDays {
			return p
		}
	}
	return model.Period{}
}

// sentencesOf returns the sentences of each line of a text.
func sentencesOf(text []string) []string {
	var all []string
	for _, t := range text {
		all = append(all, sentence.Split(t)...)
	}
	return all
}
