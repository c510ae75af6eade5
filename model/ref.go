package model

import "strconv"

// RefKind says what sort of place a Ref points at.
type RefKind int

// The kinds of place: a paragraph (numbered or not), or an item of the
// improvement list.
const (
	RefParagraph RefKind = iota
	RefBullet
)

// Ref points at one place of a report: a paragraph by its position
// (Section and Paragraph are indices from 0), or a recommendation by its
// number N. N of a paragraph is its number, 0 where it has none.
type Ref struct {
	Kind      RefKind
	Section   int
	Paragraph int
	N         int
}

// Key returns the Ref by which two Refs to the same text compare equal: that
// of a paragraph without its printed number, which some reports repeat and
// some leave out.
func (r Ref) Key() Ref {
	if r.Kind == RefBullet {
		return Ref{Kind: RefBullet, N: r.N}
	}
	return Ref{Section: r.Section, Paragraph: r.Paragraph}
}

// Place is a text of one of the two reports.
type Place struct {
	Side Side
	Ref  Ref
}

// Key returns the Place by which two Places of the same text compare equal.
func (p Place) Key() Place { return Place{p.Side, p.Ref.Key()} }

// String returns the place as the JSON contract names it: "17", "bullet 2",
// or "summary" for an unnumbered paragraph.
func (r Ref) String() string {
	switch {
	case r.Kind == RefBullet:
		return "bullet " + strconv.Itoa(r.N)
	case r.N == 0:
		return "summary"
	}
	return strconv.Itoa(r.N)
}

// Paragraph returns the paragraph that a Ref points at, or nil where it
// points at a recommendation or at nothing.
func (r *Report) Paragraph(ref Ref) *Paragraph {
	if ref.Kind != RefParagraph || ref.Section < 0 || ref.Section >= len(r.Sections) {
		return nil
	}
	s := &r.Sections[ref.Section]
	if ref.Paragraph < 0 || ref.Paragraph >= len(s.Paragraphs) {
		return nil
	}
	return &s.Paragraphs[ref.Paragraph]
}

// Recommendation returns the item of the improvement list that a Ref points
// at, or nil.
func (r *Report) Recommendation(ref Ref) *Recommendation {
	if ref.Kind != RefBullet || ref.N < 1 || ref.N > len(r.Recommendations) {
		return nil
	}
	return &r.Recommendations[ref.N-1]
}

// Sentences returns those of the paragraph or recommendation that a Ref points
// at; none where it points at nothing.
func (r *Report) Sentences(ref Ref) []Sentence {
	if p := r.Paragraph(ref); p != nil {
		return p.Sentences
	}
	if rec := r.Recommendation(ref); rec != nil {
		return rec.Sentences
	}
	return nil
}

// FindParagraph returns the paragraph with an id: its number, or "u3" for the
// third paragraph without one.
func (r *Report) FindParagraph(id string) (Ref, bool) {
	unnumbered := 0
	for i, s := range r.Sections {
		for j, p := range s.Paragraphs {
			own := strconv.Itoa(p.Number)
			if p.Number == 0 {
				unnumbered++
				own = "u" + strconv.Itoa(unnumbered)
			}
			if own == id {
				return Ref{Section: i, Paragraph: j, N: p.Number}, true
			}
		}
	}
	return Ref{}, false
}

// ParagraphID is the id by which FindParagraph finds a paragraph; "" for a Ref
// that points at none.
func (r *Report) ParagraphID(ref Ref) string {
	p := r.Paragraph(ref)
	switch {
	case p == nil:
		return ""
	case p.Number != 0:
		return strconv.Itoa(p.Number)
	}
	unnumbered := 0
	for i, s := range r.Sections[:ref.Section+1] {
		for j := range s.Paragraphs {
			if s.Paragraphs[j].Number == 0 && (i < ref.Section || j <= ref.Paragraph) {
				unnumbered++
			}
		}
	}
	return "u" + strconv.Itoa(unnumbered)
}
