package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"reinspect/internal/config"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/library"
	"reinspect/internal/load"
	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/model"
)

func (a *app) timelineCommand() *cobra.Command {
	out, path := output{}, ""
	cmd := &cobra.Command{
		Use:   "timeline FILE|FOLDER... | --library LIBRARY [AUTHORITY...]",
		Short: "Set all reports of each authority on a line",
		Long: `All reports of each authority in the order of their inspections: the grades from
one inspection to the next, the themes that several of them criticise, and what
became of all that was asked for. A folder stands for every report in it; of a
library those on the authorities are taken, or all.`,
		Example: `reinspect timeline reports
reinspect timeline -o timeline.csv 2018.pdf 2023.pdf
reinspect timeline --library reports.sqlite Larkhollow`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && path == "" {
				return usage("reinspect timeline reports/", "timeline needs reports or a folder of them")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if path != "" {
				return a.storedTimeline(cmd.Context(), &out, path, args)
			}
			return a.timelines(cmd.Context(), &out, args)
		},
	}
	out.flags(cmd, namesOf(export.TimelineFormats()))
	libraryFlag(cmd, &path, "library to take the reports from")
	return cmd
}

// timelines prints the timelines of all reports that some paths name.
func (a *app) timelines(ctx context.Context, out *output, paths []string) error {
	files, failed, err := a.find(paths)
	if err != nil {
		return err
	}
	if err := out.complete(files); err != nil {
		return err
	}
	var reports []*model.Report
	someFailed, err := a.eachReport(ctx, files, func(r *model.Report) error {
		reports = append(reports, r)
		return nil
	})
	if err != nil {
		return err
	}
	return a.timeline(out, reports, failed || someFailed)
}

// storedTimeline prints the timelines of the authorities in the library at path.
func (a *app) storedTimeline(ctx context.Context, out *output, path string, authorities []string) error {
	if err := out.complete([]string{path}); err != nil {
		return err
	}
	return a.withLibrary(ctx, path, func(l *library.Library) error {
		reports, err := l.Whole(ctx, authorities...)
		if err != nil {
			return err
		}
		if len(reports) == 0 && len(authorities) > 0 {
			return fault.WithHint(fmt.Errorf("%s: holds no report on %s", path, wording.List(authorities)), "reinspect library list names the authorities in it")
		}
		return a.timeline(out, reports, false)
	})
}

// plainLibrary prints the timelines of the library at path, which is first brought
// up to date with the reports that are named.
func (a *app) plainLibrary(ctx context.Context, path string, named []string) error {
	var told error
	if len(named) > 0 {
		files, failed, err := a.find(named)
		if err != nil {
			return err
		}
		if _, told = a.build(ctx, path, files, failed); told != nil && !errors.Is(told, errTold) {
			return told
		}
	}
	if err := a.storedTimeline(ctx, &output{format: "text"}, path, nil); err != nil {
		return err
	}
	return told
}

// eachReport reads files and calls do for every report in their order; it tells
// of those that cannot be read, and returns whether there are such.
func (a *app) eachReport(ctx context.Context, files []string, do func(*model.Report) error) (failed bool, err error) {
	err = readInOrder(ctx, a.loader().Report, files, readAhead, func(r *model.Report, err error) error {
		if err != nil {
			failed = true
			tell(a.stderr, err)
			return nil
		}
		return do(r)
	})
	return failed, err
}

// readInOrder reads files, some at the same time, and calls do for each in their
// order: with its report, or with why it cannot be read.
func readInOrder(ctx context.Context, read reading, files []string, atOnce int, do func(*model.Report, error) error) error {
	type outcome struct {
		report *model.Report
		err    error
	}
	return load.InOrder(len(files), atOnce, func(i int) outcome {
		r, err := read(ctx, files[i])
		return outcome{r, err}
	}, func(o outcome) error { return do(o.report, o.err) })
}

// timeline prints the timelines of reports. Failed tells that something could not
// be read already.
func (a *app) timeline(out *output, reports []*model.Report, failed bool) error {
	env, err := a.loader().Env()
	if err != nil {
		return err
	}
	lines, homeless := timeline.Lines(reports, env)
	for _, r := range homeless {
		failed = true
		tell(a.stderr, fault.WithHint(fmt.Errorf("%s: says of no place that it was inspected", load.Name(r.Source.Path)),
			"reinspect convert writes it as TOML, where the authority can be filled in"))
	}
	f := chosen(out, export.TimelineFormats())
	if len(lines) > 0 {
		settings, err := config.Load(a.folders.User, os.LookupEnv)
		if err != nil {
			return err
		}
		data, err := f.Bytes(lines, env.Themes, a.madeBy(settings.Name))
		if err != nil {
			return err
		}
		if err := a.fileOrStandard(out, f.Binary, data); err != nil {
			return err
		}
	}
	if failed {
		return errTold
	}
	return nil
}
