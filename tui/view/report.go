package view

import (
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
