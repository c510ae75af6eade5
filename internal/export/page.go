package export

// page is what a comparison says to people, in reading order and without a
// format: plain text, Markdown and HTML are three ways of writing one page.
type page struct {
	title    string
	subtitle string
	blocks   []block
}

// block is a heading, text, table, list, or two paragraphs beside each other.
type block interface{ Kind() string }

// heading opens a part (level 2) or a part of it (level 3).
type heading struct {
	Level int
	Text  string
	ID    string // names the place within the page; "" where nothing points to it
}

// text is one paragraph.
type text string

// table is rows under column headings; the first cell names its row.
type table struct {
	About string // what it lists, for those who do not see it
	Head  []string
	Rows  [][]cell
}

// cell is a text, with the movement it stands for where it is a mark.
type cell struct {
	Text string
	Mark string // a movement, balance or status id; "" for plain text
	Sign string // a glyph before the text; ""
}

// items is a list; each item has quotations that bear it out.
type items []item

type item struct {
	Lead   cell // what comes first, such as a status; may be empty
	Text   string
	Cite   string // where Text stands; "" where it is no quotation
	Detail string // one clause, such as why; ""
	Quotes []quote
}

// quote is a sentence with the place it comes from.
type quote struct {
	Cite string
	Text string
}

// beside is a paragraph of each report that stand together, or one alone.
type beside struct {
	Left, Right passage
	Theme, Why  string
}

// passage is a paragraph with its place, such as "2018, para 12"; the zero
// value is the blank on the side that has none.
type passage struct {
	Cite  string
	Text  string
	Marks string // such as "2 strengths, 1 weakness"
}

// The kinds, by which the HTML template tells the blocks apart.
func (heading) Kind() string { return "heading" }
func (text) Kind() string    { return "text" }
func (table) Kind() string   { return "table" }
func (items) Kind() string   { return "items" }
func (beside) Kind() string  { return "beside" }

func (p *page) add(b ...block) { p.blocks = append(p.blocks, b...) }

// plainCell is a cell without a mark.
func plainCell(s string) cell { return cell{Text: s} }
