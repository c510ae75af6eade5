package pdf

import (
	"math"
	"strconv"

	"reinspect/internal/pattern"
)

// edge is the part of the page's height, at its top and at its foot, in
// which running headers and footers stand.
const edge = 0.12

// runningPages is on how many pages the same words must stand in the same
// place to be a running header or footer: two lines of a text can do so by
// chance, three cannot. A document of two or three pages needs two.
const runningPages = 3

var digits = pattern.Lazy(`\d+`)

// position is where a line stands and what it says but for its numbers: the
// same on several pages for a running header or footer.
type position struct {
	y    int
	text string
}

// splitFurniture sets running headers, footers and page numbers apart from
// the body of a document: lines near the top or the foot of the page that
// the file itself marks as such, that are the page's number, or that stand
// in the same place with the same words on other pages. Heights are those of
// the pages.
func splitFurniture(lines []pageLine, heights []float64) (body, furniture []pageLine) {
	pages := map[position]map[int]bool{}
	for _, l := range lines {
		if !atEdge(l, heights) {
			continue
		}
		for _, p := range places(l) {
			if pages[p] == nil {
				pages[p] = map[int]bool{}
			}
			pages[p][l.Page] = true
		}
	}
	enough := min(runningPages, max(2, len(heights)-1))
	for _, l := range lines {
		if !atEdge(l, heights) {
			body = append(body, l)
			continue
		}
		p := places(l)
		running := max(len(pages[p[0]]), len(pages[p[1]])) >= enough
		if l.artifact || running || l.Text == strconv.Itoa(l.Page) {
			furniture = append(furniture, l)
		} else {
			body = append(body, l)
		}
	}
	return body, furniture
}

func atEdge(l pageLine, heights []float64) bool {
	h := heights[l.Page-1]
	return l.Y < edge*h || l.Y > (1-edge)*h
}

// places returns the place of a line at its own height and half a step
// beside it, so that a point's difference between pages does no harm.
func places(l pageLine) [2]position {
	const step = 4.0
	text := digits().ReplaceAllString(l.Text, "#")
	return [2]position{
		{int(math.Floor(l.Y/step)) * 2, text},
		{int(math.Floor(l.Y/step+0.5))*2 + 1, text},
	}
}
