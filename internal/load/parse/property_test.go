package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"reinspect/internal/load/parse"
	"reinspect/internal/load/read/layout"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// fragments are what wild lines are made of: everything that means something
// to the parser, so that it meets combinations nobody wrote.
var fragments = []string{
	"Inspection of Sandmouth local authority", "children’s services", "Inspection dates: 4 to 15 March 2024", "Lead inspector:", "Ada Quill",
	"Judgement", "Grade", "Good", "Requires", "improvement to be good", "Inadequate.2", "The impact of leaders on social work practice with children and families",
	"Overall effectiveness", "The experiences and progress of care leavers: good", "What needs to improve?", "Recommendations", "Contents", "7",
	"1.", "2. Families find help.", "3", "• a helpline", "aged", "16. They wait.", "Children’s services in Sandmouth are inadequate", "The LSCB is good",
	"was judged", "\ufffd\u200b", "", " ", "(", "99999999999999999999.", "Covid-", "19. Nobody.", "The Office for Standards in Education, Children's Services and Skills",
}

// wildDocument draws lines of any place, size and role.
func wildDocument(t *rapid.T) *layout.Document {
	doc := &layout.Document{Format: rapid.SampledFrom([]string{"pdf", "text", "docx"}).Draw(t, "format")}
	flat := doc.Format != "pdf"
	for i := range rapid.IntRange(0, 60).Draw(t, "lines") {
		l := layout.Line{Block: i/3 + 1, Role: layout.Role(rapid.IntRange(0, 5).Draw(t, "role")), Level: rapid.IntRange(0, 3).Draw(t, "level")}
		for range rapid.IntRange(1, 3).Draw(t, "cells") {
			text := rapid.OneOf(rapid.SampledFrom(fragments), rapid.String()).Draw(t, "text")
			l.Cells = append(l.Cells, layout.Cell{X: float64(rapid.IntRange(0, 500).Draw(t, "x")), Text: text})
		}
		l.Marker = rapid.SampledFrom([]string{"", "", "", "•", "4.", "(5)"}).Draw(t, "marker")
		if !flat {
			l.Page, l.Y = i/20+1, float64(80+14*(i%20))
			l.X, l.Size = l.Cells[0].X, float64(rapid.SampledFrom([]int{0, 8, 12, 12, 12, 14}).Draw(t, "size"))
			l.Bold = rapid.Bool().Draw(t, "bold")
		}
		var texts []string
		for _, c := range l.Cells {
			texts = append(texts, c.Text)
		}
		l.Text = strings.Join(texts, "\t")
		doc.Lines = append(doc.Lines, l)
	}
	return doc
}

func TestWildLinesAreReadWithoutPanicAndWithoutGuessing(t *testing.T) {
	sharedtest.Cases(t, 40)
	frameworks := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		r := parse.Report(wildDocument(t), frameworks)
		fw, known := frameworks.ByID(r.Framework.ID)
		for _, j := range r.Judgements {
			switch {
			case j.Source == model.Reported && known:
				t.Fatalf("a report of %s only reports a grade: %+v", fw.ID, j)
			case j.Source != model.Reported && !known:
				t.Fatalf("a document without framework judges: %+v", j)
			case known:
				if g, ok := fw.ByGrade(j.Grade); !ok || g.Rank != j.Rank {
					t.Fatalf("%+v is no grade of %s", j, fw.ID)
				}
			}
		}
		for i, rec := range r.Recommendations {
			if rec.N != i+1 {
				t.Fatalf("item %d carries number %d", i+1, rec.N)
			}
		}
	})
}

// TestEachNumberedParagraphStandsOnce writes numbered paragraphs of marked
// words over pages of any height and reads them back: none is lost, none
// stands twice, none holds another's words.
func TestEachNumberedParagraphStandsOnce(t *testing.T) {
	sharedtest.Cases(t, 30)
	frameworks := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 40).Draw(t, "paragraphs")
		height := rapid.IntRange(8, 40).Draw(t, "lines on a page")
		var lines []string
		for p := 1; p <= n; p++ {
			words := rapid.IntRange(1, 60).Draw(t, "words")
			text := fmt.Sprintf("%d.   W%d", p, p)
			for w := range words {
				if len(text) > 70 {
					lines = append(lines, text)
					text = "    "
				}
				text += fmt.Sprintf(" w%d", w)
			}
			lines = append(lines, text+" end.", "")
		}
		var drawn []string
		for i, l := range lines {
			if i > 0 && i%height == 0 {
				drawn = append(drawn, "---")
			}
			drawn = append(drawn, l)
		}
		r := parse.Report(draw(strings.Join(drawn, "\n")), frameworks)
		seen := map[int]int{}
		for _, s := range r.Sections {
			for _, p := range s.Paragraphs {
				seen[p.Number]++
				if !strings.HasPrefix(p.Text, fmt.Sprintf("W%d ", p.Number)) || strings.Count(p.Text, "W") != 1 || !strings.HasSuffix(p.Text, "end.") {
					t.Fatalf("paragraph %d holds %q", p.Number, p.Text)
				}
			}
		}
		for p := 1; p <= n; p++ {
			if seen[p] != 1 {
				t.Fatalf("paragraph %d stands %d times", p, seen[p])
			}
		}
		if len(seen) != n {
			t.Fatalf("%d paragraphs, want %d", len(seen), n)
		}
	})
}

// FuzzPlainText feeds the parser any text at all.
func FuzzPlainText(f *testing.F) {
	frameworks := builtIn(f)
	for _, s := range fragments {
		f.Add(s)
	}
	f.Add(strings.Join(fragments, "\n"))
	f.Fuzz(func(t *testing.T, text string) {
		if r := parse.Report(plain(text), frameworks); r == nil {
			t.Fatal("no report")
		}
	})
}

// BenchmarkWildDocument holds the cost of documents that repeat what means
// something: it must grow with their length, not with its square.
func BenchmarkWildDocument(b *testing.B) {
	frameworks := builtIn(b)
	for _, text := range []string{"Contents\nabc 7", "Recommendations\n\nLeadership, management and governance", "1. Abc.\n\n2. Abc."} {
		for _, n := range []int{500, 2000} {
			doc := plain(strings.Repeat(text+"\n", n))
			b.Run(fmt.Sprintf("%.10s/%d", text, n), func(b *testing.B) {
				for b.Loop() {
					parse.Report(doc, frameworks)
				}
			})
		}
	}
}
