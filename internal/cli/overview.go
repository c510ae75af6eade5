package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reinspect/compare"
	"reinspect/internal/across"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/framework"
	"reinspect/internal/library"
	"reinspect/internal/query"
	"reinspect/model"
)

func (a *app) libraryGrades() *cobra.Command {
	out, name := output{}, ""
	cmd := &cobra.Command{
		Use:   "grades LIBRARY [WORDS...]",
		Short: "Set the grades of all authorities side by side",
		Long: `The latest grades of each authority under one framework, and how each has moved
since the inspection before: a line an authority, or in tables a row a grade. Without
--framework it uses the one under which most authorities were last inspected. Words and filters ask for some of the inspections.

` + filterHelp,
		Example: `reinspect library grades reports.sqlite
reinspect library grades --framework sif -o grades.xlsx reports.sqlite
reinspect library grades reports.sqlite grade:good area:leadership from:2022`,
		Args:              oneLibrary("reinspect library grades reports.sqlite", 1, -1),
		ValidArgsFunction: libraryFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.overview(cmd.Context(), &out, args[0], args[1:], func(reports []*model.Report, _ *library.Library, env compare.Env, asks func(*model.Report) bool) (export.Overview, error) {
				f, err := frameworkOf(reports, env, name)
				if err != nil {
					return export.Overview{}, err
				}
				g := across.GradesUnder(f, across.Lines(reports, f.Family, env))
				g.Rows = slices.DeleteFunc(g.Rows, func(r across.GradeRow) bool { return !asks(r.Report) })
				return export.GradesOverview(g, env.Themes), nil
			})
		},
	}
	out.flags(cmd, namesOf(export.OverviewFormats()))
	cmd.Flags().StringVar(&name, "framework", "", "framework whose grades to take, by its name or id")
	return cmd
}

func (a *app) libraryTheme() *cobra.Command {
	out := output{}
	cmd := &cobra.Command{
		Use:   "theme LIBRARY THEME [WORDS...]",
		Short: "Set what all inspections say of a theme side by side",
		Long: `What the inspections of each authority say of a theme, all in all and in numbers of
sentences, the latest first: a line an authority, or in tables a row an inspection.
Words and filters ask for authorities by their latest inspection.

` + filterHelp,
		Example: `reinspect library theme reports.sqlite permanence
reinspect library theme -o oversight.csv reports.sqlite "management oversight"`,
		Args:              oneLibrary("reinspect library theme reports.sqlite permanence", 2, -1),
		ValidArgsFunction: libraryFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.overview(cmd.Context(), &out, args[0], args[2:], func(reports []*model.Report, l *library.Library, env compare.Env, asks func(*model.Report) bool) (export.Overview, error) {
				ids := themesNamed(env.Themes)(args[1])
				if len(ids) != 1 {
					return export.Overview{}, oneTheme(args[1], ids)
				}
				return themeOverview(cmd.Context(), l, ids[0], reports, env, asks)
			})
		},
	}
	out.flags(cmd, namesOf(export.OverviewFormats()))
	return cmd
}

// oneTheme says why a name is not that of one theme.
func oneTheme(name string, ids []string) error {
	if len(ids) > 1 {
		return usage("name one of "+strings.Join(ids, ", "), "%q names several themes", name)
	}
	return usage("name a theme as it is shown, such as permanence or \"pathway plans\"", "there is no theme %q", name)
}

// overview prints an overview of the library at path; words ask for inspections.
func (a *app) overview(ctx context.Context, out *output, path string, words []string,
	lay func([]*model.Report, *library.Library, compare.Env, func(*model.Report) bool) (export.Overview, error),
) error {
	if err := out.complete([]string{path}); err != nil {
		return err
	}
	f := chosen(out, export.OverviewFormats())
	if err := a.onScreen(out, f.Binary); err != nil {
		return err
	}
	env, err := a.loader().Env()
	if err != nil {
		return err
	}
	q, err := query.ParseReports(strings.Join(words, " "), known(env))
	if err != nil {
		return usageError{err}
	}
	return a.withLibrary(ctx, path, func(l *library.Library) error {
		reports, err := l.Facts(ctx)
		if err != nil {
			return err
		}
		b, err := lay(reports, l, env, func(r *model.Report) bool { return asks(q, r) })
		if err != nil {
			return err
		}
		data, err := f.Bytes(b)
		if err != nil {
			return err
		}
		return a.fileOrStandard(out, f.Binary, data)
	})
}

// frameworkOf is the framework of a name or id under which some reports give grades;
// that of most last inspections where none is named.
func frameworkOf(reports []*model.Report, env compare.Env, name string) (*framework.Framework, error) {
	all := across.Frameworks(reports, env.Frameworks)
	if len(all) == 0 {
		return nil, fault.WithHint(fmt.Errorf("no report in the library gives grades"), "reinspect library list names what is in it")
	}
	if name == "" {
		return all[0], nil
	}
	var ids []string
	for _, f := range all {
		if strings.EqualFold(f.ID, name) || strings.EqualFold(f.Name, name) {
			return f, nil
		}
		ids = append(ids, f.ID)
	}
	hint := "name " + ids[0]
	if len(ids) > 1 {
		hint = "name one of " + strings.Join(ids, ", ")
	}
	return nil, usage(hint, "no report gives grades under a framework %q", name)
}

// themeOverview lays out what all inspections under the frameworks of the family that
// most authorities were last inspected under say of a theme.
func themeOverview(ctx context.Context, l *library.Library, id string, reports []*model.Report, env compare.Env, asks func(*model.Report) bool) (export.Overview, error) {
	f, err := frameworkOf(reports, env, "")
	if err != nil {
		return export.Overview{}, err
	}
	lines := across.Lines(reports, f.Family, env)
	said := map[string]map[string]compare.ThemeSaid{}
	for _, line := range lines {
		for _, e := range line.Entries {
			if !e.Graded {
				continue
			}
			whole, err := l.At(ctx, e.Report.Source.Path)
			if err != nil {
				return export.Overview{}, err
			}
			for _, r := range whole {
				said[r.Source.Path] = compare.ThemesSaid(r)
			}
		}
	}
	rows := across.OfTheme(id, lines, func(r *model.Report) (map[string]compare.ThemeSaid, bool) {
		all, known := said[r.Source.Path]
		return all, known
	})
	rows = slices.DeleteFunc(rows, func(r across.ThemeRow) bool { return !asks(r.Said[0].Report) })
	return export.ThemeOverview(id, rows, env.Themes), nil
}
