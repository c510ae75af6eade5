package html

import (
	"strconv"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markAttribute numbers the elements of a page, so that those that the
// library keeps can be found again in the page itself.
const markAttribute = "data-reinspect-n"

// mainPart returns the element of a page that holds its main content. Where
// that is, the readability library says; what is in it is taken from the page
// itself, since the library also throws out small tables and short lists.
func mainPart(page *dom.Node) *dom.Node {
	body := find(page, atom.Body)
	if body == nil {
		return page
	}
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
		return body
	}
	var root *dom.Node
	walk(article.Node, func(n *dom.Node) bool {
		if n.Type != dom.TextNode || strings.TrimSpace(n.Data) == "" {
			return true
		}
		for up := n.Parent; up != nil; up = up.Parent {
			if original := marked[attribute(up, markAttribute)]; original != nil {
				root = common(root, original)
				break
			}
		}
		return true
	})
	if root == nil || wordCount(root)*2 < wordCount(body) {
		return body // the library found a part only
	}
	return root
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

// linkShare is the share of a list's or division's text above which it is
// taken for a menu when it stands in links. Reports link only now and then.
const linkShare = 0.8

// isMenu reports whether nearly all the text of a list or division is links.
func isMenu(n *dom.Node) bool {
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Div, atom.Section:
	default:
		return false
	}
	all, linked := 0, 0
	walk(n, func(c *dom.Node) bool {
		if c.Type == dom.TextNode {
			words := len(strings.Fields(c.Data))
			all += words
			for up := c.Parent; up != nil && up != n; up = up.Parent {
				if up.DataAtom == atom.A && hasAttribute(up, "href") {
					linked += words
					break
				}
			}
		}
		return true
	})
	return all > 0 && float64(linked) > linkShare*float64(all)
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

func wordCount(n *dom.Node) int { return len(strings.Fields(words(n))) }
