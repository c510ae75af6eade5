package html

import (
	"slices"
	"strconv"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markAttribute numbers the elements of a page, so that those that the
// library keeps can be found again in the page itself.
const markAttribute = "data-reinspect-n"

// part is the main part of a page.
type part struct {
	root  *dom.Node
	words map[*dom.Node]count
	kept  map[*dom.Node]bool // elements with text that the library keeps, and those around them; nil where it was not asked
}

// mainPart returns the main part of a page. Where it is, the readability
// library says, or the page's own <main> or <article>; what is in it is taken
// from the page itself, since the library also throws out small tables and
// short lists.
func mainPart(page *dom.Node) part {
	words := map[*dom.Node]count{}
	countWords(page, words)
	body := find(page, atom.Body)
	if body == nil {
		return part{root: page, words: words}
	}
	found := part{}
	if toil(page) <= mostToil {
		found = librarysPart(page)
	}
	own := only(body, atom.Article)
	if own == nil {
		own = only(body, atom.Main)
	}
	if own == nil {
		own = body
	}
	if found.root == nil || !holds(own, found.root) && !holds(found.root, own) {
		return part{own, words, found.kept}
	}
	// Of the two the narrower one, unless it leaves out too much: rather a
	// little clutter than a lost paragraph. The page's own word counts for more.
	inner, outer, least := found.root, own, 2
	if holds(found.root, own) {
		inner, outer, least = own, found.root, 3
	}
	if words[inner].prose*least < words[outer].prose {
		inner = outer
	}
	return part{inner, words, found.kept}
}

// mostToil bounds what the library is asked to do, since it looks at each
// element once for each one around it and cannot be stopped: a long report
// with 20,000 elements at a depth of 12 stays under half of it.
const mostToil = 600_000

// toil is the sum of the depths of a page's elements.
func toil(page *dom.Node) int {
	sum := 0
	var down func(n *dom.Node, depth int)
	down = func(n *dom.Node, depth int) {
		sum += depth
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			down(c, depth+1)
		}
	}
	down(page, 0)
	return sum
}

// librarysPart returns what the library takes for the main part: the nearest
// element around all the text that it keeps.
func librarysPart(page *dom.Node) part {
	marked := map[string]*dom.Node{}
	walk(page, func(n *dom.Node) bool {
		if n.Type == dom.ElementNode {
			id := strconv.Itoa(len(marked))
			n.Attr = append(n.Attr, dom.Attribute{Key: markAttribute, Val: id})
			marked[id] = n
		}
		return true
	})
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	article, err := parser.ParseDocument(page, nil)
	if err != nil || article.Node == nil {
		return part{}
	}
	p := part{kept: map[*dom.Node]bool{}}
	walk(article.Node, func(n *dom.Node) bool {
		if n.Type != dom.TextNode || strings.TrimSpace(n.Data) == "" {
			return true
		}
		for up := n.Parent; up != nil; up = up.Parent {
			if original := marked[attribute(up, markAttribute)]; original != nil {
				p.root = common(p.root, original)
				for ; original != nil && !p.kept[original]; original = original.Parent {
					p.kept[original] = true
				}
				break
			}
		}
		return true
	})
	return p
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

// common returns the nearest element that holds both a and b; a may be nil.
func common(a, b *dom.Node) *dom.Node {
	if a == nil {
		return b
	}
	above := map[*dom.Node]bool{}
	for n := a; n != nil; n = n.Parent {
		above[n] = true
	}
	for n := b; n != nil; n = n.Parent {
		if above[n] {
			return n
		}
	}
	return a
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
	"advert", "banner", "breadcrumb", "comment", "cookie", "feedback", "footer", "masthead", "menu", "newsletter", "pagination",
	"promo", "recommend", "related", "share", "sharing", "sidebar", "skip", "social", "sponsor", "subscribe", "toolbar", "widget",
}

// isBeside reports whether an element stands beside what the page says: its
// class or id says so, and the library keeps nothing of it.
func (p part) isBeside(n *dom.Node) bool {
	if p.kept == nil || p.kept[n] {
		return false
	}
	name := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
	return slices.ContainsFunc(clutterNames, func(w string) bool { return strings.Contains(name, w) })
}

// linkShare is the share of a list's or division's text above which it is
// taken for a menu when it stands in links. Reports link only now and then.
const linkShare = 0.8

// isMenu reports whether nearly all the text of a list or division is links.
func (p part) isMenu(n *dom.Node) bool {
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
