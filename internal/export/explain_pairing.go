package export

import (
	"fmt"
	"io"
	"strings"

	"reinspect/compare"
	"reinspect/internal/theme"
	"reinspect/internal/wording"
	"reinspect/model"
)

// ExplainPairing writes, for people, why a paragraph has the counterparts that
// it has, or none: the nearest paragraphs of the other report, the parts of
// each score, and what became of each.
func ExplainPairing(w io.Writer, c *compare.Comparison, e compare.Explanation, themes *theme.Catalogue) error {
	words := wording.Of(c, themes)
	own, other := e.Place.Side, e.Place.Side.Other()
	s := &summary{}
	text := textAt(c.Reports.At(own), e.Place.Ref)
	s.line(0, 0, words.CiteShort(own, e.Place.Ref))
	s.line(2, 0, text)
	s.WriteString("\n")
	if e.Alone != nil {
		s.line(0, 0, "No counterpart: "+wording.Sentence(words.Alone(own, e.Alone)))
	} else {
		s.line(0, 0, "Paired with "+words.Side(other)+", "+words.Places(other, paired(e.Nearest))+".")
	}
	s.head("Nearest in " + words.Side(other))
	if len(e.Nearest) == 0 {
		s.line(2, 0, "None: no paragraph there shares a theme or a word with it.")
	}
	for i, n := range e.Nearest {
		s.WriteString("\n")
		s.line(0, 3, fmt.Sprintf("%d. %s, score %.2f: %s", i+1, words.Place(other, n.Ref), n.Score, outcomeText(n)))
		s.line(3, 2, partsText(n))
		s.line(3, 2, sharedText(n, words))
		text := textAt(c.Reports.At(other), n.Ref)
		s.line(3, 2, "“"+opening(text)+"”")
	}
	_, err := io.WriteString(w, s.String())
	return err
}

// paired lists the paragraphs that were paired, the likest first.
func paired(nearest []compare.Counterpart) []model.Ref {
	var refs []model.Ref
	for _, n := range nearest {
		if n.Outcome.Paired() {
			refs = append(refs, n.Ref)
		}
	}
	return refs
}

// outcomeText says what became of a counterpart, with the figure that decided.
func outcomeText(n compare.Counterpart) string {
	switch n.Outcome {
	case compare.TooUnlike:
		return fmt.Sprintf("not paired, too unlike (%.2f is needed)", compare.AloneBelow)
	case compare.BetterElsewhere:
		return fmt.Sprintf("not paired, %s (reduced for that to %.2f, %.2f is needed)", n.Outcome, n.Reduced, compare.FurtherAbove)
	case compare.Further:
		return fmt.Sprintf("%s (reduced to %.2f, %.2f is needed)", n.Outcome, n.Reduced, compare.FurtherAbove)
	}
	if !n.Outcome.Paired() {
		return "not paired, " + string(n.Outcome)
	}
	return string(n.Outcome)
}

// partsText adds up the parts of a score.
func partsText(n compare.Counterpart) string {
	p := n.Parts
	text := fmt.Sprintf("words %.2f + themes %.2f + areas %.2f", p.Words, p.Themes, p.Areas)
	if sum := p.Words + p.Themes + p.Areas; n.Score == 1 && sum < 1 {
		text += "; the same text scores 1"
	}
	return text
}

// sharedText names the themes and telling words in common.
func sharedText(n compare.Counterpart, words wording.Words) string {
	about, say := "no theme in common", "no telling word in common"
	switch {
	case len(n.Themes) > 0:
		about = "both about " + words.Themes(n.Themes)
	case n.Parts.Themes > 0:
		about = "a theme in common in single sentences only"
	}
	if len(n.Words) > 0 {
		say = "both say " + strings.Join(n.Words, ", ")
	}
	return about + "; " + say
}

// opening is the first words of a text.
func opening(text string) string {
	const most = 15
	words := strings.Fields(text)
	if len(words) <= most {
		return text
	}
	return strings.Join(words[:most], " ") + " …"
}
