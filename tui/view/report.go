package view

import (
	"slices"
	"strings"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// ReportName is what a report is called: its authority, else its title or file.
func ReportName(r *model.Report) string { return pane.Clean(wording.ReportName(r)) }

// ReportFacts is when a report was made and under which framework.
func ReportFacts(r *model.Report, dot string) string {
	var facts []string
	if p := r.Inspected.String(); p != "" {
		facts = append(facts, p)
	} else if r.Framework.Name != "" || r.Kind == model.OtherKind {
		facts = append(facts, "date not found")
	}
	if r.Framework.Name != "" {
		facts = append(facts, r.Framework.Name)
	} else if r.Kind == model.OtherKind {
		facts = append(facts, "framework "+wording.Framework(r))
	} else if r.Kind != "" && r.Kind != model.Inspection {
		facts = append(facts, strings.ReplaceAll(string(r.Kind), "-", " "))
	}
	if len(facts) == 0 {
		facts = append(facts, "date and framework not found")
	}
	return pane.Clean(strings.Join(facts, " "+dot+" "))
}

// FactsWithin are the facts of some reports, shortened alike until all fit: first
// the months, then what is in brackets behind a framework's name, then that
// name.
func FactsWithin(room int, dot string, reports ...*model.Report) []string {
	facts := make([]string, len(reports))
	for i, r := range reports {
		facts[i] = ReportFacts(r, dot)
	}
	for _, shorter := range []func(text string, r *model.Report) string{
		func(text string, _ *model.Report) string { return shortMonths.Replace(text) },
		func(text string, _ *model.Report) string { text, _, _ = strings.Cut(text, " ("); return text },
		shortFramework,
	} {
		if !slices.ContainsFunc(facts, func(text string) bool { return pane.Width(text) > room }) {
			break
		}
		for i, r := range reports {
			facts[i] = shorter(facts[i], r)
		}
	}
	return facts
}

// shortFramework names a framework by its id where that is shorter: "SIF".
func shortFramework(text string, r *model.Report) string {
	name, _, _ := strings.Cut(pane.Clean(r.Framework.Name), " (")
	if id := pane.Clean(r.Framework.ID); id != "" && len(id) < len(name) {
		return strings.Replace(text, name, strings.ToUpper(id), 1)
	}
	return text
}

// shortMonths writes dates shorter where room is scarce.
var shortMonths = strings.NewReplacer("January", "Jan", "February", "Feb", "March", "Mar", "April", "Apr",
	"June", "Jun", "July", "Jul", "August", "Aug", "September", "Sep", "October", "Oct",
	"November", "Nov", "December", "Dec")
