package export

// document is a comparison for people, in reading order and without markup. Plain
// text, Markdown and HTML are three ways of writing the same page.
type document struct {
	title    string
	subtitle string
	blocks   []block
}

// block is a heading, text, table, list, or two paragraphs beside each other.
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
}

// cell is a text, with the movement, balance or status that it shows.
type cell struct {
	Text string
	Mark string // the id of a movement, balance or status; "" for plain text
	Sign string // a glyph before the text; ""
}

// items is a list; each item can have quotations as evidence.
type items []item

type item struct {
	Lead   cell // what comes first, such as a status; may be empty
	Text   string
	Cite   string // where Text was found; "" where it is not a quotation
	Detail string // one clause, such as why; ""
	Quotes []quote
}

// quote is a sentence with its place.
type quote struct {
	Cite string
	Text string
}

// beside is a pair of paragraphs, one of each report, or one unpaired paragraph.
type beside struct {
	Left, Right passageBlock
	Theme, Why  string
}

// passageBlock is a paragraph with its place, such as "2018, para 12"; the zero
// value means that this report has no counterpart.
type passageBlock struct {
	Cite  string
	Text  string
	Marks string // such as "2 strengths, 1 weakness"
}

// The kinds by which the HTML template distinguishes blocks.
func (heading) Kind() string   { return "heading" }
func (textBlock) Kind() string { return "text" }
func (table) Kind() string     { return "table" }
func (items) Kind() string     { return "items" }
func (beside) Kind() string    { return "beside" }

func (p *document) add(b ...block) { p.blocks = append(p.blocks, b...) }

// plainCell is a cell without a mark.
func plainCell(s string) cell { return cell{Text: s} }
