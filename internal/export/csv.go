package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// byteOrderMark tells spreadsheet programs that the text is UTF-8.
const byteOrderMark = "\uFEFF"

// csvHead names the columns. One table holds every kind of row, so that a
// spreadsheet filters on the first column; "outcome" is the movement, status
// or stated change.
var csvHead = []string{
	"kind", "number", "area", "theme", "left", "right", "outcome", "steps",
	"text", "left_places", "right_places", "evidence", "note",
}

// CSV writes a comparison as one table for a spreadsheet: judgements, themes,
// recurring weaknesses, recommendations, stated changes, the reader's notes and corrections, and
// paragraph pairs.
// No cell can be taken for a formula.
func CSV(w io.Writer, c *compare.Comparison, extras Extras) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	t := &csvTable{w: csv.NewWriter(w), c: c, extras: extras, sides: sideNames(c)}
	t.row(csvHead...)
	t.judgements()
	t.themeRows()
	t.recurring()
	t.recommendations()
	t.stated()
	t.noted()
	t.pairs()
	t.w.Flush()
	return t.w.Error()
}

type csvTable struct {
	w      *csv.Writer
	c      *compare.Comparison
	extras Extras
	sides  model.Pair[string]
}

// row writes cells; the writer keeps its first error for the end.
func (t *csvTable) row(cells ...string) {
	for i, c := range cells {
		cells[i] = harmless(c)
	}
	_ = t.w.Write(cells)
}

// harmless puts an apostrophe before what a spreadsheet would run as a
// formula; plain numbers stay numbers.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.Atoi(s); err == nil {
		return s
	}
	return "'" + s
}

func (t *csvTable) word(m compare.Movement) string {
	return movementWord(t.c, m, t.sides)
}

func (t *csvTable) at(side model.Side, refs ...model.Ref) string {
	return places(t.c.Reports.At(side), refs)
}

func (t *csvTable) judgements() {
	for _, j := range t.c.Judgements {
		steps := ""
		if stepped(j.Movement) {
			steps = strconv.Itoa(j.Steps)
		}
		t.row("judgement", "", or(j.Title, j.Area), "", gradeCell(j.Grades.Left).Text, gradeCell(j.Grades.Right).Text,
			t.word(j.Movement), steps, "", "", "", "", j.Note)
	}
}

func (t *csvTable) themeRows() {
	for _, r := range t.c.Themes {
		note := ""
		if r.Doubtful {
			note = "close"
		}
		t.row("theme", "", "", t.extras.Themes.Title(r.Theme), balanceWord(r.Balance.Left), balanceWord(r.Balance.Right),
			t.word(r.Movement), "", "", t.at(model.Left, r.Refs.Left...), t.at(model.Right, r.Refs.Right...), "", note)
	}
}

func (t *csvTable) recurring() {
	for _, r := range t.c.Recurring {
		t.row("recurring weakness", strconv.Itoa(r.Rank), "", t.extras.Themes.Title(r.Theme), "", "", "", "", r.Statement,
			t.at(model.Left, refsOf(r.Evidence.Left)...), t.at(model.Right, refsOf(r.Evidence.Right)...),
			sentences(r.Evidence.Right), weaknessDetail(&r))
	}
}

func (t *csvTable) recommendations() {
	for _, f := range t.c.Recommendations {
		var titles []string
		for _, id := range f.Themes {
			titles = append(titles, t.extras.Themes.Title(id))
		}
		t.row("recommendation", strconv.Itoa(f.N), "", strings.Join(titles, ", "), "", "", statusWord(t.c, f.Status), "", f.Text,
			"", t.at(model.Right, refsOf(f.Evidence)...), sentences(f.Evidence), f.Why)
	}
}

func (t *csvTable) stated() {
	for _, s := range t.c.Stated {
		var at model.Pair[string]
		at.Set(s.Side, t.at(s.Side, s.Ref))
		t.row("stated change", "", "", "", "", "", string(s.Change), "", s.Text, at.Left, at.Right, "", "")
	}
}

func (t *csvTable) pairs() {
	for _, s := range t.c.Sections {
		for _, a := range s.Pairs {
			var at, words model.Pair[string]
			if ref := a.Refs.Left; ref != nil {
				at.Left = t.at(model.Left, *ref)
				words.Left, _ = textAt(t.c.Reports.Left, *ref)
			}
			if ref := a.Refs.Right; ref != nil {
				at.Right = t.at(model.Right, *ref)
				words.Right, _ = textAt(t.c.Reports.Right, *ref)
			}
			title := ""
			if a.Theme != "" {
				title = t.extras.Themes.Title(a.Theme)
			}
			t.row("paragraphs", "", s.Title, title, words.Left, words.Right,
				"", "", "", at.Left, at.Right, "", a.Why)
		}
	}
}

func refsOf(evidence []compare.Evidence) []model.Ref {
	refs := make([]model.Ref, 0, len(evidence))
	for _, e := range evidence {
		refs = append(refs, e.Ref)
	}
	return refs
}

func sentences(evidence []compare.Evidence) string {
	var all []string
	for _, e := range evidence {
		all = append(all, e.Sentence)
	}
	return strings.Join(all, " … ")
}
