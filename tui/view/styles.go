package view

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"reinspect/tui/pane"
)

// palette is the colours of one look, by meaning. Blue and orange carry good
// and bad because every common kind of colour blindness tells them apart;
// a glyph and a word always say the same.
type palette struct {
	text, quiet, faint color.Color
	accent             color.Color // titles, the selection
	good, bad          color.Color // improved and strength; declined and weakness
	mixed              color.Color
	recurring          color.Color
	hit, onHit         color.Color // background and text of a search hit
}

var (
	darkPalette = palette{
		text: hex("#d7dce2"), quiet: hex("#98a2ae"), faint: hex("#737d89"),
		accent: hex("#f2f4f7"),
		good:   hex("#7cb7ff"), bad: hex("#f79a4b"), mixed: hex("#d8c46a"),
		recurring: hex("#ee9fd6"),
		hit:       hex("#e8d44d"), onHit: hex("#1b1d21"),
	}
	lightPalette = palette{
		text: hex("#24292f"), quiet: hex("#57606a"), faint: hex("#6e7781"),
		accent: hex("#0b0d10"),
		good:   hex("#0a55b8"), bad: hex("#a84300"), mixed: hex("#6f5b00"),
		recurring: hex("#97247a"),
		hit:       hex("#ffe066"), onHit: hex("#1b1d21"),
	}
	// basicPalette is for terminals of 16 colours, whatever their background:
	// no white, no black, and bright blue is dark enough nowhere.
	basicPalette = palette{
		quiet: ansi.BrightBlack, faint: ansi.BrightBlack,
		good: ansi.Cyan, bad: ansi.Red, mixed: ansi.Yellow, recurring: ansi.Magenta,
		hit: ansi.Yellow, onHit: ansi.Black,
	}
)

func hex(s string) color.Color { return lipgloss.Color(s) }

// Styles is how each meaning looks on the reader's terminal.
type Styles struct {
	Text, Quiet, Faint, Strong         pane.Style
	Title                              pane.Style // of the header and of overlays
	Good, Bad, Mixed                   pane.Style
	RecurringMark                      pane.Style
	GoodStrong, BadStrong, MixedStrong pane.Style
	Hit                                pane.Style
	Changed                            pane.Style // words that only one of two versions has
	Selected                           pane.Style // the bar beside the selection
	Tab                                pane.Style // the open tab
}

// NewStyles chooses the styles for a background and what the terminal can show.
func NewStyles(dark bool, profile colorprofile.Profile) Styles {
	p := lightPalette
	if dark {
		p = darkPalette
	}
	switch profile {
	case colorprofile.ANSI:
		p = basicPalette
	case colorprofile.ASCII, colorprofile.NoTTY:
		p = palette{}
	}
	style := func(c color.Color, attrs ...ansi.Attr) pane.Style {
		s := ansi.NewStyle(attrs...)
		if c != nil {
			s = s.ForegroundColor(c)
		}
		return pane.NewStyle(s)
	}
	hit := ansi.NewStyle(ansi.AttrReverse)
	if p.hit != nil {
		hit = ansi.NewStyle().ForegroundColor(p.onHit).BackgroundColor(p.hit)
	}
	return Styles{
		Text: style(p.text), Quiet: style(p.quiet), Faint: style(p.faint),
		Strong: style(p.accent, ansi.AttrBold), Title: style(p.accent, ansi.AttrBold),
		Good: style(p.good), Bad: style(p.bad), Mixed: style(p.mixed),
		RecurringMark: style(p.recurring),
		GoodStrong:    style(p.good, ansi.AttrBold), BadStrong: style(p.bad, ansi.AttrBold),
		MixedStrong: style(p.mixed, ansi.AttrBold),
		Hit:         pane.NewStyle(hit),
		Changed:     style(p.accent, ansi.AttrBold, ansi.AttrUnderline),
		Selected:    style(p.accent, ansi.AttrBold),
		Tab:         style(p.accent, ansi.AttrBold, ansi.AttrUnderline),
	}
}
