package export

import (
	"fmt"
	"path/filepath"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// composer lays a comparison out as a page.
type composer struct {
	c      *compare.Comparison
	extras Extras
	sides  model.Pair[string]
	page   *page
	quoted model.Pair[map[model.Ref]bool] // paragraphs that stand on the page already
}

// compose lays out everything a comparison says: what answers the question
// first, the paragraphs themselves last.
func compose(c *compare.Comparison, extras Extras) *page {
	x := &composer{c: c, extras: extras, sides: sideNames(c), page: &page{}}
	x.quoted = model.Pair[map[model.Ref]bool]{Left: map[model.Ref]bool{}, Right: map[model.Ref]bool{}}
	x.head()
	x.judgements()
	x.recurring()
	x.followUp()
	x.stated()
	x.noted()
	x.themeTable()
	x.sections()
	x.warnings()
	return x.page
}

func (x *composer) word(m compare.Movement) string {
	return movementWord(x.c, m, x.sides)
}

func (x *composer) head() {
	l, r := x.c.Reports.Left, x.c.Reports.Right
	x.page.title = or(l.Authority, or(l.Title, l.Source.Path))
	if x.c.Relation == compare.DifferentAuthorities {
		x.page.title += " and " + or(r.Authority, or(r.Title, r.Source.Path))
	}
	x.page.subtitle = fmt.Sprintf("%s and %s compared", x.sides.Left, x.sides.Right)
	t := table{About: "The two reports", Head: []string{"", x.sides.Left, x.sides.Right}}
	row := func(name string, of func(*model.Report) string) {
		t.Rows = append(t.Rows, []cell{plainCell(name), plainCell(or(of(l), "not printed")), plainCell(or(of(r), "not printed"))})
	}
	row("Report", func(r *model.Report) string { return r.Title })
	row("Authority", func(r *model.Report) string { return r.Authority })
	row("Inspected", func(r *model.Report) string { return r.Inspected.String() })
	row("Framework", func(r *model.Report) string { return r.Framework.Name })
	row("Lead inspector", func(r *model.Report) string { return r.LeadInspector })
	row("File", func(r *model.Report) string { return filepath.Base(r.Source.Path) })
	x.page.add(heading{2, "The reports", "reports"}, t)
	if x.c.Relation == compare.DifferentAuthorities {
		x.page.add(text(fmt.Sprintf("Two places: stronger and weaker say how %s stands against %s.", x.sides.Right, x.sides.Left)))
	}
}

func (x *composer) judgements() {
	x.page.add(heading{2, "Judgements", "judgements"})
	x.cautions()
	if len(x.c.Judgements) == 0 {
		x.page.add(text("Neither report carries a judgement."))
		return
	}
	t := table{About: "Judgements", Head: []string{"Judgement", x.sides.Left, x.sides.Right, "Movement", "Note"}}
	balance := map[compare.Movement]int{}
	for _, j := range x.c.Judgements {
		balance[j.Movement]++
		t.Rows = append(t.Rows, []cell{
			plainCell(or(j.Title, j.Area)), gradeCell(j.Grades.Left), gradeCell(j.Grades.Right),
			{Text: stepsWord(x.word(j.Movement), j.Steps), Mark: string(j.Movement), Sign: glyphs[j.Movement]},
			plainCell(j.Note),
		})
	}
	var parts []string
	for _, m := range []compare.Movement{compare.Improved, compare.Declined, compare.Stayed, compare.NotComparable, compare.New, compare.Gone} {
		if n := balance[m]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, x.word(m)))
		}
	}
	x.page.add(text("Of "+count(len(x.c.Judgements), "judgement")+": "+strings.Join(parts, ", ")+"."), t)
}

// cautions say what makes the whole comparison less sure, before anything
// that it makes so.
func (x *composer) cautions() {
	for _, w := range x.c.Warnings {
		x.page.add(text("Mind: " + stop(w)))
	}
}

func gradeCell(j *model.Judgement) cell {
	switch {
	case j == nil:
		return plainCell("no such judgement")
	case j.Source == model.Reported:
		return plainCell(or(j.GradeLabel, j.Grade) + " (as reported)")
	}
	return plainCell(or(j.GradeLabel, j.Grade))
}

func (x *composer) recurring() {
	title := "Recurring weaknesses"
	if x.c.Relation == compare.DifferentAuthorities {
		title = "Shared weaknesses"
	}
	x.page.add(heading{2, title, "recurring"})
	if len(x.c.Recurring) == 0 {
		x.page.add(text("None found that both reports carry."))
		return
	}
	var list items
	for _, r := range x.c.Recurring {
		it := item{Text: r.Statement, Detail: weaknessDetail(&r)}
		it.Quotes = append(x.quotes(model.Left, r.Evidence.Left), x.quotes(model.Right, r.Evidence.Right)...)
		list = append(list, it)
	}
	x.page.add(list)
}

// weaknessDetail is what is to be said of a recurring weakness beside itself.
func weaknessDetail(r *compare.Recurring) string {
	var parts []string
	if r.InLists {
		parts = append(parts, "in both improvement lists")
	}
	if r.Doubtful() {
		parts = append(parts, "doubtful: fewer than half of careful readers would call it one")
	}
	return strings.Join(parts, "; ")
}

// quotes cites evidence; sentences of one place are quoted together.
func (x *composer) quotes(side model.Side, evidence []compare.Evidence) []quote {
	var out []quote
	at := map[string]int{}
	for _, e := range evidence {
		cite := x.cite(side, e.Ref)
		if i, ok := at[cite]; ok {
			out[i].Text += " … " + e.Sentence
			continue
		}
		at[cite] = len(out)
		out = append(out, quote{cite, e.Sentence})
	}
	return out
}

func (x *composer) cite(side model.Side, ref model.Ref) string {
	return x.sides.At(side) + ", " + place(x.c.Reports.At(side), ref)
}

func (x *composer) followUp() {
	title := "What became of the recommendations of " + x.sides.Left
	if x.c.Relation == compare.DifferentAuthorities {
		title = "What " + x.sides.Right + " shows of the recommendations to " + x.sides.Left
	}
	x.page.add(heading{2, title, "follow-up"})
	if len(x.c.Recommendations) == 0 {
		x.page.add(text("No recommendations were read from it."))
		return
	}
	var list items
	for _, f := range x.c.Recommendations {
		list = append(list, item{
			Lead: cell{Text: statusWord(x.c, f.Status), Mark: string(f.Status)},
			Text: f.Text, Detail: f.Why, Quotes: x.quotes(model.Right, f.Evidence),
		})
	}
	x.page.add(list)
}

func (x *composer) stated() {
	if len(x.c.Stated) == 0 {
		return
	}
	x.page.add(heading{2, "What the reports themselves say has changed", "stated"})
	var list items
	for _, s := range x.c.Stated {
		list = append(list, item{
			Lead: cell{Text: string(s.Change), Mark: string(s.Change)},
			Text: s.Text, Cite: x.cite(s.Side, s.Ref),
		})
	}
	x.page.add(list)
}

func (x *composer) themeTable() {
	x.page.add(heading{2, "Themes", "themes"})
	if len(x.c.Themes) == 0 {
		x.page.add(text("No theme was recognised in either report."))
		return
	}
	t := table{About: "Themes", Head: []string{"Theme", x.sides.Left, x.sides.Right, "Movement", "Where in " + x.sides.Left, "Where in " + x.sides.Right}}
	for _, r := range x.c.Themes {
		word := x.word(r.Movement)
		if r.Doubtful {
			word += " (close call)"
		}
		t.Rows = append(t.Rows, []cell{
			plainCell(x.extras.Themes.Title(r.Theme)),
			{Text: balanceWord(r.Balance.Left), Mark: string(r.Balance.Left)},
			{Text: balanceWord(r.Balance.Right), Mark: string(r.Balance.Right)},
			{Text: word, Mark: string(r.Movement), Sign: glyphs[r.Movement]},
			plainCell(places(x.c.Reports.Left, r.Refs.Left)),
			plainCell(places(x.c.Reports.Right, r.Refs.Right)),
		})
	}
	x.page.add(t)
}

func (x *composer) sections() {
	if len(x.c.Sections) == 0 {
		return
	}
	x.page.add(heading{2, "Paragraphs side by side", "paragraphs"})
	for i, s := range x.c.Sections {
		x.page.add(heading{3, s.Title, fmt.Sprintf("section-%d", i+1)})
		if headed := x.headed(&s); headed != "" {
			x.page.add(text(headed))
		}
		for _, a := range s.Pairs {
			x.page.add(x.beside(a))
		}
	}
}

// headed says how each report heads a section, so that it can be found there.
// The summary and what belongs to no judgement stand under several headings.
func (x *composer) headed(s *compare.SectionRow) string {
	if s.Area == "" || s.Area == model.Summary {
		return ""
	}
	if s.Titles.Left == s.Titles.Right && s.Titles.Left != "" {
		return "Headed in both: " + stop(s.Titles.Left)
	}
	var parts []string
	for _, side := range []model.Side{model.Left, model.Right} {
		if t := s.Titles.At(side); t != "" {
			parts = append(parts, "Headed in "+x.sides.At(side)+": "+stop(t))
		}
	}
	return strings.Join(parts, " ")
}

// areaTitle names an area for people.
func (x *composer) areaTitle(area string) string {
	for _, j := range x.c.Judgements {
		if j.Area == area && j.Title != "" {
			return j.Title
		}
	}
	return first(strings.ReplaceAll(or(area, "other text"), "-", " "))
}

func (x *composer) beside(a compare.Alignment) beside {
	b := beside{Why: a.Why}
	if a.Theme != "" {
		b.Theme = x.extras.Themes.Title(a.Theme)
	}
	b.Left = x.passage(model.Left, a.Refs.Left)
	b.Right = x.passage(model.Right, a.Refs.Right)
	return b
}

// passage quotes a paragraph where it first stands; a paragraph can stand
// beside several, and is named but not repeated then.
func (x *composer) passage(side model.Side, ref *model.Ref) passage {
	if ref == nil {
		return passage{}
	}
	p := passage{Cite: x.cite(side, *ref)}
	seen := x.quoted.At(side)
	if seen[*ref] {
		p.Text = "(quoted above)"
		return p
	}
	seen[*ref] = true
	p.Text, p.Marks = textAt(x.c.Reports.At(side), *ref)
	return p
}

// textAt returns the text at a place and how its sentences speak.
func textAt(r *model.Report, ref model.Ref) (string, string) {
	text, sentences := "", []model.Sentence(nil)
	if p := r.Paragraph(ref); p != nil {
		text = p.Text
		if !r.Sections[ref.Section].Background { // what a grade means is praise or criticism of nobody
			sentences = p.Sentences
		}
	} else if rec := r.Recommendation(ref); rec != nil {
		text, sentences = rec.Text, rec.Sentences
	}
	return text, polarities(sentences)
}

// polarities counts the marks of sentences: "2 strengths, 1 weakness".
func polarities(sentences []model.Sentence) string {
	n := map[model.Polarity]int{}
	for _, s := range sentences {
		n[s.Polarity]++
	}
	var parts []string
	add := func(p model.Polarity, one, many string) {
		if n[p] == 1 {
			parts = append(parts, "1 "+one)
		} else if n[p] > 1 {
			parts = append(parts, fmt.Sprintf("%d %s", n[p], many))
		}
	}
	add(model.Strength, "strength", "strengths")
	add(model.Mixed, "mixed", "mixed")
	add(model.Weakness, "weakness", "weaknesses")
	return strings.Join(parts, ", ")
}

func (x *composer) warnings() {
	var list items
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, w := range x.c.Reports.At(side).Warnings {
			list = append(list, item{Lead: plainCell(x.sides.At(side)), Text: w})
		}
	}
	if len(list) > 0 {
		x.page.add(heading{2, "What could not be read", "warnings"}, list)
	}
}
