package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/framework"
	"reinspect/internal/load"
	"reinspect/internal/load/record"
	"reinspect/model"
)

// readAhead is how many reports of a long list are held at once: two are
// worked on while the next ones wait for their turn to be printed.
const readAhead = 4

// explained is the format that --explain stands for.
const explained = "explained"

func (a *app) showCommand() *cobra.Command {
	format, explain := "text", false
	cmd := &cobra.Command{
		Use:   "show FILE...",
		Short: "Show what was read from a report",
		Example: `reinspect show report.pdf
reinspect show --explain report.pdf
reinspect show --format jsonl *.pdf > reports.jsonl`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("reinspect show report.pdf", "show needs a report to read")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if explain {
				if cmd.Flags().Changed("format") {
					return usage("leave out --format", "--explain prints text for people")
				}
				format = explained
			}
			return a.show(cmd.Context(), format, args)
		},
	}
	choice(cmd, &format, "format", "how to print it", "text", "json", "jsonl", "toml")
	cmd.Flags().BoolVar(&explain, "explain", false, "print every mark with the words that decided it, and how sure it is")
	return cmd
}

// show prints every file in the order given; one that cannot be read does not
// keep the others from being printed.
func (a *app) show(ctx context.Context, format string, paths []string) error {
	if len(paths) > 1 && (format == "json" || format == "toml") {
		return usage("use --format jsonl for several reports",
			"--format %s prints one report, %d were named", format, len(paths))
	}
	loader := a.loader()
	type outcome struct {
		text bytes.Buffer
		err  error
	}
	failed := false
	err := inOrder(len(paths), readAhead, func(i int) *outcome {
		o := &outcome{}
		r, err := loader.Report(ctx, paths[i])
		if err == nil {
			err = writeReport(&o.text, format, r, loader)
		}
		if err != nil && format == "jsonl" {
			o.text.Reset()
			_ = export.ErrorLine(&o.text, paths[i], oneLine(err.Error()), fault.Hint(err))
		}
		o.err = err
		return o
	}, func(o *outcome) error {
		if o.err != nil {
			failed = true
			tell(a.stderr, o.err)
		}
		_, err := o.text.WriteTo(a.stdout)
		return err
	})
	if err != nil {
		return writeFault(err)
	}
	if failed {
		return errTold
	}
	return nil
}

func writeReport(w io.Writer, format string, r *model.Report, l *load.Loader) error {
	switch format {
	case "json":
		return export.JSON(w, r)
	case "jsonl":
		return export.JSONLine(w, r)
	case "toml":
		return record.Encode(w, r)
	case "text", explained:
		env, err := l.Env()
		if err != nil {
			return err
		}
		if format == explained {
			return export.Explain(w, r, env.Themes.Title)
		}
		return export.Summary(w, r, areaTitles(env.Frameworks, r.Framework.ID))
	}
	return fmt.Errorf("unknown format %q", format)
}

// areaTitles gives areas the titles of one framework, and those it does not
// know the titles of the newest framework that does.
func areaTitles(set *framework.Set, id string) func(area string) string {
	known := set.All()
	slices.Reverse(known) // the newest first
	if own, ok := set.ByID(id); ok {
		known = append([]*framework.Framework{own}, known...)
	}
	return func(area string) string {
		for _, f := range known {
			if a, ok := f.ByArea(area); ok {
				return a.Title
			}
		}
		return area
	}
}
