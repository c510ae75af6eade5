package wording

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/model"
)

// longName is the length in characters above which the name of an authority
// that covers several places is cut to the first: it labels every line.
const longName = 16

// Side returns the shortest name that tells a report from the other one: the
// authority of reports on different ones, else the year, such as "2018", the
// month, the days, the kind of document or the file.
func (w Words) Side(side model.Side) string { return w.names.At(side) }

// Name returns what a report is called: its authority, else its title, else
// its file.
func (w Words) Name(side model.Side) string { return ReportName(w.c.Reports.At(side)) }

// ReportName is Words.Name for a report outside a comparison.
func ReportName(r *model.Report) string {
	switch {
	case r.Authority != "":
		return r.Authority
	case r.Title != "":
		return r.Title
	case r.Source.Path != "":
		return FileName(r)
	}
	return "report without a title"
}

// FileName is the name of a report's file without its folder, as it can be
// shown: a file name can hold anything.
func FileName(r *model.Report) string { return clean.Line(filepath.Base(r.Source.Path)) }

// Inspection names a report as people cite it: "Ashcombe, 11–22 June 2018".
func (w Words) Inspection(side model.Side) string {
	name := w.Name(side)
	if p := w.c.Reports.At(side).Inspected.String(); p != "" {
		name += ", " + p
	}
	return name
}

// Year returns the year of a report: that in which its inspection ended, else
// that of its publication; "" where neither is known.
func Year(r *model.Report) string {
	if d := r.Day(); !d.IsZero() {
		return strconv.Itoa(d.Year)
	}
	return ""
}

// Times returns the names by which the reports on one authority are told apart:
// their years, or their months where two are of one year; a report without a
// date goes by its file.
func Times(reports []*model.Report) []string {
	names, of := make([]string, len(reports)), map[string]int{}
	for _, r := range reports {
		of[Year(r)]++
	}
	for i, r := range reports {
		names[i] = Year(r)
		if of[Year(r)] > 1 {
			names[i] = Month(r)
		}
		if names[i] == "" {
			names[i] = FileName(r)
		}
	}
	return names
}

// Month returns the month and year of a report as Year does: "Jun 2018".
func Month(r *model.Report) string {
	if d := r.Day(); !d.IsZero() {
		return d.Month.String()[:3] + " " + strconv.Itoa(d.Year)
	}
	return ""
}

// sideNames chooses the first kind of name that both reports have and that
// differs. One authority can be printed under two names, so its reports are
// never told apart by name.
func sideNames(c *compare.Comparison) model.Pair[string] {
	l, r := c.Reports.Left, c.Reports.Right
	choices := []model.Pair[string]{
		{Left: Year(l), Right: Year(r)},
		{Left: Month(l), Right: Month(r)},
		{Left: l.Inspected.String(), Right: r.Inspected.String()},
		{Left: kindNames[l.Kind], Right: kindNames[r.Kind]},
		{Left: FileName(l), Right: FileName(r)},
	}
	if c.Relation == compare.DifferentAuthorities {
		places := model.Pair[string]{Left: shortAuthority(l.Authority, r.Authority), Right: shortAuthority(r.Authority, l.Authority)}
		choices = append([]model.Pair[string]{places}, choices...)
	}
	for _, names := range choices {
		if names.Left != "" && names.Right != "" && names.Left != names.Right {
			return names
		}
	}
	return model.Pair[string]{Left: "the left report", Right: "the right report"}
}

// shortAuthority cuts a long name that lists several places to the first one,
// unless the other authority's name begins alike.
func shortAuthority(own, other string) string {
	if utf8.RuneCountInString(own) <= longName {
		return own
	}
	short := own
	for _, between := range []string{", ", " and ", " & "} {
		short, _, _ = strings.Cut(short, between)
	}
	if strings.HasPrefix(other, short) {
		return own
	}
	return short
}

// Framework names the framework of a report; "not known" where the document is
// evidence of an inspection that no framework claims, "" for any other text.
func Framework(r *model.Report) string {
	if r.Framework.Name == "" && r.Kind == model.OtherKind {
		return "not known"
	}
	return r.Framework.Name
}

// capitals are the words of a framework's id that are abbreviations.
var capitals = map[string]bool{"ilacs": true, "sif": true, "send": true, "jtai": true, "lscb": true}

// ShortFramework names the framework of a report in few letters, by its id:
// "ILACS 2023", "SIF"; "" where there is none.
func ShortFramework(r *model.Report) string { return shortFramework(r.Framework.ID) }

// FrameworkParts names a framework in few letters, as ShortFramework does, and says
// what its name adds to that: "ILACS 2023", "care leavers judged separately".
func FrameworkParts(id, name string) (short, adds string) {
	short = shortFramework(id)
	if _, special, ok := strings.Cut(name, " ("); ok {
		return short, strings.TrimSuffix(special, ")")
	}
	if name == short {
		return short, ""
	}
	return short, name
}

func shortFramework(id string) string {
	words := strings.Split(id, "-")
	for i, w := range words {
		if capitals[w] {
			words[i] = strings.ToUpper(w)
		}
	}
	return Capital(strings.Join(words, " "))
}

// Kind says what sort of document a report is: "inspection", "focused visit"; ""
// where that is not known.
func Kind(r *model.Report) string { return strings.TrimPrefix(kindNames[r.Kind], "the ") }

var kindNames = map[model.Kind]string{
	model.Inspection:      "the inspection",
	model.MonitoringVisit: "the monitoring visit",
	model.FocusedVisit:    "the focused visit",
	model.PressRelease:    "the press release",
	model.News:            "the article",
	model.OtherKind:       "the document",
}
