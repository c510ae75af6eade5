package export

import (
	"io"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
)

// Plain writes a comparison as linear text for pipes and screen readers: each
// part is announced, each row of a table is a sentence, nothing is drawn.
func Plain(w io.Writer, c *compare.Comparison, extras Extras) error {
	return plainDocument(w, newComposer(c, extras).compose())
}

func plainDocument(w io.Writer, p *document) error {
	var b strings.Builder
	b.WriteString(p.title + "\n" + p.subtitle + "\n" + p.made + "\n")
	for _, bl := range p.blocks {
		plainBlock(&b, bl)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func plainBlock(b *strings.Builder, bl block) {
	switch bl := bl.(type) {
	case heading:
		word := "\nPart: "
		if bl.Level > 2 {
			word = "\nSection: "
		}
		b.WriteString(word + bl.Text + "\n")
	case textBlock:
		b.WriteString(string(bl) + "\n")
	case table:
		for _, row := range bl.Rows {
			b.WriteString(plainRow(bl.Head, row) + "\n")
		}
	case points:
		for _, pt := range bl {
			b.WriteString(pt.About + ": " + pt.Text + "\n")
		}
	case findings:
		for _, f := range bl {
			plainItem(b, f.N, f.item())
		}
	case items:
		for i, it := range bl {
			plainItem(b, it.number(i), it)
		}
	case band:
		plainBand(b, bl)
	}
}

// plainRow writes a row as a sentence: its heading, then each column heading
// with its cell.
func plainRow(head []string, row []cell) string {
	s := wording.Sentence(row[0].Text)
	for i, c := range row[1:] {
		if c.Text != "" {
			s += " " + head[i+1] + ": " + wording.Sentence(c.Text)
		}
	}
	return s
}

func plainItem(b *strings.Builder, n int, it item) {
	b.WriteString(itemNumber(n))
	if it.Lead.Text != "" {
		b.WriteString(wording.Capital(it.Lead.Text) + ": ")
	}
	if it.Text != "" {
		b.WriteString(strings.ReplaceAll(wording.Sentence(it.Text), "\n", "\n   "))
	}
	if it.Cite != "" {
		b.WriteString(" (" + it.Cite + ")")
	}
	b.WriteString("\n")
	if it.Detail != "" {
		b.WriteString("   " + wording.Sentence(wording.Capital(it.Detail)) + "\n")
	}
	for _, q := range it.Quotes {
		b.WriteString("   " + q.Cite + ": " + q.Text + "\n")
	}
	if it.More != "" {
		b.WriteString("   Also " + it.More + "\n")
	}
	plainNotes(b, it.Noted)
}

func plainNotes(b *strings.Builder, noted []quote) {
	for _, q := range noted {
		b.WriteString("   " + wording.Capital(readersNote) + " (" + q.Cite + "): " + strings.ReplaceAll(wording.Sentence(q.Text), "\n", "\n   ") + "\n")
	}
}

func plainBand(b *strings.Builder, p band) {
	b.WriteString("\n")
	if head := p.head(); head != "" {
		b.WriteString(wording.Sentence(head) + "\n")
	}
	for _, row := range p.Rows {
		for _, t := range slices.Concat(row.Left, row.Right) {
			plainPassage(b, t)
		}
	}
}

func plainPassage(b *strings.Builder, p passageBlock) {
	b.WriteString(p.Cite)
	if p.Marks != "" {
		b.WriteString(" (" + p.Marks + ")")
	}
	b.WriteString(": " + p.Text + "\n")
	for _, a := range p.Also {
		b.WriteString("   also " + a.Where + ": “" + a.Text + "”\n")
	}
	plainNotes(b, p.Noted)
}
