package load_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/internal/load"
	"reinspect/model"
)

// harbour is a framework with five steps whose grades, areas and headings no
// built-in framework has.
const harbour = `
id = "harbour-2031"
name = "Harbour inspection"
family = "harbours"
since = "2031-01"
titles = ["harbour inspection of"]
frames = ["harbour inspection of …"]
table_heads = ["what was seen how it was found"]
references = ["harbour code"]

[scale]
family = "harbour steps"
[[scale.grade]]
id = "splendid"
label = "Splendid"
rank = 1
text = ["splendid"]
[[scale.grade]]
id = "shipshape"
label = "Shipshape"
rank = 2
text = ["shipshape"]
[[scale.grade]]
id = "seaworthy"
label = "Seaworthy"
rank = 3
text = ["seaworthy"]
[[scale.grade]]
id = "leaking"
label = "Leaking"
rank = 4
text = ["leaking"]
verb = true
[[scale.grade]]
id = "sunk"
label = "Sunk without trace"
rank = 5
text = ["sunk [without trace]"]

[[area]]
id = "quays"
title = "Quays"
labels = ["quays and piers"]
[[area]]
id = "ferries"
title = "Ferries"
labels = ["ferries and landing stages"]
[[area]]
id = "lights"
title = "Lights"
labels = ["lights and buoys"]

[[part]]
kind = "improvement"
headings = ["what has to be mended"]
`

// harbourReport is a report under it with three grades.
func harbourReport(year int, quays, ferries, lights string) []byte {
	return fmt.Appendf(nil, `Harbour inspection of Saltby

Inspection dates: 4 to 8 March %d

Lead inspector: Ada Quill

What was seen How it was found
Quays and piers %s
Ferries and landing stages %s
Lights and buoys %s

What has to be mended

- The ropes of the ferries. (Harbour code, rule three)

Quays and piers: %[2]s

1. The stones of the quays are checked each week, and the masters act on what they find.

2. The walls are old, and nobody has a plan for them.

Ferries and landing stages: %[3]s

3. The ramps are too steep for most of those who use them.

Lights and buoys: %[4]s

4. The lamps are lit on time every night of the year.
`, year, quays, ferries, lights)
}

// One TOML file in the user's folder is all that a framework with another
// scale takes.
func TestAFrameworkWithFiveStepsIsOneFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "frameworks"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "frameworks", "harbour.toml"), []byte(harbour), 0o600); err != nil {
		t.Fatal(err)
	}
	l := load.New(load.Config{Dir: dir})
	read := func(name string, data []byte) *model.Report {
		r, err := l.Bytes(context.Background(), name, data)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	left := read("2031.txt", harbourReport(2031, "Splendid", "Seaworthy", "Leaking"))
	right := read("2034.txt", harbourReport(2034, "Sunk without trace", "Seaworthy", "Shipshape"))
	for _, r := range []*model.Report{left, right} {
		if r.Authority != "Saltby" || r.Framework.ID != "harbour-2031" || len(r.Judgements) != 3 || len(r.Recommendations) != 1 {
			t.Fatalf("%q read as %q with %d judgements and %d items", r.Authority, r.Framework.ID, len(r.Judgements), len(r.Recommendations))
		}
		if rec := r.Recommendations[0]; rec.Text != "The ropes of the ferries." || rec.Reference != "rule 3" {
			t.Errorf("item %q, reference %q", rec.Text, rec.Reference)
		}
		if len(r.Warnings) > 0 {
			t.Errorf("warnings %q", r.Warnings)
		}
	}
	env, err := l.Env()
	if err != nil {
		t.Fatal(err)
	}
	c := compare.Compare(left, right, env, compare.Options{})
	var rows []string
	for _, j := range c.Judgements {
		rows = append(rows, fmt.Sprintf("%s: %s to %s, %s by %d", j.Title, j.Grades.Left.GradeLabel, j.Grades.Right.GradeLabel, j.Movement, j.Steps))
	}
	want := []string{
		"Quays: Splendid to Sunk without trace, declined by -4",
		"Ferries: Seaworthy to Seaworthy, stayed by 0",
		"Lights: Leaking to Shipshape, improved by 2",
	}
	if got := strings.Join(rows, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	var sections []string
	for _, s := range c.Sections {
		sections = append(sections, fmt.Sprintf("%s: %d", s.Title, len(s.Pairs)))
		for _, p := range s.Pairs {
			if p.Refs.Left == nil || p.Refs.Right == nil {
				t.Errorf("%s: a paragraph of two like reports stands alone: %+v", s.Title, p)
			}
		}
	}
	if got := strings.Join(sections, ", "); got != "What was asked for: 0, Quays: 2, Ferries: 1, Lights: 1" {
		t.Errorf("sections %s", got)
	}
}
