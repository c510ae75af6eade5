package cli

import (
	"bufio"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"reinspect/examples"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/model"
)

func (a *app) compareCommand() *cobra.Command {
	format, side, explain := "", "", false
	cmd := &cobra.Command{
		Use:   "compare LEFT RIGHT",
		Short: "Print the comparison of two reports",
		Example: `reinspect compare 2018.pdf 2023.pdf
reinspect compare --format html 2018.pdf 2023.pdf > comparison.html
reinspect compare --explain 2018.pdf 2023.pdf 17`,
		Args: func(cmd *cobra.Command, args []string) error {
			if !explain {
				return twoReports(cmd, args)
			}
			if cmd.Flags().Changed("format") {
				return usage("leave out --format", "--explain prints text for people")
			}
			if len(args) != 3 {
				return usage("reinspect compare --explain 2018.pdf 2023.pdf 17",
					"--explain needs two reports and the number of a paragraph")
			}
			return twoReports(cmd, args[:2])
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if explain {
				return a.explain(cmd.Context(), args[:2], sides[side], args[2])
			}
			return a.compare(cmd.Context(), format, args)
		},
	}
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	choice(cmd, &format, "format", "how to print it", names...)
	cmd.Flags().BoolVar(&explain, "explain", false, "print why paragraph N, given after the reports, has the counterparts that it has, or none")
	choice(cmd, &side, "side", "report that the paragraph of --explain is in", "left", "right")
	a.orderFlag(cmd)
	return cmd
}

// sides are the values of --side.
var sides = map[string]model.Side{"left": model.Left, "right": model.Right}

// explain prints why a paragraph of two files has the counterparts that it
// has, or none. The id is its number, or "u3" for the third one without.
func (a *app) explain(ctx context.Context, paths []string, side model.Side, id string) error {
	p, err := a.pair(ctx, a.loader(), paths)
	if err != nil {
		return err
	}
	c := p.Compare()
	ref, found := c.Reports.At(side).FindParagraph(id)
	if !found {
		return usage(fmt.Sprintf("reinspect show %s lists its paragraphs; the first without a number is u1", c.Reports.At(side).Source.Path),
			"the %s report has no paragraph %s", side, id)
	}
	explanation, _ := c.Explain(model.Place{Side: side, Ref: ref})
	return writeFault(export.ExplainPairing(a.stdout, c, explanation, p.Env.Themes))
}

// compare prints the comparison of two files, or of the built-in pair where
// none are given.
func (a *app) compare(ctx context.Context, format string, paths []string) error {
	loader := a.loader()
	p, err := a.pair(ctx, loader, paths)
	if err != nil {
		return err
	}
	f, ok := export.FormatNamed(format)
	if !ok {
		return fmt.Errorf("unknown format %q", format)
	}
	out := bufio.NewWriter(a.stdout)
	err = f.Write(out, p.Compare(), export.Extras{Themes: p.Env.Themes, Notes: p.Book.Content()})
	if err == nil {
		err = out.Flush()
	}
	return writeFault(err)
}

// pair reads two reports and applies the reader's notes to them. Notes that
// cannot be read are an error: corrections change the comparison.
func (a *app) pair(ctx context.Context, l *load.Loader, paths []string) (*load.Desk, error) {
	reports, err := loadPair(ctx, l, paths)
	if err != nil {
		return nil, err
	}
	return l.Desk(reports, a.noteFolders(), a.asGiven)
}

// loadPair reads two files, or the built-in pair where none are given.
func loadPair(ctx context.Context, l *load.Loader, paths []string) (model.Pair[*model.Report], error) {
	if len(paths) == 0 {
		left, right := examples.Pair()
		return loadExamples(ctx, l, []examples.File{left, right})
	}
	return loadBoth(func(i int) (*model.Report, error) { return l.Report(ctx, paths[i]) })
}

// loadExamples reads two built-in reports.
func loadExamples(ctx context.Context, l *load.Loader, two []examples.File) (model.Pair[*model.Report], error) {
	return loadBoth(func(i int) (*model.Report, error) { return l.Bytes(ctx, two[i].Name, two[i].Data) })
}

// loadBoth reads both reports of a pair at the same time, and refuses a document
// paired with itself.
func loadBoth(read func(i int) (*model.Report, error)) (model.Pair[*model.Report], error) {
	var reports model.Pair[*model.Report]
	type outcome struct {
		report *model.Report
		err    error
	}
	side := model.Left
	err := inOrder(2, 2, func(i int) outcome {
		r, err := read(i)
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
			"give two different reports; reinspect show FILE reads one")
	}
	return reports, nil
}

// writeFault describes a failure to write to standard output; nil stays nil.
func writeFault(err error) error {
	if err == nil {
		return nil
	}
	return fault.WithHint(fmt.Errorf("standard output: %w", err),
		"check the disk, or the program that reads the output")
}
