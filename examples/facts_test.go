package examples_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/examples"
	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/model"
)

// facts is what an example says, as its author wrote it.
type facts struct {
	title, framework, inspected, lead string
	judgements                        []string // area: grade
	recommendations                   []string // opening words, with the reference where there is one
	sections                          []string // area, grade, first to last paragraph
	summary                           int      // unnumbered paragraphs before the first section
	lastWords                         string
}

var written = map[string]facts{
	examples.Larkhollow2019: {
		title: "London Borough of Larkhollow Inspection of children's social care services", framework: "ilacs-2018",
		inspected: "4–15 March 2019", lead: "Maren Ollerby",
		judgements: []string{
			"leadership: requires-improvement", "help-and-protection: requires-improvement",
			"care-and-care-leavers: good", "overall: requires-improvement",
		},
		recommendations: []string{
			"The quality of child in need and child protection plans",
			"The timeliness of return home interviews",
			"The pace of permanence planning",
			"The regularity of supervision",
			"Social workers' caseloads",
			"The notification and visiting arrangements",
			"The provision of health histories",
		},
		summary: 2,
		sections: []string{
			"help-and-protection requires-improvement 1–14", "care-and-care-leavers good 15–26", "leadership requires-improvement 27–31",
		},
		lastWords: "mature and effective.",
	},
	examples.Larkhollow2024: {
		title: "Inspection of Larkhollow local authority children's services", framework: "ilacs-2023",
		inspected: "11–22 November 2024", lead: "Idris Fenwright",
		judgements: []string{
			"leadership: requires-improvement", "help-and-protection: good",
			"children-in-care: requires-improvement", "care-leavers: good", "overall: requires-improvement",
		},
		recommendations: []string{
			"The pace with which plans for a permanent home",
			"The consistency of supervision",
			"Contingency arrangements in child protection plans.",
			"The number of local homes",
			"The independent reviewing officers' challenge",
		},
		summary: 2,
		sections: []string{
			"help-and-protection good 1–15", "children-in-care requires-improvement 16–28", "care-leavers good 29–33", "leadership requires-improvement 34–38",
		},
		lastWords: "these are at an early stage.",
	},
	examples.Quillmarsh2025: {
		title: "Inspection of Quillmarsh local authority children's services", framework: "ilacs-2023",
		inspected: "12–23 May 2025", lead: "Tamsin Quorle",
		judgements: []string{
			"leadership: outstanding", "help-and-protection: good",
			"children-in-care: outstanding", "care-leavers: requires-improvement", "overall: good",
		},
		recommendations: []string{
			"outcome 4: The frequency and purpose of personal advisers' contact",
			"outcome 4: The quality of pathway plans",
			"outcome 3: The range of suitable accommodation",
			"enabler 2: The recording of the reasons for decisions",
		},
		summary: 2,
		sections: []string{
			"help-and-protection good 1–12", "children-in-care outstanding 13–23", "care-leavers requires-improvement 24–28", "leadership outstanding 29–33",
		},
		lastWords: "strong challenge.",
	},
}

var loader = load.New(load.Config{})

func report(t *testing.T, f examples.File) *model.Report {
	t.Helper()
	r, err := loader.Bytes(context.Background(), f.Name, f.Data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// asPDF is Larkhollow's later report once more, word for word, as a PDF.
func asPDF(t *testing.T) examples.File {
	t.Helper()
	data, err := os.ReadFile("larkhollow-2024.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return examples.File{Name: "larkhollow-2024.pdf", Data: data}
}

func TestEachExampleIsReadAsItWasWritten(t *testing.T) {
	files := append(examples.All(), asPDF(t))
	for _, f := range files {
		want := written[strings.Replace(f.Name, ".pdf", ".md", 1)]
		t.Run(f.Name, func(t *testing.T) {
			r := report(t, f)
			place := "Larkhollow"
			if strings.HasPrefix(f.Name, "quillmarsh") {
				place = "Quillmarsh"
			}
			equal(t, "authority", r.Authority, place)
			equal(t, "kind", r.Kind, model.Inspection)
			equal(t, "title", r.Title, want.title)
			equal(t, "framework", r.Framework.ID, want.framework)
			equal(t, "inspected", r.Inspected.String(), want.inspected)
			equal(t, "lead inspector", r.LeadInspector, want.lead)
			list(t, "judgements", judgementsOf(r), want.judgements)
			list(t, "sections", sectionsOf(r), want.sections)
			list(t, "recommendations", cutTo(recommendationsOf(r), want.recommendations), want.recommendations)
			list(t, "warnings", r.Warnings, nil)
			summary := r.Sections[0]
			if summary.Area != model.Summary || len(summary.Paragraphs) != want.summary {
				t.Errorf("the first section is %q with %d paragraphs, want a summary of %d", summary.Area, len(summary.Paragraphs), want.summary)
			}
			end := len(r.Sections) - 1
			about := r.Sections[end]
			if !about.Background || !strings.Contains(about.Paragraphs[0].Text, "invented example") {
				t.Errorf("the last section is %q, want the word that the report is invented, as background", about.Title)
			}
			last := r.Sections[end-1].Paragraphs
			if text := last[len(last)-1].Text; !strings.HasSuffix(text, want.lastWords) {
				t.Errorf("the report ends with %q, want %q", text, want.lastWords)
			}
		})
	}
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// list compares two lists and shows the first place where they part.
func list(t *testing.T, what string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("%s: %q is missing", what, want[i])
		case i >= len(want):
			t.Errorf("%s: %q is too many", what, got[i])
		case got[i] != want[i]:
			t.Errorf("%s:\n  %s\nwant\n  %s", what, got[i], want[i])
		default:
			continue
		}
		return
	}
}

func judgementsOf(r *model.Report) []string {
	var out []string
	for _, j := range r.Judgements {
		out = append(out, j.Area+": "+j.Grade)
	}
	return out
}

func sectionsOf(r *model.Report) []string {
	var out []string
	for _, s := range r.Sections {
		if s.Area == model.Summary || s.Background {
			continue
		}
		first, last := s.Paragraphs[0].Number, s.Paragraphs[len(s.Paragraphs)-1].Number
		out = append(out, fmt.Sprintf("%s %s %d–%d", s.Area, s.Grade, first, last))
		for i, p := range s.Paragraphs {
			if p.Number != first+i || !p.Numbered {
				out = append(out, fmt.Sprintf("paragraph %d where %d is due", p.Number, first+i))
			}
		}
	}
	return out
}

func recommendationsOf(r *model.Report) []string {
	var out []string
	for _, rec := range r.Recommendations {
		text := rec.Text
		if rec.Reference != "" {
			text = rec.Reference + ": " + text
		}
		out = append(out, text)
	}
	return out
}

// cutTo shortens each text to the length of what it is held against.
func cutTo(texts, lengths []string) []string {
	out := slices.Clone(texts)
	for i := range min(len(texts), len(lengths)) {
		out[i] = out[i][:min(len(out[i]), len(lengths[i]))]
	}
	return out
}

func TestThePDFSaysWhatTheTextSays(t *testing.T) {
	text, pdf := report(t, examples.All()[1]), report(t, asPDF(t))
	words := func(r *model.Report) []string {
		var out []string
		for _, s := range r.Sections {
			out = append(out, s.Title)
			for _, p := range s.Paragraphs {
				out = append(out, p.Text)
			}
		}
		return append(out, recommendationsOf(r)...)
	}
	list(t, "paragraphs", words(pdf), words(text))
}

// The pair is written so that grades rise, fall and stay, one weakness recurs
// in other words, and recommendations meet every fate.
func TestTheExamplePairComparesAsItWasWritten(t *testing.T) {
	left, right := examples.Pair()
	pair, err := loader.Workspace(model.Pair[*model.Report]{Left: report(t, left), Right: report(t, right)}, notes.Folders{Own: t.TempDir()}, false)
	if err != nil {
		t.Fatal(err)
	}
	c := pair.Compare()

	var movements []string
	for _, j := range c.Judgements {
		movements = append(movements, fmt.Sprintf("%s %s %d", j.Area, j.Movement, j.Steps))
	}
	slices.Sort(movements)
	list(t, "movements", movements, []string{
		"care-leavers stayed 0", "children-in-care declined -1", "help-and-protection improved 1",
		"leadership stayed 0", "overall stayed 0",
	})

	var recurring []string
	for _, r := range c.Recurring {
		recurring = append(recurring, fmt.Sprintf("%s paras %d/%d", r.Theme, firstParagraph(r.Evidence.Left), firstParagraph(r.Evidence.Right)))
	}
	// Special guardians that are considered late in 2019, and assessed late in 2024.
	list(t, "recurring weaknesses", recurring[:2], []string{"management-oversight paras 28/35", "permanence paras 17/18"})

	fates := map[int]compare.Status{1: compare.Partly, 2: compare.Resolved, 3: compare.StillThere, 4: compare.StillThere, 6: compare.NotMentioned, 7: compare.Resolved}
	for _, f := range c.Recommendations {
		if want, ok := fates[f.N]; ok && f.Status != want {
			t.Errorf("recommendation %d is %s, want %s: %s", f.N, f.Status, want, f.Text)
		}
	}
}

// firstParagraph is the number of the first numbered paragraph among evidence.
func firstParagraph(evidence []compare.Evidence) int {
	for _, e := range evidence {
		if e.Ref.Kind == model.RefParagraph && e.Ref.N > 0 {
			return e.Ref.N
		}
	}
	return 0
}
