package load

import (
	"context"
	"testing"

	"reinspect/compare"
	"reinspect/examples"
	"reinspect/internal/notes"
	"reinspect/model"
)

func examplePair(t *testing.T, dir string) *Desk {
	t.Helper()
	l := New(Config{})
	left, right := examples.Pair()
	var reports model.Pair[*model.Report]
	for side, f := range map[model.Side]examples.File{model.Left: right, model.Right: left} { // the later one first
		r, err := l.Bytes(context.Background(), f.Name, f.Data)
		if err != nil {
			t.Fatal(err)
		}
		reports.Set(side, r)
	}
	p, err := l.Desk(reports, notes.Folders{Own: dir}, false)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWhatTheReaderCorrectsIsCompared(t *testing.T) {
	dir := t.TempDir()
	p := examplePair(t, dir)
	before := p.Compare()
	if before.Reports.Left.Inspected.Start.Year != 2019 {
		t.Fatalf("left is of %s", before.Reports.Left.Inspected)
	}
	left, right := model.Ref{Section: 1, Paragraph: 0, N: 1}, model.Ref{Section: 2, Paragraph: 3, N: 19}
	p.Book.Set(left, right, false)
	at := notes.At(model.Right, right)
	sentence := p.Compare().Reports.Right.Paragraph(right).Sentences[0].Text
	p.Book.Remark(at, sentence, model.Neutral, model.NoChange)
	if _, err := p.Book.Save(context.Background()); err != nil {
		t.Fatal(err)
	}

	after := examplePair(t, dir).Compare()
	if !standTogether(after, left, right) {
		t.Error("paragraphs set beside each other do not stand together")
	}
	if s := after.Reports.Right.Paragraph(right).Sentences[0]; !s.Corrected || s.Polarity != model.Neutral {
		t.Errorf("re-marked sentence: %+v", s)
	}
	if standTogether(before, left, right) {
		t.Error("the paragraphs stood together before; the test shows nothing")
	}
}

func standTogether(c *compare.Comparison, left, right model.Ref) bool {
	for _, s := range c.Sections {
		for _, a := range s.Pairs {
			if a.Refs.Left != nil && a.Refs.Right != nil && *a.Refs.Left == left && *a.Refs.Right == right {
				return true
			}
		}
	}
	return false
}
