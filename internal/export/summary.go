package export

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"reinspect/internal/wording"
	"reinspect/model"
)

// summaryWidth is the width in characters that a summary keeps to: a page of
// a book, and narrower than every usual terminal.
const summaryWidth = 78

// Summary writes what was read from a report, and what was not, for people.
// Title gives an area its short title.
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

// line writes text behind a margin and wraps it; further lines, and those of
// a list within the text, are set in by hang characters more.
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

// fact writes a name and a value in two columns; an unknown value is left to
// the list of gaps.
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
	if r.Kind != model.Inspection {
		s.fact("Kind", strings.ReplaceAll(string(r.Kind), "-", " "))
	}
	s.fact("Inspected", r.Inspected.String())
	s.fact("Published", model.Period{Start: r.Published}.String())
	s.fact("Lead inspector", r.LeadInspector)
	s.fact("Framework", r.Framework.Name)
	file := r.Source.Path + " (" + r.Source.Format
	if r.Source.Pages > 0 {
		file += ", " + wording.Count(r.Source.Pages, "page")
	}
	s.fact("File", file+")")
}

func (s *summary) judgements(r *model.Report) {
	s.head("Judgements")
	if len(r.Judgements) == 0 {
		s.line(2, 0, "None: the document grades nothing that could be read.")
	}
	column, same := 0, map[string]int{}
	for _, j := range r.Judgements {
		same[j.Area]++
		column = max(column, utf8.RuneCountInString(wording.Grade(&j)))
	}
	for _, j := range r.Judgements {
		name := s.title(j.Area)
		if same[j.Area] > 1 { // one area id for several judgements: only the label tells them apart
			name = orElse(j.Label, name)
		}
		s.line(2, column+2, pad(wording.Grade(&j), column+2)+name+" ("+wording.ReadFrom(&j)+")")
	}
}

func (s *summary) recommendations(r *model.Report) {
	s.head("What needs to improve")
	if len(r.Recommendations) == 0 {
		s.line(2, 0, "No list was found.")
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

// listed says under what a recommendation stands: its group, and whose it is
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

// sectionTitle is the heading of a section, or what it is called without one.
func sectionTitle(s model.Section) string {
	if s.Title == "" && s.Area == model.Summary {
		return "Summary before the first section"
	}
	return orElse(s.Title, "Without a heading")
}

// extent says how much a section holds: "12 paragraphs, 4–15".
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

// gaps names what was not found, and what reading warned of.
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

// wrap breaks text between words into lines of at most width characters, the
// first line of at most first. A longer word has a line of its own. Blanks
// within a line stay, so that columns hold.
func wrap(text string, first, width int) []string {
	var lines []string
	room := first
	text = strings.NewReplacer("\n", " ", "\t", " ").Replace(text)
	for utf8.RuneCountInString(text) > room {
		cut := -1 // the last blank with a word before it that still fits
		n := 0
		for i, c := range text {
			if c == ' ' && strings.TrimSpace(text[:i]) != "" && (n <= room || cut < 0) {
				cut = i
			}
			if n++; n > room && cut >= 0 {
				break
			}
		}
		if cut < 0 {
			break
		}
		lines = append(lines, strings.TrimRight(text[:cut], " "))
		text = strings.TrimLeft(text[cut:], " ")
		room = max(width, 1)
	}
	return append(lines, text)
}
