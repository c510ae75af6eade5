package dialog

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/export"
	"reinspect/internal/wording"
)

// maxQuotes is how many quotations the dialog offers for each side.
const maxQuotes = 6

// parts is the choice of what goes into an export.
type parts struct {
	all    []export.Part
	out    map[string]bool // the ids of those left out
	quotes int
	open   bool // the list of parts is shown
	at     int  // the line that the cursor is on; the last is that of the quotes
}

func allParts() parts {
	return parts{all: export.Parts(), out: map[string]bool{}, quotes: export.DefaultQuotes}
}

// choice is what an export is told.
func (p *parts) choice() export.Choice {
	c := export.Choice{Quotes: p.quotes}
	if len(p.out) == 0 {
		return c
	}
	c.Parts = []string{}
	for _, x := range p.all {
		if !p.out[x.ID] {
			c.Parts = append(c.Parts, x.ID)
		}
	}
	return c
}

// none reports whether every part is left out.
func (p *parts) none() bool { return len(p.out) == len(p.all) }

// words says what is chosen, in few words.
func (p *parts) words(f export.Format) string {
	quotes := ", " + wording.Count(p.quotes, "quotation") + " a side"
	switch {
	case f.Whole:
		return "everything"
	case p.none():
		return "none"
	}
	for _, s := range export.Sets() {
		if p.is(s) {
			return s.ID + quotes
		}
	}
	return fmt.Sprintf("%d of %d%s", len(p.all)-len(p.out), len(p.all), quotes)
}

// is reports whether a set of parts is what is chosen.
func (p *parts) is(s export.Set) bool {
	return !slices.ContainsFunc(p.all, func(x export.Part) bool { return p.out[x.ID] == slices.Contains(s.Parts, x.ID) })
}

// take chooses the set of parts whose name begins with a letter.
func (p *parts) take(letter string) bool {
	for _, s := range export.Sets() {
		if strings.HasPrefix(s.ID, letter) && !p.is(s) {
			for _, x := range p.all {
				if p.out[x.ID] = true; slices.Contains(s.Parts, x.ID) {
					delete(p.out, x.ID)
				}
			}
			return true
		}
	}
	return false
}

// press moves, chooses a part or changes the number of quotations, and reports
// whether something else would be written.
func (p *parts) press(key string) bool {
	switch key {
	case "up", "ctrl+p", "k":
		p.step(-1)
	case "down", "ctrl+n", "j":
		p.step(1)
	case "left", "-", "h":
		return p.count(-1)
	case "right", "+", "l":
		return p.count(1)
	case "space":
		return p.toggle()
	case "a", "b":
		return p.take(key)
	}
	return false
}

// step moves to the next line, or to the one before.
func (p *parts) step(way int) { p.at = max(min(p.at+way, len(p.all)), 0) }

// click chooses the part on a line.
func (p *parts) click(y int) bool {
	if y >= len(p.all) {
		return false
	}
	p.at = y
	return p.toggle()
}

func (p *parts) toggle() bool {
	if p.at >= len(p.all) {
		return false
	}
	id := p.all[p.at].ID
	if p.out[id] {
		delete(p.out, id)
	} else {
		p.out[id] = true
	}
	return true
}

func (p *parts) count(by int) bool {
	was := p.quotes
	p.quotes = max(0, min(maxQuotes, p.quotes+by))
	return p.quotes != was
}

// drawParts draws the list of parts with a box before each.
func (e *Export) drawParts() []string {
	var lines []string
	for i, x := range e.choice.all {
		box := "[x] "
		if e.choice.out[x.ID] {
			box = "[ ] "
		}
		lines = append(lines, e.line(i == e.choice.at, box+x.ID, x.About))
	}
	quotes := fmt.Sprintf("%d sentences of each report are quoted for a finding", e.choice.quotes)
	lines = append(lines, "", e.line(e.choice.at == len(e.choice.all), "quotes", quotes), "",
		e.Styles.Quiet.Paint("  "+e.size.words()), "",
		e.Styles.Quiet.Paint("space: in or out   a: all   b: a brief of a few pages"),
		e.Styles.Quiet.Paint("left, right: quotes   enter writes it   tab: back"))
	return lines
}

// sized is how large the file would be that a dialog would write.
type sized struct {
	of      *Export
	weighed int // its number
	bytes   int
	failed  bool // the file could not be made
}

// weigh reckons the size of the file that would be written.
func (e *Export) weigh() tea.Cmd {
	e.weighed++
	n := e.weighed
	e.size = sized{}
	cmp, format := e.Comparison, e.formats[e.chosen]
	extras := e.extras(format)
	return func() tea.Msg {
		data, err := format.Bytes(cmp, extras)
		return sized{e, n, len(data), err != nil}
	}
}

// words says a size as people do.
func (s sized) words() string {
	switch {
	case s.failed:
		return "unknown"
	case s.bytes == 0:
		return "…"
	case s.bytes < 1_000_000:
		return fmt.Sprintf("about %d kB", max(1, (s.bytes+500)/1000))
	}
	return fmt.Sprintf("about %.1f MB", float64(s.bytes)/1_000_000)
}
