package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/config"
	"khabar/cmd/khabar/internal/printout"
	"khabar/cmd/khabar/internal/treatment"
	"khabar/feed/library"
	"khabar/ui/locale"
)

// shells are those that a script can be written for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completionCommand writes the script that makes a shell complete khabar's words.
func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     a.words.T("cmd.completion"),
		Long:      a.words.T("cmd.completionLong"),
		ValidArgs: shells,
		// A slip in the settings must not greet whoever opens a shell.
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			switch strings.Join(args, " ") {
			case "bash":
				return root.GenBashCompletionV2(a.Stdout, true)
			case "zsh":
				return root.GenZshCompletion(a.Stdout)
			case "fish":
				return root.GenFishCompletion(a.Stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.Stdout)
			}
			return errors.New(a.words.T("cmd.noShell", "Choices", strings.Join(shells, ", ")))
		},
	}
}

// completeFlags says which values the flags of every command have.
func (a *app) completeFlags(root *cobra.Command) {
	for flag, values := range map[string][]string{
		"lang": locale.Languages(), "theme": config.Choices("theme"), "letters": config.Choices("letters"),
		"bidi": config.Choices("bidi"), "shaping": config.Choices("shaping"),
	} {
		_ = root.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // fails for a flag that is not there
	}
}

// completeSources completes the names of the sources that are followed. What is
// wrong with the library is not for a shell to say.
func (a *app) completeSources(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	var names []string
	_ = a.inLibrary(context.WithoutCancel(c.Context()), func(l *library.Library) error {
		list, err := l.Subscriptions(c.Context())
		for i := range list {
			if name := printout.Clean(list[i].Name()); strings.HasPrefix(name, begun) {
				names = append(names, name)
			}
		}
		return err
	})
	return names, cobra.ShellCompDirectiveNoFileComp
}

// completeSettings completes a source, and then what can be set of it.
func (a *app) completeSettings(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return a.completeSources(c, args, begun)
	}
	var names []string
	for _, name := range treatment.Names() {
		names = append(names, name+"=")
	}
	return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
