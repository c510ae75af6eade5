package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/marking"
)

// What tells a watermark from the text that it lies on or under.
const (
	stampLetters = 4    // in its words, at least
	paler        = 0.2  // lighter than the text by so much
	faintest     = 0.97 // whatever is lighter cannot be seen on paper: it stands on a ground of its own
	faint        = 0.5  // lighter than this is no ink to read
	bigger       = 1.3  // larger than the text by so much
	capHeight    = 0.7  // of letters, as part of their size
	touching     = 0.1  // of the size, by which two pieces of text lie on each other at least
	stampGap     = 1.2  // letter sizes between two pieces of one line
)

// stamp is a line of text in one look on a page, in the order it was drawn.
type stamp struct {
	page          int
	from, to      int // which of the page's runs
	text          string
	x0, x1, y     float64
	size, light   float64
	marked, drop  bool
	lies          bool // on, over or under other text
	bigger, paler bool // than the text that it touches
}

// faded reports whether it is printed so thinly that it is hardly meant to be read.
func (s *stamp) faded() bool { return s.light > faint && s.light < faintest }

func (s *stamp) top() float64 { return s.y - capHeight*s.size }

// look is what repeated watermarks have in common.
type look struct {
	text string
	size int
}

func (s *stamp) look() look { return look{strings.ToLower(s.text), int(math.Round(s.size))} }

// dropStamps takes watermarks out of the pages and returns their words: what the
// file marks as such, what stands across the page, and level text that touches
// the text below or above it, or comes again and again, in a look of its own.
func dropStamps(b *budget.Budget, sheets []sheet) []string {
	var texts []string
	var found []stamp // on one page
	odd := false
	for i := range sheets {
		texts = append(texts, across(&sheets[i])...)
		found = stampsOf(i, sheets[i].runs, found[:0])
		touch(b, found)
		odd = odd || slices.ContainsFunc(found, func(s stamp) bool { return s.marked || s.lies || s.faded() })
	}
	if b.Err() != nil || !odd {
		return texts // most documents have nothing of the kind
	}
	var all []stamp
	for i := range sheets {
		before := len(all)
		all = stampsOf(i, sheets[i].runs, all)
		touch(b, all[before:])
	}
	for i := range all {
		all[i].text = textOf(sheets[all[i].page].runs[all[i].from:all[i].to])
	}
	decide(all)
	for i := range all {
		if s := &all[i]; s.drop {
			texts = append(texts, s.text)
			for r := s.from; r < s.to; r++ {
				sheets[s.page].runs[r].stamp = true
			}
		}
	}
	for i := range sheets {
		sheets[i].runs = slices.DeleteFunc(sheets[i].runs, func(r run) bool { return r.stamp })
	}
	return texts
}

// textOf joins the runs of one line.
func textOf(runs []run) string {
	var b strings.Builder
	for i := range runs {
		if r := &runs[i]; i > 0 && (r.spaced || r.x0 > runs[i-1].x1+spaceGap*r.size) {
			b.WriteByte(' ')
		}
		b.WriteString(runs[i].text)
	}
	return clean.Line(b.String())
}

// across takes out what does not stand level on a page and returns its words.
func across(s *sheet) []string {
	var texts []string
	var text strings.Builder
	end := func() {
		if t := clean.Line(text.String()); utf8.RuneCountInString(t) >= stampLetters {
			texts = append(texts, t)
		}
		text.Reset()
	}
	for i, r := range s.runs {
		if !r.turned {
			continue
		}
		if i == 0 || !s.runs[i-1].turned || math.Abs(r.size-s.runs[i-1].size) > touching*r.size {
			end()
		}
		if r.spaced {
			text.WriteByte(' ')
		}
		text.WriteString(r.text)
	}
	end()
	s.runs = slices.DeleteFunc(s.runs, func(r run) bool { return r.turned })
	return texts
}

// stampsOf gathers the runs of a page to lines in one look, behind those of a list.
func stampsOf(page int, runs []run, all []stamp) []stamp {
	before := len(all)
	for i := range runs {
		r := &runs[i]
		if n := len(all); n > before && all[n-1].goesOn(r) {
			s := &all[n-1]
			s.to = i + 1
			s.x1 = max(s.x1, r.x1)
			continue
		}
		all = append(all, stamp{page: page, from: i, to: i + 1, x0: r.x0, x1: r.x1, y: r.y, size: r.size, light: r.light, marked: r.stamp})
	}
	return all
}

// goesOn reports whether a run stands behind s on its line and looks the same.
func (s *stamp) goesOn(r *run) bool {
	return r.stamp == s.marked && math.Abs(r.size-s.size) < touching*s.size && math.Abs(r.y-s.y) < touching*s.size && math.Abs(r.light-s.light) < touching &&
		r.x0 > s.x1-touching*s.size && r.x0 < s.x1+stampGap*s.size
}

// touch notes which pieces of a page lie on each other.
func touch(b *budget.Budget, all []stamp) {
	order := make([]*stamp, len(all))
	for i := range all {
		order[i] = &all[i]
	}
	slices.SortStableFunc(order, func(a, b *stamp) int { return cmp.Compare(a.top(), b.top()) })
	for i, s := range order {
		for _, o := range order[i+1:] {
			if b.Work(1) != nil {
				return
			}
			if o.top() > s.y {
				break
			}
			least := touching * min(s.size, o.size)
			if min(s.y, o.y)-o.top() < least || min(s.x1, o.x1)-max(s.x0, o.x0) < 3*least {
				continue
			}
			s.on(o)
			o.on(s)
		}
	}
}

// on notes that s lies on or under another piece.
func (s *stamp) on(o *stamp) {
	s.lies = true
	s.bigger = s.bigger || s.size > bigger*o.size
	s.paler = s.paler || s.light > o.light+paler
}

// decide says which pieces are watermarks.
func decide(all []stamp) {
	times := map[look]int{}
	for i := range all {
		times[all[i].look()]++
	}
	watermarks := map[look]bool{}
	for i := range all {
		s := &all[i]
		again := times[s.look()] > 1
		s.drop = s.marked || utf8.RuneCountInString(s.text) >= stampLetters &&
			(s.lies && (s.bigger || s.paler || marking.Is(s.text)) || s.faded() && (again || marking.In(s.text)))
		watermarks[s.look()] = watermarks[s.look()] || s.drop && !s.marked
	}
	for i := range all {
		all[i].drop = all[i].drop || watermarks[all[i].look()]
	}
}
