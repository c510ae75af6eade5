package assess

import (
	"strings"
	"testing"

	"reinspect/internal/theme"
	"reinspect/model"
)

// pairWords is how many words two full reports hold together.
const pairWords = 46_000

// report builds a report of about n words from invented sentences.
func report(n int) *model.Report {
	sentences := []string{
		"Social workers in Ashmere visit children regularly and know them well.",
		"However, too many assessments are not completed in time, and managers do not always notice when plans drift.",
		"The emergency duty team responds promptly to concerns that arise out of hours.",
		"Although leaders have strengthened the virtual school since the last inspection, attendance remains too low.",
		"In Brackwater 312 young people had left care by March 2024, of whom 61% were in education, employment or training.",
		"Foster carers feel valued, and the number of approved households has risen by a third.",
		"Ensure that every pathway plan is written with the young person and reviewed when circumstances change.",
	}
	r := &model.Report{}
	s := model.Section{Area: "help-and-protection"}
	for words, k := 0, 0; words < n; {
		var p model.Paragraph
		for range 4 {
			text := sentences[k%len(sentences)]
			k++
			words += len(strings.Fields(text))
			p.Sentences = append(p.Sentences, model.Sentence{Text: text})
			p.Text += text + " "
		}
		s.Paragraphs = append(s.Paragraphs, p)
	}
	r.Sections = []model.Section{s}
	return r
}

func BenchmarkPair(b *testing.B) {
	a := assessor(b, "")
	left, right := report(pairWords/2), report(pairWords/2)
	b.ReportAllocs()
	for b.Loop() {
		a.Report(left)
		a.Report(right)
	}
}

func BenchmarkNew(b *testing.B) {
	themes, err := theme.Load("")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(themes, ""); err != nil {
			b.Fatal(err)
		}
	}
}
