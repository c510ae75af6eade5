package parse

import (
	"strings"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse/sentence"
	"reinspect/model"
)

// routes to a judgement, the most reliable first (docs/parsing.md).
var routes = []model.JudgementSource{model.FromTable, model.FromHeading, model.FromSentence}

// judgements collects what each route found and chooses one grade for each
// area: that of the most reliable route. A warning names any disagreement.
func (r *reader) judgements(t *table, parts []part) []model.Judgement {
	found := map[string][]model.Judgement{}
	add := func(key string, j model.Judgement) { found[key] = append(found[key], j) }
	if t != nil {
		for _, row := range t.rows {
			if row.grade == "" {
				r.warn("could not read the grade of the judgement %q: there is none beside %q%s", row.area.Title, row.label, onPage(row.page))
				continue
			}
			add(row.area.Title, r.judgement(row.area, row.label, row.grade, model.FromTable, row.page))
		}
	}
	for _, p := range parts {
		if p.heading.grade == "" || p.heading.area == "" || p.background {
			continue
		}
		area := r.areaOfHeading(p.heading)
		add(area.Title, r.judgement(area, p.heading.title, p.heading.grade, model.FromHeading, p.page))
	}
	for _, j := range append(r.sentences(parts), r.outcomes(parts)...) {
		area, _ := r.fw.ByArea(j.Area)
		add(area.Title, j)
	}
	var settled []model.Judgement
	for _, area := range r.fw.Areas {
		if j, ok := r.mostReliable(area, found[area.Title]); ok {
			settled = append(settled, j)
		} else if area.Within == "" && !area.Optional && r.fw.Judges(area) && !r.named("judgement", area.Title) {
			r.warn("could not read the judgement %q", area.Title)
		}
	}
	return inPrintedOrder(settled, t)
}

func (r *reader) judgement(area framework.Area, label, grade string, source model.JudgementSource, page int) model.Judgement {
	g, _ := r.fw.ByGrade(grade)
	return model.Judgement{Area: area.ID, Label: label, Grade: grade, GradeLabel: g.Label, Rank: g.Rank, Source: source, Page: page}
}

// areaOfHeading returns the area of a heading; several can share one id.
func (r *reader) areaOfHeading(h heading) framework.Area {
	for _, a := range r.fw.Areas {
		if a.ID != h.area {
			continue
		}
		for _, p := range areaPhrases(a) {
			if _, ok := p.Starts(label(h.title)); ok {
				return a
			}
		}
	}
	a, _ := r.fw.ByArea(h.area)
	return a
}

// mostReliable chooses the grade found by the most reliable route and warns if
// another route found a different one. If that route itself found two grades,
// there is no judgement.
func (r *reader) mostReliable(area framework.Area, found []model.Judgement) (model.Judgement, bool) {
	for _, route := range routes {
		var by []model.Judgement
		for _, j := range found {
			if j.Source == route {
				by = append(by, j)
			}
		}
		if len(by) == 0 {
			continue
		}
		for _, j := range found {
			if j.Grade != by[0].Grade && j.Source != route {
				r.warn("routes disagree on %q: the %s says %s%s, the %s says %s%s; the %s was taken",
					area.Title, route, by[0].GradeLabel, onPage(by[0].Page), j.Source, j.GradeLabel, onPage(j.Page), route)
			}
		}
		if differing(by) {
			r.warn("could not settle the judgement %q: %s", area.Title, listed(by))
			return model.Judgement{}, false
		}
		return by[0], true
	}
	return model.Judgement{}, false
}

func differing(by []model.Judgement) bool {
	for _, j := range by {
		if j.Grade != by[0].Grade {
			return true
		}
	}
	return false
}

func listed(by []model.Judgement) string {
	var all []string
	for _, j := range by {
		all = append(all, j.GradeLabel+onPage(j.Page))
	}
	return strings.Join(all, ", ")
}

// inPrintedOrder sorts judgements in the order of the report's table; those
// not in the table come last, in the framework's order.
func inPrintedOrder(all []model.Judgement, t *table) []model.Judgement {
	if t == nil {
		return all
	}
	var sorted []model.Judgement
	used := make([]bool, len(all))
	for _, row := range t.rows {
		for i, j := range all {
			if !used[i] && j.Area == row.area.ID && (j.Source != model.FromTable || j.Label == row.label) {
				sorted, used[i] = append(sorted, j), true
				break
			}
		}
	}
	for i, j := range all {
		if !used[i] {
			sorted = append(sorted, j)
		}
	}
	return sorted
}

// sentences finds the judgements which the report gives in a sentence: those
// of the whole before its first section, those of a part in its first lines.
func (r *reader) sentences(parts []part) []model.Judgement {
	var all []model.Judgement
	for _, area := range r.fw.Areas {
		if len(area.Verdicts) == 0 {
			continue
		}
		for _, span := range r.verdictSpans(area, parts) {
			if j, ok := r.sentenceIn(area, span[0], span[1]); ok {
				all = append(all, j)
				break
			}
		}
	}
	return all
}

// mostLeadLines is how far into a part its verdict can stand.
const mostLeadLines = 40

// verdictSpans returns the ranges of lines that can hold the sentence giving an
// area's grade.
func (r *reader) verdictSpans(area framework.Area, parts []part) [][2]int {
	var spans [][2]int
	front := true // no section has begun
	for _, p := range parts {
		front = front && p.heading.part == framework.PartSummary
		switch {
		case p.background:
		case area.Within == "" && !p.board && p.heading.area == "" && (p.heading.part == "" || p.heading.part == framework.PartSummary || p.heading.part == framework.PartAuthority):
			spans = append(spans, [2]int{p.heading.from, p.to})
		case area.Within != "" && (p.board || front):
			spans = append(spans, [2]int{p.heading.from, min(p.to, p.from+mostLeadLines)})
		case area.Within == "":
			if p.heading.area != "" {
				return spans
			}
		}
	}
	return spans
}

// mayBegin reports whether a sentence of its own can begin at line i of a
// range that begins at from.
func (r *reader) mayBegin(i, from int) bool {
	l := &r.lines[i]
	return i == from || i == 0 || l.gap || r.headingLike(i) || r.starts[i] > 0 || r.lines[i-1].Page != l.Page || r.lines[i-1].taken != free
}

// sentenceIn looks for the sentence that gives an area's grade among lines.
func (r *reader) sentenceIn(area framework.Area, from, to int) (model.Judgement, bool) {
	for i := from; i < to; i++ {
		l := &r.lines[i]
		if l.taken != free || l.bullet || !r.mayBegin(i, from) {
			continue
		}
		text := ""
		for n := 0; n < 4 && i+n < to && r.lines[i+n].taken == free; n++ {
			text = join(text, r.lines[i+n].bodyText())
			sentence := firstSentence(text)
			if g := sentenceVerdict(r.fw.Scale, area.Verdicts, label(sentence)); g != "" {
				return r.judgement(area, tidyTitle(sentence), g, model.FromSentence, l.Page), true
			}
		}
	}
	return model.Judgement{}, false
}

// outcomes finds the judgements that an area's own section gives in words
// other than a grade's name: "arrangements lead to inconsistent experiences".
func (r *reader) outcomes(parts []part) []model.Judgement {
	var all []model.Judgement
	for _, p := range parts {
		area, ok := r.fw.ByArea(p.heading.area)
		if !ok {
			continue
		}
		for _, piece := range p.pieces {
			for _, s := range sentence.Split(piece.text) {
				if g := outcome(r.fw.Scale, framework.Fold(s)); g != "" {
					all = append(all, r.judgement(area, s, g, model.FromSentence, piece.page))
				}
			}
		}
	}
	return all
}

// outcome returns the grade whose wording occurs in a folded sentence. The
// longest wording wins: "typically lead to positive" is not "lead to positive".
func outcome(scale framework.Scale, folded string) string {
	id, longest := "", 0
	for _, g := range scale.Grades {
		for _, p := range g.Sentences {
			if start, end, ok := p.Find(folded); ok && end-start > longest {
				id, longest = g.ID, end-start
			}
		}
	}
	return id
}
