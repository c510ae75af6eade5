package parse_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"reinspect/internal/load/parse"
	"reinspect/internal/load/read"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// readShared parses one of the documents that lie beside the repository.
func readShared(t *testing.T, parts ...string) *model.Report {
	t.Helper()
	pattern := filepath.Join(append([]string{sharedtest.Dir(t), "reports"}, parts...)...)
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) != 1 {
		t.Skipf("%s: %d files, want one", pattern, len(found))
	}
	data, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	doc, err := read.Bytes(context.Background(), found[0], data)
	if err != nil {
		t.Fatal(err)
	}
	return parse.Report(doc, builtIn(t))
}

// grades returns a report's judgements as "area grade source".
func grades(r *model.Report) []string {
	var all []string
	for _, j := range r.Judgements {
		all = append(all, j.Area+" "+j.Grade+" "+string(j.Source))
	}
	return all
}

// numbers returns the numbers of a report's paragraphs in reading order.
func numbers(r *model.Report) []int {
	var all []int
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			if p.Number > 0 {
				all = append(all, p.Number)
			}
		}
	}
	return all
}

func oneTo(n int) []int {
	var all []int
	for i := 1; i <= n; i++ {
		all = append(all, i)
	}
	return all
}

// groupSizes counts the items of each group of an improvement list, in order.
func groupSizes(r *model.Report) map[string]int {
	sizes := map[string]int{}
	for _, rec := range r.Recommendations {
		sizes[rec.Group]++
	}
	return sizes
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestChildProtectionReportAsText(t *testing.T) {
	r := readShared(t, "text", "001_*.txt")
	same(t, "framework", r.Framework.ID, "child-protection-2012")
	same(t, "authority", r.Authority, "Havering")
	same(t, "lead inspector", r.LeadInspector, "Sarah Urding")
	same(t, "inspected", r.Inspected.String(), "25 February – 6 March 2013")
	same(t, "judgements", grades(r), []string{
		"overall adequate table", "help-and-protection adequate table", "quality-of-practice adequate table", "leadership adequate table",
	})
	same(t, "paragraphs", numbers(r), oneTo(51))
	same(t, "improvement points", len(r.Recommendations), 19)
	same(t, "groups", groupSizes(r), map[string]int{"Immediately": 4, "Within three months": 11, "Within six months": 4})
	for _, s := range r.Sections {
		for _, p := range s.Paragraphs {
			if p.Number == 46 && !strings.Contains(p.Text, "led by an independent") {
				t.Error("the displaced number 46 still stands in its paragraph")
			}
		}
	}
}

func TestInspectionWithFiveJudgementsAsText(t *testing.T) {
	r := readShared(t, "text", "000_*.txt")
	same(t, "framework", r.Framework.ID, "ilacs-2023")
	same(t, "authority", r.Authority, "Havering")
	same(t, "lead inspector", r.LeadInspector, "Claire Beckingham")
	same(t, "inspected", r.Inspected.String(), "11–22 December 2023")
	same(t, "judgements", grades(r), []string{
		"leadership inadequate table", "help-and-protection inadequate table", "children-in-care inadequate table",
		"care-leavers requires-improvement table", "overall inadequate table",
	})
	same(t, "paragraphs", numbers(r), oneTo(50))
	same(t, "improvement points", len(r.Recommendations), 6)
}

func TestInspectionThatLostItsFirstNumberAsText(t *testing.T) {
	r := readShared(t, "text", "004_*.txt")
	same(t, "framework", r.Framework.ID, "ilacs-2018")
	same(t, "authority", r.Authority, "Newham")
	same(t, "lead inspector", r.LeadInspector, "Dawn Godfrey")
	same(t, "inspected", r.Inspected.String(), "11–22 February 2019")
	same(t, "judgements", grades(r), []string{
		"leadership inadequate table", "help-and-protection requires-improvement table",
		"care-and-care-leavers inadequate table", "overall inadequate table",
	})
	same(t, "paragraphs", numbers(r), oneTo(44))
	same(t, "improvement points", len(r.Recommendations), 11)
	first := r.Sections[1].Paragraphs[0]
	if first.Number != 1 || first.Numbered {
		t.Errorf("paragraph %d, printed %v: want the first, its number not printed", first.Number, first.Numbered)
	}
}

func TestPressReleaseGivesNoGrade(t *testing.T) {
	r := readShared(t, "text", "002_*.txt")
	same(t, "kind", r.Kind, model.PressRelease)
	same(t, "framework", r.Framework, model.FrameworkRef{})
	same(t, "authority", r.Authority, "Havering")
	same(t, "visit", r.Inspected.String(), "26–27 March 2025")
	same(t, "judgements", grades(r), []string(nil))
	same(t, "paragraphs", numbers(r), oneTo(22))
}

func TestNewsArticleOnlyReportsGrades(t *testing.T) {
	r := readShared(t, "text", "003_*.txt")
	same(t, "kind", r.Kind, model.News)
	same(t, "framework", r.Framework, model.FrameworkRef{})
	same(t, "authority", r.Authority, "Havering")
	same(t, "judgements", grades(r), []string{
		"overall inadequate reported", "leadership inadequate reported",
		"children-in-care inadequate reported", "care-leavers requires-improvement reported",
	})
}
