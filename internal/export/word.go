package export

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"reinspect/compare"
	"reinspect/internal/export/docx"
	"reinspect/internal/export/ooxml"
	"reinspect/internal/wording"
)

// Word writes a comparison as a document for a word processor.
func Word(w io.Writer, c *compare.Comparison, extras Extras) error {
	x := newComposer(c, extras)
	return wordDocument(w, x.properties(), x.compose())
}

func wordDocument(w io.Writer, properties ooxml.Properties, p *document) error {
	d := &docx.Document{Properties: properties, Footer: "Marks are machine-made: read the sentence before you act on one."}
	d.Add(docx.Title, docx.Text(p.title))
	d.Add(docx.Subtitle, docx.Text(p.subtitle))
	d.Add(docx.Small, docx.Text(p.made))
	contents := false
	for _, b := range p.blocks {
		if h, ok := b.(heading); ok && h.Level == 2 && h.ID != "summary" && !contents {
			d.Contents("Contents")
			contents = true
		}
		wordBlock(d, b)
	}
	return d.Write(w)
}

func wordBlock(d *docx.Document, b block) {
	switch b := b.(type) {
	case heading:
		if b.ID == "paragraphs" {
			d.PageBreak()
		}
		d.Heading(b.Level-1, b.Text)
	case textBlock:
		d.Add(docx.Body, docx.Text(string(b)))
	case points:
		for _, p := range b {
			d.Add(docx.Body, docx.Run{Text: p.About + ". ", Look: docx.Strong}, docx.Text(p.Text))
		}
	case table:
		d.Table(wordTable(b))
	case findings:
		for _, f := range b {
			wordFinding(d, f)
		}
	case items:
		for i, it := range b {
			wordItem(d, it.number(i), it)
		}
	case band:
		wordBand(d, b)
	}
}

// look is the colour of what a mark says.
func look(mark string) docx.Look {
	switch {
	case mark == "":
		return docx.AsIs
	case good(mark):
		return docx.Better
	case bad(mark):
		return docx.Worse
	}
	return docx.Level
}

func (c cell) run() docx.Run {
	text := c.Text
	if c.Mark != "" {
		text = wording.Capital(text)
	}
	return docx.Run{Text: strings.TrimSpace(c.Sign + " " + text), Look: look(c.Mark)}
}

// widest is how many characters of a column's texts count for its width, and
// longest how many of a word.
const (
	widest  = 60
	longest = 16
)

// widthOf says how wide a column with some texts should be.
func widthOf(texts []string) docx.Width {
	var w docx.Width
	for _, t := range texts {
		w.Wanted = max(w.Wanted, min(widest, utf8.RuneCountInString(t)))
		for _, word := range strings.Fields(t) {
			w.Least = max(w.Least, min(longest, utf8.RuneCountInString(word)))
		}
	}
	return w
}

func wordTable(t table) docx.Table {
	out := docx.Table{About: t.About, Head: t.Head}
	for i, h := range t.Head {
		texts := []string{h}
		for _, row := range t.Rows {
			texts = append(texts, row[i].run().Text)
		}
		w := widthOf(texts)
		if t.Room && i == len(t.Head)-1 {
			w.Wanted = 2 * widest
		}
		out.Widths = append(out.Widths, w)
	}
	for _, row := range t.Rows {
		r := docx.Row{Room: t.Room}
		for i, c := range row {
			run := c.run()
			if i == 0 && !t.Room {
				run.Look = docx.Strong
			}
			r.Cells = append(r.Cells, docx.Words(run))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}

// wordFinding sets the quotations of both sides beside each other.
func wordFinding(d *docx.Document, f finding) {
	runs := []docx.Run{{Text: itemNumber(f.N) + f.Text, Look: docx.Strong}}
	if f.Detail != "" {
		runs = append(runs, docx.Run{Text: " (" + f.Detail + ")", Look: docx.Quiet})
	}
	d.Add(docx.Finding, runs...)
	side := func(p proof) docx.Cell {
		var c docx.Cell
		for _, q := range p.Quotes {
			c = append(c, docx.Paragraph{Style: docx.InTable, Runs: []docx.Run{docx.Text("“" + q.Text + "” "), {Text: q.Cite, Look: docx.Quiet}}})
		}
		if p.More != "" {
			c = append(c, docx.Paragraph{Style: docx.InTable, Runs: []docx.Run{{Text: "Also " + p.More, Look: docx.Quiet}}})
		}
		return c
	}
	d.Table(docx.Table{
		About: f.Text, Widths: docx.Halves, Head: []string{f.Left.Side, f.Right.Side},
		Rows: []docx.Row{{Cells: []docx.Cell{side(f.Left), side(f.Right)}}},
	})
	for _, q := range f.Noted {
		d.Add(docx.Body, wordNote(q)...)
	}
}

// wordNote is a note beside what it was written on.
func wordNote(q quote) []docx.Run {
	return []docx.Run{{Text: wording.Capital(readersNote) + ": ", Look: docx.Strong}, docx.Text(q.Text + " "), {Text: q.Cite, Look: docx.Quiet}}
}

func wordItem(d *docx.Document, n int, it item) {
	runs := []docx.Run{{Text: itemNumber(n), Look: docx.Strong}}
	if it.Lead.Text != "" {
		lead := it.Lead.run()
		runs = append(runs, docx.Run{Text: wording.Capital(lead.Text) + " ", Look: lead.Look})
	}
	runs = append(runs, docx.Text(it.Text))
	if it.Cite != "" {
		runs = append(runs, docx.Run{Text: " " + it.Cite, Look: docx.Quiet})
	}
	if it.Detail != "" {
		runs = append(runs, docx.Run{Text: " (" + it.Detail + ")", Look: docx.Quiet})
	}
	style := docx.Body
	if len(it.Quotes)+len(it.Noted) > 0 {
		style = docx.Finding
	}
	d.Add(style, runs...)
	for _, q := range it.Quotes {
		d.Add(docx.Quote, docx.Text("“"+q.Text+"” "), docx.Run{Text: q.Cite, Look: docx.Quiet})
	}
	if it.More != "" {
		d.Add(docx.Quote, docx.Run{Text: "Also " + it.More, Look: docx.Quiet})
	}
	for _, q := range it.Noted {
		d.Add(docx.Quote, wordNote(q)...)
	}
}

// wordBand sets the texts of both sides beside each other.
func wordBand(d *docx.Document, b band) {
	var head []docx.Run
	if b.Title != "" {
		head = append(head, docx.Run{Text: b.Title, Look: docx.Strong})
	}
	if b.Moved.Text != "" {
		moved := b.Moved.run()
		moved.Text = "  " + moved.Text
		head = append(head, moved)
	}
	if known := b.known(); len(known) > 0 {
		head = append(head, docx.Run{Text: "  " + wording.Capital(strings.Join(known, " · ")), Look: docx.Quiet})
	}
	if len(head) > 0 {
		d.Add(docx.Finding, head...)
	}
	t := docx.Table{About: orElse(b.Title, "Paragraphs side by side"), Widths: docx.Halves}
	if b.Only != "" { // what stands alone takes the whole width
		t.Widths = []docx.Width{{}}
	}
	for _, row := range b.Rows {
		if b.Only != "" {
			t.Rows = append(t.Rows, docx.Row{Cells: []docx.Cell{wordPassages(slices.Concat(row.Left, row.Right))}, Long: true})
			continue
		}
		t.Rows = append(t.Rows, docx.Row{Cells: []docx.Cell{wordPassages(row.Left), wordPassages(row.Right)}, Long: true})
	}
	d.Table(t)
}

func wordPassages(passages []passageBlock) docx.Cell {
	var c docx.Cell
	for _, p := range passages {
		head := []docx.Run{{Text: p.Cite, Look: docx.Strong}}
		if p.Marks != "" {
			head = append(head, docx.Run{Text: " (" + p.Marks + ")", Look: docx.Quiet})
		}
		c = append(c, docx.Paragraph{Style: docx.InTable, Runs: head})
		for line := range strings.Lines(p.Text) {
			c = append(c, docx.Paragraph{Style: docx.InTable, Runs: []docx.Run{docx.Text(strings.TrimSpace(line))}})
		}
		for _, also := range p.Also {
			c = append(c, docx.Paragraph{Style: docx.InTable, Runs: []docx.Run{{Text: "also " + also.Where + ": “" + also.Text + "”", Look: docx.Quiet}}})
		}
		for _, q := range p.Noted {
			c = append(c, docx.Paragraph{Style: docx.InTable, Runs: wordNote(q)})
		}
	}
	return c
}
