package export

import (
	"io"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/pattern"
	"reinspect/internal/wording"
)

// Markdown writes a comparison as Markdown with tables.
func Markdown(w io.Writer, c *compare.Comparison, extras Extras) error {
	return markdownDocument(w, newComposer(c, extras).compose())
}

func markdownDocument(w io.Writer, p *document) error {
	var b strings.Builder
	b.WriteString("# " + escape(p.title) + "\n\n" + escape(p.subtitle) + "\n\n*" + escape(p.made) + "*\n")
	for _, bl := range p.blocks {
		if bl.Kind() == "figures" { // their tables say the same
			continue
		}
		b.WriteString("\n")
		markdownBlock(&b, bl)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownBlock(b *strings.Builder, bl block) {
	switch bl := bl.(type) {
	case heading:
		b.WriteString(strings.Repeat("#", bl.Level) + " " + escape(bl.Text) + "\n")
	case textBlock:
		b.WriteString(escape(string(bl)) + "\n")
	case table:
		markdownTable(b, bl)
	case points:
		for _, pt := range bl {
			b.WriteString("- **" + escape(pt.About) + "** " + escape(pt.Text) + "\n")
		}
	case findings:
		for _, f := range bl {
			markdownItem(b, f.N, f.item())
		}
	case items:
		for i, it := range bl {
			markdownItem(b, it.number(i), it)
		}
	case band:
		markdownBand(b, bl)
	}
}

func markdownTable(b *strings.Builder, t table) {
	for _, h := range t.Head {
		b.WriteString("| " + escape(h) + " ")
	}
	b.WriteString("|\n" + strings.Repeat("| --- ", len(t.Head)) + "|\n")
	for _, row := range t.Rows {
		for _, c := range row {
			b.WriteString("| " + strings.TrimSpace(c.Sign+" "+escape(c.Text)) + " ")
		}
		b.WriteString("|\n")
	}
}

func markdownItem(b *strings.Builder, n int, it item) {
	b.WriteString(itemNumber(n))
	if it.Lead.Text != "" {
		b.WriteString("**" + escape(wording.Capital(it.Lead.Text)) + "** ")
	}
	b.WriteString(escapedLines(it.Text))
	if it.Cite != "" {
		b.WriteString(" (" + escape(it.Cite) + ")")
	}
	if it.Detail != "" {
		b.WriteString(" *" + escape(it.Detail) + "*")
	}
	b.WriteString("\n")
	for _, q := range it.Quotes {
		b.WriteString("   - " + escape(q.Cite) + ": " + escape(q.Text) + "\n")
	}
	if it.More != "" {
		b.WriteString("   - Also " + escape(it.More) + "\n")
	}
	for _, q := range it.Noted {
		b.WriteString("   - " + markdownNote(q) + "\n")
	}
}

func markdownBand(b *strings.Builder, p band) {
	if p.Title != "" {
		b.WriteString("#### " + escape(p.Title) + "\n\n")
	}
	if about := p.about(); about != "" {
		b.WriteString("*" + escape(about) + "*\n")
	}
	for _, row := range p.Rows {
		for _, t := range slices.Concat(row.Left, row.Right) {
			markdownPassage(b, t)
		}
	}
}

func markdownPassage(b *strings.Builder, p passageBlock) {
	b.WriteString("\n> **" + escape(p.Cite) + "** " + escape(p.Text))
	if p.Marks != "" {
		b.WriteString(" (" + escape(p.Marks) + ")")
	}
	b.WriteString("\n")
	for _, a := range p.Also {
		b.WriteString(">\n> *also " + escape(a.Where) + ": “" + escape(a.Text) + "”*\n")
	}
	for _, q := range p.Noted {
		b.WriteString(">\n> " + markdownNote(q) + "\n")
	}
}

func markdownNote(q quote) string {
	return "**" + wording.Capital(readersNote) + "** (" + escape(q.Cite) + "): " + escape(q.Text)
}

var (
	special  = pattern.Lazy("[\\\\`*_\\[\\]<>|#~&]")
	listMark = pattern.Lazy(`^(\d+)([.)])(\s|$)|^([-+])`)
)

// escapedLines escapes the text of an item, whose lines stay apart.
func escapedLines(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		if line = escape(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\\\n   ")
}

// escape puts a text on one line and escapes what Markdown would read as markup.
func escape(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = special().ReplaceAllString(s, `\$0`)
	return listMark().ReplaceAllString(s, `$1\$2$3$4`)
}
