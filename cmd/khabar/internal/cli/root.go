package cli

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"khabar/cmd/khabar/internal/config"
	"khabar/ui/locale"
)

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "khabar [PATH|URL|-]…",
		Short:         a.words.T("cmd.short"),
		Long:          a.words.T("cmd.long"),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(),
		RunE: func(c *cobra.Command, args []string) error {
			if meant := slipOf(c, args); meant != "" {
				return errors.New(a.words.T("cmd.noCommand", "Name", args[0], "Meant", c.Name()+" "+meant))
			}
			return a.read(c.Context(), args)
		},
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return a.configure()
		},
	}
	f := root.PersistentFlags()
	languages := strings.Join(locale.Languages(), ", ")
	f.StringVar(&a.flags.settings.Language, "lang", "", a.words.T("cmd.flagLang", "Languages", languages))
	f.StringVar(&a.flags.settings.Bidi, "bidi", "", a.words.T("cmd.flagBidi"))
	f.StringVar(&a.flags.settings.Shaping, "shaping", "", a.words.T("cmd.flagShaping"))
	f.StringVar(&a.flags.settings.Theme, "theme", "", a.words.T("cmd.flagTheme", "Names", strings.Join(config.Choices("theme"), ", ")))
	f.StringVar(&a.flags.settings.Letters, "letters", "", a.words.T("cmd.flagLetters", "Names", strings.Join(config.Choices("letters"), ", ")))
	f.StringVar(&a.flags.dataDir, "data-dir", "", a.words.T("cmd.flagDataDir", "Folder", filepath.Join(xdg.DataHome, "khabar")))
	f.StringVar(&a.flags.config, "config", config.File(), a.words.T("cmd.flagConfig"))
	a.group(root, "cmd.groupRead", a.listCommand(), a.searchCommand(), a.showCommand(), a.tagsCommand(), a.savedCommand(), a.markCommand())
	a.group(root, "cmd.groupFollow", a.addCommand(), a.startersCommand(), a.importCommand(), a.sourcesCommand(), a.setCommand(), a.removeCommand(), a.refreshCommand())
	a.group(root, "cmd.groupKeep", a.exportCommand(), a.backupCommand(), a.checkCommand(), a.tidyCommand())
	a.group(root, "cmd.groupHere", a.doctorCommand(), a.completionCommand())
	root.SuggestionsMinimumDistance = 2
	root.CompletionOptions.DisableDefaultCmd = true
	a.completeFlags(root)
	a.translate(root)
	return root
}

// slipOf returns the command whose name was probably meant by a first word that
// is none, nor a file nor anything like an address; else "".
func slipOf(c *cobra.Command, words []string) string {
	if len(words) == 0 || strings.ContainsAny(words[0], "./:@") {
		return ""
	}
	if _, err := os.Stat(words[0]); err == nil {
		return ""
	}
	if meant := c.SuggestionsFor(words[0]); len(meant) > 0 {
		return meant[0]
	}
	return ""
}

// group adds commands below a heading of the help.
func (a *app) group(root *cobra.Command, heading string, commands ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: heading, Title: a.words.T(heading)})
	for _, c := range commands {
		c.GroupID = heading
		root.AddCommand(c)
	}
}

// translate says in the person's language what the command line's library
// says by itself.
func (a *app) translate(root *cobra.Command) {
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.failed = a.help(c) })
	root.SetFlagErrorFunc(a.flagError)
	root.SetVersionTemplate("khabar {{.Version}}\n")
	root.SetHelpCommand(a.helpCommand())
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = a.words.T("cmd.version")
	a.describe(root)
}

// describe names the flag that every command has.
func (a *app) describe(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.DisableFlagsInUseLine = true
	if f := c.Flags().Lookup("help"); f != nil {
		f.Usage = a.words.T("cmd.flagHelp", "Name", c.Name())
	}
	for _, sub := range c.Commands() {
		a.describe(sub)
	}
}

// helpCommand is "khabar help COMMAND", which people type before they have
// read that it is khabar COMMAND --help.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help", Hidden: true, Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			about, left, err := c.Root().Find(args)
			if err != nil {
				return err
			}
			if len(left) > 0 {
				return errors.New(a.words.T("cmd.noHelp", "Name", strings.Join(args, " "), "Help", c.Root().Name()+" --help"))
			}
			return about.Help()
		},
	}
}

// chooseLanguage takes the language that --lang names, or else the settings file:
// before the command line is read, because the words that it is described in, and
// what is wrong with it, depend on that. What is wrong with the file is said later.
func (a *app) chooseLanguage(args []string) error {
	name := flagIn(args, "--lang")
	if name == "" {
		s, _ := config.Read(cmp.Or(flagIn(args, "--config"), config.File()))
		if p, err := locale.New(s.Language); err == nil && s.Language != "" {
			a.words = p
		}
		return nil
	}
	p, err := locale.New(name)
	if err != nil {
		return errors.New(a.words.T("cmd.unknownLanguage", "Value", name, "Languages", strings.Join(locale.Languages(), ", ")))
	}
	a.words = p
	return nil
}

// flagIn finds the value of a flag in a command line that has not been read.
func flagIn(args []string, flag string) string {
	for i, arg := range args {
		switch {
		case arg == "--":
			return ""
		case arg == flag && i+1 < len(args):
			return args[i+1]
		}
		if value, ok := strings.CutPrefix(arg, flag+"="); ok {
			return value
		}
	}
	return ""
}

// configure reads the settings and puts the flags over them.
func (a *app) configure() error {
	file := filepath.Clean(a.flags.config)
	s, err := config.Read(file)
	if err != nil {
		return config.Wrong(file, err, a.words)
	}
	a.settings = s.Under(a.flags.settings)
	if err := a.settings.Check(file, a.flags.settings, a.words); err != nil {
		return err
	}
	a.retention, err = a.settings.Retention()
	return err
}

// version is the module's, or that of the commit that was built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return "development"
}
