package framework

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func phrases(texts ...string) []Phrase {
	var all []Phrase
	for _, text := range texts {
		p, err := NewPhrase(text)
		if err != nil {
			panic(err)
		}
		all = append(all, p)
	}
	return all
}

func TestAFrameworkIsGradedByAreasAndAScale(t *testing.T) {
	areas, scale := []Area{{ID: "care", Title: "Care"}}, Scale{Family: "f", Grades: []Grade{{ID: "good", Label: "Good", Rank: 1}}}
	for _, c := range []struct {
		name string
		f    Framework
		want bool
	}{
		{"areas and a scale", Framework{Areas: areas, Scale: scale}, true},
		{"areas without a scale", Framework{Areas: areas}, false},
		{"a scale without areas", Framework{Scale: scale}, false},
		{"neither", Framework{}, false},
	} {
		if got := c.f.Graded(); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

func TestAnAreaIsJudgedWhereAReportCouldNameItsGrade(t *testing.T) {
	plain := Scale{Grades: []Grade{{ID: "good"}}}
	inWords := Scale{Grades: []Grade{{ID: "good", Sentences: phrases("leads to good outcomes")}}}
	for _, c := range []struct {
		name  string
		scale Scale
		area  Area
		want  bool
	}{
		{"a label in the table", plain, Area{Labels: phrases("care")}, true},
		{"a verdict in a sentence", plain, Area{Verdicts: phrases("the service")}, true},
		{"a heading alone", plain, Area{Headings: phrases("care")}, false},
		{"a heading alone, but grades in words", inWords, Area{Headings: phrases("care")}, true},
		{"a label, but no scale", Scale{}, Area{Labels: phrases("care"), Verdicts: phrases("the service")}, false},
	} {
		f := Framework{Scale: c.scale}
		if got := f.Judges(c.area); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

func TestLikeTakesOnlyTheKeysLeftUnset(t *testing.T) {
	const base = `
id = "base"
name = "Base"
family = "ports"
title_is_place = true
none = ["nothing to report"]
end = ["printed by the harbour office"]
frames = ["survey of …"]
table_heads = ["what was seen"]
references = ["harbour code"]
whole = ["the port"]
[scale]
family = "harbour"
[[scale.grade]]
id = "sound"
label = "Sound"
rank = 1
[[area]]
id = "quays"
title = "Quays"
[[part]]
kind = "improvement"
headings = ["repairs"]
`
	summary := func(f *Framework) string {
		s := []string{f.Family, f.Scale.Family, f.Areas[0].ID, string(f.Parts[0].Kind), f.None[0].String(), f.End[0].String(), f.Frames[0].Before.String(), f.TableHeads[0].String(), f.References[0].String(), f.Whole[0].String()}
		if f.TitleIsPlace {
			s = append(s, "title is place")
		}
		return strings.Join(s, "; ")
	}
	const inherited = "ports; harbour; quays; improvement; nothing to report; printed by the harbour office; survey of; what was seen; harbour code; the port; title is place"
	for _, c := range []struct{ name, own, want string }{
		{"nothing of its own", "", inherited},
		{"its own family", `family = "inland"`, strings.Replace(inherited, "ports", "inland", 1)},
		{"its own areas", "[[area]]\nid = 'locks'\ntitle = 'Locks'", strings.Replace(inherited, "quays", "locks", 1)},
		{"its own parts", "[[part]]\nkind = 'summary'", strings.Replace(inherited, "improvement", "summary", 1)},
		{"its own words for nothing", "none = ['no repairs']", strings.Replace(inherited, "nothing to report", "no repairs", 1)},
		{"its own ending", "end = ['the end']", strings.Replace(inherited, "printed by the harbour office", "the end", 1)},
		{"its own frames of titles", "frames = ['tour of …']", strings.Replace(inherited, "survey of", "tour of", 1)},
		{"its own head of the table", "table_heads = ['finding']", strings.Replace(inherited, "what was seen", "finding", 1)},
		{"its own references", "references = ['port law']", strings.Replace(inherited, "harbour code", "port law", 1)},
		{"its own name for the whole", "whole = ['all quays']", strings.Replace(inherited, "the port", "all quays", 1)},
		{"its own scale", "[scale]\nfamily = 'locks'\n[[scale.grade]]\nid = 'a'\nlabel = 'A'", strings.Replace(inherited, "harbour;", "locks;", 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := userFiles(t, map[string]string{"base.toml": base, "own.toml": "id = 'own'\nname = 'Own'\nlike = 'base'\n" + c.own})
			if err != nil {
				t.Fatal(err)
			}
			own, _ := s.ByID("own")
			if got := summary(own); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
	s, err := userFiles(t, map[string]string{
		"base.toml": strings.Replace(base, "title_is_place = true\n", "", 1), "own.toml": "id = 'own'\nname = 'Own'\nlike = 'base'\ntitle_is_place = true",
	})
	if err != nil {
		t.Fatal(err)
	}
	if own, _ := s.ByID("own"); !own.TitleIsPlace {
		t.Error("title_is_place of the framework's own is lost")
	}
}

// userFiles loads the built-in set with several files in a user's folder.
func userFiles(t *testing.T, files map[string]string) (*Set, error) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return Load(dir)
}

func TestOnlyTOMLFilesOfTheFolderAreRead(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "old.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("not TOML at all ["), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(dir); err != nil {
		t.Error(err)
	}
}

func TestFrameworksOfOneMonthAreOrderedByID(t *testing.T) {
	s, err := userFiles(t, map[string]string{
		"a.toml": "id = 'zz-b'\nname = 'B'\nfamily = 'p'\nsince = '2031-01'\n[[area]]\nid = 'tides'\ntitle = 'Tides'\n[[area]]\nid = 'quays'\ntitle = 'Quays'",
		"b.toml": "id = 'zz-a'\nname = 'A'\nfamily = 'p'\nsince = '2031-01'\n[[area]]\nid = 'quays'\ntitle = 'Quays'\n[[area]]\nid = 'tides'\ntitle = 'Tides'",
		"c.toml": "id = 'aa'\nname = 'C'\nfamily = 'p'\nsince = '2031-02'",
	})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, f := range s.All() {
		ids = append(ids, f.ID)
	}
	if got := ids[len(ids)-3:]; !slices.Equal(got, []string{"zz-a", "zz-b", "aa"}) {
		t.Errorf("the newest are %v", got)
	}
	if links := s.Links("zz-b", "zz-a"); links[0].Row != "tides" {
		t.Errorf("rows begin with %s, want the order of zz-b, the newer by its id", links[0].Row)
	}
}

func TestLinksOfTwoUnknownFrameworksAreNone(t *testing.T) {
	if links := builtInSet(t).Links("nowhere", "elsewhere"); links != nil {
		t.Errorf("got %+v", links)
	}
}

// A subject says what an area of the same id means elsewhere, whichever of the
// two frameworks names it.
func TestAreasOfOneIDWithDifferentSubjectsAreOnlyNearest(t *testing.T) {
	file := func(id, since, subject string) string {
		return "id = '" + id + "'\nname = '" + id + "'\nfamily = 'p'\nsince = '" + since + "'\n[[area]]\nid = 'quays'\ntitle = 'Quays'\nsubject = '" + subject + "'\n"
	}
	for _, c := range []struct {
		old, now string
		want     Relation
		note     string
	}{
		{"", "", Same, ""},
		{"stone quays", "stone quays", Same, ""},
		{"stone quays", "", Nearest, "the nearest judgement, not the same: stone quays"},
		{"", "floating quays", Nearest, "the nearest judgement, not the same: floating quays"},
		{"stone quays", "floating quays", Nearest, "the nearest judgement, not the same: stone quays"},
	} {
		s, err := userFiles(t, map[string]string{"old.toml": file("old", "2030-01", c.old), "now.toml": file("now", "2031-01", c.now)})
		if err != nil {
			t.Fatal(err)
		}
		if l := s.Links("old", "now")[0]; l.Relation != c.want || l.Note != c.note {
			t.Errorf("subjects %q and %q: %s, %q", c.old, c.now, l.Relation, l.Note)
		}
	}
}

func TestACombinedAreaFacesEachOfThoseItCovers(t *testing.T) {
	s, err := userFiles(t, map[string]string{
		"old.toml": "id = 'old'\nname = 'Old'\nfamily = 'p'\nsince = '2030-01'\n[[area]]\nid = 'waterside'\ntitle = 'Waterside'\ncovers = ['quays', 'tide-gates', 'ferries']",
		"now.toml": "id = 'now'\nname = 'Now'\nfamily = 'p'\nsince = '2031-01'\n[[area]]\nid = 'quays'\ntitle = 'Quays'\n[[area]]\nid = 'ferries'\ntitle = 'Ferries'",
	})
	if err != nil {
		t.Fatal(err)
	}
	links := s.Links("old", "now")
	want := "quays: waterside | quays (together)\nferries: waterside | ferries (together)\n"
	if got := describe(links); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	// What the old framework covers without judging it alone is named by its id.
	if note := links[0].Note; note != "judged together with tide gates and ferries" {
		t.Errorf("note %q", note)
	}
}

func TestWhyGradesAreNotCompared(t *testing.T) {
	s := builtInSet(t)
	for _, c := range []struct{ lf, lg, rf, rg, want string }{
		{"nowhere", "good", "sif", "good", "the framework of one report is not known"},
		{"sif", "good", "nowhere", "good", "the framework of one report is not known"},
		{"jtai", "good", "monitoring-visit", "good", "different scales"},
		{"school-2025", "met", "sif", "good", "different scales"},
		{"sif", "splendid", "sif", "good", "a grade is not one of its framework's scale"},
		{"sif", "good", "sif", "splendid", "a grade is not one of its framework's scale"},
		{"sif", "not-judged", "sif", "not-judged", "not judged in either report"},
		{"sif", "not-judged", "sif", "good", "not judged in one of the reports"},
		{"sif", "good", "sif", "not-judged", "not judged in one of the reports"},
	} {
		steps, comparable, reason := s.Steps(c.lf, c.lg, c.rf, c.rg)
		if steps != 0 || comparable || !strings.HasSuffix(reason, c.want) {
			t.Errorf("%s %s, %s %s: %d, %t, %q", c.lf, c.lg, c.rf, c.rg, steps, comparable, reason)
		}
	}
}

func TestAGradeNeedsIDAndLabel(t *testing.T) {
	for _, grade := range []string{"id = 'a'", "label = 'A'"} {
		_, err := userFile(t, "mine.toml", "id = 'x'\nname = 'X'\n[scale]\nfamily = 'f'\n[[scale.grade]]\n"+grade+"\n")
		if err == nil || !strings.Contains(err.Error(), "a grade lacks id or label") {
			t.Errorf("%s: %v", grade, err)
		}
	}
}

func TestAFrameHasAPlaceForTheName(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"survey of … by day", "survey of|by day|"},
		{"survey of …", "survey of||"},
		{"… survey", "|survey|"},
		{"survey of the … at … by day", "survey of the|by day| at "},
		{"survey of the … At  THE … by day", "survey of the|by day| at the "},
		{"survey of the … … by day", "a frame has one …"},
		{"survey of", "a frame has one …"},
		{"… and … and …", "a frame has one …"},
		{"survey (of …", "is not closed"},
		{"… survey (of", "is not closed"},
	} {
		var f Frame
		got := ""
		if err := f.UnmarshalText([]byte(c.text)); err != nil {
			got = err.Error()
		} else {
			for _, p := range []*Phrase{f.Before, f.After} {
				if p != nil {
					got += p.String()
				}
				got += "|"
			}
			got += f.Last
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
