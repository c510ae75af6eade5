package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/load/read/pdf/pdftest"
)

// tagged writes a file with structure tags.
type tagged struct {
	pdftest.File
	root  int
	kids  [][]int // by page and marked-content id: the element
	pages []*strings.Builder
}

func newTagged() *tagged {
	t := &tagged{}
	t.root = t.Add("")
	return t
}

// in appends an element with a tag inside another one (0: the root).
func (t *tagged) in(parent int, tag string) int {
	if parent == 0 {
		parent = t.root
	}
	return t.Add(fmt.Sprintf("<</Type/StructElem/S/%s/P %d 0 R>>", tag, parent))
}

// write sets a piece of text that belongs to an element, on a page from 0.
func (t *tagged) write(page, element int, s set) {
	for len(t.pages) <= page {
		t.pages = append(t.pages, &strings.Builder{})
		t.kids = append(t.kids, nil)
	}
	fmt.Fprintf(t.pages[page], "/X <</MCID %d>> BDC %s EMC\n", len(t.kids[page]), pdftest.Set(s))
	t.kids[page] = append(t.kids[page], element)
}

func (t *tagged) bytes() []byte {
	var nums strings.Builder
	var pages []pdftest.Page
	for i, kids := range t.kids {
		fmt.Fprintf(&nums, "%d[", i)
		for _, k := range kids {
			nums.WriteString(ref(k) + " ")
		}
		nums.WriteString("]")
		pages = append(pages, pdftest.Page{Content: t.pages[i].String(), Entries: fmt.Sprintf("/StructParents %d", i)})
	}
	t.Set(t.root, "<</Type/StructTreeRoot/RoleMap<</Heading1/H1>>/ParentTree<</Kids["+ref(t.Add("<</Nums["+nums.String()+"]>>"))+"]>>>>")
	t.Catalog = "/StructTreeRoot " + ref(t.root)
	return t.Write(pages...)
}

// roles returns each line of a document as its role, level, block and text.
func roles(doc *layout.Document) string {
	names := map[layout.Role]string{
		layout.RoleNone: "-", layout.RoleHeading: "heading", layout.RoleListItem: "item", layout.RoleTableRow: "row",
		layout.RoleFootnote: "note", layout.RoleBody: "body",
	}
	var out []string
	for _, l := range doc.Lines {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %d block %d %s", names[l.Role], l.Level, l.Block, strings.ReplaceAll(l.Marker+" "+l.Text, "\t", "|"))))
	}
	return strings.Join(out, "\n")
}

func TestTagsGiveRoleLevelAndBlock(t *testing.T) {
	f := newTagged()
	f.write(0, f.in(0, "Heading1"), set{X: 72, Y: 150, Size: 16, Words: "A heading"})
	body := f.in(0, "P")
	f.write(0, body, set{X: 72, Y: 180, Size: 12, Words: "A paragraph of body text that"})
	f.write(0, body, set{X: 72, Y: 194, Size: 12, Words: "runs over two lines."})
	f.write(0, f.in(0, "P"), set{X: 72, Y: 210, Size: 12, Bold: true, Words: "Bold, tagged as a paragraph"})
	false1 := f.in(0, "H2")
	f.write(0, false1, set{X: 72, Y: 230, Size: 12, Words: "Body text in the usual size, tagged as a heading."})
	item := f.in(f.in(0, "L"), "LI")
	f.write(0, f.in(item, "Lbl"), set{X: 72, Y: 250, Size: 12, Words: "7."})
	inner := f.in(item, "LBody")
	f.write(0, inner, set{X: 99, Y: 250, Size: 12, Words: "A numbered paragraph"})
	deep := f.in(f.in(f.in(inner, "L"), "LI"), "LBody")
	f.write(0, deep, set{X: 120, Y: 270, Size: 12, Words: "with an item in it."})
	equal(t, roles(read(t, f.bytes())), `heading 1 block 1  A heading
body 0 block 2  A paragraph of body text that
body 0 block 2  runs over two lines.
- 0 block 3  Bold, tagged as a paragraph
body 0 block 4  Body text in the usual size, tagged as a heading.
item 1 block 5 7. A numbered paragraph
item 2 block 6  with an item in it.`)
}

func TestTaggedRowIsOneBlock(t *testing.T) {
	f := newTagged()
	table := f.in(0, "Table")
	for i, grade := range []string{"Good", "Inadequate"} {
		y := 150 + 40*float64(i)
		row := f.in(table, "TR")
		label := f.in(f.in(row, "TD"), "P")
		f.write(0, label, set{X: 72, Y: y, Size: 12, Words: "The impact of leaders on practice"})
		f.write(0, label, set{X: 72, Y: y + 14, Size: 12, Words: "with families"})
		f.write(0, f.in(f.in(row, "TD"), "P"), set{X: 262, Y: y, Size: 12, Words: grade}) // nearly touches the label
	}
	// A table that only frames a paragraph is no table.
	f.write(0, f.in(f.in(f.in(table, "TR"), "TD"), "P"), set{X: 72, Y: 300, Size: 12, Words: "A framed paragraph."})
	equal(t, roles(read(t, f.bytes())), `row 0 block 1  The impact of leaders on practice|Good
row 0 block 1  with families
row 0 block 2  The impact of leaders on practice|Inadequate
row 0 block 2  with families
body 0 block 3  A framed paragraph.`)
}

// After a page break a word processor begins a new item and takes its first
// line for the marker; a footnote may stand between the halves.
func TestListItemGoesOnOverThePage(t *testing.T) {
	f := newTagged()
	list := f.in(0, "L")
	first := f.in(list, "LI")
	f.write(0, f.in(first, "Lbl"), set{X: 72, Y: 600, Size: 12, Words: "4."})
	f.write(0, f.in(first, "LBody"), set{X: 99, Y: 600, Size: 12, Words: "The item begins here and"})
	f.write(0, f.in(0, "Note"), set{X: 72, Y: 700, Size: 10, Words: "A footnote."})
	rest := f.in(list, "LI")
	f.write(1, f.in(rest, "Lbl"), set{X: 99, Y: 150, Size: 12, Words: "goes on on the next page,"})
	f.write(1, f.in(rest, "LBody"), set{X: 99, Y: 164, Size: 12, Words: "where it ends."})
	next := f.in(list, "LI")
	f.write(1, f.in(next, "Lbl"), set{X: 72, Y: 190, Size: 12, Words: "5."})
	f.write(1, f.in(next, "LBody"), set{X: 99, Y: 190, Size: 12, Words: "The next item."})
	equal(t, roles(read(t, f.bytes())), `item 1 block 1 4. The item begins here and
note 0 block 2  A footnote.
item 1 block 1  goes on on the next page,
item 1 block 1  where it ends.
item 1 block 3 5. The next item.`)
}

// A plain paragraph that is tagged anew behind a page break goes on where no
// sentence has ended.
func TestParagraphGoesOnOverThePage(t *testing.T) {
	for next, block := range map[string]int{"and ends here.": 1, "Another one begins.": 2} {
		f := newTagged()
		f.write(0, f.in(0, "P"), set{X: 72, Y: 600, Size: 12, Words: "The paragraph begins here"})
		f.write(1, f.in(0, "P"), set{X: 72, Y: 150, Size: 12, Words: next})
		if got := read(t, f.bytes()).Lines[1].Block; got != block {
			t.Errorf("%q is in block %d, want %d", next, got, block)
		}
	}
}

func TestLoopingTagsEnd(t *testing.T) {
	f := newTagged()
	loop := f.in(0, "P")
	f.File.Set(loop, fmt.Sprintf("<</S/P/P %d 0 R>>", loop))
	f.write(0, loop, set{X: 72, Y: 150, Size: 12, Words: "Text"})
	equal(t, roles(read(t, f.bytes())), "body 0 block 1  Text")
}
