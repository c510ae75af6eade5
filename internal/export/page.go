package export

import (
	"strings"

	"reinspect/internal/wording"
)

// document is a comparison for people, in reading order and without markup. Plain
// text, Markdown and HTML are three ways of writing the same page.
type document struct {
	title    string
	subtitle string
	made     string // by what, when and for whom
	blocks   []block
}

// block is a heading, text, table, list, or a band of both reports.
type block interface{ Kind() string }

// heading starts a part (level 2) or a section of it (level 3).
type heading struct {
	Level int
	Text  string
	ID    string // the anchor that links within the page point to; "" for none
}

// textBlock is one paragraph.
type textBlock string

// table is rows under column headings; the first cell of a row is its heading.
type table struct {
	About string // what it lists, for screen readers
	Head  []string
	Rows  [][]cell
	Room  bool // the last column is left blank to write in
}

// cell is a text, with the movement, balance or status that it shows.
type cell struct {
	Text string
	Mark string // the id of a movement, balance or status; "" for plain text
	Sign string // a glyph before the text; ""
}

// points is a list of short statements, each under a word of its own.
type points []point

type point struct{ About, Text string }

// findings is a list of what both reports say, quoted side by side.
type findings []finding

type finding struct {
	N           int // the number that it has everywhere
	Text        string
	Detail      string // one clause; ""
	Left, Right proof
	Noted       []quote // what the reader wrote on what is quoted first
}

// proof is what one report says: quotations, and the places of further ones.
type proof struct {
	Side   string // its short name
	Quotes []quote
	More   string // "paras 4 (p. 2), 16 (p. 5)"; ""
}

// items is a list; each item can have quotations as evidence.
type items []item

type item struct {
	N      int  // the number that it has elsewhere too; 0 for its place in the list
	Lead   cell // what comes first, such as a status; may be empty
	Text   string
	Cite   string // where Text was found; "" where it is not a quotation
	Detail string // one clause, such as why; ""
	Quotes []quote
	More   string  // the places of further evidence; ""
	Noted  []quote // what the reader wrote on it
}

// number is what an item is called by, at an index of its list.
func (it item) number(i int) int {
	if it.N != 0 {
		return it.N
	}
	return i + 1
}

// quote is a sentence with its place.
type quote struct {
	Cite string
	Text string
}

// band is one theme of a section, with what each report says of it.
type band struct {
	Title string   // "" in a section that is not divided by themes
	Moved cell     // how the theme moved; empty where it has no movement
	Only  string   // which report alone says anything here; "" for both
	Facts []string // such as the balance of each side
	Rows  []bandRow
}

// about says in one line what is known of a band beside its title.
func (b band) about() string {
	var parts []string
	if b.Moved.Text != "" {
		parts = append(parts, strings.TrimSpace(b.Moved.Sign+" "+b.Moved.Text))
	}
	return wording.Capital(strings.Join(append(parts, b.known()...), " · "))
}

// known is what is known of a band beside its title and how it moved; that only
// one report has it is left out where the movement says so.
func (b band) known() []string {
	if b.Only != "" && b.Only != b.Moved.Text {
		return append([]string{b.Only}, b.Facts...)
	}
	return b.Facts
}

// head is a band's title and what is known of it, without signs.
func (b band) head() string {
	b.Moved.Sign = ""
	parts := []string{b.Title, strings.ReplaceAll(b.about(), " · ", "; ")}
	return wording.Capital(strings.Trim(strings.Join(parts, ": "), ": "))
}

// bandRow is a stretch of a band: texts of both sides that start level.
type bandRow struct{ Left, Right []passageBlock }

// passageBlock is a paragraph with its place, such as "2018, para 12".
type passageBlock struct {
	ID    string // the anchor that links within the page point to
	Cite  string
	Text  string
	Marks string // such as "2 strengths, 1 weakness"
	Also  []elsewhere
	Noted []quote // what the reader wrote on it
}

// elsewhere is a counterpart that stands in another band.
type elsewhere struct {
	Where string // its place and section
	To    string // its anchor
	Text  string // its sentence that is most like the text here
}

// The kinds by which the HTML template distinguishes blocks.
func (heading) Kind() string   { return "heading" }
func (textBlock) Kind() string { return "text" }
func (table) Kind() string     { return "table" }
func (points) Kind() string    { return "points" }
func (findings) Kind() string  { return "findings" }
func (items) Kind() string     { return "items" }
func (band) Kind() string      { return "band" }

func (p *document) add(b ...block) { p.blocks = append(p.blocks, b...) }

// plainCell is a cell without a mark.
func plainCell(s string) cell { return cell{Text: s} }

// item is the finding as a list item, for formats that have no columns: the
// first quotation of each side, then the others.
func (f finding) item() item {
	it := item{N: f.N, Text: f.Text, Detail: f.Detail, Noted: f.Noted}
	for _, p := range []proof{f.Left, f.Right} {
		it.Quotes = append(it.Quotes, p.Quotes[:min(1, len(p.Quotes))]...)
	}
	var more []string
	for _, p := range []proof{f.Left, f.Right} {
		it.Quotes = append(it.Quotes, p.Quotes[min(1, len(p.Quotes)):]...)
		if p.More != "" {
			more = append(more, p.Side+", "+p.More)
		}
	}
	it.More = strings.Join(more, "; ")
	return it
}
