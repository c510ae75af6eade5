package cli

import (
	"bytes"
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"reinspect/compare"
	"reinspect/internal/clean"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/framework"
	"reinspect/internal/load"
	"reinspect/internal/load/record"
	"reinspect/model"
)

// readAhead is how many reports of a long list are in memory at once: some are
// being read while others wait to be printed in order.
const readAhead = 4

// reportFormat is one way of printing reports.
type reportFormat struct {
	words formatWords
	many  bool // several reports can be printed one after another
	write func(io.Writer, *model.Report, compare.Env) error
}

// reportFormats are the formats of show, the default first.
var reportFormats = []reportFormat{
	{formatWords{[]string{"text", "plain", "txt"}, ".txt", "for people"}, true, func(w io.Writer, r *model.Report, env compare.Env) error {
		return export.Summary(w, r, areaTitles(env.Frameworks, r.Framework.ID))
	}},
	{formatWords{[]string{"json"}, ".json", "for other programs"}, false, func(w io.Writer, r *model.Report, _ compare.Env) error { return export.JSON(w, r) }},
	{formatWords{[]string{jsonLines}, ".jsonl", "for other programs, one line a report"}, true, func(w io.Writer, r *model.Report, _ compare.Env) error { return export.JSONLine(w, r) }},
	{formatWords{[]string{"toml"}, ".toml", "to correct by hand and read back"}, false, func(w io.Writer, r *model.Report, _ compare.Env) error { return record.Encode(w, r) }},
}

// jsonLines is the format in which a file that cannot be read has a line too.
const jsonLines = "jsonl"

// explained is the format of show --explain.
var explained = reportFormat{formatWords{names: []string{"explained"}}, true, func(w io.Writer, r *model.Report, env compare.Env) error {
	return export.Explain(w, r, env.Themes.Title)
}}

func (f reportFormat) name() string { return f.words.names[0] }

// formatNamed returns the format of show with a name that its flag accepts.
func formatNamed(name string) reportFormat {
	i := slices.IndexFunc(reportFormats, func(f reportFormat) bool { return f.name() == name })
	return reportFormats[i]
}

func (a *app) showCommand() *cobra.Command {
	explain, out := false, output{}
	cmd := &cobra.Command{
		Use:   "show FILE...",
		Short: "Show what was read from a report",
		Example: `reinspect show report.pdf
reinspect show --explain report.pdf
reinspect show --format jsonl *.pdf > reports.jsonl`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("reinspect show report.pdf", "show needs a report")
			}
			return nil
		},
		ValidArgsFunction: reportFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.complete(args); err != nil {
				return err
			}
			if !explain {
				return a.show(cmd.Context(), formatNamed(out.format), &out, args)
			}
			if cmd.Flags().Changed("format") {
				return usage("leave out --format", "--explain prints text for people")
			}
			return a.show(cmd.Context(), explained, &out, args)
		},
	}
	var words []formatWords
	for _, f := range reportFormats {
		words = append(words, f.words)
	}
	out.flags(cmd, words)
	cmd.Flags().BoolVar(&explain, "explain", false, "print every mark with its confidence and the words that decided it")
	return cmd
}

// show prints every file in the order given; the others are printed even where
// one cannot be read.
func (a *app) show(ctx context.Context, format reportFormat, out *output, paths []string) error {
	if len(paths) > 1 && !format.many {
		return usage("use --format jsonl for several reports",
			"%s holds one report, but %d were given", format.name(), len(paths))
	}
	loader := a.loader()
	type outcome struct {
		text bytes.Buffer
		err  error
	}
	failed, whole := false, bytes.Buffer{}
	to := a.stdout
	if out.toFile() {
		to = clean.NewWriter(&whole)
	}
	err := load.InOrder(len(paths), readAhead, func(i int) *outcome {
		o := &outcome{}
		r, err := loader.Report(ctx, paths[i])
		if err == nil {
			err = printReport(&o.text, format, r, loader)
		}
		if err != nil && format.name() == jsonLines {
			o.text.Reset()
			_ = export.ErrorLine(&o.text, load.Name(paths[i]), clean.Line(err.Error()), fault.Hint(err))
		}
		o.err = err
		return o
	}, func(o *outcome) error {
		if o.err != nil {
			failed = true
			tell(a.stderr, o.err)
		}
		_, err := o.text.WriteTo(to)
		return err
	})
	if err != nil {
		return writeFault(err)
	}
	if out.toFile() && whole.Len() > 0 {
		if err := out.write(whole.Bytes()); err != nil {
			return err
		}
	}
	if failed {
		return errTold
	}
	return nil
}

func printReport(w io.Writer, format reportFormat, r *model.Report, l *load.Loader) error {
	env, err := l.Env()
	if err != nil {
		return err
	}
	return format.write(w, r, env)
}

// areaTitles returns a function that gives areas their titles under one
// framework; an area it does not have gets its title from the newest framework
// that has it.
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
