package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
)

// byteOrderMark tells spreadsheet programs that a file is UTF-8.
const byteOrderMark = "\uFEFF"

// csvHead names the columns. One table holds every kind of row, so that a
// spreadsheet filters on the first column; "outcome" is the movement, the
// status or the stated change.
var csvHead = []string{
	"kind", "number", "area", "theme", "left", "right", "outcome", "steps",
	"text", "left_places", "right_places", "evidence", "note",
}

// CSV writes a comparison as one table for a spreadsheet: judgements, themes,
// recurring weaknesses, recommendations, stated changes, the reader's notes and
// corrections, and pairs of paragraphs. No cell can be taken for a formula.
func CSV(w io.Writer, c *compare.Comparison, extras Extras) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	t := &csvTable{w: csv.NewWriter(w), c: c, extras: extras, words: wording.Of(c, extras.Themes)}
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
	words  wording.Words
}

// row writes one row; the writer keeps its first error, which CSV returns.
func (t *csvTable) row(cells ...string) {
	for i, c := range cells {
		cells[i] = harmless(c)
	}
	_ = t.w.Write(cells)
}

// harmless puts an apostrophe before text that a spreadsheet would run as a
// formula; whole numbers stay as they are.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.Atoi(s); err == nil {
		return s
	}
	return "'" + s
}

func (t *csvTable) judgements() {
	for _, j := range t.c.Judgements {
		steps := ""
		if wording.Stepped(j.Movement) {
			steps = strconv.Itoa(j.Steps)
		}
		t.row("judgement", "", orElse(j.Title, j.Area), "", wording.Grade(j.Grades.Left), wording.Grade(j.Grades.Right),
			t.words.Movement(j.Movement), steps, "", "", "", "", j.Note)
	}
}

func (t *csvTable) themeRows() {
	for _, r := range t.c.Themes {
		area, note := "", ""
		if r.Area != "" {
			area = t.words.Area(r.Area)
		}
		if r.Doubtful {
			note = wording.Doubtful
		}
		t.row("theme", "", area, t.words.Theme(r.Theme), wording.Balance(r.Balance.Left), wording.Balance(r.Balance.Right),
			t.words.Movement(r.Movement), "", "", t.words.Places(model.Left, r.Refs.Left), t.words.Places(model.Right, r.Refs.Right), "", note)
	}
}

func (t *csvTable) recurring() {
	for _, r := range t.c.Recurring {
		t.row("recurring weakness", strconv.Itoa(r.Rank), "", t.words.Theme(r.Theme), "", "", "", "", r.Statement,
			t.words.Places(model.Left, refsOf(r.Evidence.Left)), t.words.Places(model.Right, refsOf(r.Evidence.Right)),
			sentences(r.Evidence.Right), t.words.RecurringDetail(&r))
	}
}

func (t *csvTable) recommendations() {
	for _, f := range t.c.Recommendations {
		t.row("recommendation", strconv.Itoa(f.N), "", t.words.Themes(f.Themes), "", "", t.words.StatusOf(&f), "", f.Text,
			"", t.words.Places(model.Right, refsOf(f.Evidence)), sentences(f.Evidence), t.words.FollowUpDetail(&f))
	}
}

func (t *csvTable) stated() {
	for _, s := range t.c.Stated {
		var at model.Pair[string]
		at.Set(s.Side, t.words.Place(s.Side, s.Ref))
		t.row("stated change", "", "", "", "", "", wording.Change(s.Change), "", s.Text, at.Left, at.Right, "", "")
	}
}

func (t *csvTable) pairs() {
	for _, s := range t.c.Sections {
		for _, a := range s.Pairs {
			var at, words model.Pair[string]
			if ref := a.Refs.Left; ref != nil {
				at.Left = t.words.Place(model.Left, *ref)
				words.Left, _ = textAt(t.c.Reports.Left, *ref)
			}
			if ref := a.Refs.Right; ref != nil {
				at.Right = t.words.Place(model.Right, *ref)
				words.Right, _ = textAt(t.c.Reports.Right, *ref)
			}
			t.row("paragraphs", "", s.Title, t.words.Theme(a.Theme), words.Left, words.Right,
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
		all = append(all, e.Quote())
	}
	return strings.Join(all, " … ")
}
