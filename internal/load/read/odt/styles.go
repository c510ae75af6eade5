package odt

import (
	"strconv"
	"strings"

	"reinspect/internal/load/read/flow"
)

// style is what a style of paragraphs or of text says, with what it takes over
// from the style that it is based on.
type style struct {
	title  bool
	bold   bool
	hidden bool
}

// styles is the styles of a file by their family and name.
type styles map[string]style

// maxBased is how many styles a style may be based on, one on the other; in a
// damaged file they go round in a circle.
const maxBased = 20

// newStyles reads the styles that people name and those that programs make up.
func newStyles(common, content *node) styles {
	nodes := map[string]*node{}
	for _, list := range []*node{common.Child("styles"), common.Child("automatic-styles"), content.Child("automatic-styles")} {
		for _, n := range list.All("style") {
			nodes[n.Attr("family")+"/"+n.Attr("name")] = n
		}
	}
	s := styles{}
	for key := range nodes {
		s[key] = resolve(nodes, key, maxBased)
	}
	return s
}

func resolve(nodes map[string]*node, key string, others int) style {
	n := nodes[key]
	if n == nil || others < 0 {
		return style{}
	}
	s := style{}
	if parent := n.Attr("parent-style-name"); parent != "" {
		s = resolve(nodes, n.Attr("family")+"/"+parent, others-1)
	}
	s.title = s.title || n.Attr("name") == "Title"
	text := n.Child("text-properties")
	if w := text.Attr("font-weight"); w != "" {
		weight, _ := strconv.Atoi(w)
		s.bold = w == "bold" || weight >= boldWeight
	}
	if d := text.Attr("display"); d != "" {
		s.hidden = d == "none"
	}
	return s
}

// boldWeight is the weight from which letters count as bold.
const boldWeight = 600

func (s styles) paragraph(name string) style { return s["paragraph/"+name] }
func (s styles) text(name string) style      { return s["text/"+name] }

// level is how one level of a list is marked.
type level struct {
	bullet string
	format string // "1", "a", "A", "i" or "I"; "" shows no number
	prefix string
	suffix string
	start  int
	shown  int // how many levels its number shows, from the innermost
}

// lists is the styles of lists by their name, and how far each list has been
// counted.
type lists struct {
	levels map[string]map[int]level
	counts map[string][]int // by the name of its style
}

func newLists(common, content *node) *lists {
	l := &lists{levels: map[string]map[int]level{}, counts: map[string][]int{}}
	for _, list := range []*node{common.Child("styles"), common.Child("automatic-styles"), content.Child("automatic-styles")} {
		for _, n := range list.All("list-style") {
			l.levels[n.Attr("name")] = levelsOf(n)
		}
		if n := list.Child("outline-style"); n != nil {
			l.levels[outline] = levelsOf(n)
		}
	}
	return l
}

// outline names the style by which headings are numbered.
const outline = "\x00outline"

func levelsOf(n *node) map[int]level {
	levels := map[int]level{}
	for _, c := range n.Children {
		number, err := strconv.Atoi(c.Attr("level"))
		if err != nil {
			continue
		}
		l := level{format: c.Attr("num-format"), prefix: flow.MarkerText(c.Attr("num-prefix")), suffix: flow.MarkerText(c.Attr("num-suffix")), start: 1, shown: 1}
		if strings.HasSuffix(c.Name, "bullet") {
			l.bullet = flow.MarkerText(c.Attr("bullet-char"))
		}
		if strings.HasSuffix(c.Name, "image") {
			l.bullet = "•"
		}
		if v, err := strconv.Atoi(c.Attr("start-value")); err == nil {
			l.start = v
		}
		if v, err := strconv.Atoi(c.Attr("display-levels")); err == nil {
			l.shown = v
		}
		levels[number] = l
	}
	return levels
}

// begin makes the next item of a list the first of its kind.
func (l *lists) begin(style string) { l.counts[style] = nil }

// next counts an item of a list on a level, from 1, and returns its marker. A
// value above 0 is the item's own.
func (l *lists) next(style string, depth, value int) string {
	levels := l.levels[style]
	if depth < 1 || depth > deepest {
		return ""
	}
	at := levels[depth]
	if at.bullet != "" {
		return at.bullet
	}
	counts := l.counts[style]
	for len(counts) < depth {
		counts = append(counts, levels[len(counts)+1].start-1)
	}
	counts = counts[:depth]
	counts[depth-1]++
	if value > 0 {
		counts[depth-1] = value
	}
	l.counts[style] = counts
	if at.format == "" {
		return ""
	}
	var parts []string
	for d := max(1, depth-at.shown+1); d <= depth; d++ {
		parts = append(parts, flow.Figure(counts[d-1], levels[d].format))
	}
	return at.prefix + strings.Join(parts, ".") + at.suffix
}

// deepest is how deep a list is counted.
const deepest = 10
