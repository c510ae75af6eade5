package cli

import "github.com/spf13/cobra"

func (a *app) convertCommand() *cobra.Command {
	out := output{}
	cmd := &cobra.Command{
		Use:   "convert FILE",
		Short: "Write a report as TOML that can be corrected by hand",
		Long:  "Writes everything that was read from a report as TOML. Correct it in an editor,\nthen give the TOML file in place of the report.",
		Example: `reinspect convert report.pdf > report.toml
reinspect convert -o report.toml report.pdf`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("reinspect convert report.pdf > report.toml", "convert takes one report, but %d were given", len(args))
			}
			return nil
		},
		ValidArgsFunction: reportFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.complete(args); err != nil {
				return err
			}
			return a.show(cmd.Context(), formatNamed("toml"), &out, args)
		},
	}
	out.flags(cmd, []formatWords{formatNamed("toml").words})
	return cmd
}
