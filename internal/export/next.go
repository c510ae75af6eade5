package export

import (
	"fmt"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
)

// next lists what is still open, for whoever looks next: recommendations that
// are not resolved, weaknesses of both reports, what is newly criticised, and
// claims to be checked. Each row has its places and room for notes.
func (x *composer) next() {
	x.page.add(heading{2, x.words.NextTitle(), "next"})
	groups := []struct {
		title string
		rows  [][]cell
	}{
		{x.words.OpenTitle(), x.openRecommendations()},
		{x.words.RecurringTitle(), x.openWeaknesses()},
		{x.words.NewlyTitle(), x.newlyCriticised()},
		{x.words.WorseTitle(), x.criticised(x.c.Criticism().Worse)},
		{x.words.NoMoreTitle(), x.noMoreCriticised()},
		{"Claims to be checked", x.doubtful()},
	}
	none := true
	for _, g := range groups {
		if len(g.rows) == 0 {
			continue
		}
		none = false
		x.page.add(heading{Level: 3, Text: g.title}, table{
			About: g.title, Head: []string{"Matter", "Why it is open", "Where", "Notes"}, Rows: g.rows, Room: true,
		})
	}
	if none {
		x.page.add(textBlock("Nothing was found to be open."))
	}
}

// open is a row of a matter that is open, with what the reader wrote on it.
func open(matter string, why cell, where string, noted []quote) []cell {
	return []cell{plainCell(matter), why, plainCell(where), plainCell(inCell(noted))}
}

func (x *composer) openRecommendations() [][]cell {
	var rows [][]cell
	for _, f := range x.c.Recommendations {
		if f.Status == compare.Resolved {
			continue
		}
		why := cell{Text: x.words.StatusOf(&f), Mark: string(f.Status)}
		rows = append(rows, open(fmt.Sprintf("%d. %s", f.N, f.Text), why, x.where(nil, compare.Refs(f.Evidence)), x.notesOn(askedIn(model.Left, f.N))))
	}
	return rows
}

func (x *composer) openWeaknesses() [][]cell {
	var rows [][]cell
	for _, r := range x.c.Recurring {
		if r.Doubtful() {
			continue
		}
		why := cell{Text: "in both reports", Mark: string(compare.AllWeak)}
		if r.InLists {
			why.Text = x.words.AskedBothTimes()
		}
		rows = append(rows, open(r.Statement, why, x.where(compare.Refs(r.Evidence.Left), compare.Refs(r.Evidence.Right)), x.notesOnProof(r.Evidence)))
	}
	return rows
}

// newlyCriticised lists what the right report grades lower or criticises, and
// the left does not.
func (x *composer) newlyCriticised() [][]cell {
	var rows [][]cell
	for i := range x.c.Judgements {
		if j := &x.c.Judgements[i]; j.Movement == compare.Declined {
			why := cell{Text: x.words.Moved(j.Movement, j.Steps), Mark: string(j.Movement), Sign: glyphs[j.Movement]}
			rows = append(rows, open("Judgement: "+orElse(j.Title, j.Area), why, x.words.Grades(j), x.notesOn(notes.OnJudgement(j.Area))))
		}
	}
	return append(rows, x.criticised(x.c.Criticism().Newly)...)
}

// noMoreCriticised lists what the left report criticises and the right does
// not, if neither follows the other in time: then both are looked at.
func (x *composer) noMoreCriticised() [][]cell {
	if x.c.InTime() {
		return nil
	}
	return x.criticised(x.c.Criticism().NoMore)
}

func (x *composer) criticised(themes []*compare.ThemeRow) [][]cell {
	var rows [][]cell
	for _, t := range themes {
		why := cell{Text: x.words.Balances(t), Mark: string(t.Shown()), Sign: glyphs[t.Shown()]}
		rows = append(rows, open(x.words.Theme(t.Theme), why, x.where(x.critical(model.Left, t), x.critical(model.Right, t)), x.notesOnTheme(t)))
	}
	return rows
}

// critical are the places at which a side criticises a theme, if as a whole it
// calls it a weakness.
func (x *composer) critical(side model.Side, t *compare.ThemeRow) []model.Ref {
	if t.Balance.At(side) != compare.AllWeak {
		return nil
	}
	return t.Refs.At(side)
}

// doubtful lists the claims that the program itself says are to be checked and
// that no other list has.
func (x *composer) doubtful() [][]cell {
	var rows [][]cell
	for _, r := range x.c.Recurring {
		if r.Doubtful() {
			rows = append(rows, open(r.Statement, plainCell(x.words.RecurringTitle()+": "+wording.Doubt(&r)), x.where(compare.Refs(r.Evidence.Left), compare.Refs(r.Evidence.Right)), x.notesOnProof(r.Evidence)))
		}
	}
	for _, f := range x.c.Recommendations {
		if f.Doubtful() && f.Status == compare.Resolved {
			rows = append(rows, open(fmt.Sprintf("%d. %s", f.N, f.Text), plainCell(x.words.Status(f.Status)+" ("+wording.Doubtful+": "+f.Doubt+")"), x.where(nil, compare.Refs(f.Evidence)), x.notesOn(askedIn(model.Left, f.N))))
		}
	}
	for _, t := range x.c.Themes {
		if t.Doubtful() && (t.Movement == compare.Improved || t.Movement == compare.Declined) {
			rows = append(rows, open(x.words.Theme(t.Theme), plainCell(x.words.Balances(&t)+" ("+wording.Doubtful+")"), x.where(t.Refs.Left, t.Refs.Right), x.notesOnTheme(&t)))
		}
	}
	return rows
}

// maxWhere is how many places of each side a list of open matters names.
const maxWhere = 4

// where names the first places of each side, with their pages.
func (x *composer) where(left, right []model.Ref) string {
	text := ""
	for _, side := range []model.Side{model.Left, model.Right} {
		refs := left
		if side == model.Right {
			refs = right
		}
		if len(refs) == 0 {
			continue
		}
		if text != "" {
			text += "; "
		}
		text += x.words.Side(side) + ", " + x.words.PlacesOnPages(side, refs[:min(maxWhere, len(refs))])
		if len(refs) > maxWhere {
			text += fmt.Sprintf(" and %d more", len(refs)-maxWhere)
		}
	}
	return text
}
