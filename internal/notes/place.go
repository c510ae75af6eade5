package notes

import (
	"strings"

	"reinspect/internal/clean"
	"reinspect/model"
)

// quoteLength is how many characters of a text are kept to find it again. No
// two paragraphs of one report have been seen to share so many.
const quoteLength = 80

// quote returns the opening words of a text.
func quote(text string) string {
	letters := []rune(clean.Text(text))
	return strings.TrimSpace(string(letters[:min(quoteLength, len(letters))]))
}

// Opening is how the text of a place begins, in whole words; an ellipsis says that
// more was not kept.
func (p Place) Opening() string {
	letters := []rune(p.Quote)
	if len(letters) < quoteLength-1 { // the last letter kept may have been a space
		return p.Quote
	}
	kept := p.Quote
	if end := strings.LastIndex(kept, " "); end > 0 && len(letters) == quoteLength {
		kept = kept[:end]
	}
	return strings.TrimRight(kept, " ,;:") + "…"
}

// textAt returns the text that a reference points at, and whether there is one.
func textAt(r *model.Report, ref model.Ref) (string, bool) {
	if p := r.Paragraph(ref); p != nil {
		return p.Text, true
	}
	if rec := r.Recommendation(ref); rec != nil {
		return rec.Text, true
	}
	return "", false
}

// find returns a place as the report now has it: where it was, or wherever its
// opening words now are, or lost.
func find(r *model.Report, p Place) Place {
	p.Lost = false
	if text, ok := textAt(r, p.Ref); ok && quote(text) == p.Quote {
		return p
	}
	for i, rec := range r.Recommendations {
		if p.Ref.Kind == model.RefBullet && quote(rec.Text) == p.Quote {
			p.Ref = model.Ref{Kind: model.RefBullet, N: i + 1}
			return p
		}
	}
	for i, s := range r.Sections {
		for j, para := range s.Paragraphs {
			if p.Ref.Kind == model.RefParagraph && quote(para.Text) == p.Quote {
				p.Ref = model.Ref{Section: i, Paragraph: j, N: para.Number}
				return p
			}
		}
	}
	p.Lost = true
	return p
}
