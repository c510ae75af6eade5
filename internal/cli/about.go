package cli

import (
	"fmt"
	"regexp"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
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
			_, err = fmt.Fprint(a.stdout, text)
			return writeFault(err)
		},
	}
}

// nothing accepts no arguments.
func nothing(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(cmd.CommandPath(), "%s takes no report, but %d given", cmd.Name(), len(args))
	}
	return nil
}
