package cli

import (
	"cmp"
	"errors"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"khabar/cmd/khabar/internal/config"
	"khabar/cmd/khabar/internal/printout"
	"khabar/ui/bidi"
	"khabar/ui/canvas"
	"khabar/ui/text"
	"khabar/ui/theme"
)

// valueNames are what stands for the values of flags in help.
var valueNames = map[string]string{
	"bidi": "NAME", "config": "FILE", "data-dir": "DIR", "filter": "Q", "group": "G", "lang": "LANG", "letters": "NAME",
	"limit": "N", "output": "DIR", "shaping": "NAME", "theme": "NAME", "title": "T", "width": "N",
}

// A helpItem is a command or a flag with what it does.
type helpItem struct{ name, does string }

// help prints what a command does and takes. The command line's own library has
// a template for it, which knows neither languages nor directions.
func (a *app) help(c *cobra.Command) error {
	p := a.printout(a.Stdout)
	t := a.words.T
	prose(p, cmp.Or(c.Long, c.Short))
	section(p, t("cmd.usage"), []helpItem{{name: c.UseLine()}})
	for _, g := range c.Groups() {
		section(p, g.Title, commandsOf(c, g.ID))
	}
	section(p, t("cmd.commands"), commandsOf(c, ""))
	if takesFilter(c) {
		section(p, t("cmd.filter"), a.filterItems())
	}
	section(p, t("cmd.flags"), a.flagsOf(c.LocalFlags()))
	if !c.HasParent() {
		section(p, t("cmd.settings", "File", a.flags.config), a.settingItems())
	}
	prose(p, "\n"+t(moreAbout(c), "Flags", strings.Join(flagNames(c.InheritedFlags()), ", ")))
	return p.Flush()
}

// moreAbout is the id of the last line of a help. The flags of every command are
// only named: what they do is said once, in the program's own help.
func moreAbout(c *cobra.Command) string {
	switch {
	case !c.HasParent():
		return "cmd.more"
	case c.HasAvailableSubCommands():
		return "cmd.moreBelow"
	}
	return "cmd.moreFlags"
}

func flagNames(set *pflag.FlagSet) []string {
	var names []string
	set.VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

// takesFilter reports whether the usage of a command has a Q.
func takesFilter(c *cobra.Command) bool {
	for _, word := range strings.FieldsFunc(c.Use, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if word == "Q" {
			return true
		}
	}
	return false
}

// filterItems are what a filter is made of. The parts are in the words' own
// language, in which they may be typed.
func (a *app) filterItems() []helpItem {
	var list []helpItem
	for _, part := range []string{"Words", "Phrase", "Title", "Tag", "Group", "Is", "Date", "Not", "Or"} {
		list = append(list, helpItem{a.words.T("cmd.filter" + part), a.words.T("cmd.filter" + part + "Does")})
	}
	return list
}

// settingItems are the names of the settings file.
func (a *app) settingItems() []helpItem {
	var list []helpItem
	for _, name := range config.Names() {
		list = append(list, helpItem{name, a.words.T("cmd.setting_" + name)})
	}
	return list
}

// commandsOf are those of a group, "" for those of none.
func commandsOf(c *cobra.Command, group string) []helpItem {
	var list []helpItem
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.GroupID == group {
			list = append(list, helpItem{sub.Name(), sub.Short})
		}
	}
	return list
}

func (a *app) flagsOf(set *pflag.FlagSet) []helpItem {
	var list []helpItem
	set.VisitAll(func(f *pflag.Flag) {
		item := helpItem{"    --" + f.Name, f.Usage}
		if f.Shorthand != "" {
			item.name = "-" + f.Shorthand + ", --" + f.Name
		}
		if kind := f.Value.Type(); kind != "bool" {
			item.name += " " + cmp.Or(valueNames[f.Name], strings.ToUpper(kind))
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			item.does = a.words.T("cmd.flagDefault", "Usage", f.Usage, "Value", f.DefValue)
		}
		list = append(list, item)
	})
	return list
}

// prose prints running text. Its lines that are set in are commands.
func prose(p *printout.Printout, s string) {
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		switch {
		case !p.LaidOut || line == "":
			_, _ = p.WriteString(asLine(line) + "\n") // Flush reports errors
		case strings.HasPrefix(line, " "):
			p.Paragraph(line, text.Options{Base: bidi.LeftToRight, Slot: text.SlotCode}, 0)
		default:
			p.Paragraph(line, p.Sentence(line), 0)
		}
	}
}

// asLine is a line for a file or another program: without the marks that keep
// apart what runs in two directions, which nobody wants to copy.
func asLine(s string) string { return invisible.Replace(s) }

var invisible = strings.NewReplacer("\u2068", "", "\u2069", "", "\u200e", "", "\u200f", "")

// section prints a heading with what stands below it, unless that is nothing.
func section(p *printout.Printout, heading string, items []helpItem) {
	if len(items) == 0 {
		return
	}
	prose(p, "\n"+heading)
	const indent = 2
	widest := 0
	for _, item := range items {
		widest = max(widest, text.Width(item.name)+columnGap)
	}
	for _, item := range items {
		if p.LaidOut {
			printItem(p, item, indent, widest)
			continue
		}
		line := strings.Repeat(" ", indent) + item.name
		if item.does != "" {
			line += strings.Repeat(" ", widest-text.Width(item.name)) + item.does
		}
		_, _ = p.WriteString(asLine(line) + "\n")
	}
}

// printItem prints a name and, beside it or below it where there is no room, what
// it does.
func printItem(p *printout.Printout, item helpItem, indent, widest int) {
	name := p.Engine.LabelWithin(item.name, theme.Body, max(p.Width-indent, 1))
	x := indent + widest
	beside := p.Width-x >= leastTitle
	if !beside {
		x = 2 * indent
		p.Row(func(r canvas.Region) { p.Put(p.Column(r, indent, p.Width-indent), name, p.Mirror) })
	}
	does := p.Engine.Paragraph(item.does, p.Sentence(item.does))
	breaks := does.Breaks(nil, max(p.Width-x, 1))
	for i := range max(len(breaks), 1) {
		if i == len(breaks) && !beside {
			break
		}
		p.Row(func(r canvas.Region) {
			if i == 0 && beside {
				p.Put(p.Column(r, indent, p.Width-indent), name, p.Mirror)
			}
			if i < len(breaks) {
				p.Put(p.Column(r, x, p.Width-x), does.Line(breaks[i], text.LineOptions{}), p.Mirror)
			}
		})
	}
}

// flagError says in the person's language what is wrong with a flag.
func (a *app) flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if short := unknown.GetSpecifiedShortnames(); short != "" {
			name = "-" + short
		}
		return errors.New(a.words.T("cmd.unknownFlag", "Flag", name, "Help", c.CommandPath()+" --help"))
	case errors.As(err, &bare):
		return errors.New(a.words.T("cmd.bareFlag", "Flag", "--"+bare.GetFlag().Name))
	case errors.As(err, &bad):
		return errors.New(a.words.T("cmd.badFlag", "Flag", "--"+bad.GetFlag().Name, "Value", bad.GetValue()))
	}
	return err
}

// noArguments refuses words after a command that takes none.
func (a *app) noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return errors.New(a.words.T("cmd.noArguments", "Value", args[0], "Command", c.CommandPath()))
}
