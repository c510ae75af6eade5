package uitest

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"testing"
	"time"

	"reinspect/compare"
	"reinspect/internal/fault"
	"reinspect/internal/framework"
	"reinspect/internal/theme"
	"reinspect/internal/timeline"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/reports"
)

// List is a list of invented reports on a screen of some size.
type List struct {
	*tui.Collection
	Terminal
	Opened []model.Pair[string] // the comparisons that were opened
	Lined  [][]string           // the timelines that were read, by their files
	Clock  time.Time
	Takes  time.Duration // to read a report
	Pauses int           // how often rows waited to be listed

	Answer func(query string) (tui.Found, error) // what a search finds
}

// invented are the reports of the list, one a line: file, authority, framework,
// kind, dates, grades, warnings. A line without a framework cannot be read.
const invented = `
tarnbrook-2015.pdf   | Tarnbrook  | sif | inspection | 2015-03-02 2015-03-27 | overall 4, help-and-protection 4, children-in-care 3, care-leavers 3, leadership 4 |
tarnbrook-2019.pdf   | Tarnbrook  | ilacs-2018 | inspection | 2019-06-10 2019-06-21 | overall 3, help-and-protection 2, care-and-care-leavers 2, leadership 4 |
tarnbrook-2024.pdf   | Tarnbrook  | ilacs-2023 | inspection | 2024-02-26 2024-03-08 | overall 2, help-and-protection 2, children-in-care 3, care-leavers 1, leadership 2 |
tarnbrook-visit.html | Tarnbrook  | focused-visit | focused-visit | 2021-05-18 2021-05-19 | |
netherwick-2024.docx | Netherwick | ilacs-2023 | inspection | 2024-09-09 2024-09-20 | overall 1, help-and-protection 1, children-in-care 1, care-leavers 2, leadership 1 | paragraph 89 has a number but no text (page 22)
ashcombe-send.pdf    | Ashcombe   | area-send-2023 | inspection | 2023-07-03 2023-07-07 | outcomes 2 |
ashcombe-2018.pdf    | Ashcombe   | ilacs-2018 | inspection | 2018-01-15 2018-01-26 | overall 2, help-and-protection 3, care-and-care-leavers 2, leadership 2 |
leaflet.pdf          |
loose.md             |            | ilacs-2018 | inspection | | overall 3 | no authority found
`

// gradeNames are the grades of a scale of four steps.
var gradeNames = []string{"outstanding", "good", "requires-improvement", "inadequate"}

// rows are the invented reports by their files, and the files in their order.
func rows() (files []string, by map[string]reports.Row) {
	by = map[string]reports.Row{}
	for _, line := range strings.Split(strings.TrimSpace(invented), "\n") {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		file := path.Join("/reports", cells[0])
		files = append(files, file)
		by[file] = rowOf(file, cells)
	}
	return files, by
}

func rowOf(file string, cells []string) reports.Row {
	if len(cells) < 7 {
		return reports.Row{Path: file, Fault: fault.WithHint(errors.New(file+": is no inspection report: it has hardly any running text"), "open the report itself")}
	}
	r := &model.Report{Authority: cells[1], Kind: model.Kind(cells[3])}
	r.Source.Path = file
	r.Framework = model.FrameworkRef{ID: cells[2], Name: "Framework " + cells[2]}
	from, to, _ := strings.Cut(cells[4], " ")
	r.Inspected.Start, _ = model.ParseDate(from)
	r.Inspected.End, _ = model.ParseDate(to)
	if cells[6] != "" {
		r.Warnings = []string{cells[6]}
	}
	row := reports.Row{Path: file, Report: r}
	for _, g := range strings.Split(cells[5], ", ") {
		area, rank, graded := strings.Cut(g, " ")
		if !graded {
			continue
		}
		n, _ := strconv.Atoi(rank)
		j := &model.Judgement{Area: area, Grade: gradeNames[n-1], Rank: n}
		j.GradeLabel = labelOf(j.Grade)
		one := reports.Grade{Judgement: j, Title: strings.ReplaceAll(area, "-", " "), Steps: len(gradeNames)}
		if area == "care-and-care-leavers" {
			one.Covers = []string{"children-in-care", "care-leavers"}
		}
		row.Grades = append(row.Grades, one)
	}
	return row
}

// said is what the invented inspections say of two themes.
func said(path string) (map[string]compare.ThemeSaid, error) {
	all := map[string]map[string]compare.ThemeSaid{
		"/reports/tarnbrook-2015.pdf": {"management-oversight": {Balance: compare.AllWeak, Counts: compare.Counts{Weakness: 6}}, "permanence": {Balance: compare.AllStrength, Counts: compare.Counts{Strength: 3}}},
		"/reports/tarnbrook-2019.pdf": {"management-oversight": {Balance: compare.AllMixed, Counts: compare.Counts{Strength: 3, Weakness: 3, Mixed: 1}, Doubt: "close to a threshold"}},
		"/reports/tarnbrook-2024.pdf": {"management-oversight": {Balance: compare.AllStrength, Counts: compare.Counts{Strength: 5, Weakness: 1}}},
		"/reports/ashcombe-2018.pdf":  {"management-oversight": {Balance: compare.AllWeak, Counts: compare.Counts{Strength: 1, Weakness: 4}}},
	}
	if path == "/reports/netherwick-2024.docx" {
		return nil, errors.New(path + ": no such file")
	}
	return all[path], nil
}

// labelOf is a grade as it is printed.
func labelOf(grade string) string {
	return strings.ToUpper(grade[:1]) + strings.ReplaceAll(grade[1:], "-", " ")
}

// OpenList shows the list with all of it read; every two of it open the same
// comparison, the left report alone with itself fails.
func OpenList(t testing.TB, config tui.Config, opened tui.Opened, width, height int) *List {
	t.Helper()
	l := NewList(t, config, opened, width, height)
	l.runFirst(l.Init())
	return l
}

// NewList shows a list of which nothing has been read. Of the reports of the
// configuration only how they are stored is taken.
func NewList(t testing.TB, config tui.Config, opened tui.Opened, width, height int) *List {
	t.Helper()
	catalogue, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	l := &List{}
	files, by := rows()
	frameworks, err := framework.Load("")
	if err != nil {
		t.Fatal(err)
	}
	var store func(context.Context, string) error
	if config.Reports != nil {
		store = config.Reports.Store
	}
	config.Themes, config.Look = catalogue, tui.Dark
	config.Reports = &tui.Reports{
		Name: "/reports", Store: store,
		Env:  compare.Env{Frameworks: frameworks, Themes: catalogue},
		Said: func(_ context.Context, path string) (map[string]compare.ThemeSaid, error) { return said(path) },
		Find: func(context.Context) ([]string, []reports.Row, error) { return files, nil, nil },
		Read: func(_ context.Context, path string) (reports.Row, bool) {
			l.Clock = l.Clock.Add(l.Takes)
			return by[path], true
		},
		Pause: func() { l.Pauses++ },
		Line: func(_ context.Context, paths []string) (*timeline.Line, error) {
			l.Lined = append(l.Lined, paths)
			if len(paths) == 1 {
				return nil, fmt.Errorf("%s: no such file", paths[0])
			}
			return Line(), nil
		},
		Now: func() time.Time { return l.Clock },
		Search: func(ctx context.Context, query string) (tui.Found, error) {
			if l.Answer == nil || ctx.Err() != nil {
				return tui.Found{}, ctx.Err()
			}
			return l.Answer(query)
		},
		Open: func(_ context.Context, paths model.Pair[string]) (tui.Opened, error) {
			l.Opened = append(l.Opened, paths)
			if paths.Left == files[0] && paths.Right == files[4] {
				return tui.Opened{}, fmt.Errorf("%s: no such file", paths.Left)
			}
			return opened, nil
		},
	}
	l.show(t, config, width, height)
	return l
}

// NewListOf shows a list of other reports of which nothing has been read.
func NewListOf(t testing.TB, of *tui.Reports, width, height int) *List {
	t.Helper()
	l := &List{}
	l.show(t, tui.Config{Reports: of, Look: tui.Dark}, width, height)
	return l
}

func (l *List) show(t testing.TB, config tui.Config, width, height int) {
	t.Helper()
	var err error
	if l.Collection, err = tui.NewCollection(config); err != nil {
		t.Fatal(err)
	}
	l.Model = l.Collection
	l.Resize(width, height)
}
