// Command keys writes the app's table of keys into the documents: in short
// between two marks in README.md, in full to docs/keys.md. Run it in the
// repository's top folder.
package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"reinspect/tui/keys"
)

//go:generate sh -c "cd ../../.. && go run ./internal/tools/keys"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "keys:", err)
		os.Exit(1)
	}
}

func run() error {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		return err
	}
	filled, err := between(string(readme), inShort())
	if err != nil {
		return err
	}
	if err := os.WriteFile("README.md", []byte(filled), 0o644); err != nil {
		return err
	}
	return os.WriteFile("docs/keys.md", []byte(inFull()), 0o644)
}

const (
	begin = "<!-- keys -->\n"
	end   = "<!-- end of keys -->\n"
)

// between puts text between the two marks.
func between(document, text string) (string, error) {
	head, rest, ok := strings.Cut(document, begin)
	_, tail, ended := strings.Cut(rest, end)
	if !ok || !ended {
		return "", fmt.Errorf("README.md has lost its marks %q and %q", begin, end)
	}
	return head + begin + text + end + tail, nil
}

// inShort are the keys of a comparison, and those that only the list of reports
// has.
func inShort() string {
	own := slices.DeleteFunc(keys.ListHelpLines(), func(k keys.HelpLine) bool { return k.Group != keys.InList })
	return "| | |\n| --- | --- |\n" + short(keys.HelpLines()) + short(own)
}

// short lists each key's first name with its help, a row a group.
func short(table []keys.HelpLine) string {
	var out strings.Builder
	group := ""
	for _, k := range table {
		switch {
		case group == "":
			fmt.Fprintf(&out, "| %s | ", k.Group)
		case k.Group != group:
			fmt.Fprintf(&out, " |\n| %s | ", k.Group)
		default:
			out.WriteString(" · ")
		}
		group = k.Group
		fmt.Fprintf(&out, "%s %s", code(strings.Fields(k.Keys)[:1]), k.Help)
	}
	out.WriteString(" |\n")
	return out.String()
}

// inFull lists every key with the action's name, as the settings use it.
func inFull() string {
	return "# Keys\n\nThe tables show keys as the app does. `config.toml` can give an action other keys, by its name; these replace the built-in\n" +
		"keys of that action, in the list of reports too. Write `ctrl+d` there for `ctrl-d`, `pgup` for `page-up` and `pgdown` for\n" +
		"`page-down` (`ctrl+`, `alt+` and `shift+` in this order). A key that no terminal sends under its name is refused,\n" +
		"and so is `ctrl+c` for anything but `quit`:\n\n" +
		"```toml\n[keys]\nquit = [\"Q\", \"ctrl+c\"]\n```\n\n## In a comparison\n\n" + full(keys.HelpLines()) +
		"\n## In the list of reports\n\n" + full(keys.ListHelpLines())
}

func full(table []keys.HelpLine) string {
	var out strings.Builder
	out.WriteString("| action | keys | what it does |\n| --- | --- | --- |\n")
	for _, k := range table {
		fmt.Fprintf(&out, "| `%s` | %s | %s |\n", k.Action, code(strings.Fields(k.Keys)), k.Help)
	}
	return out.String()
}

func code(keys []string) string { return "`" + strings.Join(keys, "` `") + "`" }
