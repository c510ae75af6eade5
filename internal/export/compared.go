package export

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
)

// composer lays a comparison out as a page.
type composer struct {
	c         *compare.Comparison
	extras    Extras
	words     wording.Words
	page      *document
	at        map[model.Place]int // a text's section, as an index
	cautioned bool                // what makes all of it unsure has been said
}

func newComposer(c *compare.Comparison, extras Extras) *composer {
	x := &composer{c: c, extras: extras, words: wording.Of(c, extras.Themes), page: &document{}}
	x.titles()
	return x
}

// compose lays out the chosen parts of a comparison.
func (x *composer) compose() *document {
	for _, p := range Parts() {
		if x.extras.has(p.ID) {
			p.write(x)
		}
	}
	return x.page
}

func (x *composer) titles() {
	x.page.title = x.words.Name(model.Left)
	left, right := x.words.Side(model.Left), x.words.Side(model.Right)
	if x.c.Relation == compare.DifferentAuthorities {
		x.page.title += " and " + x.words.Name(model.Right)
		if l, r := x.c.Reports.Left.Inspected.String(), x.c.Reports.Right.Inspected.String(); l != "" && r != "" {
			left, right = l, r // the title has the names
		}
	}
	x.page.subtitle = fmt.Sprintf("%s and %s compared", left, right)
	x.page.made = x.extras.Made.line() + " " + machineMade
}

func (x *composer) head() {
	left, right := x.words.Side(model.Left), x.words.Side(model.Right)
	x.page.add(heading{2, "The reports", "reports"}, table{About: "The two reports", Head: []string{"Fact", left, right}, Rows: x.reportRows()})
	if x.c.Relation == compare.DifferentAuthorities {
		x.page.add(textBlock(fmt.Sprintf("Two authorities: stronger and weaker say how %s compares with %s.", right, left)))
	}
}

// reportRows are the facts of both reports, a row each.
func (x *composer) reportRows() [][]cell {
	l, r := x.c.Reports.Left, x.c.Reports.Right
	var rows [][]cell
	row := func(name string, of func(*model.Report) string) {
		rows = append(rows, []cell{plainCell(name), plainCell(orElse(of(l), "not printed")), plainCell(orElse(of(r), "not printed"))})
	}
	row("Report", func(r *model.Report) string { return r.Title })
	row("Authority", func(r *model.Report) string { return r.Authority })
	row("Inspected", func(r *model.Report) string { return r.Inspected.String() })
	row("Framework", wording.Framework)
	row("Lead inspector", func(r *model.Report) string { return r.LeadInspector })
	row("File", func(r *model.Report) string { return wording.FileName(r) })
	return rows
}

func (x *composer) judgements() {
	x.page.add(heading{2, "Judgements", "judgements"})
	x.cautions()
	x.page.add(textBlock(x.words.JudgementsMoved()))
	if len(x.c.Judgements) == 0 {
		return
	}
	t := table{About: "Judgements", Head: []string{"Judgement", x.words.Side(model.Left), x.words.Side(model.Right), "Movement", "Note"}}
	for _, j := range x.c.Judgements {
		t.Rows = append(t.Rows, []cell{
			plainCell(orElse(j.Title, j.Area)), plainCell(wording.Grade(j.Grades.Left)), plainCell(wording.Grade(j.Grades.Right)),
			{Text: x.words.Moved(j.Movement, j.Steps), Mark: string(j.Movement), Sign: glyphs[j.Movement]},
			plainCell(x.judgementNote(&j)),
		})
	}
	x.page.add(t)
}

// judgementNote is what is to be known of a judgement, and what the reader wrote on it.
func (x *composer) judgementNote(j *compare.JudgementRow) string {
	text := j.Note
	if noted := inCell(x.notesOn(notes.OnJudgement(j.Area))); noted != "" {
		text = strings.TrimPrefix(text+"; ", "; ") + readersNote + ": " + noted
	}
	return text
}

func (x *composer) recurring() {
	x.page.add(heading{2, x.words.RecurringTitle(), "recurring"})
	if len(x.c.Recurring) == 0 {
		x.page.add(textBlock("None found in both reports."))
		return
	}
	var sure, doubtful findings
	for _, r := range x.c.Recurring {
		f := finding{
			N: r.Rank, Text: r.Statement, Detail: x.words.RecurringDetail(&r),
			Left: x.proof(model.Left, r.Evidence.Left), Right: x.proof(model.Right, r.Evidence.Right),
			Noted: x.notesOnProof(r.Evidence),
		}
		if r.Doubtful() {
			doubtful = append(doubtful, f)
		} else {
			sure = append(sure, f)
		}
	}
	if len(sure) > 0 {
		x.page.add(sure)
	}
	if len(doubtful) > 0 {
		x.page.add(heading{3, wording.ToCheckTitle, "to-check"}, doubtful)
	}
}

// proof quotes as much of a side's evidence as is wanted and names the places
// of the rest.
func (x *composer) proof(side model.Side, evidence []compare.Evidence) proof {
	n := min(x.extras.Quotes, len(evidence))
	quotes := x.quotes(side, evidence[:n])
	quoted := compare.Refs(evidence[:n])
	var more []model.Ref
	for _, ref := range compare.Refs(evidence[n:]) {
		if !slices.Contains(quoted, ref) {
			more = append(more, ref)
		}
	}
	return proof{Side: x.words.Side(side), Quotes: quotes, More: x.words.PlacesOnPages(side, more)}
}

// quotes quotes evidence with its places. Sentences of one place are quoted apart:
// the order of weight is not always that of the report.
func (x *composer) quotes(side model.Side, evidence []compare.Evidence) []quote {
	out := make([]quote, 0, len(evidence))
	for _, e := range evidence {
		out = append(out, quote{x.words.CiteShort(side, e.Ref), e.Quote()})
	}
	return out
}

func (x *composer) followUp() {
	x.page.add(heading{2, x.words.FollowUpTitle(false), "follow-up"})
	if len(x.c.Recommendations) == 0 {
		x.page.add(textBlock("No recommendations were found in this report."))
	}
	var list items
	for _, f := range x.c.Recommendations {
		found, detail := x.proof(model.Right, f.Evidence), x.words.FollowUpDetail(&f)
		if len(f.Nearest) > 0 && x.extras.Quotes > 0 {
			found, detail = x.proof(model.Right, f.Nearest), wording.StatusWhy(&f)+"; what is quoted is only what comes nearest"
		}
		list = append(list, item{
			N: f.N, Lead: cell{Text: x.words.StatusOf(&f), Mark: string(f.Status)},
			Text: f.Text, Detail: detail, Quotes: found.Quotes, More: found.More,
			Noted: x.notesOn(askedIn(model.Left, f.N)),
		})
	}
	if len(list) > 0 {
		x.page.add(list)
	}
	x.askedNow()
}

func (x *composer) stated() {
	if len(x.c.Stated)+len(x.c.StatedEarlier) == 0 {
		return
	}
	x.page.add(heading{2, x.words.StatedTitle(), "stated"})
	var list items
	for i := range x.c.Stated {
		s := &x.c.Stated[i]
		list = append(list, item{
			Lead: cell{Text: wording.Stated(s), Mark: string(s.Change)},
			Text: s.Quote(), Cite: x.words.CiteShort(s.Side, s.Ref), Detail: s.Doubt,
			Noted: x.notesOn(notes.At(s.Side, s.Ref)),
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
		t.Rows = append(t.Rows, []cell{
			plainCell(x.words.Theme(r.Theme)),
			{Text: wording.BalanceOf(&r, model.Left), Mark: string(r.Balance.Left)},
			{Text: wording.BalanceOf(&r, model.Right), Mark: string(r.Balance.Right)},
			x.themeMoved(&r),
			plainCell(x.words.PlacesOnPages(model.Left, r.Refs.Left)),
			plainCell(x.words.PlacesOnPages(model.Right, r.Refs.Right)),
		})
	}
	x.page.add(t)
	x.saidOfThemes()
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
