// Package layout is what reading a file gives: lines in reading order with
// what the page shows of each (where it stands, how large, how heavy) and
// what the format itself says of it (heading, list item, table row).
//
// It knows nothing of inspections, and no file format.
package layout

// Document is a file turned into lines.
type Document struct {
	Format    string   // pdf, docx, odt, html, markdown, text or eml
	Pages     int      // 0 where the format has no pages
	Lines     []Line   // reading order, running headers, footers and page numbers taken out
	Furniture []Line   // what was taken out
	Markings  []string // what stands across or over the text and was left out: watermarks
	Warnings  []string
}

// Role is what the format itself says a line is. RoleNone says nothing:
// most PDFs and plain texts leave it to geometry.
type Role int

// The roles.
const (
	RoleNone Role = iota
	RoleHeading
	RoleListItem
	RoleTableRow
	RoleFootnote
	RoleBody
)

// Line is one line of text (in formats without fixed lines, one block).
// Positions and sizes are in points; X and Y are measured from the page's
// top left corner to the line's left end and baseline. Formats without
// geometry leave Page, X, Y, Right and Size zero.
//
// Where the page sets a bullet or a number apart from the text behind it, it
// stands in Marker and not in Text or Cells; X is then the marker's left end
// and Cells[0].X the text's. A number with only a plain space behind it
// stays in Text. Raised footnote digits are superscript digits in Text
// ("protection.²"); a hyphen at the end of a line stays.
type Line struct {
	Page   int // from 1
	X, Y   float64
	Right  float64
	Size   float64 // of most of its letters
	Bold   bool    // most of its letters are bold
	Text   string  // cells joined by a tab where there are several
	Cells  []Cell  // pieces set apart by a wide gap or by the format's table; one for an ordinary line
	Role   Role
	Level  int    // heading level or list depth, from 1; 0 where unknown
	Marker string // list marker or number that the format keeps apart from the text, such as "12." or "•"
	Block  int    // lines of one block (paragraph, item, row) share a number > 0; 0 where the format does not say
}

// Cell is a piece of a line: a table cell, or text set apart by a gap.
type Cell struct {
	X, Right float64
	Text     string
	Bold     bool
}
