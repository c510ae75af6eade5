package export

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/internal/theme"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
)

// TimelineFormat is one way of writing the timelines of some authorities.
type TimelineFormat struct {
	Naming
	Binary bool // it is no text and cannot be shown on a terminal
	write  func(io.Writer, *timelines) error
}

// TimelineFormats returns every format of timelines, plain text first.
func TimelineFormats() []TimelineFormat {
	return []TimelineFormat{
		{Naming{"text", []string{"plain", "txt"}, ".txt", "for pipes and screen readers"}, false, func(w io.Writer, t *timelines) error { return plainDocument(w, t.document()) }},
		{Naming{"markdown", []string{"md"}, ".md", "to edit further"}, false, func(w io.Writer, t *timelines) error { return markdownDocument(w, t.document()) }},
		{Naming{"html", []string{"htm"}, ".html", "one page to hand over"}, false, func(w io.Writer, t *timelines) error { return htmlDocument(w, t.title(), t.document()) }},
		{Naming{"docx", []string{"word"}, ".docx", "a document for a word processor"}, true, func(w io.Writer, t *timelines) error {
			return wordDocument(w, t.made.properties(t.title()), t.document())
		}},
		{Naming{"xlsx", []string{"excel"}, ".xlsx", "a workbook of tables"}, true, timelineExcel},
		{Naming{"csv", nil, ".csv", "one table for other programs"}, false, timelineCSV},
		{Naming{"json", nil, ".json", "everything, for other programs"}, false, timelineJSON},
	}
}

// Bytes writes timelines into memory. Text is without anything that can steer
// a terminal.
func (f TimelineFormat) Bytes(lines []*timeline.Line, themes *theme.Catalogue, made Made) ([]byte, error) {
	t := &timelines{made: made}
	for _, l := range lines {
		t.lines = append(t.lines, speak(l, themes))
	}
	var out bytes.Buffer
	if f.Binary {
		err := f.write(&out, t)
		return out.Bytes(), err
	}
	err := f.write(clean.NewWriter(&out), t)
	return out.Bytes(), err
}

// timelines are what is written, and who has it written.
type timelines struct {
	lines []spoken
	made  Made
}

func (t *timelines) title() string {
	if len(t.lines) == 1 {
		return t.lines[0].Authority
	}
	return wording.Count(len(t.lines), "timeline")
}

// document lays the timelines out: of one authority a part each for reports,
// grades, themes and what was asked for; of several a part each.
func (t *timelines) document() *document {
	d := &document{title: t.title(), made: t.made.line() + " " + machineMade}
	for i, s := range t.lines {
		level := 2
		if len(t.lines) > 1 {
			d.add(heading{2, s.Authority, fmt.Sprintf("line-%d", i+1)})
			level = 3
		} else {
			d.subtitle = s.summary()
		}
		d.add(s.parts(level)...)
	}
	return d
}

// spoken says the facts of one line.
type spoken struct {
	*timeline.Line
	themes *theme.Catalogue
	times  []string // what each entry is called
}

func speak(l *timeline.Line, themes *theme.Catalogue) spoken {
	reports := make([]*model.Report, len(l.Entries))
	for i, e := range l.Entries {
		reports[i] = e.Report
	}
	return spoken{l, themes, wording.Times(reports)}
}

// words are those for one entry, as both sides of a comparison.
func (s spoken) words(entry int) wording.Words { return s.between(entry, entry) }

// between are the words for two entries that follow each other.
func (s spoken) between(from, to int) wording.Words {
	return wording.OfOneAuthority(s.Entries[from].Report, s.Entries[to].Report, s.themes)
}

// place names where a sentence stands: "para 17 (p. 6)".
func (s spoken) place(entry int, e *compare.Evidence) string {
	return s.words(entry).PlacesOnPages(model.Left, []model.Ref{e.Ref})
}

func (s spoken) quote(entry int, e *compare.Evidence) quote {
	return quote{Cite: s.times[entry] + ", " + s.place(entry, e), Text: e.Quote()}
}

// summary says what is on the line: "5 reports, 2013 to 2026".
func (s spoken) summary() string {
	text := wording.Count(len(s.Entries), "report")
	if first, last := s.times[0], s.times[len(s.times)-1]; first != last {
		text += ", " + first + " to " + last
	}
	return text
}

// parts are the blocks of a line under headings of a level.
func (s spoken) parts(level int) []block {
	head := func(text string) heading { return heading{Level: level, Text: text, ID: s.anchor(level, text)} }
	blocks := []block{head("Reports"), s.reportTable()}
	for _, r := range s.Repeated {
		blocks = append(blocks, textBlock(wording.FileName(r)+" is left out: it is on an inspection that is listed already."))
	}
	if len(s.Areas) > 0 {
		blocks = append(blocks, head("Grades"), s.gradeTable())
	}
	if len(s.Runs) > 0 {
		open := 0
		for _, r := range s.Runs {
			if r.Open {
				open++
			}
		}
		blocks = append(blocks, head("Criticised in several inspections"),
			textBlock(fmt.Sprintf("%s, %d of them in the last inspection too. Numbers are sentences that praise (+), criticise (−) or do both (±); ? is a balance to be checked.", wording.Count(len(s.Runs), "theme"), open)),
			s.runTable(), s.runItems())
	}
	for i := range s.Asked {
		a := &s.Asked[i]
		blocks = append(blocks, head("Asked for in "+s.times[a.From]), textBlock(s.askedInShort(a)), s.askedItems(a))
	}
	return blocks
}

// anchor is what links within the page point to; only headings of a page of
// one authority have one.
func (s spoken) anchor(level int, text string) string {
	if level > 2 {
		return ""
	}
	return slug(text)
}

// columns are a first one and one for each entry.
func (s spoken) columns(first string) []string { return append([]string{first}, s.times...) }

func (s spoken) reportTable() table {
	t := table{About: "The reports on the line", Head: []string{"Report", "Inspected", "Framework", "File"}}
	for i, e := range s.Entries {
		r := e.Report
		inspected := r.Inspected.String()
		if inspected == "" && !r.Published.IsZero() {
			inspected = "published " + r.Published.Long()
		}
		framework := orElse(r.Framework.Name, "not known")
		if !e.Graded {
			framework += ", without grades"
		}
		t.Rows = append(t.Rows, []cell{plainCell(s.times[i]), plainCell(inspected), plainCell(framework), plainCell(wording.FileName(r))})
	}
	return t
}

func (s spoken) gradeTable() table {
	t := table{About: "Grades by area and inspection", Head: s.columns("Area")}
	moved := slices.ContainsFunc(s.Areas, func(a timeline.Area) bool { return wording.AreaCourse(s.Line, &a) != "" })
	if moved {
		t.Head = append(t.Head, overTheYears)
	}
	for i := range s.Areas {
		a := &s.Areas[i]
		row := []cell{plainCell(a.Title)}
		before := 0 // the inspection that a grade is held against
		for i := range a.Cells {
			row = append(row, gradeCell(&a.Cells[i], s.between(before, i)))
			if s.Entries[i].Graded {
				before = i
			}
		}
		if moved {
			row = append(row, plainCell(wording.AreaCourse(s.Line, a)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// overTheYears is the heading over what a row comes to.
const overTheYears = "Over the years"

// gradeCell says a grade and how it moved: "Good, improved by 1 step".
func gradeCell(c *timeline.AreaGrade, w wording.Words) cell {
	if c.Grade == nil {
		return cell{}
	}
	text := wording.ShortGrade(c.Grade)
	if c.Together {
		text += " (one grade for two areas)"
	}
	if !wording.Stepped(c.Movement) {
		return plainCell(text)
	}
	return cell{Text: text + ", " + w.Moved(c.Movement, c.Steps), Mark: string(c.Movement), Sign: glyphs[c.Movement]}
}

func (s spoken) runTable() table {
	t := table{About: "Themes that several inspections criticise", Head: s.columns("Theme")}
	for _, r := range s.Runs {
		row := []cell{plainCell(s.themes.Title(r.Theme))}
		for i := range r.Said {
			row = append(row, saidCell(r.Said[i].Balance, r.Said[i].Counts, r.Said[i].Doubtful))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// saidCell says a balance and what it rests on: "weakness, +1 −4".
func saidCell(balance compare.Balance, counts compare.Counts, doubtful bool) cell {
	if balance == compare.Absent {
		return cell{}
	}
	text := wording.Balance(balance)
	for _, n := range []struct {
		sign string
		n    int
	}{{"+", counts.Strength}, {"−", counts.Weakness}, {"±", counts.Mixed}} {
		if n.n > 0 {
			text += fmt.Sprintf(" %s%d", n.sign, n.n)
		}
	}
	if doubtful {
		text += " ?"
	}
	return cell{Text: text, Mark: string(balance)}
}

func (s spoken) runItems() items {
	var all items
	for n, r := range s.Runs {
		it := item{N: n + 1, Text: s.themes.Title(r.Theme), Detail: s.runInShort(&r)}
		for i := range r.Said {
			if r.Said[i].Criticised() {
				it.Quotes = append(it.Quotes, s.quote(i, r.Said[i].Quote))
			}
		}
		all = append(all, it)
	}
	return all
}

// runInShort says how often a theme was criticised, and how that went: "criticised
// in 3 of 4 inspections: 3 running, asked for in 2018".
func (s spoken) runInShort(r *timeline.Run) string {
	all := 0
	for _, e := range s.Entries {
		if e.Graded {
			all++
		}
	}
	went := strings.TrimPrefix(s.runCourse(r), fmt.Sprintf("in %d, ", r.Critical)) // which is said already
	return fmt.Sprintf("criticised in %d of %s: %s", r.Critical, wording.Count(all, "inspection"), went)
}

// runCourse says how a run went, in full.
func (s spoken) runCourse(r *timeline.Run) string { return wording.RunCourses(r, s.times)[0] }

// askedInShort counts what became of what was asked for.
func (s spoken) askedInShort(a *timeline.Asked) string {
	asked := fmt.Sprintf("%s asked for %s", s.times[a.From], wording.Count(len(a.Items), "thing"))
	if a.To < 0 {
		return asked + "; no later inspection is here that could tell what became of it."
	}
	var counts []string
	for _, status := range wording.StatusOrder {
		if n := a.Count(status); n > 0 {
			counts = append(counts, fmt.Sprintf("%s %d", s.between(a.From, a.To).Status(status), n))
		}
	}
	return fmt.Sprintf("%s; as %s tells: %s.", asked, s.times[a.To], strings.Join(counts, ", "))
}

func (s spoken) askedItems(a *timeline.Asked) items {
	var all items
	for i := range a.Items {
		f := &a.Items[i]
		it := item{N: f.N, Text: f.Text}
		if a.To >= 0 {
			w := s.between(a.From, a.To)
			it.Lead, it.Detail = cell{Text: w.StatusOf(f), Mark: string(f.Status)}, w.FollowUpDetail(f)
			if len(f.Evidence) > 0 {
				it.Quotes = []quote{s.quote(a.To, &f.Evidence[0])}
			}
		}
		all = append(all, it)
	}
	return all
}
