package load_test

import (
	"context"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/model"
)

// A document that no framework claims opens as evidence if its text tells what
// an inspection found; any other is refused with the reason.
func TestWhatOpensAsEvidence(t *testing.T) {
	const (
		findings = "Leaders know their services well. Children in need are seen regularly by staff who know them. " +
			"Too many assessments of families are late. Records of visits to children are inconsistent. "
		untold = "Care plans are clear for most residents. Staff supervision is not always regular or recorded. " +
			"The home lacks a manager who knows the residents. Medicines are stored safely and records are thorough. " +
			"Relatives and residents speak well of the support they get. Too few staff have had training in first aid. "
	)
	for _, c := range []struct{ name, text, refused string }{
		{"findings of an inspection", "Inspectors visited the harbour school.\n\n" + findings, ""},
		{"headings and numbers", "# Peer review of Sandmouth\n\n## Findings\n\n1. " + strings.ReplaceAll(findings, ". ", ".\n\n1. "), ""},
		{"a page out of a report that speaks of no inspection", untold, ""},
		{"a list of pages", "Inspection reports\n\nSandmouth 2019\n\nSandmouth 2023\n\nNext page\n", "hardly any running text"},
		{"an error page", "Page not found\n\nThe inspection report that you wanted is not here any more.\n", "hardly any running text"},
		{"how inspections are made", strings.Repeat("Inspectors will evaluate the quality of services for children. They should tell leaders what they find. ", 9), "hardly any sentence says"},
		{"a story", strings.Repeat("The boat left the harbour before the storm had come up. Nobody on the quay had seen its captain since the spring. ", 9), "hardly any sentence says"},
	} {
		r, err := load.New(load.Config{}).Bytes(context.Background(), "file", []byte(c.text))
		switch {
		case c.refused != "" && (err == nil || !strings.Contains(err.Error(), c.refused) || fault.Hint(err) == ""):
			t.Errorf("%s: %v, hint %q", c.name, err, fault.Hint(err))
		case c.refused == "" && (err != nil || r.Kind != model.OtherKind || r.Framework.ID != "" || len(r.Judgements) > 0 || len(r.Sections) == 0):
			t.Errorf("%s: %v, %+v", c.name, err, r)
		}
	}
}

// Documents of other inspectorates say whose services they are about in many ways.
func TestThePlaceOfADocumentOfNoKnownFramework(t *testing.T) {
	const findings = "Staff know the people whom they care for well. Too many plans are late. Inspectors found that records lack detail.\n"
	for front, want := range map[string][2]string{
		"Report on an unannounced inspection of\n\nHMP Sandmouth\n\nby HM Chief Inspector of Prisons\n":                {"HMP Sandmouth", "Report on an unannounced inspection of HMP Sandmouth"},
		"Inspection of Children's Services\n\nSandmouth Metropolitan Borough Council\n\nMarch 2004\n":                  {"Sandmouth", "Inspection of Children's Services"},
		"Care Inspectorate\n\nInspection Report on\n\nSandmouth Fostering Service\n\nDate of inspection: 4 May 2023\n": {"Sandmouth Fostering Service", "Care Inspectorate Inspection Report on Sandmouth Fostering Service"},
		"Joint area review\n\nSandmouth Children’s Services Authority Area\n\nPublished: 12 March 2007\n":              {"Sandmouth", "Joint area review Sandmouth Children’s Services Authority Area"},
		"What we found\n": {"", "What we found"},
	} {
		r, err := load.New(load.Config{}).Bytes(context.Background(), "file", []byte(front+"\n"+findings))
		if err != nil {
			t.Errorf("%q: %v", front, err)
			continue
		}
		if r.Authority != want[0] || r.Title != want[1] {
			t.Errorf("%q: %q, %q", front, r.Authority, r.Title)
		}
	}
}
