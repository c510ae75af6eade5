package export

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"reinspect/internal/clean"
	"reinspect/internal/wording"
	"reinspect/model"
)

// summaryWidth is the width of a summary in characters: easy to read, and
// narrower than the usual terminal of 80 columns.
const summaryWidth = 78

// Summary writes for people what was read from a report and what was not
// found. Title gives an area its short title.
func Summary(w io.Writer, r *model.Report, title func(area string) string) error {
	s := &summary{title: title}
	s.facts(r)
	s.judgements(r)
	s.recommendations(r)
	s.sections(r)
	s.gaps(r)
	_, err := io.WriteString(w, s.String())
	return err
}

type summary struct {
	strings.Builder
	title func(area string) string
}

// line writes text after a margin and wraps it; every line but the first is
// indented by another hang characters.
func (s *summary) line(margin, hang int, text string) {
	prefix := strings.Repeat(" ", margin)
	room := summaryWidth - margin
	for part := range strings.Lines(text) {
		for _, l := range wrap(strings.TrimRight(part, "\n"), room, summaryWidth-margin-hang) {
			s.WriteString(prefix + l + "\n")
			prefix = strings.Repeat(" ", margin+hang)
			room = summaryWidth - margin - hang
		}
	}
}

func (s *summary) head(text string) { s.WriteString("\n" + text + "\n") }

// fact writes a name and a value in two columns. Unknown values are left out:
// gaps lists them.
func (s *summary) fact(name, value string) {
	const column = 16
	if value != "" {
		s.line(2, column, pad(name, column)+value)
	}
}

func (s *summary) facts(r *model.Report) {
	s.line(0, 0, orElse(r.Title, wording.ReportName(r)))
	s.WriteString("\n")
	s.fact("Authority", r.Authority)
	if r.Kind != model.Inspection && r.Kind != model.OtherKind {
		s.fact("Kind", strings.ReplaceAll(string(r.Kind), "-", " "))
	}
	s.fact("Inspected", r.Inspected.String())
	s.fact("Published", model.Period{Start: r.Published}.String())
	s.fact("Lead inspector", r.LeadInspector)
	s.fact("Framework", wording.Framework(r))
	file := clean.Line(r.Source.Path) + " (" + r.Source.Format
	if r.Source.Pages > 0 {
		file += ", " + wording.Count(r.Source.Pages, "page")
	}
	s.fact("File", file+")")
}

func (s *summary) judgements(r *model.Report) {
	s.head("Judgements")
	if len(r.Judgements) == 0 {
		s.line(2, 0, "None were found.")
	}
	column, same := 0, map[string]int{}
	for _, j := range r.Judgements {
		same[j.Area]++
		column = max(column, utf8.RuneCountInString(wording.Grade(&j)))
	}
	for _, j := range r.Judgements {
		name := s.title(j.Area)
		if same[j.Area] > 1 { // several judgements of one area: only their labels differ
			name = orElse(j.Label, name)
		}
		if j.Source != model.Reported { // the grade says that already
			name += " (" + wording.ReadFrom(&j) + ")"
		}
		s.line(2, column+2, pad(wording.Grade(&j), column+2)+name)
	}
}

func (s *summary) recommendations(r *model.Report) {
	s.head("What needs to improve")
	if len(r.Recommendations) == 0 {
		s.line(2, 0, "No list of recommendations was found.")
	}
	group := ""
	for _, x := range r.Recommendations {
		if now := listed(x); now != group {
			group = now
			s.line(2, 0, group)
		}
		text := x.Text
		if x.Reference != "" {
			text += " (" + x.Reference + ")"
		}
		s.line(2, 4, fmt.Sprintf("%2d. %s", x.N, text))
	}
}

// listed is the heading above a recommendation: its group, and whose it is
// where it is not the authority's.
func listed(x model.Recommendation) string {
	if !x.Board {
		return x.Group
	}
	return strings.TrimSuffix("For the safeguarding board: "+x.Group, ": ")
}

func (s *summary) sections(r *model.Report) {
	s.head("Sections")
	if len(r.Sections) == 0 {
		s.line(2, 0, "None found.")
	}
	for _, x := range r.Sections {
		s.line(2, 4, sectionTitle(x)+": "+extent(x))
	}
}

// sectionTitle is the heading of a section, or a description where it has none.
func sectionTitle(s model.Section) string {
	if s.Title == "" && s.Area == model.Summary {
		return "Summary before the first section"
	}
	return orElse(s.Title, "No heading")
}

// extent says how long a section is: "12 paragraphs, no. 4–15".
func extent(x model.Section) string {
	low, high := 0, 0
	for _, p := range x.Paragraphs {
		if !p.Numbered {
			continue
		}
		if low == 0 {
			low = p.Number
		}
		high = p.Number
	}
	text := wording.Count(len(x.Paragraphs), "paragraph")
	switch {
	case low == 0:
		return text + ", without numbers"
	case low == high:
		return fmt.Sprintf("%s, no. %d", text, low)
	}
	return fmt.Sprintf("%s, no. %d–%d", text, low, high)
}

// gaps lists what was not found and the warnings of the reader.
func (s *summary) gaps(r *model.Report) {
	var missing []string
	note := func(absent bool, name string) {
		if absent {
			missing = append(missing, name)
		}
	}
	note(r.Title == "", "title")
	note(r.Authority == "", "authority")
	note(r.Inspected.IsZero(), "dates of inspection")
	note(r.LeadInspector == "", "lead inspector")
	note(r.Framework.ID == "", "framework")
	if len(missing) > 0 {
		s.head("Not found in the document")
		s.line(2, 0, strings.Join(missing, ", "))
	}
	if len(r.Warnings) > 0 {
		s.head("Warnings")
		for _, w := range r.Warnings {
			s.line(2, 2, "- "+w)
		}
	}
}

func pad(s string, width int) string {
	if n := width - utf8.RuneCountInString(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s + " "
}

// wrap breaks text between words into lines of at most width characters; the
// first line has at most first. A word that is longer gets a line of its own.
// Spaces within a line are kept, so that columns stay aligned.
func wrap(text string, first, width int) []string {
	var lines []string
	rest := []rune(strings.NewReplacer("\n", " ", "\t", " ").Replace(text))
	for room := first; len(rest) > room; room = width {
		end := lineEnd(rest, room)
		if end < 0 {
			break
		}
		lines = append(lines, strings.TrimRight(string(rest[:end]), " "))
		rest = []rune(strings.TrimLeft(string(rest[end:]), " "))
	}
	return append(lines, string(rest))
}

// lineEnd returns the index of the space at which to break a line: the last one
// after a word that leaves at most room characters before it, else the first
// one beyond; -1 where there is none.
func lineEnd(text []rune, room int) int {
	word := slices.IndexFunc(text, func(r rune) bool { return r != ' ' })
	for i := room; i > word; i-- {
		if text[i] == ' ' {
			return i
		}
	}
	from := max(room, word)
	if next := slices.Index(text[from:], ' '); next >= 0 {
		return from + next
	}
	return -1
}
