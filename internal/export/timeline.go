package export

import (
	"fmt"
	"io"
	"strings"

	"reinspect/compare"
	"reinspect/internal/theme"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
)

// TimelineFormat is one way of writing the timelines of some authorities.
type TimelineFormat struct {
	Name      string
	Also      []string
	Extension string
	About     string
	Write     func(io.Writer, []*timeline.Line, *theme.Catalogue) error
}

// TimelineFormats returns every format of a timeline, plain text first.
func TimelineFormats() []TimelineFormat {
	return []TimelineFormat{
		{"text", []string{"plain", "txt"}, ".txt", "for people", TimelineText},
		{"csv", nil, ".csv", "one table for other programs", TimelineCSV},
		{"json", nil, ".json", "everything, for other programs", TimelineJSON},
	}
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
func (s spoken) words(entry int) wording.Words {
	r := s.Entries[entry].Report
	return wording.Of(&compare.Comparison{Reports: model.Pair[*model.Report]{Left: r, Right: r}}, s.themes)
}

// between are the words for two entries that follow each other.
func (s spoken) between(from, to int) wording.Words {
	return wording.Of(&compare.Comparison{
		Reports:  model.Pair[*model.Report]{Left: s.Entries[from].Report, Right: s.Entries[to].Report},
		Relation: compare.SameAuthority,
	}, s.themes)
}

// place names where a sentence stands: "para 17 (p. 6)".
func (s spoken) place(entry int, e *compare.Evidence) string {
	return s.words(entry).PlacesOnPages(model.Left, []model.Ref{e.Ref})
}

// inspected is when an entry was inspected, else published.
func (s spoken) inspected(entry int) string {
	r := s.Entries[entry].Report
	if p := r.Inspected.String(); p != "" {
		return p
	}
	return r.Published.String()
}

// grade says a grade and how it moved: "Good, improved by 1 step".
func grade(c *timeline.Cell) string {
	text := wording.ShortGrade(c.Grade)
	if c.Together {
		text += " (one grade with another area)"
	}
	if wording.Stepped(c.Movement) {
		text += ", " + string(c.Movement)
		if c.Steps != 0 {
			text += " by " + wording.Distance(c.Steps)
		}
	}
	return text
}

// TimelineText writes timelines as linear text for people and screen readers.
func TimelineText(w io.Writer, lines []*timeline.Line, themes *theme.Catalogue) error {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString("\n\n")
		}
		s := speak(l, themes)
		s.head(&b)
		s.grades(&b)
		s.runsText(&b)
		s.askedText(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (s spoken) head(b *strings.Builder) {
	fmt.Fprintf(b, "%s: %s\n", s.Authority, wording.Count(len(s.Entries), "report"))
	for i, e := range s.Entries {
		kind := e.Report.Framework.Name
		if kind == "" {
			kind = "framework not known"
		}
		if !e.Graded {
			kind += ", without grades"
		}
		fmt.Fprintf(b, "  %s: %s, %s (%s)\n", s.times[i], s.inspected(i), kind, wording.FileName(e.Report))
	}
	for _, r := range s.Repeated {
		fmt.Fprintf(b, "  left out: %s is on an inspection that is listed already\n", wording.FileName(r))
	}
}

func (s spoken) grades(b *strings.Builder) {
	if len(s.Areas) == 0 {
		return
	}
	b.WriteString("\nPart: Grades\n")
	for _, a := range s.Areas {
		var parts []string
		for i := range a.Cells {
			if a.Cells[i].Grade != nil {
				parts = append(parts, s.times[i]+" "+grade(&a.Cells[i]))
			}
		}
		fmt.Fprintf(b, "%s: %s.\n", a.Title, strings.Join(parts, "; "))
	}
}

func (s spoken) runsText(b *strings.Builder) {
	if len(s.Runs) == 0 {
		return
	}
	open := 0
	for _, r := range s.Runs {
		if r.Open {
			open++
		}
	}
	fmt.Fprintf(b, "\nPart: Criticised in several inspections\n%s, %d of them in the last one.\n", wording.Count(len(s.Runs), "theme"), open)
	for n, r := range s.Runs {
		fmt.Fprintf(b, "%d. %s: %s.\n", n+1, s.themes.Title(r.Theme), s.runInShort(&r))
		for i := range r.Said {
			said := &r.Said[i]
			if said.Balance == compare.Absent {
				continue
			}
			line := s.times[i] + " " + wording.Balance(said.Balance)
			if counts := wording.Counts(said.Counts); counts != "" {
				line += " (" + counts + ")"
			}
			if said.Doubtful {
				line += ", close to a threshold"
			}
			if said.Criticised() && said.Quote != nil {
				line += ": “" + said.Quote.Quote() + "” " + s.place(i, said.Quote)
			}
			b.WriteString("   " + line + "\n")
		}
	}
}

// runInShort says how long a theme has been criticised: "criticised in 3 of 4
// inspections, in the last one too".
func (s spoken) runInShort(r *timeline.Run) string {
	all, last := 0, -1
	for i, e := range s.Entries {
		if e.Graded {
			all++
		}
		if r.Said[i].Criticised() {
			last = i
		}
	}
	text := fmt.Sprintf("criticised in %d of %s", r.Critical, wording.Count(all, "inspection"))
	if r.Open {
		return text + ", in the last one too"
	}
	return text + ", last in " + s.times[last]
}

// statuses are the statuses in the order in which they are counted.
var statuses = []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned}

func (s spoken) askedText(b *strings.Builder) {
	if len(s.Asked) == 0 {
		return
	}
	b.WriteString("\nPart: What was asked for\n")
	for i := range s.Asked {
		a := &s.Asked[i]
		if a.To < 0 {
			fmt.Fprintf(b, "%s asked for %s; nothing has followed yet.\n", s.times[a.From], wording.Count(len(a.Items), "thing"))
		} else {
			var counts []string
			for _, status := range statuses {
				if n := a.Count(status); n > 0 {
					counts = append(counts, fmt.Sprintf("%s %d", s.between(a.From, a.To).Status(status), n))
				}
			}
			fmt.Fprintf(b, "%s asked for %s; as %s tells: %s.\n", s.times[a.From], wording.Count(len(a.Items), "thing"), s.times[a.To], strings.Join(counts, ", "))
		}
		for _, f := range a.Items {
			s.itemText(b, a, &f)
		}
	}
}

func (s spoken) itemText(b *strings.Builder, a *timeline.Asked, f *compare.FollowUp) {
	fmt.Fprintf(b, "%d. %s\n", f.N, wording.Sentence(f.Text))
	if a.To < 0 {
		return
	}
	line := s.between(a.From, a.To).StatusOf(f)
	if f.Doubtful {
		line += ", doubtful"
	}
	if len(f.Evidence) > 0 {
		line += ": “" + f.Evidence[0].Quote() + "” " + s.place(a.To, &f.Evidence[0])
	}
	b.WriteString("   " + wording.Capital(line) + "\n")
}
