package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"reinspect/internal/clean"
	"reinspect/internal/config"
	"reinspect/internal/export"
	"reinspect/internal/library"
	"reinspect/internal/load"
)

// app is one run of the program: what its commands share.
type app struct {
	stdout, stderr io.Writer // both drop what can steer a terminal
	raw            io.Writer // standard output as it is, for what is no text
	terminal       bool      // standard output is a terminal
	asGiven        bool
	folders        config.Folders
	shared         *load.Loader // nil until the first use
	now            func() time.Time
}

// Main runs the program with the arguments and streams of the process and
// returns its exit status. Now gives the time by which notes are dated.
func Main(now func() time.Time) int {
	a := &app{
		now: now, stdout: clean.NewWriter(os.Stdout), stderr: clean.NewWriter(os.Stderr), raw: os.Stdout, terminal: isTerminal(os.Stdout),
		folders: config.FoldersOf(os.LookupEnv),
	}
	root := a.rootCommand()
	out := &watched{terminal: os.Stdout}
	root.SetOut(out)
	strictCompletion(root)
	err := fang.Execute(context.Background(), root,
		fang.WithVersion(version()),
		fang.WithoutManpage(),
		fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) {
			if out.failed == nil {
				tell(a.stderr, err)
			}
		}),
	)
	if out.failed != nil {
		err = writeFault(out.failed)
		tell(a.stderr, err)
	}
	return status(err)
}

func (a *app) rootCommand() *cobra.Command {
	plain, shelf := false, ""
	var chosen config.Settings
	root := &cobra.Command{
		Use:   "reinspect [LEFT RIGHT | FOLDER | FILE... | LIBRARY]",
		Short: "Two inspection reports, side by side",
		Long: `Two inspection reports of children's services, side by side in the terminal:
what improved, what declined, what stayed, and which weaknesses keep coming
back, with the paragraph that says so.

Reports are PDF, DOCX, ODT, HTML, Markdown, plain text, a saved mail (EML), or
the TOML that "reinspect convert" writes; - reads one from standard input. A
folder, more than two files, or a library opens as a list to choose from. Without
arguments a fictional pair opens.`,
		Example: `reinspect 2018.pdf 2023.pdf
reinspect reports
reinspect --library reports.sqlite reports
reinspect reports.sqlite
reinspect`,
		Args: func(cmd *cobra.Command, args []string) error { return whatOpens(cmd, &shelf, args) },
		RunE: func(cmd *cobra.Command, args []string) error {
			settings, err := config.Load(a.folders.User, os.LookupEnv)
			if err != nil {
				return err
			}
			override(&settings, chosen, cmd.Flags().Changed)
			if shelf == "" && len(args) == 1 && library.Is(args[0]) {
				shelf, args = args[0], nil
			}
			if shelf != "" {
				shelf = libraryName(shelf)
			}
			if plain || !a.terminal {
				if shelf != "" {
					return a.plainLibrary(cmd.Context(), shelf, args)
				}
				if many(args) {
					return a.timelines(cmd.Context(), &output{format: "text"}, args)
				}
				return a.compare(cmd.Context(), &output{format: "text"}, export.Everything(), settings.Name, args)
			}
			return a.open(cmd.Context(), settings, shelf, args)
		},
	}
	root.Flags().BoolVar(&plain, "plain", false, "print the comparison, or the timelines of many reports, as plain text instead of opening the app")
	oneOf(root, &chosen.Look, "look", "terminal background to choose colours for", config.Looks...)
	root.Flags().BoolVar(&chosen.ASCII, "ascii", false, "draw with ASCII characters only")
	root.Flags().BoolVar(&chosen.Mouse, "mouse", true, "use the mouse")
	root.Flags().BoolVar(&chosen.Recent, "recent", true, "remember this pair of reports")
	libraryFlag(root, &shelf, "library to open; with files or folders it is first brought up to date with them")
	a.orderFlag(root)
	root.AddCommand(a.showCommand(), a.compareCommand(), a.timelineCommand(), a.searchCommand(), a.libraryCommand(), a.convertCommand(), a.recentCommand(), a.versionCommand(), a.manCommand())
	unwrap(root)
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage(cmd.CommandPath()+" --help lists the flags", "%w", err)
	})
	return root
}

// orderFlag adds the flag that keeps the order of the two reports.
func (a *app) orderFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&a.asGiven, "as-given", false, "keep the order given instead of sorting by date")
}

// override replaces settings by the flags that were given.
func override(s *config.Settings, chosen config.Settings, given func(name string) bool) {
	if given("look") {
		s.Look = chosen.Look
	}
	if given("ascii") {
		s.ASCII = chosen.ASCII
	}
	if given("mouse") {
		s.Mouse = chosen.Mouse
	}
	if given("recent") {
		s.Recent = chosen.Recent
	}
}

// whatOpens accepts two different reports, a list of them, a library, or none.
func whatOpens(cmd *cobra.Command, shelf *string, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if err := misspelt(cmd, args[0]); err != nil {
		return err
	}
	switch n := slices.IndexFunc(args, library.Is); {
	case n >= 0 && len(args) > 1 || n >= 0 && *shelf != "":
		return usage("reinspect --library "+args[n]+" FOLDER brings it up to date and opens it", "%s is a library, and opens alone", args[n])
	case n >= 0:
		return nil
	case *shelf == "" && !many(args):
		return twoReports(cmd, args)
	}
	if slices.Contains(args, load.StandardInput) {
		return usage("name a file instead", "standard input is no report of a list: it can be read only once")
	}
	return nil
}

// misspelt says which command a word is like that is neither a command nor a
// file; nil for any other.
func misspelt(root *cobra.Command, word string) error {
	const tooShort = 4 // letters: any two words of fewer are alike
	if _, err := os.Lstat(word); err == nil || len(word) < tooShort {
		return nil
	}
	if near := root.SuggestionsFor(word); len(near) > 0 {
		return usage("did you mean reinspect "+strings.Join(near, ", or reinspect ")+"?",
			"there is neither a command nor a file %s", word)
	}
	return nil
}

// reportFiles completes the names of files that can be reports.
func reportFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var endings []string
	for _, e := range load.Extensions() {
		endings = append(endings, strings.TrimPrefix(e, "."))
	}
	return endings, cobra.ShellCompDirectiveFilterFileExt
}

// twoReports accepts two different reports.
func twoReports(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 1 && args[0] != load.StandardInput && !exists(args[0]):
		return usage("reinspect --help lists what opens", "%s: no such file or folder", args[0])
	case len(args) == 1:
		return usage("give the earlier and the later report, or a folder of them; reinspect show FILE reads one",
			"two reports are compared, but only %s was given", args[0])
	case len(args) != 2:
		return usage("give the earlier and the later report; reinspect timeline sets more of them on a line",
			"two reports are compared, but %d were given", len(args))
	case args[0] == "" || args[1] == "":
		return usage("give the earlier and the later report", "one of the two file names is empty")
	case sameFile(args[0], args[1]):
		return usage("give two different reports; reinspect show FILE reads one",
			"%s was given twice", load.Name(args[0]))
	}
	return nil
}

func sameFile(a, b string) bool {
	if a == load.StandardInput || b == load.StandardInput {
		return a == b
	}
	left, err := os.Stat(a)
	if err != nil {
		return false
	}
	right, err := os.Stat(b)
	return err == nil && os.SameFile(left, right)
}

// oneOf adds a flag whose value is one of a few words; the first is the
// default.
func oneOf(cmd *cobra.Command, value *string, name, purpose string, words ...string) {
	*value = words[0]
	cmd.Flags().Var(&choiceValue{value, words}, name, purpose+": "+strings.Join(words, ", "))
	_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

type choiceValue struct {
	value *string
	words []string
}

func (c *choiceValue) String() string { return *c.value }
func (c *choiceValue) Type() string   { return "word" }

func (c *choiceValue) Set(s string) error {
	if !slices.Contains(c.words, s) {
		return fmt.Errorf("not one of %s", strings.Join(c.words, ", "))
	}
	*c.value = s
	return nil
}

// loader returns the loader of this run.
func (a *app) loader() *load.Loader {
	if a.shared == nil {
		giveRoom()
		a.shared = load.New(load.Config{Dir: a.folders.User})
	}
	return a.shared
}
