package parse

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
)

// plainLetter writes a letter with a subject as text without layout.
func plainLetter(date, greeting, subject, text string) *layout.Document {
	doc := &layout.Document{Format: "text"}
	for i, block := range []string{date, "Ada Quill, Director of Children’s Services\nBen Sparrow, Chief Constable\nCora Finch, Chair", greeting, subject, text, "Key strengths", "Leaders know their services well, and staff feel supported by them."} {
		for row := range strings.SplitSeq(block, "\n") {
			doc.Lines = append(doc.Lines, layout.Line{Text: row, Block: i + 1})
		}
	}
	return doc
}

// Since 2016 the subject has had many forms, with the place at its end, after a
// colon, alone, or not at all.
func TestThePlaceInTheSubjectOfALetter(t *testing.T) {
	const told = "Between 3 and 7 July 2017 inspectors undertook a joint inspection of the multi-agency response to neglect in Sandmouth.1 It was the first."
	for _, c := range []struct{ subject, greeting, text, want string }{
		{"Joint targeted area inspection of the multi-agency response to abuse and\nneglect in Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection of the multi-agency response to abuse and neglect in Sandmouth.", "", told, "Sandmouth"},
		{"Joint targeted area inspection of the multi-agency response to child sexual exploitation and children missing from home, care or education in the London Borough of Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Kings Sand and Mouth", "", told, "Kings Sand and Mouth"},
		{"Joint targeted area inspection of the multi-agency response to children’s mental health in Sandmouth City Council", "", told, "Sandmouth"},
		{"Joint targeted area inspection of services for vulnerable children and young people in Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection of Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection (JTAI) of the City of Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection: Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection – Sandmouth", "", told, "Sandmouth"},
		{"Joint targeted area inspection of Sandmouth: the multi-agency response to serious youth violence", "", told, "Sandmouth"},
		{"Joint targeted area inspection of Sandmouth – criminal exploitation", "", told, "Sandmouth"},
		{"Joint targeted area inspection in Sandmouth", "", told, "Sandmouth"},
		{"Sandmouth joint targeted area inspection", "", told, "Sandmouth"},
		{"Joint targeted area inspection", "", told, "Sandmouth"},
		{"Joint targeted area inspection of the multi-agency response to abuse and neglect", "", told, "Sandmouth"},
		{"Joint targeted area inspection of the multi-agency response to abuse and", "Dear Sandmouth Local Safeguarding Partnership", "Inspectors came.", "Sandmouth"},
		{"Joint targeted area inspection", "", "Inspectors met staff of Sandmouth Council. Sandmouth children’s services were helpful.", "Sandmouth"},
		{"Joint targeted area inspection", "", "Inspectors met nobody.", ""},
	} {
		if c.greeting == "" {
			c.greeting = "Dear local partnership"
		}
		r := Report(plainLetter("1 August 2017", c.greeting, c.subject, c.text), mustLoad(t))
		if r.Authority != c.want || r.Framework.ID != "jtai" {
			t.Errorf("%q: %q of %q, want %q", c.subject, r.Authority, r.Framework.ID, c.want)
		}
	}
}

// The subject can stand above the addresses or the salutation; neither is text.
func TestWhereTheSubjectOfALetterStands(t *testing.T) {
	const date, address, greeting = "1 August 2017", "Ada Quill, Director of Children’s Services\nBen Sparrow, Chief Constable\nCora Finch, Chair", "Dear local partnership"
	const subject = "Joint targeted area inspection of the multi-agency response to abuse and\nneglect in Sandmouth"
	const text = "Between 3 and 7 July 2017 inspectors came.\n\nKey strengths\n\nLeaders know their services well."
	for name, blocks := range map[string][]string{
		"below the salutation":  {date, address, greeting, subject, text},
		"above the salutation":  {date, address, subject, greeting, text},
		"above the addresses":   {subject, date, address, greeting, text},
		"below the date":        {date, subject, address, greeting, text},
		"without any addresses": {subject, text},
	} {
		doc := &layout.Document{Format: "text"}
		for i, block := range strings.Split(strings.Join(blocks, "\n\n"), "\n\n") {
			for row := range strings.SplitSeq(block, "\n") {
				doc.Lines = append(doc.Lines, layout.Line{Text: row, Block: i + 1})
			}
		}
		r := Report(doc, mustLoad(t))
		var paragraphs []string
		for _, s := range r.Sections {
			for _, p := range s.Paragraphs {
				paragraphs = append(paragraphs, p.Text)
			}
		}
		if got := strings.Join(paragraphs, " "); r.Authority != "Sandmouth" || r.Inspected.String() != "3–7 July 2017" || got != "Between 3 and 7 July 2017 inspectors came. Leaders know their services well." {
			t.Errorf("%s: %q, %q, %q", name, r.Authority, r.Inspected, got)
		}
	}
}

// The year of an inspection can stand in the date of the letter alone.
func TestAYearThatStandsInTheDateOfTheLetter(t *testing.T) {
	for _, c := range []struct{ date, text, want string }{
		{"1 August 2017", "Between 3 and 7 July, inspectors undertook a joint inspection.", "3–7 July 2017"},
		{"12 January 2018", "Between 27 November and 1 December, inspectors undertook a joint inspection.", "27 November – 1 December 2017"},
		{"1 August 2017", "This inspection took place from 6 to 10 June 2016. It was brief.", "6–10 June 2016"},
		{"1 August 2017", "Inspectors undertook a joint inspection.", ""},
	} {
		r := Report(plainLetter(c.date, "Dear local partnership", "Joint targeted area inspection of Sandmouth", c.text), mustLoad(t))
		if got := r.Inspected.String(); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.date, c.text, got, c.want)
		}
	}
}
