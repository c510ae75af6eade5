package main

import (
	"fmt"
	"image/color"
	"io"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Measures of the picture, in its own units: a letter of common monospaced
// typefaces is six tenths as wide as it is high.
const (
	letterSize   = 14.0
	letterWidth  = 8.4
	lineHeight   = 18.0
	baseline     = 13.5 // of a line, from its top
	margin       = 14.0
	cornerRadius = 8
)

// ground is what the terminal itself would show.
type ground struct{ fg, bg string }

var (
	dark  = ground{"#d9dce3", "#15181e"}
	light = ground{"#24292f", "#fbfaf7"}
)

// svg draws one styled screen of the given size.
func svg(w io.Writer, screen string, columns, rows int, g ground, title string) error {
	cells := cellsOf(screen, columns, rows)
	var out strings.Builder
	out.WriteString(opening(columns, rows, g, title))
	for y := range rows {
		for _, r := range stretches(cells, columns, y) {
			r.draw(&out, y, g)
		}
	}
	out.WriteString("</svg>\n")
	_, err := io.WriteString(w, out.String())
	return err
}

// cellsOf is a styled screen, cell by cell.
func cellsOf(screen string, columns, rows int) uv.ScreenBuffer {
	cells := uv.NewScreenBuffer(columns, rows)
	uv.NewStyledString(strings.ReplaceAll(screen, "\n", "\r\n")).Draw(cells, cells.Bounds())
	return cells
}

// opening begins a picture: its size, its title, its ground.
func opening(columns, rows int, g ground, title string) string {
	var out strings.Builder
	width, height := float64(columns)*letterWidth+2*margin, float64(rows)*lineHeight+2*margin
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="%g">`+"\n", width, height, letterSize)
	fmt.Fprintf(&out, "<title>%s</title>\n", escape(title))
	fmt.Fprintf(&out, `<rect width="100%%" height="100%%" rx="%d" fill="%s"/>`+"\n", cornerRadius, g.bg)
	return out.String()
}

// stretch is a piece of a line in one style.
type stretch struct {
	x, width int
	text     string
	style    uv.Style
}

func stretches(cells uv.ScreenBuffer, columns, y int) []stretch {
	var found []stretch
	for x := 0; x < columns; x++ {
		cell := cells.CellAt(x, y)
		if cell == nil || cell.Width == 0 {
			continue // the second half of a wide letter
		}
		text := cell.Content
		if text == "" {
			text = " "
		}
		if n := len(found); n > 0 && cell.Style.Equal(&found[n-1].style) {
			found[n-1].text += text
			found[n-1].width += cell.Width
			continue
		}
		found = append(found, stretch{x, cell.Width, text, cell.Style})
	}
	return found
}

func (r stretch) draw(out *strings.Builder, y int, g ground) {
	fg, bg := hex(r.style.Fg, g.fg), hex(r.style.Bg, g.bg)
	if r.style.Attrs&uv.AttrReverse != 0 {
		fg, bg = bg, fg
	}
	x, top := margin+float64(r.x)*letterWidth, margin+float64(y)*lineHeight
	width := float64(r.width) * letterWidth
	if bg != g.bg {
		fmt.Fprintf(out, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, top, width, lineHeight, bg)
	}
	text := strings.TrimRight(r.text, " ")
	if text == "" {
		return
	}
	fmt.Fprintf(out, `<text x="%.1f" y="%.1f" fill="%s" xml:space="preserve" textLength="%.1f"%s>%s</text>`+"\n",
		x, top+baseline, fg, float64(ansi.StringWidth(text))*letterWidth, attributes(r.style), escape(text))
}

func attributes(s uv.Style) string {
	var out string
	if s.Attrs&uv.AttrBold != 0 {
		out += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrItalic != 0 {
		out += ` font-style="italic"`
	}
	if s.Attrs&uv.AttrFaint != 0 {
		out += ` opacity="0.6"`
	}
	if s.Underline != ansi.UnderlineNone {
		out += ` text-decoration="underline"`
	}
	return out
}

// hex writes a colour as #rrggbb; the terminal's own where there is none.
func hex(c color.Color, own string) string {
	if c == nil {
		return own
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
