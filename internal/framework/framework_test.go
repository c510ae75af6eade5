package framework

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/fault"
)

func builtInSet(t *testing.T) *Set {
	t.Helper()
	s, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// describe writes links the way a person would read them.
func describe(links []Link) string {
	var b strings.Builder
	for _, l := range links {
		b.WriteString(l.Row + ": " + orDash(l.Left) + " | " + orDash(l.Right) + " (" + string(l.Relation) + ")\n")
	}
	return b.String()
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// Regimes of different families share no judgement.
func TestRegimesOfDifferentFamiliesNeverMeet(t *testing.T) {
	s := builtInSet(t)
	for _, pair := range [][2]string{{"school-2019", "ilacs-2023"}, {"area-send-2023", "ilacs-2023"}, {"area-send-2023", "school-2025"}} {
		for _, l := range s.Links(pair[0], pair[1]) {
			if l.Relation != None || l.Left != "" && l.Right != "" {
				t.Errorf("%s and %s: %+v", pair[0], pair[1], l)
			}
		}
	}
}

// A report card's grades may not be compared with those before it, whatever
// they are called; among themselves they can.
func TestReportCardsAreNeverComparedWithOldGrades(t *testing.T) {
	s := builtInSet(t)
	card, _ := s.ByID("school-2025")
	old, _ := s.ByID("school-2019")
	for _, g := range card.Scale.Grades {
		for _, o := range old.Scale.Grades {
			if _, comparable, reason := s.Steps(old.ID, o.ID, card.ID, g.ID); comparable || reason == "" {
				t.Errorf("%s is compared with %s", o.ID, g.ID)
			}
		}
	}
	for _, c := range []struct {
		left, right string
		steps       int
	}{{"needs-attention", "expected-standard", 1}, {"exceptional", "urgent-improvement", -4}, {"met", "not-met", -1}} {
		if steps, comparable, _ := s.Steps(card.ID, c.left, card.ID, c.right); !comparable || steps != c.steps {
			t.Errorf("%s to %s: %d steps, %t", c.left, c.right, steps, comparable)
		}
	}
}

func TestLinks(t *testing.T) {
	s := builtInSet(t)
	for _, c := range []struct{ name, left, right, want string }{
		{"combined faces two", "ilacs-2018", "ilacs-2023", `
leadership: leadership | leadership (same)
help-and-protection: help-and-protection | help-and-protection (same)
children-in-care: care-and-care-leavers | children-in-care (together)
care-leavers: care-and-care-leavers | care-leavers (together)
overall: overall | overall (same)
`},
		{"combined on both sides", "ilacs-2018", "ilacs-2018", `
leadership: leadership | leadership (same)
help-and-protection: help-and-protection | help-and-protection (same)
care-and-care-leavers: care-and-care-leavers | care-and-care-leavers (same)
overall: overall | overall (same)
`},
		{"overall is given up", "ilacs-2023", "ilacs-2026", `
leadership: leadership | leadership (same)
help-and-protection: help-and-protection | help-and-protection (same)
children-in-care: children-in-care | children-in-care (same)
care-leavers: care-leavers | care-leavers (same)
overall: overall | – (none)
`},
		{"adoption and board have no successor", "sif", "ilacs-2018", `
leadership: leadership | leadership (nearest)
help-and-protection: help-and-protection | help-and-protection (same)
care-and-care-leavers: children-in-care | care-and-care-leavers (nearest)
care-leavers: care-leavers | care-and-care-leavers (together)
overall: overall | overall (same)
adoption: adoption | – (none)
lscb: lscb | – (none)
`},
		{"2012 and 2023", "child-protection-2012", "ilacs-2023", `
leadership: leadership | leadership (nearest)
help-and-protection: help-and-protection | help-and-protection (same)
children-in-care: – | children-in-care (none)
care-leavers: – | care-leavers (none)
overall: overall | overall (same)
quality-of-practice: quality-of-practice | – (none)
`},
		{"school inspections old and new", "school-2015", "school-2019", `
overall: overall | overall (same)
quality-of-teaching: quality-of-teaching | quality-of-teaching (nearest)
behaviour-and-welfare: behaviour-and-welfare | behaviour-and-welfare (nearest)
personal-development: – | personal-development (none)
school-leadership: school-leadership | school-leadership (same)
early-years: early-years | early-years (same)
sixth-form: sixth-form | sixth-form (same)
pupil-outcomes: pupil-outcomes | – (none)
`},
		{"a letter grades nothing", "monitoring-visit", "ilacs-2026", `
leadership: – | leadership (none)
help-and-protection: – | help-and-protection (none)
children-in-care: – | children-in-care (none)
care-leavers: – | care-leavers (none)
strengths: strengths | – (none)
main-findings: main-findings | – (none)
`},
		{"an unknown framework", "", "lscb-review", "\nlscb: lscb | lscb (unknown)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := "\n" + describe(s.Links(c.left, c.right)); got != c.want {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestLinkNotesSayWhatAPersonShouldKnow(t *testing.T) {
	s := builtInSet(t)
	for _, l := range s.Links("ilacs-2018", "ilacs-2023") {
		if l.Row == "children-in-care" && l.Note != "judged together with care leavers" {
			t.Errorf("note of children-in-care: %q", l.Note)
		}
		if l.Row == "care-leavers" && l.Note != "judged together with children in care" {
			t.Errorf("note of care-leavers: %q", l.Note)
		}
	}
	links := s.Links("sif", "ilacs-2018")
	i := slices.IndexFunc(links, func(l Link) bool { return l.Row == "lscb" })
	if i < 0 || links[i].Note != "not judged in ILACS" {
		t.Errorf("the safeguarding board: %+v", links)
	}
}

func TestSwappingFrameworksMirrorsEveryLink(t *testing.T) {
	s := builtInSet(t)
	for _, a := range s.All() {
		for _, b := range s.All() {
			there, back := s.Links(a.ID, b.ID), s.Links(b.ID, a.ID)
			if len(there) != len(back) {
				t.Fatalf("%s/%s: %d links, mirrored %d", a.ID, b.ID, len(there), len(back))
			}
			for i, l := range there {
				m := back[i]
				if l.Row != m.Row || l.Left != m.Right || l.Right != m.Left || l.Relation != m.Relation || l.Note != m.Note {
					t.Errorf("%s/%s: %+v mirrors to %+v", a.ID, b.ID, l, m)
				}
			}
		}
	}
}

func TestEveryAreaIsLinked(t *testing.T) {
	s := builtInSet(t)
	for _, a := range s.All() {
		for _, b := range s.All() {
			seen := map[string]bool{}
			for _, l := range s.Links(a.ID, b.ID) {
				seen["left "+l.Left], seen["right "+l.Right] = true, true
			}
			for _, x := range a.Areas {
				if !seen["left "+x.ID] {
					t.Errorf("%s/%s: left %s is lost", a.ID, b.ID, x.ID)
				}
			}
			for _, x := range b.Areas {
				if !seen["right "+x.ID] {
					t.Errorf("%s/%s: right %s is lost", a.ID, b.ID, x.ID)
				}
			}
		}
	}
}

func TestSteps(t *testing.T) {
	s := builtInSet(t)
	for _, c := range []struct {
		lf, lg, rf, rg string
		steps          int
		comparable     bool
	}{
		{"ilacs-2018", "good", "ilacs-2023", "inadequate", -2, true},
		{"sif", "inadequate", "ilacs-2018", "outstanding", 3, true},
		{"child-protection-2012", "adequate", "ilacs-2023", "requires-improvement", 0, true},
		{"child-protection-2012", "adequate", "ilacs-2023", "inadequate", -1, true},
		{"sif", "not-judged", "ilacs-2018", "good", 0, false},
		{"sif", "adequate", "ilacs-2018", "good", 0, false},
		{"nowhere", "good", "ilacs-2018", "good", 0, false},
		{"monitoring-visit", "good", "ilacs-2018", "good", 0, false},
	} {
		steps, ok, reason := s.Steps(c.lf, c.lg, c.rf, c.rg)
		if steps != c.steps || ok != c.comparable || ok != (reason == "") {
			t.Errorf("%v: %d %v %q", c, steps, ok, reason)
		}
		if back, okBack, _ := s.Steps(c.rf, c.rg, c.lf, c.lg); back != -steps || okBack != ok {
			t.Errorf("%v: swapped gives %d %v", c, back, okBack)
		}
	}
}

// userFile loads the built-in set with one file in a user's folder.
func userFile(t *testing.T, name, text string) (*Set, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Load(dir)
}

func TestUserFolderAddsAndReplaces(t *testing.T) {
	s, err := userFile(t, "mine.toml", "id = 'fire-2031'\nname = 'Fire service'\nlike = 'ilacs-2026'\nfamily = 'fire'\n")
	if err != nil {
		t.Fatal(err)
	}
	f, ok := s.ByID("fire-2031")
	if !ok || len(f.Areas) != 4 {
		t.Fatalf("not taken over from ilacs-2026: %+v", f)
	}
	if good, ok := f.ByGrade("good"); !ok || good.Label != "Good" {
		t.Errorf("the scale is not taken over from ilacs-2026: %+v", f.Scale)
	}
	if links := s.Links("fire-2031", "ilacs-2026"); links[0].Relation != None {
		t.Error("areas of different families stand beside each other")
	}
	s, err = userFile(t, "mine.toml", "id = 'sif'\nname = 'My SIF'\n")
	if err != nil {
		t.Fatal(err)
	}
	if f, _ := s.ByID("sif"); f.Name != "My SIF" || f.Graded() {
		t.Errorf("not replaced: %+v", f)
	}
}

func TestMissingUserFolderIsNoError(t *testing.T) {
	if _, err := Load(filepath.Join(t.TempDir(), "nowhere")); err != nil {
		t.Error(err)
	}
}

func TestFaultyFilesAreRefusedByNameAndLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "id = 'x'\nscael = 'y'\n", `mine.toml:2: unknown key "scael"`},
		{"no id", "name = 'x'\n", "mine.toml:1: no id"},
		{"like nothing", "id = 'x'\nlike = 'y'\n", `like = "y" is not the id of a framework`},
		{"like itself", "id = 'x'\nlike = 'x'\n", "leads back to itself"},
		{"broken phrase", "id = 'x'\n[[area]]\nid = 'a'\ntitle = 'A'\nlabels = ['[the leaders']\n", "mine.toml:5: "},
		{"scale without family", "id = 'x'\n[[scale.grade]]\nid = 'good'\nlabel = 'Good'\n", "the scale has no family"},
		{"grade twice", "id = 'x'\n[scale]\nfamily='f'\n[[scale.grade]]\nid='a'\nlabel='A'\n[[scale.grade]]\nid='a'\nlabel='A'\n", `repeats "a"`},
		{"no name", "id = 'x'\n", "the framework has no name"},
		{"unknown part", "id = 'x'\nname = 'X'\n[[part]]\nkind = 'improvment'\n", `mine.toml:4: "improvment" is not one of summary, improvement,`},
		{"unknown kind", "id = 'x'\nname = 'X'\nkind = 'monitoring-vist'\n", `mine.toml:3: "monitoring-vist" is not one of inspection, monitoring-visit,`},
		{"unknown within", "id = 'x'\nname = 'X'\n[[area]]\nid = 'a'\ntitle = 'A'\nwithin = 'baord'\n", `mine.toml:6: "baord" is not one of`},
		{"useless within", "id = 'x'\nname = 'X'\n[[area]]\nid = 'a'\ntitle = 'A'\nwithin = 'contents'\n", `no verdict is looked for within "contents"`},
		{"unknown items", "id = 'x'\nname = 'X'\n[[part]]\nkind = 'improvement'\nitems = 'bullets'\n", `mine.toml:5: "bullets" is not one of paragraphs, all`},
		{"wrong type", "id = 'x'\nname = 5\n", "mine.toml:2: a text is expected here, not a whole number"},
		{"since when", "id = 'x'\nname = 'X'\nsince = 'next year'\n", `since = "next year"`},
		{"a rank beyond any scale", "id = 'x'\nname = 'X'\n[scale]\nfamily='f'\n[[scale.grade]]\nid='a'\nlabel='A'\nrank=900000000000\n", `"a" has rank 900000000000`},
		{"negative rank", "id = 'x'\nname = 'X'\n[scale]\nfamily='f'\n[[scale.grade]]\nid='a'\nlabel='A'\nrank=-1\n", `"a" has rank -1`},
		{"area without title", "id = 'x'\n[[area]]\nid = 'a'\n", "lacks id or title"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := userFile(t, "mine.toml", c.text)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want …%s…", err, c.want)
			}
			if fault.Hint(err) == "" {
				t.Error("no hint")
			}
		})
	}
}

// A scale of "met" and "not met" beside that of five steps is no scale of seven.
func TestStepsOfAScale(t *testing.T) {
	set := builtInSet(t)
	for id, want := range map[string]int{"ilacs-2018": 4, "area-send-2023": 3, "school-2025": 0} {
		if f, _ := set.ByID(id); f.Scale.Steps() != want {
			t.Errorf("%s: %d steps, want %d", id, f.Scale.Steps(), want)
		}
	}
}

func TestAFileThatCannotBeReadIsNamedWithItsFolder(t *testing.T) {
	for name, target := range map[string]string{"a link round in a circle": "x.toml", "a link to nothing": "gone"} {
		path := filepath.Join(t.TempDir(), "x.toml")
		if err := os.Symlink(target, path); err != nil {
			t.Skip("no links here:", err)
		}
		_, err := Load(filepath.Dir(path))
		if err == nil || !strings.HasPrefix(err.Error(), path+": cannot be read: ") || strings.Count(err.Error(), "x.toml") != 1 || fault.Hint(err) == "" {
			t.Errorf("%s: %v, hint %q", name, err, fault.Hint(err))
		}
	}
}
