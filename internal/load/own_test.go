package load_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/internal/load/record"
	"reinspect/internal/notes"
	"reinspect/model"
)

// What this program wrote is no report, and says which command made it; but for
// the TOML, which is one.
func TestItsOwnOutputIsKnown(t *testing.T) {
	l := load.New(load.Config{})
	read := func(name string, data []byte) (*model.Report, error) {
		return l.Bytes(context.Background(), name, data)
	}
	var reports model.Pair[*model.Report]
	for side, name := range map[model.Side]string{model.Left: "short-2019.txt", model.Right: "short-2024.txt"} {
		data, err := os.ReadFile("../../testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		reports.Set(side, r)
	}
	workspace, err := l.Workspace(reports, notes.Folders{Own: t.TempDir()}, false)
	if err != nil {
		t.Fatal(err)
	}
	check := func(data []byte, command string) {
		t.Helper()
		_, err := read("file", data)
		if err == nil || !strings.Contains(err.Error(), "this program") || !strings.HasSuffix(fault.Hint(err), "made by: reinspect "+command) {
			t.Errorf("%s: %v, hint %q", command, err, fault.Hint(err))
		}
	}
	comparison := workspace.Compare()
	for _, f := range export.Formats() {
		data, err := f.Bytes(comparison, export.Extras{Themes: workspace.Env.Themes, Choice: export.Everything()})
		if err != nil {
			t.Fatal(err)
		}
		check(data, "compare --format "+f.Name+" LEFT RIGHT")
	}
	var out bytes.Buffer
	shown := func(err error, command string) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		check(out.Bytes(), command)
		out.Reset()
	}
	r := reports.Left
	shown(export.JSON(&out, r), "show --format json FILE")
	shown(export.JSONLine(&out, r), "show --format jsonl FILE")
	shown(export.Summary(&out, r, func(area string) string { return area }), "show FILE")
	shown(export.Explain(&out, r, workspace.Env.Themes.Title), "show --explain FILE")
	if err := record.Encode(&out, r); err != nil {
		t.Fatal(err)
	}
	if _, err := read("file.toml", out.Bytes()); err != nil {
		t.Error(err)
	}
}
