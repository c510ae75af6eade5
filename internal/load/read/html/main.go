package html

import (
	"slices"
	"strings"

	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// content is the main part of a page.
type content struct {
	root  *dom.Node
	words map[*dom.Node]count // of every element of the page; nil for a fragment of another format
}

// mainPart returns the main part of a page: the page's own <main> or
// <article>, or the element that holds nearly all of its prose.
func mainPart(page *dom.Node) content {
	p := content{root: page, words: map[*dom.Node]count{}}
	countWords(page, p.words)
	body := find(page, atom.Body)
	if body == nil {
		return p
	}
	p.root = only(body, atom.Article)
	if p.root == nil {
		p.root = only(body, atom.Main)
	}
	if p.root == nil {
		p.root = body
	}
	found := p.mostProse(body)
	if !holds(p.root, found) && !holds(found, p.root) {
		return p
	}
	// Of the two the narrower one, unless it leaves out too much: a little
	// clutter is better than a lost paragraph. The page's own word counts for more.
	inner, outer, least := found, p.root, 2
	if holds(found, p.root) {
		inner, outer, least = p.root, found, 3
	}
	if p.words[inner].prose*least < p.words[outer].prose {
		inner = outer
	}
	p.root = inner
	return p
}

// depth returns how deep elements are nested in n.
func depth(n *dom.Node) int {
	deepest := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		deepest = max(deepest, 1+depth(c))
	}
	return deepest
}

// mainShare is the share of an element's prose that one of its children must
// hold to be taken in its place. Chosen on 126 saved pages of news sites and
// blogs: a lower one loses paragraphs, a higher one keeps more clutter.
const mainShare = 0.8

// mostProse goes from n down to the innermost element that still holds nearly
// all of the prose.
func (p content) mostProse(n *dom.Node) *dom.Node {
	prose := map[*dom.Node]int{}
	p.countProse(n, prose)
	for {
		next := n.FirstChild
		for next != nil && float64(prose[next]) <= mainShare*float64(prose[n]) {
			next = next.NextSibling
		}
		if next == nil {
			return n
		}
		n = next
	}
}

// shortestProse is the fewest words of a paragraph that count as prose;
// shorter ones are captions, dates and buttons as often as not.
const shortestProse = 5

// countProse counts the words of each element within n that stand in
// paragraphs, leaving out what stands beside the main part.
func (p content) countProse(n *dom.Node, into map[*dom.Node]int) int {
	if n.Type != dom.ElementNode || isClutter(n) || p.isBeside(n) {
		return 0
	}
	sum, hasBlocks := 0, false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += p.countProse(c, into)
		hasBlocks = hasBlocks || isBlock(c.DataAtom) || c.DataAtom == atom.Ul || c.DataAtom == atom.Ol || c.DataAtom == atom.Table
	}
	if c := p.words[n]; isBlock(n.DataAtom) && !hasBlocks && c.prose >= shortestProse && 2*c.prose >= c.all {
		sum = c.prose
	}
	into[n] = sum
	return sum
}

// only returns the element of that name where there is exactly one.
func only(n *dom.Node, a atom.Atom) *dom.Node {
	var found *dom.Node
	count := 0
	walk(n, func(c *dom.Node) bool {
		if c.DataAtom == a {
			found, count = c, count+1
		}
		return true
	})
	if count != 1 {
		return nil
	}
	return found
}

// holds reports whether inner is outer or stands in it.
func holds(outer, inner *dom.Node) bool {
	for ; inner != nil; inner = inner.Parent {
		if inner == outer {
			return true
		}
	}
	return false
}

// headline returns the page's main heading where it stands outside its main
// part, or nil.
func headline(page, root *dom.Node) *dom.Node {
	var first *dom.Node
	walk(page, func(n *dom.Node) bool {
		if n.DataAtom == atom.H1 && first == nil {
			first = n
		}
		return first == nil
	})
	for n := first; n != nil; n = n.Parent {
		if n == root {
			return nil
		}
	}
	return first
}

// isClutter reports whether an element is no part of what the page says:
// scripts, navigation, forms, asides, and what cannot be seen.
func isClutter(n *dom.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Head, atom.Nav, atom.Aside, atom.Footer,
		atom.Form, atom.Button, atom.Select, atom.Input, atom.Textarea, atom.Iframe, atom.Object, atom.Dialog, atom.Menu:
		return true
	}
	switch attribute(n, "role") {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "alert":
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	return hasAttribute(n, "hidden") || attribute(n, "aria-hidden") == "true" ||
		strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// clutterNames are words in the class or id of elements that stand beside what
// a page says.
var clutterNames = []string{
	"advert", "breadcrumb", "comment", "cookie", "footer", "masthead", "menu", "newsletter", "pagination", "promo", "related",
	"sidebar", "sponsor",
}

// toolNames are words in the class or id of a page's small tools. A section of
// a report can have them too ("sharing-good-practice", "recommendations").
var toolNames = []string{
	"banner", "feedback", "recommend", "share", "sharing", "skip", "social", "subscribe", "toolbar", "widget",
}

// mostToolWords is how many words a tool has at most: buttons and a line of
// invitation, but no paragraph.
const mostToolWords = 30

// isBeside reports whether an element stands beside what the page says: its
// class or id says so, and it does not hold most of the page's prose.
func (p content) isBeside(n *dom.Node) bool {
	if p.words == nil {
		return false
	}
	name := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
	named := func(w string) bool { return strings.Contains(name, w) }
	prose := p.words[n].prose
	return slices.ContainsFunc(clutterNames, named) && 2*prose < p.words[p.root].prose ||
		slices.ContainsFunc(toolNames, named) && prose < mostToolWords
}

// linkShare is the share of a list's or division's text above which it is
// taken for a menu when it stands in links. Reports link only now and then.
const linkShare = 0.8

// isMenu reports whether nearly all the text of a list or division is links.
func (p content) isMenu(n *dom.Node) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Div, atom.Section:
	default:
		return false
	}
	c := p.words[n]
	return c.all > 0 && float64(c.all-c.prose) > linkShare*float64(c.all)
}

// count is how many words an element holds without its clutter, and how many
// of them stand in no link.
type count struct{ all, prose int }

// countWords counts the words of n and of each element in it.
func countWords(n *dom.Node, into map[*dom.Node]count) count {
	var sum count
	if n.Type == dom.TextNode {
		words := len(strings.Fields(n.Data))
		return count{words, words}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == dom.ElementNode && (isClutter(c) || isNoteMark(c)) {
			countWords(c, into)
			continue
		}
		of := countWords(c, into)
		sum.all += of.all
		sum.prose += of.prose
	}
	if n.DataAtom == atom.A && hasAttribute(n, "href") {
		sum.prose = 0
	}
	if n.Type == dom.ElementNode {
		into[n] = sum
	}
	return sum
}

// walk visits n and what is in it, in order; visit says whether to go into a
// node.
func walk(n *dom.Node, visit func(*dom.Node) bool) {
	if !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, visit)
	}
}

func find(n *dom.Node, a atom.Atom) *dom.Node {
	var found *dom.Node
	walk(n, func(c *dom.Node) bool {
		if c.DataAtom == a && found == nil {
			found = c
		}
		return found == nil
	})
	return found
}

func attribute(n *dom.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *dom.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// words returns what an element says, in single spaces, without clutter and
// footnote numbers.
func words(n *dom.Node) string {
	var b strings.Builder
	writeWords(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writeWords(b *strings.Builder, n *dom.Node) {
	if n.Type == dom.TextNode {
		b.WriteString(n.Data)
	}
	apart := n.DataAtom == atom.Br || isBlock(n.DataAtom)
	if apart {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != dom.ElementNode || !isClutter(c) && !isNoteMark(c) {
			writeWords(b, c)
		}
	}
	if apart {
		b.WriteByte(' ')
	}
}
