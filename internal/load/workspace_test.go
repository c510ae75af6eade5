package load

import (
	"context"
	"testing"

	"reinspect/compare"
	"reinspect/examples"
	"reinspect/internal/notes"
	"reinspect/model"
)

func examplePair(t *testing.T, dir string) *Workspace {
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
	p, err := l.Workspace(reports, notes.Folders{Own: dir}, false)
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
	p.Book.Set(false, model.Pair[model.Ref]{Left: left, Right: right})
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

func TestWhatTheReaderDecidesStands(t *testing.T) {
	p := examplePair(t, t.TempDir())
	before := p.Compare()
	if len(before.Recurring) < 2 || len(before.Recommendations) == 0 || len(before.Stated) == 0 {
		t.Fatal("the examples have too little to decide on")
	}
	dropped, kept, said := before.Recurring[0].Theme, before.Recurring[1].Theme, before.Stated[0]
	asked := notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: before.Recommendations[0].N})
	proof := model.Ref{Section: 1, Paragraph: 0, N: before.Reports.Right.Sections[1].Paragraphs[0].Number}
	for _, d := range []notes.Decision{
		{About: notes.Weakness, Theme: dropped, Verdict: notes.Dropped},
		{About: notes.Weakness, Theme: kept, Verdict: notes.Kept},
		{About: notes.Status, At: asked, Verdict: string(compare.Partly)},
		{About: notes.Proof, At: asked, Proof: notes.At(model.Right, proof)},
		{About: notes.Stated, At: notes.At(said.Side, said.Ref), Sentence: said.Text, Verdict: notes.Struck},
	} {
		p.Book.Decide(d)
	}
	after := p.Compare()
	if r := after.Recurring[0]; r.Theme != kept || r.Rank != 1 || !r.Corrected || r.Doubtful() || len(after.Recurring) != len(before.Recurring)-1 {
		t.Errorf("the first weakness is %+v", r)
	}
	f := after.Recommendations[0]
	if f.Status != compare.Partly || !f.Corrected || !f.Chosen || len(f.Evidence) != 1 || f.Evidence[0].Ref.Key() != proof.Key() ||
		f.Evidence[0].Sentence != after.Reports.Right.Paragraph(proof).Text {
		t.Errorf("the recommendation is %+v", f)
	}
	if len(after.Stated) != len(before.Stated)-1 || after.Stated[0].Text == said.Text {
		t.Errorf("what is said to have changed begins with %+v", after.Stated[0])
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
