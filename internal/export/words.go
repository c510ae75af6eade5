package export

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// movementWord says how the right side stands against the left. Only in time
// has anything improved; two places never do into one another.
func movementWord(c *compare.Comparison, m compare.Movement, sides model.Pair[string]) string {
	two := !c.InTime()
	switch {
	case m == compare.New:
		return "only in " + sides.Right
	case m == compare.Gone:
		return "only in " + sides.Left
	case m == compare.NotComparable:
		return "not comparable"
	case two && m == compare.Improved:
		return "stronger"
	case two && m == compare.Declined:
		return "weaker"
	case two && m == compare.Stayed:
		return "level"
	}
	return string(m)
}

// stepsWord adds the distance to a movement: "declined by 2 steps".
func stepsWord(word string, steps int) string {
	switch n := max(steps, -steps); n {
	case 0:
		return word
	case 1:
		return word + " by 1 step"
	default:
		return fmt.Sprintf("%s by %d steps", word, n)
	}
}

// glyphs stand before the words, never instead of them; they are the app's.
var glyphs = map[compare.Movement]string{
	compare.Improved:      "▲",
	compare.Declined:      "▼",
	compare.Stayed:        "=",
	compare.New:           "◆",
	compare.Gone:          "◇",
	compare.NotComparable: "≠",
}

func balanceWord(b compare.Balance) string {
	if b == compare.Absent || b == "" {
		return "not mentioned"
	}
	return string(b)
}

// statusWord says what became of a recommendation; of another place, which was
// not asked, how it stands in the same matter.
func statusWord(c *compare.Comparison, s compare.Status) string {
	stands := map[compare.Status]compare.Balance{
		compare.Resolved: compare.AllStrength, compare.Partly: compare.AllMixed, compare.StillThere: compare.AllWeak,
	}
	switch {
	case s == compare.NotMentioned:
		return "not mentioned"
	case !c.InTime():
		return string(stands[s])
	case s == compare.Partly:
		return "partly resolved"
	}
	return string(s)
}

// sideNames names the two reports as briefly as tells them apart: by place
// for two places; by year, period, kind or file for one, whose name can be
// written in two ways.
func sideNames(c *compare.Comparison) model.Pair[string] {
	l, r := c.Reports.Left, c.Reports.Right
	choices := []model.Pair[string]{
		{Left: l.Authority, Right: r.Authority},
		{Left: year(l), Right: year(r)},
		{Left: l.Inspected.String(), Right: r.Inspected.String()},
		{Left: kindNames[l.Kind], Right: kindNames[r.Kind]},
		{Left: filepath.Base(l.Source.Path), Right: filepath.Base(r.Source.Path)},
	}
	if c.Relation == compare.SameAuthority {
		choices = choices[1:]
	}
	for _, names := range choices {
		if names.Left != "" && names.Right != "" && names.Left != names.Right {
			return names
		}
	}
	return model.Pair[string]{Left: "the left report", Right: "the right report"}
}

var kindNames = map[model.Kind]string{
	model.Inspection:      "the inspection",
	model.MonitoringVisit: "the monitoring visit",
	model.FocusedVisit:    "the focused visit",
	model.PressRelease:    "the press release",
	model.News:            "the article",
	model.OtherKind:       "the document",
}

func year(r *model.Report) string {
	for _, d := range []model.Date{r.Inspected.End, r.Inspected.Start, r.Published} {
		if !d.IsZero() {
			return strconv.Itoa(d.Year)
		}
	}
	return ""
}

// place names a place of a report for people.
func place(r *model.Report, ref model.Ref) string {
	if ref.Kind == model.RefBullet {
		return fmt.Sprintf("recommendation %d", ref.N)
	}
	p := r.Paragraph(ref)
	switch {
	case ref.N != 0 && (p == nil || p.Numbered):
		return "para " + ref.String()
	case ref.N != 0:
		return fmt.Sprintf("para %d by count", ref.N)
	case p != nil && p.Page != 0:
		return fmt.Sprintf("page %d (unnumbered)", p.Page)
	}
	return ref.String()
}

// places names several places, each once.
func places(r *model.Report, refs []model.Ref) string {
	var names []string
	seen := map[string]bool{}
	for _, ref := range refs {
		if name := place(r, ref); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// count writes a number with its noun: "1 paragraph", "12 paragraphs".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// or gives a word for what is not known.
func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// stop ends a text as a sentence.
func stop(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") {
		return s
	}
	return s + "."
}

// first begins a text with a capital letter.
func first(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// number is what stands before the nth item of a list.
func number(n int) string { return strconv.Itoa(n) + ". " }
