package export

import (
	"fmt"
	"slices"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
)

// composer lays a comparison out as a page.
type composer struct {
	c      *compare.Comparison
	extras Extras
	words  wording.Words
	page   *document
	at     map[model.Place]int // a text's section, as an index
}

// compose lays out everything a comparison says: the results first, the
// paragraphs themselves last.
func compose(c *compare.Comparison, extras Extras) *document {
	x := &composer{c: c, extras: extras, words: wording.Of(c, extras.Themes), page: &document{}}
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

func (x *composer) head() {
	l, r := x.c.Reports.Left, x.c.Reports.Right
	left, right := x.words.Side(model.Left), x.words.Side(model.Right)
	x.page.title = x.words.Name(model.Left)
	if x.c.Relation == compare.DifferentAuthorities {
		x.page.title += " and " + x.words.Name(model.Right)
	}
	x.page.subtitle = fmt.Sprintf("%s and %s compared", left, right)
	t := table{About: "The two reports", Head: []string{"", left, right}}
	row := func(name string, of func(*model.Report) string) {
		t.Rows = append(t.Rows, []cell{plainCell(name), plainCell(orElse(of(l), "not printed")), plainCell(orElse(of(r), "not printed"))})
	}
	row("Report", func(r *model.Report) string { return r.Title })
	row("Authority", func(r *model.Report) string { return r.Authority })
	row("Inspected", func(r *model.Report) string { return r.Inspected.String() })
	row("Framework", func(r *model.Report) string { return r.Framework.Name })
	row("Lead inspector", func(r *model.Report) string { return r.LeadInspector })
	row("File", func(r *model.Report) string { return wording.FileName(r) })
	x.page.add(heading{2, "The reports", "reports"}, t)
	if x.c.Relation == compare.DifferentAuthorities {
		x.page.add(textBlock(fmt.Sprintf("Two authorities: stronger and weaker say how %s compares with %s.", right, left)))
	}
}

func (x *composer) judgements() {
	x.page.add(heading{2, "Judgements", "judgements"})
	x.cautions()
	if len(x.c.Judgements) == 0 {
		x.page.add(textBlock("Neither report makes a judgement."))
		return
	}
	t := table{About: "Judgements", Head: []string{"Judgement", x.words.Side(model.Left), x.words.Side(model.Right), "Movement", "Note"}}
	moved := map[compare.Movement]int{}
	for _, j := range x.c.Judgements {
		moved[j.Movement]++
		t.Rows = append(t.Rows, []cell{
			plainCell(orElse(j.Title, j.Area)), plainCell(wording.Grade(j.Grades.Left)), plainCell(wording.Grade(j.Grades.Right)),
			{Text: x.words.Moved(j.Movement, j.Steps), Mark: string(j.Movement), Sign: glyphs[j.Movement]},
			plainCell(j.Note),
		})
	}
	x.page.add(textBlock("Of "+wording.Count(len(x.c.Judgements), "judgement")+": "+x.words.Movements(moved)+"."), t)
}

// cautions say what makes the whole comparison less certain, before anything
// that depends on it.
func (x *composer) cautions() {
	for _, w := range x.c.Warnings {
		x.page.add(textBlock("Note: " + wording.Sentence(w)))
	}
}

func (x *composer) recurring() {
	x.page.add(heading{2, x.words.RecurringTitle(), "recurring"})
	if len(x.c.Recurring) == 0 {
		x.page.add(textBlock("None found in both reports."))
		return
	}
	var list items
	for _, r := range x.c.Recurring {
		it := item{Text: r.Statement, Detail: x.words.RecurringDetail(&r)}
		firstLeft, left := split(r.Evidence.Left)
		firstRight, right := split(r.Evidence.Right)
		it.Quotes = slices.Concat(x.quotes(model.Left, firstLeft), x.quotes(model.Right, firstRight),
			x.quotes(model.Left, left), x.quotes(model.Right, right))
		list = append(list, it)
	}
	x.page.add(list)
}

// split divides evidence into the quote that comes first and the rest.
func split(evidence []compare.Evidence) (first, rest []compare.Evidence) {
	n := min(1, len(evidence))
	return evidence[:n], evidence[n:]
}

// quotes quotes evidence with its places; sentences of one place are quoted
// together.
func (x *composer) quotes(side model.Side, evidence []compare.Evidence) []quote {
	var out []quote
	at := map[string]int{}
	for _, e := range evidence {
		cite := x.words.CiteShort(side, e.Ref)
		if i, ok := at[cite]; ok {
			out[i].Text += " … " + e.Quote()
			continue
		}
		at[cite] = len(out)
		out = append(out, quote{cite, e.Quote()})
	}
	return out
}

func (x *composer) followUp() {
	x.page.add(heading{2, x.words.FollowUpTitle(false), "follow-up"})
	if len(x.c.Recommendations) == 0 {
		x.page.add(textBlock("No recommendations were found in this report."))
		return
	}
	var list items
	for _, f := range x.c.Recommendations {
		list = append(list, item{
			Lead: cell{Text: x.words.Status(f.Status), Mark: string(f.Status)},
			Text: f.Text, Detail: f.Why, Quotes: x.quotes(model.Right, f.Evidence),
		})
	}
	x.page.add(list)
}

func (x *composer) stated() {
	if len(x.c.Stated)+len(x.c.StatedEarlier) == 0 {
		return
	}
	x.page.add(heading{2, x.words.StatedTitle(), "stated"})
	var list items
	for _, s := range x.c.Stated {
		list = append(list, item{
			Lead: cell{Text: wording.Change(s.Change), Mark: string(s.Change)},
			Text: s.Text, Cite: x.words.CiteShort(s.Side, s.Ref),
		})
	}
	if len(list) > 0 {
		x.page.add(list)
	}
	if line := x.words.StatedEarlier(); line != "" {
		x.page.add(textBlock(line))
	}
}

func (x *composer) themeTable() {
	x.page.add(heading{2, "Themes", "themes"})
	if len(x.c.Themes) == 0 {
		x.page.add(textBlock("No theme was recognised in either report."))
		return
	}
	left, right := x.words.Side(model.Left), x.words.Side(model.Right)
	t := table{About: "Themes", Head: []string{"Theme", left, right, "Movement", "Where in " + left, "Where in " + right}}
	for _, r := range x.c.Themes {
		word := x.words.Movement(r.Movement)
		if r.Doubtful {
			word += " (" + wording.Doubtful + ")"
		}
		t.Rows = append(t.Rows, []cell{
			plainCell(x.words.Theme(r.Theme)),
			{Text: wording.Balance(r.Balance.Left), Mark: string(r.Balance.Left)},
			{Text: wording.Balance(r.Balance.Right), Mark: string(r.Balance.Right)},
			{Text: word, Mark: string(r.Movement), Sign: glyphs[r.Movement]},
			plainCell(x.words.Places(model.Left, r.Refs.Left)),
			plainCell(x.words.Places(model.Right, r.Refs.Right)),
		})
	}
	x.page.add(t)
}

func (x *composer) warnings() {
	var list items
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, w := range x.c.Reports.At(side).Warnings {
			list = append(list, item{Lead: plainCell(x.words.Side(side)), Text: w})
		}
	}
	if len(list) > 0 {
		x.page.add(heading{2, "What could not be read", "warnings"}, list)
	}
}
