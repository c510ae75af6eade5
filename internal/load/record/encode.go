package record

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"reinspect/model"
)

// header tells a person what the file is and how to correct it.
const header = `# An inspection report, as reinspect read it.
#
# Correct anything here by hand and open this file in place of the report.
# A line that is left out is a fact that is not known.
#
# - Dates are written as 2023-12-11.
# - grade is the id of a grade: outstanding, good, requires-improvement,
#   inadequate, not-judged, or another of the framework's own.
# - area is the id of an area: overall, leadership, children-in-care, ...
# - A text between """ and """ may run over several lines; a \ at the end of a
#   line joins the next line to it.
# - A paragraph without a number prints none; numbered = false means that the
#   number was counted, not printed.
# - Themes and the marks on sentences are not kept here: they are worked out
#   anew each time the file is opened.

`

// Encode writes a report in its TOML form. An error is w's.
func Encode(w io.Writer, r *model.Report) error {
	e := &encoder{bufio.NewWriter(w)}
	e.WriteString(header)
	fmt.Fprintf(e, "%s = %d\n\n", versionKey, Version)
	e.facts(r)
	for _, j := range r.Judgements {
		e.table("[[judgement]]")
		e.text("area", j.Area)
		e.text("label", j.Label)
		e.text("grade", j.Grade)
		e.text("grade_label", j.GradeLabel)
		e.number("rank", j.Rank)
		e.text("source", string(j.Source))
		e.number("page", j.Page)
	}
	for _, rec := range r.Recommendations {
		e.table("[[recommendation]]")
		e.text("group", rec.Group)
		if rec.Board {
			fmt.Fprintln(e, "board = true # addressed to the safeguarding board")
		}
		e.number("paragraph", rec.Paragraph)
		e.number("page", rec.Page)
		e.text("text", rec.Text)
		e.text("reference", rec.Reference)
	}
	for _, s := range r.Sections {
		e.table("[[section]]")
		e.text("title", s.Title)
		e.text("area", s.Area)
		e.text("grade", s.Grade)
		if s.Background {
			fmt.Fprintln(e, "background = true # no finding of this inspection")
		}
		for _, p := range s.Paragraphs {
			e.table("[[section.paragraph]]")
			e.number("number", p.Number)
			if p.Numbered != (p.Number != 0) {
				fmt.Fprintf(e, "numbered = %t\n", p.Numbered)
			}
			e.number("page", p.Page)
			e.text("heading", p.Heading)
			e.text("text", p.Text)
		}
	}
	return e.Flush()
}

// encoder writes keys with a value; an empty value leaves the key out. Write
// errors stay in the bufio.Writer until Flush.
type encoder struct{ *bufio.Writer }

func (e *encoder) facts(r *model.Report) {
	e.text("title", r.Title)
	e.text("authority", r.Authority)
	e.text("kind", string(r.Kind))
	e.date("inspected.start", r.Inspected.Start)
	e.date("inspected.end", r.Inspected.End)
	e.date("published", r.Published)
	e.text("lead_inspector", r.LeadInspector)
	if len(r.Warnings) > 0 {
		e.WriteString("warnings = [\n")
		for _, w := range r.Warnings {
			fmt.Fprintf(e, "  %s,\n", quoted(w))
		}
		e.WriteString("]\n")
	}
	if r.Framework != (model.FrameworkRef{}) {
		e.table("[framework]")
		e.text("id", r.Framework.ID)
		e.text("name", r.Framework.Name)
	}
	if r.Source != (model.Source{}) {
		e.table("[source]")
		e.text("path", r.Source.Path)
		e.text("format", r.Source.Format)
		e.text("sha256", r.Source.SHA256)
		e.number("pages", r.Source.Pages)
	}
}

func (e *encoder) table(header string) { fmt.Fprintf(e, "\n%s\n", header) }

func (e *encoder) text(key, value string) {
	if value != "" {
		fmt.Fprintf(e, "%s = %s\n", key, tomlString(value))
	}
}

func (e *encoder) number(key string, value int) {
	if value != 0 {
		fmt.Fprintf(e, "%s = %d\n", key, value)
	}
}

func (e *encoder) date(key string, value model.Date) {
	if !value.IsZero() {
		fmt.Fprintf(e, "%s = %s\n", key, value)
	}
}

// width is the column at which a long text is wrapped, so that an editor of
// 80 columns shows it whole.
const width = 78

// tomlString returns a string for TOML: on one line where it is short, otherwise
// as a text over several lines that is wrapped at width.
func tomlString(s string) string {
	if len(s) <= width && !strings.Contains(s, "\n") {
		return quoted(s)
	}
	var b strings.Builder
	b.WriteString("\"\"\"\n")
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		wrap(&b, escapeLine(line))
	}
	return b.String() + `"""`
}

// wrap writes an escaped line. Where it is too long, wrap breaks it after a space
// with a \, which joins the next line to it. The next line never begins with a
// space, because TOML drops spaces after such a \.
func wrap(b *strings.Builder, line string) {
	column := 0
	for word := range strings.SplitAfterSeq(line, " ") {
		if column > 0 && column+len(word) > width && strings.Trim(word, " ") != "" {
			b.WriteString("\\\n")
			column = 0
		}
		b.WriteString(word)
		column += len(word)
	}
}

// quoted returns a string for TOML on one line.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		if r == '"' {
			b.WriteByte('\\')
		}
		writeRune(&b, r)
	}
	b.WriteByte('"')
	return b.String()
}

// escapeLine returns one line of a text over several lines. A quotation mark
// is escaped where it could be taken for one of the three that end the text.
func escapeLine(line string) string {
	var b strings.Builder
	line = strings.ToValidUTF8(line, "\ufffd")
	for i, r := range line {
		if r == '"' && (i == len(line)-1 || i > 0 && line[i-1] == '"') {
			b.WriteByte('\\')
		}
		writeRune(&b, r)
	}
	return b.String()
}

// writeRune writes a character, escaped where TOML does not allow it or nobody
// could see it.
func writeRune(b *strings.Builder, r rune) {
	switch {
	case r == '\\':
		b.WriteString(`\\`)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\t':
		b.WriteString(`\t`)
	case unicode.IsPrint(r):
		b.WriteRune(r)
	case r <= 0xffff:
		fmt.Fprintf(b, `\u%04X`, r)
	default:
		fmt.Fprintf(b, `\U%08X`, r)
	}
}
