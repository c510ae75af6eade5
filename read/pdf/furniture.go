package pdf

import (
	"math"
	"regexp"
	"strings"

	"reinspect/layout"
)

// edge is the part of the page's height, at its top and at its foot, in
// which running headers and footers stand.
const edge = 0.12

// pageNumber matches a line that is only a page number.
var pageNumber = regexp.MustCompile(`^(?i:page\s*)?[-–]?\s*\d{1,4}(\s*(?i:of|/)\s*\d{1,4})?\s*[-–]?$`)

// place is where a line stands and what it says but for its digits: the
// same on several pages for a running header or footer.
type place struct {
	y    int
	text string
}

// takeFurniture moves running headers, footers and page numbers from the
// lines of a document to its furniture: lines near the top or the foot of
// the page that the file itself marks as such, that are page numbers, or
// that stand in the same place with the same words on other pages.
func takeFurniture(doc *layout.Document, heights []float64, artifacts map[int]bool) {
	pages := map[place]map[int]bool{}
	for _, l := range doc.Lines {
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
	running := func(l layout.Line) bool {
		for _, p := range places(l) {
			if len(pages[p]) > 1 {
				return true
			}
		}
		return false
	}
	body := doc.Lines[:0]
	for i, l := range doc.Lines {
		if atEdge(l, heights) && (artifacts[i] || pageNumber.MatchString(l.Text) || running(l)) {
			doc.Furniture = append(doc.Furniture, l)
			continue
		}
		body = append(body, l)
	}
	doc.Lines = body
}

func atEdge(l layout.Line, heights []float64) bool {
	h := heights[l.Page-1]
	return l.Y < edge*h || l.Y > (1-edge)*h
}

// places returns the place of a line at its own height and half a step
// beside it, so that a point's difference between pages does no harm.
func places(l layout.Line) [2]place {
	const step = 4.0
	text := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, l.Text)
	return [2]place{
		{int(math.Floor(l.Y/step)) * 2, text},
		{int(math.Floor(l.Y/step+0.5))*2 + 1, text},
	}
}
