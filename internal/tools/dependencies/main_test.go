package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestLicencesAreKnownByTheirText(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"MIT", "Permission is hereby granted, free of\n charge, to any person. The above copyright notice and\nthis permission notice shall be included."},
		{"MIT-0", "MIT No Attribution License. Permission is hereby granted, free of charge, to any person."},
		{"BSD-2-Clause", "Redistribution and use in source and binary forms, with or without modification"},
		{"BSD-3-Clause", "// Redistribution and use in source and binary\n// forms. Neither the name may be used to endorse or promote products"},
		{"Apache-2.0", "Apache License\n   Version 2.0, January 2004"},
		{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee"},
		{"", "GNU GENERAL PUBLIC LICENSE Version 3"},
		{"", "GNU AFFERO GENERAL PUBLIC LICENSE Version 3"},
		{"", "All rights reserved."},
	} {
		got, err := licenceIn(c.text)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%.40q is %q (%v), want %q", c.text, got, err, c.want)
		}
	}
}

func TestAModuleWithoutALicenceIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "README.md"), []byte("MIT"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := licenceOf(dir); err == nil {
		t.Errorf("taken for %q", got)
	}
}

// Without the module cache's own record of days, the document keeps them; a
// day of another version is not taken.
func TestDaysAreKeptForTheSameVersion(t *testing.T) {
	document := "| `example.org/a.b` | v1.2.0 | 2031-03-07 | MIT | `c` |\n"
	for version, want := range map[string]string{"v1.2.0": "2031-03-07", "v1.2.1": "", "v1.2": ""} {
		if got := dayBefore(document, &module{Path: "example.org/a.b", Version: version}); got != want {
			t.Errorf("%s: %q, want %q", version, got, want)
		}
	}
	if got := dayBefore(document, &module{Path: "example.org/aXb", Version: "v1.2.0"}); got != "" {
		t.Errorf("another module has the day %q", got)
	}
}

// What go.mod requires has its row, with the version.
func TestTheDocumentNamesEveryRequirement(t *testing.T) {
	t.Chdir("../../..")
	written, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	required, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`).FindAllStringSubmatch(string(required), -1)
	if len(rows) < 10 {
		t.Fatalf("only %d requirements in go.mod", len(rows))
	}
	for _, row := range rows {
		if !strings.Contains(string(written), "| `"+row[1]+"` | "+row[2]+" |") {
			t.Errorf("%s has no %s %s: run go generate ./internal/tools/dependencies", document, row[1], row[2])
		}
	}
}

// some are packages: the program's own, and those of modules that it, its tests
// or other modules use.
func some(t *testing.T) map[string]pkg {
	t.Helper()
	at := func(path string, indirect bool) *module {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "LICENSE"), []byte("Apache License, Version 2.0"), 0o600); err != nil {
			t.Fatal(err)
		}
		return &module{Path: path, Version: "v1.0.0", Time: "2031-03-07T10:00:00Z", Dir: dir, Indirect: indirect}
	}
	own := &module{Path: "reinspect", Main: true}
	return map[string]pkg{
		"reinspect":       {Imports: []string{"strings", "reinspect/model", "a.org/text"}, Module: own},
		"reinspect/model": {Module: own},
		"reinspect/check": {Imports: []string{"c.org/test"}, Module: own},
		"strings":         {},
		"a.org/text":      {Imports: []string{"a.org/text/wide", "b.org/runes", "strings"}, Module: at("a.org/text", false)},
		"a.org/text/wide": {Imports: []string{"a.org/text"}, Module: at("a.org/text", false)},
		"b.org/runes":     {Module: at("b.org/runes", true)},
		"c.org/test":      {Imports: []string{"d.org/diff"}, Module: at("c.org/test", false)},
		"d.org/diff":      {Module: at("d.org/diff", true)},
	}
}

var given = []reason{{"a.org/text", "width", "the best kept"}, {"c.org/test", "tests", "readable"}}

func TestEachModuleIsListedWithItsUseLicenceAndDay(t *testing.T) {
	found := map[string]*module{}
	gather(found, some(t))
	got, err := explained(found, given, "")
	if err != nil {
		t.Fatal(err)
	}
	_, tables, _ := strings.Cut(got, "## ")
	want := `In the program, used by its own code

| module | version | day | licence | for | why this one |
| --- | --- | --- | --- | --- | --- |
| ~a.org/text~ | v1.0.0 | 2031-03-07 | Apache-2.0 | width | the best kept |

## In the program, used by other modules

| module | version | day | licence | used by |
| --- | --- | --- | --- | --- |
| ~b.org/runes~ | v1.0.0 | 2031-03-07 | Apache-2.0 | ~a.org/text~ |

## In tests and tools only, used by its own code

| module | version | day | licence | for | why this one |
| --- | --- | --- | --- | --- | --- |
| ~c.org/test~ | v1.0.0 | 2031-03-07 | Apache-2.0 | tests | readable |

## In tests and tools only, used by other modules

| module | version | day | licence | used by |
| --- | --- | --- | --- | --- |
| ~d.org/diff~ | v1.0.0 | 2031-03-07 | Apache-2.0 | ~c.org/test~ |
`
	want = strings.ReplaceAll(strings.Replace(want, "only, used by its own code", "only", 1), "~", "`")
	if tables != want {
		t.Errorf("the tables are\n%s", tables)
	}
}

func TestWhatIsNotExplainedIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		given  []reason
		change func(map[string]*module)
		want   string
	}{
		"a reason for nothing":     {append([]reason{{Module: "gone.org"}}, given...), nil, "gone.org, which is no direct"},
		"a reason for an indirect": {append([]reason{{Module: "b.org/runes"}}, given...), nil, "b.org/runes, which is no direct"},
		"no reason":                {given[:1], nil, "does not say what c.org/test is for"},
		"no licence":               {given, func(m map[string]*module) { m["b.org/runes"].Dir = t.TempDir() }, "b.org/runes: no licence"},
		"no folder":                {given, func(m map[string]*module) { m["b.org/runes"].Dir = "nowhere" }, "b.org/runes: "},
		"no day, and none known":   {given, func(m map[string]*module) { m["b.org/runes"].Time = "" }, "the day of b.org/runes v1.0.0 is not known"},
	} {
		found := map[string]*module{}
		gather(found, some(t))
		if c.change != nil {
			c.change(found)
		}
		if text, err := explained(found, c.given, ""); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
	found := map[string]*module{}
	gather(found, some(t))
	for _, now := range []string{"", "2031-05-02T00:07:59Z"} {
		found["b.org/runes"].Time = now
		if text, err := explained(found, given, "| `b.org/runes` | v1.0.0 | 2031-05-01 |"); err != nil || !strings.Contains(text, "2031-05-01") {
			t.Errorf("the day that was written before is lost to %q: %v", now, err)
		}
	}
}

func TestALicenceIsReadFromEachFileThatIsCalledSo(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"LICENSE": "Apache License, Version 2.0", "copying.txt": "Mozilla Public License, version 2.0", "README": "GNU General Public License",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "licenses"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got, err := licenceOf(dir); err != nil || got != "Apache-2.0, MPL-2.0" {
		t.Errorf("%q, %v", got, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "LICENCE"), []byte("GNU General Public License"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := licenceOf(dir); err == nil || !strings.Contains(err.Error(), "LICENCE: a licence of the GPL family") {
		t.Errorf("%v", err)
	}
}
