package cli

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reinspect/examples"
	"reinspect/internal/config"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/model"
)

func (a *app) compareCommand() *cobra.Command {
	side, explain, out := "", false, output{}
	choice := export.Everything()
	cmd := &cobra.Command{
		Use:   "compare LEFT RIGHT",
		Short: "Print the comparison of two reports",
		Example: `reinspect compare 2018.pdf 2023.pdf
reinspect compare -o comparison.docx 2018.pdf 2023.pdf
reinspect compare --parts brief --quotes 1 2018.pdf 2023.pdf
reinspect compare --explain 2018.pdf 2023.pdf 3`,
		Args: func(cmd *cobra.Command, args []string) error {
			if !explain {
				return twoReports(cmd, args)
			}
			for _, flag := range []string{"format", "parts", "quotes", "output"} {
				if cmd.Flags().Changed(flag) {
					return usage("leave out --"+flag, "--explain prints text for people")
				}
			}
			if len(args) != 3 {
				return usage("reinspect compare --explain 2018.pdf 2023.pdf 17",
					"--explain needs two reports and the number of a paragraph")
			}
			return twoReports(cmd, args[:2])
		},
		ValidArgsFunction: reportFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if explain {
				return a.explain(cmd.Context(), args[:2], sides[side], args[2])
			}
			if err := checkChoice(cmd, &choice); err != nil {
				return err
			}
			settings, err := config.Load(a.folders.User, os.LookupEnv)
			if err != nil {
				return err
			}
			return a.compare(cmd.Context(), &out, choice, settings.Name, args)
		},
	}
	out.flags(cmd, comparisonFormats())
	choiceFlags(cmd, &choice)
	cmd.Flags().BoolVar(&explain, "explain", false, "print why paragraph N, given after the reports, has the counterparts that it has, or none")
	oneOf(cmd, &side, "side", "report that the paragraph of --explain is in", "left", "right")
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
		return usage(fmt.Sprintf("reinspect show %s lists the numbers of its paragraphs; the first without one is u1", c.Reports.At(side).Source.Path),
			"the %s report has no paragraph %s", side, id)
	}
	explanation, _ := c.Explain(model.Place{Side: side, Ref: ref})
	return writeFault(export.ExplainPairing(a.stdout, c, explanation, p.Env.Themes))
}

// compare prints the comparison of two files, or of the built-in pair where
// none are given. The reader's name goes into the export.
func (a *app) compare(ctx context.Context, out *output, choice export.Choice, reader string, paths []string) error {
	if err := out.complete(paths); err != nil {
		return err
	}
	f, ok := export.FormatNamed(out.format)
	switch {
	case !ok:
		return fmt.Errorf("unknown format %q", out.format)
	case f.Whole && (choice.Parts != nil || choice.Quotes != export.DefaultQuotes):
		return usage("leave out --parts and --quotes", "%s always has everything", f.Name)
	}
	if err := a.onScreen(out, f.Binary); err != nil {
		return err
	}
	p, err := a.pair(ctx, a.loader(), paths)
	if err != nil {
		return err
	}
	data, err := f.Bytes(p.Compare(), export.Extras{Themes: p.Env.Themes, Notes: p.Book.Content(), Made: a.madeBy(reader), Choice: choice})
	if err != nil {
		return err
	}
	return a.fileOrStandard(out, f.Binary, data)
}

// madeBy says what an export says of its making: by which version, when, and by
// whom if the reader has said so.
func (a *app) madeBy(name string) export.Made {
	return export.Made{Version: version(), On: a.today(), By: name}
}

// comparisonFormats are the formats of compare.
func comparisonFormats() []formatWords { return namesOf(export.Formats()) }

// choiceFlags adds the flags that choose what goes in.
func choiceFlags(cmd *cobra.Command, choice *export.Choice) {
	cmd.Flags().StringSliceVar(&choice.Parts, "parts", nil, "what goes in, separated by commas: brief, all, or any of "+strings.Join(export.PartNames(), ", "))
	_ = cmd.RegisterFlagCompletionFunc("parts", completeParts)
	cmd.Flags().IntVar(&choice.Quotes, "quotes", choice.Quotes, "how many sentences of each report are quoted for a finding")
}

// completeParts offers the parts that are not named yet after those that are.
func completeParts(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndex(typed, ",")+1]
	var words []string
	for _, s := range export.Sets() {
		if before == "" {
			words = append(words, s.ID+"\t"+s.About)
		}
	}
	for _, p := range export.Parts() {
		if !slices.Contains(strings.Split(before, ","), p.ID) {
			words = append(words, before+p.ID+"\t"+p.About)
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// checkChoice takes sets of parts apart, and refuses parts that do not exist and fewer
// quotes than none.
func checkChoice(cmd *cobra.Command, choice *export.Choice) error {
	switch {
	case cmd.Flags().Changed("parts") && len(choice.Parts) == 0:
		return usage("name some, or leave out --parts", "--parts names no part")
	case choice.Quotes < 0:
		return usage("give 0 for none", "--quotes is %d", choice.Quotes)
	}
	parts, err := export.PartsNamed(choice.Parts)
	if err != nil {
		return usageError{err}
	}
	choice.Parts = parts
	return nil
}

// pair reads two reports and applies the reader's notes to them. Notes that
// cannot be read are an error: corrections change the comparison.
func (a *app) pair(ctx context.Context, l *load.Loader, paths []string) (*load.Workspace, error) {
	reports, err := loadPair(ctx, l, paths, l.Report)
	if err != nil {
		return nil, err
	}
	return l.Workspace(reports, a.noteFolders(), a.asGiven)
}

// loadPair reads two files, or the built-in pair where none are given.
func loadPair(ctx context.Context, l *load.Loader, paths []string, read reading) (model.Pair[*model.Report], error) {
	if len(paths) == 0 {
		left, right := examples.Pair()
		return loadExamples(ctx, l, []examples.File{left, right})
	}
	return loadBoth(func(i int) (*model.Report, error) { return read(ctx, paths[i]) })
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
	err := load.InOrder(2, 2, func(i int) outcome {
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
