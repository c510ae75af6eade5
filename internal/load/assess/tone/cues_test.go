package tone

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/fault"
)

// builtInCues returns the cues of cues.toml.
func builtInCues(t *testing.T) *Cues {
	t.Helper()
	c, err := LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// userCues loads a cues.toml of the user's.
func userCues(t *testing.T, text string) (*Cues, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, CuesFile), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return LoadCues(dir)
}

// found returns the kinds of cue in a text, and which of them are the user's.
func found(c *Cues, text string) (kinds, user []Kind) {
	for _, cue := range c.Split(text, 0, 1).Cues {
		kinds = append(kinds, cue.Kind)
		if cue.User {
			user = append(user, cue.Kind)
		}
	}
	return kinds, user
}

func TestCuesAndClausesOfASentence(t *testing.T) {
	s := builtInCues(t).Split("Although leaders are ambitious, too many plans drift.", 0, 1)
	if len(s.Clauses) != 2 {
		t.Fatalf("%d clauses, want 2", len(s.Clauses))
	}
	clauses := map[Kind]int{}
	for _, c := range s.Cues {
		clauses[c.Kind] = s.clauseOf(c.First)
	}
	for kind, clause := range map[Kind]int{Strength: 0, Contrast: 0, Weakness: 1} {
		if got, ok := clauses[kind]; !ok || got != clause {
			t.Errorf("kind %d in clause %d (found: %v), want %d", kind, got, ok, clause)
		}
	}
}

func TestASettingPartsClausesOnlyWhereItOpensTheSentence(t *testing.T) {
	for text, want := range map[string]int{
		"When risks rise, staff act well.": 2,
		"Staff act well when risks rise.":  1,
		"Staff act well but risks rise.":   2,
	} {
		if got := len(split(t, text).Clauses); got != want {
			t.Errorf("%q has %d clauses, want %d", text, got, want)
		}
	}
}

func TestEveryKindHasABuiltInCue(t *testing.T) {
	c := builtInCues(t)
	seen := map[Kind]bool{}
	for _, s := range []string{
		"Good, weak. Ensure plans are not without delay, but some, most may be improved, declined, remain and rise or fall: " +
			"the gap in attainment since the last inspection was until recently this, and is no longer the case. No reduced risk. Largely sound.",
		"Ensure that plans are timely.", "When more or fewer than the national average, their lives.",
	} {
		kinds, _ := found(c, s)
		for _, k := range kinds {
			seen[k] = true
		}
	}
	for k, name := range Kinds() {
		if !seen[Kind(k)] {
			t.Errorf("no cue of kind %s found", name)
		}
	}
}

func TestKindsAreNamedAsInTheFileInTheirOrder(t *testing.T) {
	names := Kinds()
	for kind, want := range map[Kind]string{Strength: "strength", Weakness: "weakness", Settled: "settled", Lives: "lives"} {
		if names[kind] != want {
			t.Errorf("kind %d is named %q, want %q", kind, names[kind], want)
		}
	}
	if words := BuiltInWords(); !slices.Contains(words, "exemplary") != !slices.Contains(words, "exemplary*") || !slices.Contains(words, "too many") || !slices.Contains(words, "self-esteem") {
		t.Error("the built-in words lack one of the first or last list")
	}
}

func TestTheUsersCuesAddToTheBuiltInOnes(t *testing.T) {
	c, err := userCues(t, "weakness = ['wobbly']\n")
	if err != nil {
		t.Fatal(err)
	}
	kinds, user := found(c, "Good but wobbly")
	if !slices.Equal(kinds, []Kind{Strength, Contrast, Weakness}) || !slices.Equal(user, []Kind{Weakness}) {
		t.Errorf("kinds %v, of the user's %v", kinds, user)
	}
}

func TestTheUsersListsReplaceTheBuiltInOnesOfTheirKindOnly(t *testing.T) {
	c, err := userCues(t, "replace = true\nweakness = ['wobbly']\n")
	if err != nil {
		t.Fatal(err)
	}
	kinds, _ := found(c, "Good but wobbly and weak")
	if !slices.Equal(kinds, []Kind{Strength, Contrast, Weakness}) {
		t.Errorf("kinds %v, want one of weakness", kinds)
	}
}

func TestFaultyCuesAreRefusedByName(t *testing.T) {
	for text, want := range map[string]string{
		"weekness = ['bad']\n":   `cues.toml:1: unknown key "weekness"`,
		"weakness = ['b*']\n":    `cues.toml: cue "b*" is too short`,
		"\n\nweakness = 'bad'\n": "cues.toml:3",
	} {
		_, err := userCues(t, text)
		if err == nil || !strings.Contains(err.Error(), want) || fault.Hint(err) == "" {
			t.Errorf("%q: error %v, want %s and a hint", text, err, want)
		}
	}
}

func TestAFolderWithoutCuesIsAsGoodAsNone(t *testing.T) {
	if _, err := LoadCues(t.TempDir()); err != nil {
		t.Error(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, CuesFile), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadCues(dir); err == nil || fault.Hint(err) == "" {
		t.Errorf("a folder in place of the file: %v", err)
	}
}
