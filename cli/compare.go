package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"reinspect/compare"
	"reinspect/examples"
	"reinspect/export"
	"reinspect/fault"
	"reinspect/load"
	"reinspect/model"
)

func (a *app) compareCommand() *cobra.Command {
	format := ""
	cmd := &cobra.Command{
		Use:   "compare LEFT RIGHT",
		Short: "Print the comparison of two reports",
		Example: `reinspect compare 2018.pdf 2023.pdf
reinspect compare --format html 2018.pdf 2023.pdf > comparison.html`,
		Args: twoReports,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.compare(cmd.Context(), format, args)
		},
	}
	choice(cmd, &format, "format", "how to print it", "plain", "json", "markdown", "html", "csv")
	a.orderFlag(cmd)
	return cmd
}

// compare prints the comparison of two files, or of the built-in pair where
// none are named.
func (a *app) compare(ctx context.Context, format string, paths []string) error {
	loader := a.loader()
	p, err := a.pair(ctx, loader, paths)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	extras := export.Extras{Themes: p.Env.Themes, Notes: p.Book.Content()}
	if err := writeComparison(out, format, p.Compare(), extras); err != nil {
		return writeFault(err)
	}
	return writeFault(out.Flush())
}

// pair reads two reports and joins them with the reader's notes. Notes that
// cannot be read are a fault: a comparison without them would be another one.
func (a *app) pair(ctx context.Context, l *load.Loader, paths []string) (*load.Pair, error) {
	reports, err := loadPair(ctx, l, paths)
	if err != nil {
		return nil, err
	}
	return l.Pair(reports, a.folders.Data, a.asGiven)
}

// loadPair reads two files at the same time, or the built-in pair.
func loadPair(ctx context.Context, l *load.Loader, paths []string) (model.Pair[*model.Report], error) {
	var reports model.Pair[*model.Report]
	type outcome struct {
		report *model.Report
		err    error
	}
	side := model.Left
	err := inOrder(2, 2, func(i int) outcome {
		if len(paths) == 0 {
			left, right := examples.Pair()
			f := []examples.File{left, right}[i]
			r, err := l.Bytes(ctx, f.Name, f.Data)
			return outcome{r, err}
		}
		r, err := l.Report(ctx, paths[i])
		return outcome{r, err}
	}, func(o outcome) error {
		reports.Set(side, o.report)
		side = side.Other()
		return o.err
	})
	if err != nil {
		return reports, err
	}
	if l, r := reports.Left, reports.Right; l.Source.SHA256 == r.Source.SHA256 {
		return reports, fault.WithHint(
			fmt.Errorf("%s and %s are the same document", l.Source.Path, r.Source.Path),
			"name two different reports; reinspect show FILE reads one")
	}
	return reports, nil
}

func writeComparison(w io.Writer, format string, c *compare.Comparison, extras export.Extras) error {
	switch format {
	case "plain":
		return export.Plain(w, c, extras)
	case "json":
		return export.ComparisonJSON(w, c, extras)
	case "markdown":
		return export.Markdown(w, c, extras)
	case "html":
		return export.HTML(w, c, extras)
	case "csv":
		return export.CSV(w, c, extras)
	}
	return fmt.Errorf("unknown format %q", format)
}

// writeFault words a failure to write to standard output.
func writeFault(err error) error {
	if err == nil {
		return nil
	}
	return fault.WithHint(fmt.Errorf("standard output: %w", err),
		"check the disk, or the program that reads what is printed")
}
