package main

import "github.com/spf13/cobra"

func (a *app) showCommand() *cobra.Command {
	return &cobra.Command{Use: "show", Short: a.words.T("cmd.show"), Long: a.words.T("cmd.showLong")}
}
func (a *app) listCommand() *cobra.Command {
	return &cobra.Command{Use: "list", Short: a.words.T("cmd.list"), Long: a.words.T("cmd.listLong")}
}
