package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reinspect/compare"
	"reinspect/internal/export"
	"reinspect/internal/library"
	"reinspect/internal/load"
	"reinspect/internal/query"
	"reinspect/internal/theme"
	"reinspect/model"
)

// searchExample is shown where a search is not understood.
const searchExample = `reinspect search --library reports.sqlite neglect mark:weakness`

// filterHelp tells of the filters for reports.
const filterHelp = `Filters for reports: authority:larkhollow, kind:inspection, from:2019, to:2023-06,
grade:inadequate, area:leadership. If a filter is given
twice, either value matches. With grade: and area: together, that area has that grade.`

// usualLimit is how many sentences a search prints: two screens of text.
const usualLimit = 20

func (a *app) searchCommand() *cobra.Command {
	out, path, limit := output{}, "", usualLimit
	cmd := &cobra.Command{
		Use:   "search [--library LIBRARY | FILE|FOLDER...] WORDS...",
		Short: "Find sentences in many reports",
		Long: `Finds the sentences that hold all of the words, in a library or in reports that
are read now; a folder stands for every report in it. The best match comes first,
then the newest.

"Words in quotes" stand side by side.

` + filterHelp + `

Filters for sentences: theme:permanence, theme:"care leavers"; section:leadership;
mark:weakness, strength, mixed, neutral, improved, declined, persists.`,
		Example: `reinspect search --library reports.sqlite neglect mark:weakness from:2019
reinspect search reports "social workers" theme:permanence`,
		ValidArgsFunction: reportFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			files, words := []string(nil), args
			if path == "" {
				n := slices.IndexFunc(args, func(s string) bool { return s != load.StandardInput && !exists(s) })
				if n < 0 {
					n = len(args)
				}
				files, words = args[:n], args[n:]
			}
			if err := out.complete(slices.Concat(files, []string{path})); err != nil {
				return err
			}
			return a.search(cmd.Context(), &out, path, files, strings.Join(words, " "), limit)
		},
	}
	out.flags(cmd, namesOf(export.FoundFormats()))
	libraryFlag(cmd, &path, "library to search in")
	cmd.Flags().IntVar(&limit, "limit", usualLimit, "how many sentences to print; 0 for all")
	return cmd
}

// search searches the library at path or, where that is "", some files.
func (a *app) search(ctx context.Context, out *output, path string, files []string, typed string, limit int) error {
	env, err := a.loader().Env()
	if err != nil {
		return err
	}
	q, err := query.Parse(typed, known(env))
	switch {
	case err != nil:
		return usageError{err}
	case q.Empty():
		return usage(searchExample, "search needs words to look for")
	case limit < 0:
		return usage("--limit 0 prints all", "--limit %d is less than nothing", limit)
	case path == "" && len(files) == 0:
		return usage(searchExample, "search needs a library, or files or folders that are there, before the words")
	}
	failed := false
	l, err := a.searched(ctx, path, files, &failed)
	if err != nil {
		return err
	}
	defer l.Close()
	hits, all, err := l.Search(ctx, q, limit)
	if err != nil {
		return err
	}
	found := export.Found{Query: typed, All: all, Themes: env.Themes}
	for _, h := range hits {
		found.Hits = append(found.Hits, export.Hit(h))
	}
	f := chosen(out, export.FoundFormats())
	data, err := f.Bytes(found)
	if err != nil {
		return err
	}
	if err := a.fileOrStandard(out, false, data); err != nil {
		return err
	}
	if failed {
		return errTold
	}
	return nil
}

// searched opens the library at path, or reads files into one in memory; failed
// is set where some cannot be read.
func (a *app) searched(ctx context.Context, path string, files []string, failed *bool) (*library.Library, error) {
	if path != "" {
		return library.Open(ctx, path)
	}
	files, someFailed, err := a.find(files)
	if err != nil {
		return nil, err
	}
	m, err := library.NewMemory(ctx)
	if err != nil {
		return nil, err
	}
	unread, err := a.eachReport(ctx, files, func(r *model.Report) error { return m.Put(ctx, entryOf(r)) })
	*failed = someFailed || unread
	if err != nil {
		m.Close()
		return nil, err
	}
	return m.Library, nil
}

// entryOf is a report for a library in memory, told by its own digest.
func entryOf(r *model.Report) library.Entry {
	return library.Entry{Report: r, Path: r.Source.Path, FileSHA256: r.Source.SHA256}
}

// known is what names in a query stand for.
func known(env compare.Env) query.Known {
	return query.Known{Themes: themesNamed(env.Themes), Areas: func(framework, area string) []string {
		f, ok := env.Frameworks.ByID(framework)
		if !ok {
			return nil
		}
		a, ok := f.ByArea(area)
		if !ok {
			return nil
		}
		return append([]string{a.Title}, a.Covers...)
	}}
}

// themesNamed finds themes by what people call them: the one of that id or title,
// else all whose titles hold the words.
func themesNamed(themes *theme.Catalogue) func(string) []string {
	return func(name string) []string {
		name = strings.ToLower(strings.ReplaceAll(name, "-", " "))
		var some []string
		for _, t := range themes.All() {
			id, title := strings.ReplaceAll(t.ID, "-", " "), strings.ToLower(t.Title)
			if id == name || title == name {
				return []string{t.ID}
			}
			if strings.Contains(title, name) {
				some = append(some, t.ID)
			}
		}
		return some
	}
}
