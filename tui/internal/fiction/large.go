package fiction

import (
	"fmt"

	"reinspect/compare"
	"reinspect/model"
)

// Large returns the comparison of two reports that together have at least the
// given number of words: Tarnbrook's paragraphs over and over, each with its
// own number.
func Large(words int) *compare.Comparison {
	small := Comparison()
	c := Comparison()
	total := 0
	for _, side := range []model.Side{model.Left, model.Right} {
		for _, s := range small.Reports.At(side).Sections {
			for _, p := range s.Paragraphs {
				total += wordsIn(p.Text)
			}
		}
	}
	rounds := words/total + 1
	for _, side := range []model.Side{model.Left, model.Right} {
		report := c.Reports.At(side)
		for i := range report.Sections {
			own := report.Sections[i].Paragraphs
			for round := 1; round < rounds; round++ {
				report.Sections[i].Paragraphs = append(report.Sections[i].Paragraphs, repeat(own, round)...)
			}
		}
	}
	for i := range c.Sections {
		own := c.Sections[i].Pairs
		for round := 1; round < rounds; round++ {
			for _, a := range own {
				a.Refs.Left = inRound(a.Refs.Left, round, small.Reports.Left)
				a.Refs.Right = inRound(a.Refs.Right, round, small.Reports.Right)
				c.Sections[i].Pairs = append(c.Sections[i].Pairs, a)
			}
		}
	}
	for i := range c.Themes {
		for _, side := range []model.Side{model.Left, model.Right} {
			own, report := c.Themes[i].Mentions.At(side), small.Reports.At(side)
			all := own
			for round := 1; round < rounds; round++ {
				for _, m := range own {
					m.Ref = *inRound(&m.Ref, round, report)
					all = append(all, m)
				}
			}
			c.Themes[i].Mentions.Set(side, all)
		}
	}
	Bands(c)
	return c
}

func wordsIn(text string) int {
	n := 1
	for _, r := range text {
		if r == ' ' {
			n++
		}
	}
	return n
}

func repeat(paragraphs []model.Paragraph, round int) []model.Paragraph {
	out := make([]model.Paragraph, len(paragraphs))
	for i, p := range paragraphs {
		p.Number += 25 * round
		p.Sentences = append([]model.Sentence(nil), p.Sentences...)
		for k := range p.Sentences {
			p.Sentences[k].Text = fmt.Sprintf("%s (%d)", p.Sentences[k].Text, round)
		}
		out[i] = p
	}
	return out
}

// inRound is the same place in a later round of a section.
func inRound(ref *model.Ref, round int, small *model.Report) *model.Ref {
	if ref == nil {
		return nil
	}
	return &model.Ref{
		Section: ref.Section, N: ref.N + 25*round,
		Paragraph: ref.Paragraph + round*len(small.Sections[ref.Section].Paragraphs),
	}
}
