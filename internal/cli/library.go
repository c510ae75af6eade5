package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reinspect/compare"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/library"
	"reinspect/internal/load"
	"reinspect/internal/query"
	"reinspect/internal/wording"
	"reinspect/model"
)

func (a *app) libraryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "library",
		Short: "Keep many reports in one file, to list and search them at once",
		Long: `A library is one file with everything that was read from many reports: an SQLite
file, which other programs can open too. "reinspect search --library" searches it.`,
		Args: onlyCommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.libraryBuild(), a.libraryList(), a.libraryGrades(), a.libraryTheme(), a.libraryTable(), a.libraryForget())
	return cmd
}

// libraryFiles completes the names of libraries.
func libraryFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{strings.TrimPrefix(library.Extension, ".")}, cobra.ShellCompDirectiveFilterFileExt
}

// libraryFlag adds the flag that names a library.
func libraryFlag(cmd *cobra.Command, path *string, purpose string) {
	cmd.Flags().StringVar(path, "library", "", purpose)
	_ = cmd.MarkFlagFilename("library", strings.TrimPrefix(library.Extension, "."))
}

func (a *app) libraryBuild() *cobra.Command {
	path := ""
	cmd := &cobra.Command{
		Use:   "build FILE|FOLDER...",
		Short: "Write a library, or bring one up to date",
		Long: `Reads reports into a library; a folder stands for every report in it. Where the
library is there already, only files whose content is new are read. What is in it
stays, also when its file is gone: "reinspect library forget" takes it out.`,
		Example:           `reinspect library build reports -o reports.sqlite`,
		ValidArgsFunction: reportFiles,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usage("reinspect library build reports -o reports"+library.Extension, "library build needs reports or a folder of them")
			case slices.Contains(args, load.StandardInput):
				return usage("save it to a file first", "a library holds files, not standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if path == "" {
				return usage("add -o reports"+library.Extension, "library build needs the name of the library")
			}
			path = libraryName(path)
			files, failed, err := a.find(args)
			if err != nil {
				return err
			}
			said, err := a.build(cmd.Context(), path, files, failed)
			if _, err := fmt.Fprint(a.stdout, said); err != nil {
				return writeFault(err)
			}
			return err
		},
	}
	cmd.Flags().StringVarP(&path, "output", "o", "", "library to write or to bring up to date")
	_ = cmd.MarkFlagFilename("output", strings.TrimPrefix(library.Extension, "."))
	return cmd
}

// find returns the reports that some arguments name, and whether some of them
// could not be looked for.
func (a *app) find(args []string) (files []string, failed bool, err error) {
	files, faults := load.Find(args)
	for _, err := range faults {
		tell(a.stderr, err)
	}
	if len(files) == 0 {
		return nil, true, noReport(args)
	}
	return files, len(faults) > 0, nil
}

// noReport says that there is no report where some should be.
func noReport(paths []string) error {
	return fault.WithHint(fmt.Errorf("no report in %s", strings.Join(paths, ", ")), "name a folder with reports in it, such as PDF files")
}

// oneLibrary accepts the name of a library and further arguments, at least least.
func oneLibrary(example string, least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return usage(example, "%s takes %s, but %s given", strings.TrimPrefix(cmd.CommandPath(), "reinspect "), cmd.Use[len(cmd.Name())+1:], wereGiven(len(args)))
		}
		return nil
	}
}

func (a *app) libraryList() *cobra.Command {
	out := output{}
	cmd := &cobra.Command{
		Use:   "list LIBRARY [WORDS...]",
		Short: "List the reports of a library",
		Long: `Lists all reports of a library, or those that have all of the words in what they
are called, and that the filters ask for.

` + filterHelp,
		Example: `reinspect library list reports.sqlite
reinspect library list -o reports.csv reports.sqlite
reinspect library list reports.sqlite grade:inadequate area:leadership from:2019`,
		Args:              oneLibrary("reinspect library list reports.sqlite", 1, -1),
		ValidArgsFunction: libraryFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.complete(args[:1]); err != nil {
				return err
			}
			return a.list(cmd.Context(), &out, args[0], strings.Join(args[1:], " "))
		},
	}
	out.flags(cmd, namesOf(export.ListFormats()))
	return cmd
}

// list prints the reports of a library that a query asks for.
func (a *app) list(ctx context.Context, out *output, path, typed string) error {
	env, err := a.loader().Env()
	if err != nil {
		return err
	}
	q, err := query.ParseReports(typed, known(env))
	if err != nil {
		return usageError{err}
	}
	return a.withLibrary(ctx, path, func(l *library.Library) error {
		reports, err := l.Reports(ctx)
		if err != nil {
			return err
		}
		reports = slices.DeleteFunc(reports, func(r *model.Report) bool { return !asks(q, r) })
		return a.writeList(out, reports)
	})
}

// asks reports whether a query asks for a report, by its filters and by the words
// that it is called by.
func asks(q query.Query, r *model.Report) bool {
	grades := q.GradesOf(r)
	return q.AsksFor(r, grades) && q.In(query.Text(r.Source.Path, r, grades))
}

func (a *app) withLibrary(ctx context.Context, path string, do func(*library.Library) error) error {
	l, err := library.Open(ctx, path)
	if err != nil {
		return err
	}
	defer l.Close()
	return do(l)
}

func (a *app) writeList(out *output, reports []*model.Report) error {
	env, err := a.loader().Env()
	if err != nil {
		return err
	}
	f := chosen(out, export.ListFormats())
	data, err := f.Bytes(reports, shortTitles(env))
	if err != nil {
		return err
	}
	return a.fileOrStandard(out, false, data)
}

// shortTitles returns a function that gives the areas of a framework their
// titles.
func shortTitles(env compare.Env) func(framework, area string) string {
	known := map[string]func(string) string{}
	return func(framework, area string) string {
		if known[framework] == nil {
			known[framework] = areaTitles(env.Frameworks, framework)
		}
		return known[framework](area)
	}
}

func (a *app) libraryTable() *cobra.Command {
	out := output{}
	cmd := &cobra.Command{
		Use:   "table LIBRARY TABLE",
		Short: "Write one table of a library",
		Long:  "Writes one of the tables " + wording.List(library.Tables()) + " with all its columns.",
		Example: `reinspect library table reports.sqlite judgements
reinspect library table -o sentences.csv reports.sqlite sentences`,
		Args: oneLibrary("reinspect library table reports.sqlite judgements", 2, 2),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return libraryFiles(cmd, args, word)
			}
			return library.Tables(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(library.Tables(), args[1]) {
				return usage("name one of "+strings.Join(library.Tables(), ", "), "a library has no table %s", args[1])
			}
			if err := out.complete(args[:1]); err != nil {
				return err
			}
			return a.withLibrary(cmd.Context(), args[0], func(l *library.Library) error { return a.table(cmd.Context(), &out, l, args[1]) })
		},
	}
	out.flags(cmd, namesOf(export.TableFormats()))
	return cmd
}

func (a *app) table(ctx context.Context, out *output, l *library.Library, name string) error {
	f := chosen(out, export.TableFormats())
	if err := a.onScreen(out, f.Binary); err != nil {
		return err
	}
	return a.pour(out, f.Binary, func(w io.Writer) error {
		return f.Write(w, export.Table{Name: name, Each: func(head func([]string) error, row func([]any) error) error {
			return l.Table(ctx, name, head, row)
		}})
	})
}

func (a *app) libraryForget() *cobra.Command {
	all := false
	cmd := &cobra.Command{
		Use:   "forget LIBRARY [FILE|FOLDER|AUTHORITY...]",
		Short: "Take reports out of a library, or delete it",
		Long: `Takes out the reports that are named by their files, by a folder that they lie in,
or by their authority; nothing of them stays in the library. The files themselves
stay where they are.`,
		Example:           `reinspect library forget reports.sqlite Larkhollow`,
		ValidArgsFunction: libraryFiles,
		Args:              oneLibrary("reinspect library forget reports.sqlite Larkhollow", 1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case all && len(args) > 1:
				return usage("leave out the names or --all", "--all deletes the whole library")
			case all:
				return a.deleteLibrary(cmd.Context(), args[0])
			case len(args) == 1:
				return usage("name a file, a folder or an authority; --all deletes the library", "library forget needs to know what to forget")
			}
			return a.forget(cmd.Context(), args[0], args[1:])
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "delete the library")
	return cmd
}

func (a *app) forget(ctx context.Context, path string, names []string) error {
	b, err := editThere(ctx, path)
	if err != nil {
		return err
	}
	defer b.Close()
	n := 0
	for _, name := range names {
		forgotten, err := b.Forget(ctx, name)
		if err != nil {
			return err
		}
		n += forgotten
	}
	if _, err := b.Commit(ctx); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, "%s: %s taken out, %d left.\n", path, wording.Count(n, "report"), b.Files())
	return writeFault(err)
}

// editThere begins to change a library that is there already.
func editThere(ctx context.Context, path string) (*library.Build, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fault.WithHint(fmt.Errorf("%s: no such file", path), "name a library that reinspect library build has written")
	}
	return library.Edit(ctx, path)
}

// deleteLibrary deletes a library, and no other file.
func (a *app) deleteLibrary(ctx context.Context, path string) error {
	b, err := editThere(ctx, path)
	if err != nil {
		return err
	}
	defer b.Close()
	if err := b.Delete(ctx); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, "%s: deleted, with what was read from %s. The reports themselves stay where they are.\n", path, wording.Count(b.Files(), "report"))
	return writeFault(err)
}
