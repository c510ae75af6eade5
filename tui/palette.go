package tui

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"reinspect/model"
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
	goodText, badText  color.Color // of sentences: good and bad, said quietly
	mixedText          color.Color
	recurring          color.Color
	hit, onHit         color.Color // background and text of a search hit
}

var (
	darkPalette = palette{
		text: hex("#d7dce2"), quiet: hex("#98a2ae"), faint: hex("#737d89"),
		accent: hex("#f2f4f7"),
		good:   hex("#7cb7ff"), bad: hex("#f79a4b"), mixed: hex("#d8c46a"),
		goodText: hex("#bcd3ef"), badText: hex("#f0cfae"), mixedText: hex("#ddd8b8"),
		recurring: hex("#ee9fd6"),
		hit:       hex("#e8d44d"), onHit: hex("#1b1d21"),
	}
	lightPalette = palette{
		text: hex("#24292f"), quiet: hex("#57606a"), faint: hex("#6e7781"),
		accent: hex("#0b0d10"),
		good:   hex("#0a55b8"), bad: hex("#a84300"), mixed: hex("#6f5b00"),
		goodText: hex("#1d3f6e"), badText: hex("#6b3410"), mixedText: hex("#4f4513"),
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

// styles is how each meaning looks on the reader's terminal.
type styles struct {
	text, quiet, faint, strong         pane.Style
	title                              pane.Style // of the header and of overlays
	good, bad, mixed                   pane.Style
	recurring                          pane.Style // of the sentence itself
	recurringMark                      pane.Style
	goodStrong, badStrong, mixedStrong pane.Style
	goodText, badText, mixedText       pane.Style
	hit                                pane.Style
	changed                            pane.Style // words that only one of two versions has
	selected                           pane.Style // the bar beside the selection
	tab                                pane.Style // the open tab
}

// newStyles chooses the styles for a background and what the terminal can show.
func newStyles(dark bool, profile colorprofile.Profile) styles {
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
	return styles{
		text: style(p.text), quiet: style(p.quiet), faint: style(p.faint),
		strong: style(p.accent, ansi.AttrBold), title: style(p.accent, ansi.AttrBold),
		good: style(p.good), bad: style(p.bad), mixed: style(p.mixed),
		recurring: style(p.recurring), recurringMark: style(p.recurring),
		goodStrong: style(p.good, ansi.AttrBold), badStrong: style(p.bad, ansi.AttrBold),
		mixedStrong: style(p.mixed, ansi.AttrBold),
		goodText:    style(p.goodText), badText: style(p.badText), mixedText: style(p.mixedText),
		hit:      pane.NewStyle(hit),
		changed:  style(p.accent, ansi.AttrBold, ansi.AttrUnderline),
		selected: style(p.accent, ansi.AttrBold),
		tab:      style(p.accent, ansi.AttrBold, ansi.AttrUnderline),
	}
}

// sentence is the quiet colour of a sentence of some polarity.
func (s *styles) sentence(p model.Polarity) pane.Style {
	switch p {
	case model.Strength:
		return s.goodText
	case model.Weakness:
		return s.badText
	case model.Mixed:
		return s.mixedText
	}
	return s.text
}
