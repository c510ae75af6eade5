package pdf

import (
	"math"

	"reinspect/internal/load/read/budget"
)

// What makes a small area that is painted, or a small picture, the bullet of a
// list, as web browsers draw it: about as wide as high, smaller than the letters
// of the line that begins right of it, at the height of these letters.
const (
	dotSquare   = 1.6  // width by height, or height by width, at most
	smallestDot = 0.12 // of the size of the letters
	largestDot  = 0.8
	nearestDot  = 0.15 // letter sizes from the text
	farthestDot = 3.5
	mostDots    = 500 // on a page: more are a drawing
)

// box is the place of something that is painted, in points from the page's top
// left corner; empty where x1 is below x0.
type box struct{ x0, y0, x1, y1 float64 }

var noBox = box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// hold widens a box to a point of a space.
func (b *box) hold(m matrix, x, y float64) {
	at := m.shift(x, y)
	b.x0, b.x1 = min(b.x0, at.e), max(b.x1, at.e)
	b.y0, b.y1 = min(b.y0, at.f), max(b.y1, at.f)
}

// build adds the operands of an operator that builds a path: points, or a
// corner with width and height.
func (in *interpreter) build(op string) {
	if op == "re" {
		x, y := in.number(0), in.number(1)
		in.path.hold(in.state.ctm, x, y)
		in.path.hold(in.state.ctm, x+in.number(2), y+in.number(3))
		return
	}
	for i := 0; i+1 < len(in.args); i += 2 {
		in.path.hold(in.state.ctm, in.number(i), in.number(i+1))
	}
}

// paint ends a path; one that is filled may be a bullet.
func (in *interpreter) paint(filled bool) {
	if filled {
		in.dot(in.path)
	}
	in.path = noBox
}

// dot remembers a small square area.
func (in *interpreter) dot(b box) {
	w, h := b.x1-b.x0, b.y1-b.y0
	if w > 0 && h > 0 && w < dotSquare*h && h < dotSquare*w && w < largestDot*largestLetter && len(in.dots) <= mostDots {
		in.dots = append(in.dots, b)
	}
}

// largestLetter is the size of the largest letters that have bullets, in points.
const largestLetter = 20

// withDots adds a bullet to each line that has one painted in front of it.
func withDots(b *budget.Budget, runs []run, dots []box) []run {
	if len(dots) > mostDots {
		return runs
	}
	text := runs
	for _, d := range dots {
		if b.Work(len(text)) != nil {
			return runs
		}
		if r := lineBehind(text, d); r != nil {
			mark := *r
			mark.text, mark.x0, mark.x1, mark.spaced, mark.raised = "•", d.x0, d.x1, false, false
			runs = append(runs, mark)
		}
	}
	return runs
}

// lineBehind returns the first run of the line in front of which a dot stands
// by itself, or nil.
func lineBehind(runs []run, d box) *run {
	var first *run
	middle := (d.y0 + d.y1) / 2
	for i := range runs {
		r := &runs[i]
		if r.turned || middle > r.y || middle < r.y-capHeight*r.size {
			continue
		}
		if r.x0 < d.x1 {
			if r.x1 > d.x0-r.size {
				return nil // the dot stands in or behind the text
			}
			continue
		}
		if first == nil || r.x0 < first.x0 {
			first = r
		}
	}
	if first == nil {
		return nil
	}
	gap, width := (first.x0-d.x1)/first.size, (d.x1-d.x0)/first.size
	if gap < nearestDot || gap > farthestDot || width < smallestDot || width > largestDot {
		return nil
	}
	return first
}
