package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"reinspect/internal/clean"
	"reinspect/internal/config"
)

func (a *app) recentCommand() *cobra.Command {
	clear := false
	cmd := &cobra.Command{
		Use:   "recent",
		Short: "List the pairs of reports opened recently, or forget them",
		Example: `reinspect recent
reinspect recent --clear`,
		Args: nothing,
		RunE: func(*cobra.Command, []string) error {
			store := config.NewRecent(a.folders)
			if clear {
				return store.Clear()
			}
			pairs, err := store.List()
			if err != nil {
				return err
			}
			for _, p := range pairs {
				if _, err := fmt.Fprintf(a.stdout, "%s\t%s\n", clean.Line(p.Left), clean.Line(p.Right)); err != nil {
					return writeFault(err)
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&clear, "clear", false, "forget every pair")
	return cmd
}
