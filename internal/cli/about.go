package cli

import (
	"fmt"
	"regexp"
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"reinspect/internal/wording"
)

// versionCommand and manCommand do what fang's hidden ones do, and are listed.
func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print which version this is", Example: "reinspect version", Args: nothing,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(a.stdout, "%s version %s\n", cmd.Root().Name(), version())
			return writeFault(err)
		},
	}
}

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "Print the manual page", Example: "reinspect man > reinspect.1", Args: nothing,
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, cmd.Root())
			if err != nil {
				return err
			}
			// The library writes a short flag with the dashes of a long one.
			text := regexp.MustCompile(`\\fB--(\w) --`).ReplaceAllString(page.Build(roff.NewDocument()), `\fB-$1 --`)
			// Nor does it know what the arguments are called.
			text = strings.Replace(text, `[\fIargument\&.\&.\&.\fP]`, strings.TrimPrefix(cmd.Root().Use, "reinspect "), 1)
			_, err = fmt.Fprint(a.stdout, text)
			return writeFault(err)
		},
	}
}

// unwrap joins the lines of each paragraph of a command's text, and of its commands':
// help and the manual page break them where they need to.
func unwrap(cmd *cobra.Command) {
	paragraphs := strings.Split(cmd.Long, "\n\n")
	for i := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(paragraphs[i], "\n", " ")
	}
	cmd.Long = strings.Join(paragraphs, "\n\n")
	for _, c := range cmd.Commands() {
		unwrap(c)
	}
}

// wereGiven counts arguments: "2 arguments were".
func wereGiven(n int) string {
	if n == 1 {
		return wording.Count(n, "argument") + " was"
	}
	return wording.Count(n, "argument") + " were"
}

// onlyCommands refuses a word that is no command of a command that only has others.
func onlyCommands(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(cmd.CommandPath()+" --help lists the commands", "%s has no command %s", cmd.Name(), args[0])
	}
	return nil
}

// strictCompletion makes the library's completion command, which writes where the root
// does by then, refuse shells that it does not know.
func strictCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	if cmd, _, err := root.Find([]string{"completion"}); err == nil {
		cmd.Args, cmd.RunE = onlyCommands, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	}
}

// nothing accepts no arguments.
func nothing(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(cmd.CommandPath(), "%s takes no report, but %s given", cmd.Name(), wereGiven(len(args)))
	}
	return nil
}
