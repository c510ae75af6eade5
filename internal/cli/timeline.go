package cli

import (
	"context"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"reinspect/internal/config"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/internal/timeline"
	"reinspect/model"
)

func (a *app) timelineCommand() *cobra.Command {
	out := output{}
	cmd := &cobra.Command{
		Use:   "timeline FILE|FOLDER...",
		Short: "Set all reports of each authority on a line",
		Long: `All reports of each authority in the order of their inspections: the grades from
one inspection to the next, the themes that several of them criticise, and what
became of all that was asked for. A folder stands for every report in it.`,
		Example: `reinspect timeline reports
reinspect timeline -o timeline.csv 2018.pdf 2023.pdf`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("reinspect timeline reports/", "timeline needs reports or a folder of them")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			files, faults := load.Find(args)
			for _, err := range faults {
				tell(a.stderr, err)
			}
			if len(files) == 0 {
				return fault.WithHint(fmt.Errorf("no report in %s", args[0]), "name a folder with reports in it, such as PDF files")
			}
			if err := out.complete(files); err != nil {
				return err
			}
			return a.timeline(cmd.Context(), &out, files, len(faults) > 0)
		},
	}
	var words []formatWords
	for _, f := range export.TimelineFormats() {
		words = append(words, formatWords{append([]string{f.Name}, f.Also...), f.Extension, f.About})
	}
	out.flags(cmd, words)
	return cmd
}

// timeline prints the timelines of all files that can be read. Failed tells
// that something could not be read already.
func (a *app) timeline(ctx context.Context, out *output, files []string, failed bool) error {
	loader := a.loader()
	env, err := loader.Env()
	if err != nil {
		return err
	}
	type outcome struct {
		report *model.Report
		err    error
	}
	var reports []*model.Report
	_ = inOrder(len(files), readAhead, func(i int) outcome {
		r, err := loader.Report(ctx, files[i])
		return outcome{r, err}
	}, func(o outcome) error {
		if o.err != nil {
			failed = true
			tell(a.stderr, o.err)
			return nil
		}
		reports = append(reports, o.report)
		return nil
	})
	lines, homeless := timeline.Lines(reports, env)
	for _, r := range homeless {
		failed = true
		tell(a.stderr, fault.WithHint(fmt.Errorf("%s: says of no place that it was inspected", load.Name(r.Source.Path)),
			"reinspect convert writes it as TOML, where the authority can be filled in"))
	}
	formats := export.TimelineFormats()
	f := formats[slices.IndexFunc(formats, func(f export.TimelineFormat) bool { return f.Name == out.format })]
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
