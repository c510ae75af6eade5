package parse_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"reinspect/internal/framework"
	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
	"reinspect/internal/sharedtest"
	"reinspect/model"

	"github.com/google/go-cmp/cmp"
)

// regime is what a person found in a real report of another regime: its facts
// and, by counts alone, its lists and sections.
type regime struct {
	file      string // the beginning of its name
	framework string
	authority string
	period    string
	grades    []string
	urgent    int // areas for priority action
	improve   int
	sections  []string // "beginning of the heading: number of paragraphs"
}

var regimes = []regime{
	{"area-send barking", "area-send-2023", "Barking and Dagenham", "8–12 July 2024", []string{"outcome: inconsistent"}, 0, 3, []string{"Inspection outcome: 3", "Information about the local: 4", "What is it like: 8", "What is the area: 15", "What does the area: 10"}},
	{"area-send gateshead", "area-send-2023", "Gateshead", "22–26 May 2023", []string{"outcome: inconsistent"}, 0, 5, []string{"Inspection outcome: 3", "Information about the local: 3", "What is it like: 8", "What is the area: 12", "What does the area: 9"}},
	{"area-send middlesbrough", "area-send-2023", "Middlesbrough", "9–13 October 2023", []string{"outcome: typically-positive"}, 0, 3, []string{"What is it like: 7", "What is the area: 13", "What does the area: 7"}},
	{"area-send nottinghamshire", "area-send-2023", "Nottinghamshire", "30 January – 3 February 2023", []string{"outcome: widespread-failings"}, 2, 4, []string{"What is it like: 11", "What is the area: 7", "What does the area: 6"}},
	{"area-send oldham", "area-send-2023", "Oldham", "26–30 June 2023", []string{"outcome: widespread-failings"}, 2, 3, []string{"What is the area: 7", "What does the area: 8"}},
	{"area-send wakefield", "area-send-2023", "Wakefield", "18–22 March 2024", []string{"outcome: typically-positive"}, 0, 2, []string{"What is the area: 8", "What does the area: 10"}},
	{"jtai blackpool", "jtai", "Blackpool", "18–22 November 2024", nil, 0, 5, []string{"Headline findings: 2", "Strengths: 6", "Main findings: 24"}},
	{"jtai medway", "jtai", "Medway", "18–22 June 2018", nil, 1, 0, []string{"Areas for improvement: 22", "Key strengths: 15"}},
	{"jtai norfolk", "jtai", "Norfolk", "9–13 December 2024", nil, 0, 5, []string{"Context: 3", "Headline findings: 5", "Strengths: 11", "Main findings: 32"}},
	{"jtai richmond", "jtai", "Richmond upon Thames", "15–19 July 2024", nil, 0, 8, []string{"Strengths: 7", "Main findings: 17"}},
	{"jtai sutton", "jtai", "Sutton", "10–14 July 2023", nil, 0, 9, []string{"Headline findings: 2", "Strengths: 7", "Main findings: 20"}},
	{"jtai walsall", "jtai", "Walsall", "7–11 November 2022", nil, 0, 4, []string{"Headline findings: 1", "Walsall Safeguarding: 7", "Main findings: 24"}},
	{"school 2016", "school-2015", "Rounds Green Primary School", "9–10 November 2016", []string{
		"overall: inadequate", "school-leadership: inadequate", "quality-of-teaching: inadequate", "behaviour-and-welfare: inadequate",
		"pupil-outcomes: inadequate", "early-years: inadequate",
	}, 0, 7, []string{"Summary of key findings: 13", "Effectiveness of leadership: 13", "Quality of teaching: 6", "Personal development: 9", "Outcomes for pupils: 10", "Early years: 8"}},
}

func TestReportsOfOtherRegimes(t *testing.T) {
	dir := filepath.Join(sharedtest.Dir(t), "reports", "other-regimes")
	frameworks, err := framework.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range regimes {
		if i%sharedtest.Some(3, 1) != 0 {
			continue
		}
		t.Run(want.file, func(t *testing.T) {
			found, err := filepath.Glob(filepath.Join(dir, want.file+"*.pdf"))
			if err != nil || len(found) != 1 {
				t.Fatalf("found %v: %v", found, err)
			}
			data, err := os.ReadFile(found[0])
			if err != nil {
				t.Fatal(err)
			}
			doc, err := read.Bytes(context.Background(), found[0], data)
			if err != nil {
				t.Fatal(err)
			}
			r := parse.Report(doc, frameworks)
			got := regime{want.file, r.Framework.ID, r.Authority, r.Inspected.String(), nil, 0, 0, nil}
			for _, j := range r.Judgements {
				got.grades = append(got.grades, j.Area+": "+j.Grade)
			}
			for _, rec := range r.Recommendations {
				if strings.Contains(rec.Group, "priority action") {
					got.urgent++
				} else {
					got.improve++
				}
			}
			for _, s := range want.sections {
				title, _, _ := strings.Cut(s, ":")
				got.sections = append(got.sections, fmt.Sprintf("%s: %d", title, count(r, title)))
			}
			if d := cmp.Diff(want, got, cmp.AllowUnexported(regime{})); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
			checkWhole(t, r)
		})
	}
}

// count returns how many paragraphs the section has whose heading begins so.
func count(r *model.Report, title string) int {
	n := 0
	for _, s := range r.Sections {
		if strings.HasPrefix(s.Title, title) {
			n += len(s.Paragraphs)
		}
	}
	return n
}

// checkWhole fails where an item begins in the middle of a sentence or has
// lost its text.
func checkWhole(t *testing.T, r *model.Report) {
	t.Helper()
	for _, rec := range r.Recommendations {
		first := []rune(rec.Text)[0]
		if !unicode.IsUpper(first) || len(strings.Fields(rec.Text)) < 5 || len(rec.Sentences) == 0 {
			t.Errorf("item %d: %q", rec.N, rec.Text)
		}
	}
}
