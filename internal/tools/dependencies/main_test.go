package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"reinspect/internal/sharedtest"
)

func TestLicencesAreKnownByTheirText(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"MIT", "Permission is hereby granted, free of\n charge, to any person. The above copyright notice and\nthis permission notice shall be included."},
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

func TestTheDocumentIsUpToDate(t *testing.T) {
	if !sharedtest.Thorough() {
		t.Skip("go list takes some seconds: only in a thorough run")
	}
	t.Chdir("../../..")
	written, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	got, err := describe(string(written))
	if err != nil {
		t.Fatal(err)
	}
	if got != string(written) || !strings.Contains(got, "In the program") {
		t.Errorf("%s is out of date: run go generate ./internal/tools/dependencies", document)
	}
}
