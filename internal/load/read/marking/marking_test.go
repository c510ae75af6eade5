package marking_test

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/marking"
)

func TestWhatIsAMarking(t *testing.T) {
	for line, want := range map[string]bool{
		"DRAFT":                                  true,
		"Draft report":                           true,
		"Draft v0.3, 12 May 2025":                true,
		"OFFICIAL-SENSITIVE":                     true,
		"OFFICIAL – SENSITIVE: PERSONAL":         true,
		"Embargoed until 9.30 am on 4 June 2025": true,
		"[Confidential – not for circulation]":   true,
		"DRAFT.":                                 true,
		"Draft.":                                 false, // the end of a sentence
		"draft":                                  false,
		"Draft plans are read by managers":       false,
		"The report":                             false,
		"12 May 2025":                            false,
		"Officials are helpful":                  false,
		"":                                       false,
	} {
		if got := marking.Is(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func lines(texts ...string) (all []layout.Line) {
	for _, t := range texts {
		all = append(all, layout.Line{Text: t})
	}
	return all
}

func TestMarkingsAreTakenOutAndSaid(t *testing.T) {
	const left, draft = "left out as markings and watermarks, no part of the text: ", "the document calls itself a draft"
	for name, c := range map[string]struct {
		doc  layout.Document
		want []string
	}{
		"none":                     {layout.Document{Lines: lines("Children are safe.", "Plans were drafted.")}, nil},
		"a line of its own":        {layout.Document{Lines: lines("Children are safe.", "OFFICIAL")}, []string{left + "“OFFICIAL”"}},
		"in the header":            {layout.Document{Lines: lines("Children are safe."), Furniture: lines("Draft – 3", "Saltmere")}, []string{left + "“Draft – 3”", draft}},
		"across the page, twice":   {layout.Document{Lines: lines("Children are safe."), Markings: []string{"DRAFT", "Draft"}}, []string{left + "“DRAFT”", draft}},
		"in words, at the top":     {layout.Document{Lines: lines("Draft inspection letter to Saltmere", "Children are safe.")}, []string{draft}},
		"in words, further down":   {layout.Document{Lines: lines("1", "2", "3", "4", "5", "6", "A draft plan")}, nil},
		"in a sentence at the top": {layout.Document{Lines: lines("Leaders wrote a draft of their plan and asked every one of the partners what they thought of it.")}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			marking.TakeOut(&c.doc)
			if got, want := strings.Join(c.doc.Warnings, "\n"), strings.Join(c.want, "\n"); got != want {
				t.Errorf("warnings:\n%s\nwant:\n%s", got, want)
			}
			for _, l := range c.doc.Lines {
				if marking.Is(l.Text) {
					t.Errorf("%q is still there", l.Text)
				}
			}
		})
	}
}
