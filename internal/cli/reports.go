package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/framework"
	"reinspect/internal/load"
	"reinspect/internal/timeline"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/dialog"
	"reinspect/tui/reports"
)

// many reports whether some paths are more than a pair to compare: three or
// more, or a folder among them.
func many(paths []string) bool {
	return len(paths) > 2 || slices.ContainsFunc(paths, isFolder)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// list is the list of all reports that some paths name.
func (f *files) list(paths []string, env compare.Env) *tui.Reports {
	all := &pool{}
	return &tui.Reports{
		Name: strings.Join(paths, ", "),
		Find: func(context.Context) ([]string, []reports.Row, error) {
			all.clear() // what is found anew is read anew
			return findReports(paths)
		},
		Search: func(ctx context.Context, typed string) (dialog.Found, error) { return all.find(ctx, typed, env) },
		Store:  func(ctx context.Context, path string) error { return all.store(ctx, path, f.loader.Report) },
		Read: func(ctx context.Context, path string) (reports.Row, bool) {
			r, err := f.Facts(ctx, path)
			if err != nil {
				return reports.Row{Path: path, Fault: err}, true
			}
			return rowOf(r, env.Frameworks), true
		},
		Open: f.Open,
		Line: func(ctx context.Context, paths []string) (*timeline.Line, error) {
			return lineOf(ctx, paths, env, f.loader.Report)
		},
		Env: env,
		Said: func(ctx context.Context, path string) (map[string]compare.ThemeSaid, error) {
			return saidOf(ctx, path, func(ctx context.Context, path string) (*model.Report, error) {
				return all.read(ctx, path, f.loader.Report)
			})
		},
		Now: f.app.now, Pause: pause,
	}
}

// lineAtOnce is how many reports of a timeline are read at the same time.
const lineAtOnce = 2

// lineOf reads reports on one authority, whole, and sets them on a line. The error
// says which could not be read, or why there is no line.
func lineOf(ctx context.Context, paths []string, env compare.Env, report reading) (*timeline.Line, error) {
	var read []*model.Report
	var faults []error
	_ = readInOrder(ctx, report, paths, lineAtOnce, func(r *model.Report, err error) error {
		if err != nil {
			faults = append(faults, err)
			return ctx.Err()
		}
		read = append(read, r)
		return ctx.Err()
	})
	lines, _ := timeline.Lines(read, env)
	if len(lines) == 0 {
		return nil, errors.Join(append(faults, ctx.Err())...)
	}
	return lines[0], errors.Join(faults...)
}

// saidOf reads what a report says of each theme.
func saidOf(ctx context.Context, path string, report reading) (map[string]compare.ThemeSaid, error) {
	r, err := report(ctx, path)
	if err != nil {
		return nil, err
	}
	return compare.ThemesSaid(r), nil
}

// findReports names the files, and what could not be looked into.
func findReports(paths []string) ([]string, []reports.Row, error) {
	files, faults := load.Find(paths)
	var unread []reports.Row
	for _, err := range faults {
		row := reports.Row{Path: err.Error(), Fault: err}
		if at := (*fs.PathError)(nil); errors.As(err, &at) {
			row = reports.Row{Path: at.Path, Fault: at.Err}
		}
		unread = append(unread, row)
	}
	if len(files)+len(unread) == 0 {
		return nil, nil, noReport(paths)
	}
	return files, unread, nil
}

// rowOf keeps what the list shows of a report. Texts are copied: each would keep
// the whole report that it is a part of in memory.
func rowOf(r *model.Report, frameworks *framework.Set) reports.Row {
	own := strings.Clone
	facts := &model.Report{
		Source: r.Source, Title: own(r.Title), Authority: own(r.Authority), Kind: r.Kind, Inspected: r.Inspected, Published: r.Published,
		Framework: model.FrameworkRef{ID: own(r.Framework.ID), Name: own(r.Framework.Name)},
	}
	for _, w := range r.Warnings {
		facts.Warnings = append(facts.Warnings, own(w))
	}
	row := reports.Row{Path: r.Source.Path, Report: facts}
	f, known := frameworks.ByID(r.Framework.ID)
	if known {
		row.Family = f.Family
	}
	for i := range r.Judgements {
		j := r.Judgements[i]
		j.Area, j.Label, j.Grade, j.GradeLabel = own(j.Area), own(j.Label), own(j.Grade), own(j.GradeLabel)
		g := reports.Grade{Judgement: &j, Title: j.Label}
		if known {
			g.Steps = f.Scale.Steps()
			if a, ok := f.ByArea(j.Area); ok {
				g.Title, g.Covers = a.Title, a.Covers
			}
		}
		row.Grades = append(row.Grades, g)
	}
	return row
}
