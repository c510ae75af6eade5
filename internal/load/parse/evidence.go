package parse

import (
	"strings"

	"reinspect/internal/framework"
	"reinspect/model"
)

// Lack is why a document that no framework claims is no evidence of an
// inspection.
type Lack int

// What such a document can lack: nothing, running text, or a text that tells
// of an inspection.
const (
	LacksNothing Lack = iota
	LacksText
	LacksFindings
)

// The least of a document that is evidence of an inspection. A sentence finds
// something if it says of a service or of people how good something is.
const (
	leastProseWords = 5 // in a sentence of running text
	leastProse      = 3 // such sentences

	// Where the text speaks of an inspection:
	leastFindings     = 2
	leastFindingShare = 0.15

	// Where it does not, as a page out of a report: of the reports known, each
	// has a higher share; of 2,800 other texts, of software, none has.
	leastUntoldFindings = 6
	leastUntoldShare    = 0.3
)

// LackOf says what a document lacks to be evidence of an inspection.
func LackOf(r *model.Report) Lack {
	prose, findings, told := 0, 0, tellsOfInspection(r.Title)
	for _, text := range allSentences(r) {
		told = told || tellsOfInspection(text)
		if len(strings.Fields(text)) < leastProseWords {
			continue
		}
		prose++
		if isFinding(text) {
			findings++
		}
	}
	least, share := leastUntoldFindings, leastUntoldShare
	if told {
		least, share = leastFindings, leastFindingShare
	}
	switch {
	case prose < leastProse:
		return LacksText
	case findings < least || float64(findings) < share*float64(prose):
		return LacksFindings
	}
	return LacksNothing
}

// allSentences returns the sentences of a document and the headings above them.
func allSentences(r *model.Report) []string {
	var all []string
	add := func(sentences []model.Sentence) {
		for _, s := range sentences {
			all = append(all, s.Text)
		}
	}
	for _, s := range r.Sections {
		all = append(all, s.Title)
		for _, p := range s.Paragraphs {
			add(p.Sentences)
		}
	}
	for _, item := range r.Recommendations {
		add(item.Sentences)
	}
	return all
}

func tellsOfInspection(text string) bool {
	return anyIn(words().Evidence.Inspection, framework.Fold(text))
}

// isFinding reports whether a sentence says of a service or of people how good
// something is. What is advised, promised or addressed to the reader is none.
func isFinding(text string) bool {
	folded := framework.Fold(text)
	e := &words().Evidence
	return anyIn(e.Quality, folded) && anyIn(e.Subject, folded) && !anyIn(e.Not, folded)
}
