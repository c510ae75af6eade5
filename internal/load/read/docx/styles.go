package docx

import (
	"strconv"
	"strings"
)

// style is what a paragraph style says, with what it takes over from the
// style that it is based on.
type style struct {
	name    string
	heading int // level from 1; 0 where it is no heading
	bold    bool
	hidden  bool
	numID   string // the list that it belongs to; "" for none
	level   int    // of the list, from 0; -1 where the list says it
}

// styles is the document's paragraph styles by their id, and the ids of those
// styles of runs that are bold or hidden.
type styles struct {
	byID       map[string]style
	boldRuns   map[string]bool
	hiddenRuns map[string]bool
	standard   string // id of the style of paragraphs that name none
}

func newStyles(root *node) *styles {
	s := &styles{byID: map[string]style{}, boldRuns: map[string]bool{}, hiddenRuns: map[string]bool{}}
	nodes := map[string]*node{}
	for _, n := range root.All("style") {
		switch n.Attr("type") {
		case "character":
			s.boldRuns[n.Attr("styleId")] = n.Child("rPr", "b").On()
			s.hiddenRuns[n.Attr("styleId")] = n.Child("rPr", "vanish").On()
		case "paragraph", "":
			nodes[n.Attr("styleId")] = n
			if n.Attr("default") == "1" || n.Attr("default") == "true" {
				s.standard = n.Attr("styleId")
			}
		}
	}
	for id := range nodes {
		s.byID[id] = resolve(nodes, id, maxBased)
	}
	return s
}

// maxBased is how many styles a style may be based on, one on the other; in a
// damaged file they go round in a circle.
const maxBased = 20

// resolve returns a style with what it takes over from at most so many others.
func resolve(nodes map[string]*node, id string, others int) style {
	n := nodes[id]
	if n == nil || others < 0 {
		return style{level: -1}
	}
	s := resolve(nodes, n.Child("basedOn").Attr("val"), others-1)
	s.name = strings.ToLower(n.Child("name").Attr("val"))
	if level, ok := strings.CutPrefix(s.name, "heading "); ok {
		s.heading, _ = strconv.Atoi(level)
	}
	if s.name == "title" {
		s.heading = 1
	}
	if outline := n.Child("pPr", "outlineLvl"); outline != nil {
		s.heading = headingLevel(outline)
	}
	if b := n.Child("rPr", "b"); b != nil {
		s.bold = b.On()
	}
	if v := n.Child("rPr", "vanish"); v != nil {
		s.hidden = v.On()
	}
	if num := n.Child("pPr", "numPr"); num != nil {
		if v := num.Child("numId").Attr("val"); v != "" {
			s.numID = v
		}
		if v, err := strconv.Atoi(num.Child("ilvl").Attr("val")); err == nil {
			s.level = v
		}
	}
	return s
}

// headingLevel returns the heading level of an outline level; 9 is body text.
func headingLevel(outline *node) int {
	v, err := strconv.Atoi(outline.Attr("val"))
	if err != nil || v < 0 || v > 8 {
		return 0
	}
	return v + 1
}

// of returns the style of a paragraph.
func (s *styles) of(id string) style {
	if id == "" {
		id = s.standard
	}
	if st, ok := s.byID[id]; ok {
		return st
	}
	return style{level: -1}
}
