package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"reinspect/internal/pattern"
)

// Lines outside the text whose words change from page to page, such as the name
// of the chapter.
const (
	margin      = 0.05 // part of the page's height in which no text stands
	outsideGap  = 1.8  // letter sizes between such a line and the text, at least
	marginShare = 0.5  // of the pages have a line in one place in the margin
	edgeShare   = 0.7  // of the pages have a line in one place between margin and text
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
	outside := changing(lines, heights)
	apart := make([]bool, len(lines))
	n := 0
	for i, l := range lines {
		if !atEdge(l, heights) {
			continue
		}
		p := places(l)
		running := max(len(pages[p[0]]), len(pages[p[1]])) >= enough
		if l.artifact || running || outside[i] || l.Text == strconv.Itoa(l.Page) {
			apart[i] = true
			n++
		}
	}
	body, furniture = make([]pageLine, 0, len(lines)-n), make([]pageLine, 0, n)
	for i := range lines {
		if apart[i] {
			furniture = append(furniture, lines[i])
		} else {
			body = append(body, lines[i])
		}
	}
	return body, furniture
}

func atEdge(l pageLine, heights []float64) bool {
	h := heights[l.Page-1]
	return l.Y < edge*h || l.Y > (1-edge)*h
}

// changing returns the lines, by their index, that stand apart from the text at
// the edge of their page, in a place where most pages have a line of that size.
func changing(lines []pageLine, heights []float64) map[int]bool {
	type place struct {
		y    int
		size float64
	}
	at := func(l pageLine) [2]place {
		p := places(l)
		return [2]place{{p[0].y, l.Size}, {p[1].y, l.Size}}
	}
	apart := apartAtEdge(lines, heights)
	pages := map[place]map[int]bool{}
	for _, i := range apart {
		for _, p := range at(lines[i]) {
			if pages[p] == nil {
				pages[p] = map[int]bool{}
			}
			pages[p][lines[i].Page] = true
		}
	}
	out := map[int]bool{}
	for _, i := range apart {
		least := leastPages(lines[i], heights)
		for _, p := range at(lines[i]) {
			out[i] = out[i] || float64(len(pages[p])) >= least
		}
	}
	return out
}

// leastPages is how many pages must have a line where a line is, for it to be no
// text.
func leastPages(l pageLine, heights []float64) float64 {
	count := float64(len(heights))
	if h := heights[l.Page-1]; l.Y < margin*h || l.Y > (1-margin)*h {
		return max(2, marginShare*count)
	}
	return max(runningPages, edgeShare*count)
}

// apartAtEdge returns the lines near the top and the foot of their page with
// white space between them and the text.
func apartAtEdge(lines []pageLine, heights []float64) []int {
	var out []int
	byPage := map[int][]int{}
	for i, l := range lines {
		byPage[l.Page] = append(byPage[l.Page], i)
	}
	for page := range len(heights) {
		all := byPage[page+1]
		slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(lines[a].Y, lines[b].Y) })
		out = append(out, outsideText(lines, all, heights)...)
		slices.Reverse(all)
		out = append(out, outsideText(lines, all, heights)...)
	}
	return out
}

// outsideText returns those of a page's lines, beginning from one edge, that
// stand before the first wide gap, if that is near the edge.
func outsideText(lines []pageLine, all []int, heights []float64) []int {
	for k := 0; k+1 < len(all) && atEdge(lines[all[k]], heights); k++ {
		a, b := lines[all[k]], lines[all[k+1]]
		if math.Abs(a.Y-b.Y) > outsideGap*max(a.Size, b.Size) {
			return all[:k+1]
		}
	}
	return nil
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
