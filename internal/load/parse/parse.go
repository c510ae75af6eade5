package parse

import (
	"fmt"
	"strings"

	"reinspect/internal/framework"
	"reinspect/internal/load/read/layout"
	"reinspect/model"
)

// reader holds a document while it is being read under one framework.
type reader struct {
	*page
	fw       *framework.Framework
	starts   []int        // per line: the number of the paragraph that begins there, 0 for none
	inferred map[int]bool // starts whose number is not printed
	warnings []string

	allHalves []halves             // the lines as parts of headings, as far as they were read
	halvesOf  *framework.Framework // under which one
}

// Report reads a document as a report. It never fails: what it cannot read is
// left empty and named in the report's warnings. Source is left to the caller.
func Report(doc *layout.Document, frameworks *framework.Set) *model.Report {
	r := &reader{page: prepare(doc), inferred: map[int]bool{}, warnings: append([]string{}, doc.Warnings...)}
	r.starts, r.listed = make([]int, len(r.lines)), map[string]bool{}
	r.markContents()
	found := r.recognise(frameworks)
	r.markEnd()

	report := &model.Report{}
	f := r.readFacts()
	report.Title, report.Authority, report.LeadInspector = f.title, f.authority, f.lead
	report.Inspected, report.Published = f.inspected, f.published
	r.markAsides(f.title)
	r.markTable(found.table)
	r.mergeItemTables()
	r.number()

	parts := r.outline()
	if found.known {
		report.Framework = model.FrameworkRef{ID: r.fw.ID, Name: r.fw.Name}
		report.Kind = kindOf(r.fw)
		report.Judgements = r.judgements(found.table, parts)
	}
	report.Sections, report.Recommendations = r.assemble(parts)
	if !found.known {
		r.readUngraded(report, frameworks)
	}
	r.warnOfGaps(report)
	report.Warnings = r.warnings
	return report
}

func kindOf(fw *framework.Framework) model.Kind {
	if fw.Kind != "" {
		return model.Kind(fw.Kind)
	}
	return model.Inspection
}

// warn notes what could not be read.
func (r *reader) warn(format string, args ...any) {
	r.warnings = append(r.warnings, fmt.Sprintf(format, args...))
}

// named reports whether a warning already names something.
func (r *reader) named(what, name string) bool {
	for _, w := range r.warnings {
		if strings.Contains(w, fmt.Sprintf("%s %q", what, name)) {
			return true
		}
	}
	return false
}

// warnOfGaps names what is missing: the text of a paragraph, and the facts of
// an inspection.
func (r *reader) warnOfGaps(report *model.Report) {
	for _, s := range report.Sections {
		for _, p := range s.Paragraphs {
			if p.Numbered && p.Text == "" {
				r.warn("paragraph %d has a number but no text%s", p.Number, onPage(p.Page))
			}
		}
	}
	if report.Kind != model.Inspection {
		return
	}
	if report.Authority == "" {
		r.warn("could not read which authority was inspected")
	}
	if report.Inspected.IsZero() {
		r.warn("could not read the inspection dates")
	}
	if report.LeadInspector == "" && r.fw.Graded() {
		r.warn("could not read the lead inspector")
	}
	if len(report.Recommendations) == 0 && r.fw.Graded() {
		r.warn("found no list of what needs to improve")
	}
}
