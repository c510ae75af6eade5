package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"reinspect/internal/clean"
	"reinspect/internal/config"
	"reinspect/internal/load"
	"reinspect/internal/load/record"
	"reinspect/internal/notes"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// payload is the text of the commands in hostile: none of it may be shown.
const payload = "PWN"

// hostile is text that steers a terminal, hides or turns what is written.
var hostile = rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{
	"\x1b]52;c;PWN\a", "\x1b]0;PWN\x1b\\", "\x1b]8;;PWN\x1b\\link\x1b]8;;\x1b\\", "\x1bPPWN\x1b\\", "\x1b[31m", "\x1b[2J", "\x1bc",
	"\u009d52;c;PWN\u009c", "\u009b2J", "\u0085", "\u202e", "\u2066", "\u200b", "\u00ad", "\x7f", "\a", "\b", "\r", "\n", "\U000e0001", "plain",
}), 1, 5), func(parts []string) string { return "x" + strings.Join(parts, "") + "y" })

// hostileReport has hostile text in every field that can hold any text.
func hostileReport(t *rapid.T, year int) *model.Report {
	text := func() string { return hostile.Draw(t, "text") }
	sentence := func() string { return "Leaders " + text() + " know their services well. Too many plans drift." }
	return &model.Report{
		Source: model.Source{Path: text(), Format: text()},
		Title:  text(), Authority: "Ashcombe" + text(), LeadInspector: text(), Kind: model.Inspection,
		Framework:       model.FrameworkRef{ID: "ilacs-2023", Name: text()},
		Inspected:       model.Period{Start: model.Date{Year: year, Month: 3, Day: 1}, End: model.Date{Year: year, Month: 3, Day: 5}},
		Judgements:      []model.Judgement{{Area: "leadership", Label: text(), Grade: "good", GradeLabel: text(), Rank: 2, Source: model.FromTable}},
		Recommendations: []model.Recommendation{{N: 1, Text: sentence(), Reference: text(), Group: text()}},
		Sections: []model.Section{{Title: text(), Area: "leadership", Paragraphs: []model.Paragraph{
			{Number: 1, Numbered: true, Text: sentence(), Heading: text()}, {Number: 2, Numbered: true, Text: sentence()},
		}}},
		Warnings: []string{text()},
	}
}

// reader is a reader's folder with hostile reports, notes, settings and names.
type reader struct {
	app   *app
	paths [2]string
}

func hostileReader(t *rapid.T, dir string, loader *load.Loader) reader {
	d := reader{app: &app{shared: loader, now: func() time.Time { return time.Time{} }, folders: config.Folders{
		User: filepath.Join(dir, "own"), Data: filepath.Join(dir, "own", "data"), State: filepath.Join(dir, "own", "state"),
	}}}
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(os.MkdirAll(d.app.folders.User, 0o700))
	var reports model.Pair[*model.Report]
	for i, year := range []int{2019, 2024} {
		var b strings.Builder
		check(record.Encode(&b, hostileReport(t, year)))
		name := strings.NewReplacer("/", "", "\x00", "").Replace(hostile.Draw(t, "file"))
		d.paths[i] = filepath.Join(dir, fmt.Sprint(i, name, ".toml"))
		check(os.WriteFile(d.paths[i], []byte(b.String()), 0o600))
		r, err := loader.Report(context.Background(), d.paths[i])
		check(err)
		reports.Set(model.Side(i), r)
	}
	book, err := notes.Open(notes.Folders{Own: d.app.folders.Data}, reports)
	check(err)
	book.Add(notes.At(model.Left, model.Ref{N: 1}), "NOTE")
	_, err = book.Save(context.Background())
	check(err)
	data, err := os.ReadFile(book.Path())
	check(err)
	var escaped strings.Builder
	for _, r := range hostile.Draw(t, "note") {
		fmt.Fprintf(&escaped, `\U%08x`, r)
	}
	check(os.WriteFile(book.Path(), []byte(strings.Replace(string(data), "NOTE", escaped.String(), 1)), 0o600))
	check(config.NewRecent(d.app.folders).Add(config.RecentPair{Left: d.paths[0], Right: d.paths[1]}))
	return d
}

// run returns what a command line prints, errors included. Guarded, it prints
// through the writer that the program uses.
func (d reader) run(guarded bool, args ...string) string {
	var out strings.Builder
	var w io.Writer = &out
	if guarded {
		w = clean.NewWriter(&out)
	}
	d.app.stdout, d.app.stderr = w, w
	root := d.app.rootCommand()
	root.SetArgs(args)
	root.SetOut(w)
	root.SilenceErrors, root.SilenceUsage = true, true
	if err := root.ExecuteContext(context.Background()); err != nil {
		tell(w, err)
	}
	return out.String()
}

// steers returns the first character of an output that no terminal may get.
func steers(out string) (rune, bool) {
	for _, r := range strings.TrimPrefix(out, "\ufeff") {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			return r, true
		}
	}
	return 0, false
}

// Whatever a file, its name, a note or a setting holds, nothing that is
// printed steers the terminal. Two things hold that, each alone: texts are
// cleaned where they come in, and the writer drops what is left.
func TestNothingThatIsPrintedSteersTheTerminal(outer *testing.T) {
	sharedtest.Cases(outer, 2) // each runs fifteen commands
	loader := load.New(load.Config{})
	rapid.Check(outer, func(t *rapid.T) {
		d := hostileReader(t, outer.TempDir(), loader)
		left, right := d.paths[0], d.paths[1]
		forPeople := [][]string{
			{"show", left},
			{"show", "--explain", left},
			{"--plain", left, right},
			{"compare", "--explain", left, right, "1"},
			{"compare", "--format", "markdown", left, right},
			{"compare", "--format", "html", left, right},
			{"compare", "--format", "csv", left, right},
			{"recent"},
			{"show", left + hostile.Draw(t, "absent")},
		}
		for _, args := range forPeople {
			out := d.run(false, args...)
			if r, bad := steers(out); bad || out == "" {
				t.Fatalf("%q prints %U:\n%q", args, r, out)
			}
			if strings.Contains(out, payload) {
				t.Fatalf("%q leaves remains of a command:\n%q", args, out)
			}
		}
		// These print paths and arguments exactly, but escaped.
		for _, args := range [][]string{
			{"show", "--format", "json", left},
			{"show", "--format", "jsonl", left, right},
			{"compare", "--format", "json", left, right},
			{"show", "--format", hostile.Draw(t, "flag")},
			{"--" + hostile.Draw(t, "flag")},
		} {
			if r, bad := steers(d.run(false, args...)); bad {
				t.Fatalf("%q prints %U", args, r)
			}
		}
		if r, bad := steers(d.run(true, "convert", left)); bad { // it leaves direction marks to the writer
			t.Fatalf("convert prints %U", r)
		}
		if out := d.run(false, "recent"); strings.Count(out, "\n") != 1 {
			t.Fatalf("one pair is printed as %q", out)
		}
		if out := d.run(false, "show", left+"absent"); strings.Count(out, "\n") != 2 {
			t.Fatalf("an error and its hint are printed as %q", out)
		}
	})
}

// Settings can be as hostile as reports.
func TestAFaultySettingIsToldOnOneLine(outer *testing.T) {
	sharedtest.Cases(outer, 8)
	loader := load.New(load.Config{})
	rapid.Check(outer, func(t *rapid.T) {
		dir := outer.TempDir()
		d := reader{app: &app{shared: loader, now: func() time.Time { return time.Time{} }, folders: config.Folders{User: dir}}}
		value := hostile.Draw(t, "value")
		var text strings.Builder
		for _, r := range value {
			fmt.Fprintf(&text, `\U%08x`, r)
		}
		for _, setting := range []string{`look = "%s"`, `"%s" = 1`, "look = %s"} {
			if err := os.WriteFile(filepath.Join(dir, config.FileName), fmt.Appendf(nil, setting, text.String()), 0o600); err != nil {
				t.Fatal(err)
			}
			out := d.run(false, "--plain", "a", "b")
			if r, bad := steers(out); bad || strings.Count(out, "\n") != 2 || !strings.Contains(out, config.FileName) {
				t.Fatalf("%s prints %U:\n%q", setting, r, out)
			}
		}
	})
}
