package compare

import (
	"slices"

	"reinspect/model"
)

// standsFacing is a text and its counterpart.
type standsFacing = model.Pair[*standing]

// askedTwice is the items that ask for the same thing in both lists: those that the
// follow-up found, and those that are counterparts as paragraphs.
func (y *layout) askedTwice() []standsFacing {
	out := slices.Clone(y.again)
	for _, p := range y.s.pairs {
		l, r := y.texts.Left[p.left], y.texts.Right[p.right]
		if l.row == AskedForArea && r.row == AskedForArea {
			out = append(out, standsFacing{Left: l, Right: r})
		}
	}
	return out
}

// askedAgain is the items that are asked for again, and those that ask for it.
func (y *layout) askedAgain() []standsFacing {
	var out []standsFacing
	for i := range y.c.Recommendations {
		f := &y.c.Recommendations[i]
		if f.Again == nil {
			continue
		}
		if l, r := y.item(model.Left, f.N), y.item(model.Right, f.Again.N); l != nil && r != nil {
			out = append(out, standsFacing{Left: l, Right: r})
		}
	}
	return out
}

// item is the text of a recommendation, which in some reports is a paragraph; nil
// where it stands outside what was asked for.
func (y *layout) item(at model.Side, n int) *standing {
	paragraph := y.s.At(at).report.Recommendations[n-1].Paragraph
	for _, t := range y.texts.At(at) {
		ref := t.p.ref
		if t.row == AskedForArea && (ref.Kind == model.RefBullet && ref.N == n || ref.Kind == model.RefParagraph && ref.N != 0 && ref.N == paragraph) {
			return t
		}
	}
	return nil
}

// joinAsked takes items that ask for the same thing to one band.
func (y *layout) joinAsked() {
	for _, p := range y.askedTwice() {
		if texts, _ := y.alone(p.Left.bandKey); texts != nil {
			y.move(p.Left, p.Right.bandKey)
		} else if texts, _ := y.alone(p.Right.bandKey); texts != nil {
			y.move(p.Right, p.Left.bandKey)
		}
	}
}

// gatherAsked sets apart what each report alone asks for: two lists are read faster
// than many bands of one item, and beside each other they would look as if each
// item answered the one that it happens to face.
func (y *layout) gatherAsked() {
	if !y.divided(AskedForArea) {
		return
	}
	faces := map[*standing]bool{}
	for _, p := range y.askedTwice() {
		if p.Left.bandKey == p.Right.bandKey {
			faces[p.Left], faces[p.Right] = true, true
		}
	}
	for _, t := range y.all() {
		if t.row != AskedForArea || faces[t] {
			continue
		}
		if texts, _ := y.alone(t.bandKey); texts != nil || t.theme == "" {
			y.move(t, bandKey{row: AskedForArea, lone: t.side.String()})
		}
	}
}
