package load_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reinspect/compare"
	"reinspect/examples"
	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/model"
)

// A theme under a misspelt area would stand by itself, and nobody would be
// told why; an area of a framework of the reader's own is no mistake.
func TestAThemeOfAnUnknownAreaIsRefused(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("themes.toml", "[[theme]]\nid = 'hoses'\ntitle = 'Hoses'\narea = 'equipmet'\nphrases = ['hoses']\n")
	_, err := load.New(load.Config{Dir: dir}).Env()
	if err == nil || !strings.Contains(err.Error(), `themes.toml: theme "hoses": no framework has an area "equipmet"`) || fault.Hint(err) == "" {
		t.Fatalf("error %v, hint %q", err, fault.Hint(err))
	}
	write("frameworks/fire.toml", "id = 'fire'\nname = 'Fire'\n[[area]]\nid = 'equipmet'\ntitle = 'Equipment'\n")
	if _, err := load.New(load.Config{Dir: dir}).Env(); err != nil {
		t.Errorf("with a framework that has the area: %v", err)
	}
}

// A framework's theme must face one that other reports have.
func TestAThemeThatFacesNoneIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "frameworks"), 0o700); err != nil {
		t.Fatal(err)
	}
	text := "id = 'fire'\nname = 'Fire'\n[[theme]]\nid = 'hoses'\ntitle = 'Hoses'\nphrases = ['hoses']\nfaces = 'helth'\n"
	if err := os.WriteFile(filepath.Join(dir, "frameworks", "fire.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := load.New(load.Config{Dir: dir}).Env()
	if err == nil || !strings.Contains(err.Error(), `theme "hoses" faces "helth"`) || fault.Hint(err) == "" {
		t.Errorf("error %v, hint %q", err, fault.Hint(err))
	}
}

// What a report is can be told without marking its sentences.
func TestFactsAreThoseOfTheReport(t *testing.T) {
	path := filepath.Join(t.TempDir(), examples.Larkhollow2019)
	left, _ := examples.Pair()
	if err := os.WriteFile(path, left.Data, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := load.New(load.Config{}).Facts(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if r.Authority != "Larkhollow" || r.Framework.ID == "" || len(r.Judgements) == 0 || r.Source.Path != path {
		t.Errorf("the facts are %+v", r)
	}
	if _, err := load.New(load.Config{}).Facts(context.Background(), path+".gone"); err == nil {
		t.Error("a file that is not there has facts")
	}
}

// Marking takes its time for each sentence, however short it is.
func TestATextOfTooManySentencesIsRefused(t *testing.T) {
	example, _ := examples.Pair()
	many := append(bytes.Clone(example.Data), strings.Repeat("Ok. ", 50_001)...)
	_, err := load.New(load.Config{}).Bytes(t.Context(), "many.txt", many)
	if err == nil || !strings.Contains(err.Error(), "many.txt: holds more than 50000 sentences") || fault.Hint(err) == "" {
		t.Errorf("error %v, hint %q", err, fault.Hint(err))
	}
}

// A framework brings themes of its own: two of its reports are compared by them,
// and beside a report of another framework they count as the themes they face.
func TestAFrameworkBringsItsThemes(t *testing.T) {
	const findings = "# What is the area partnership doing that is effective?\n\nEHC plans are written well and on time. Annual reviews of EHC plans are held each year.\n\nSpeech and language therapy is offered soon, and therapists visit schools.\n"
	ctx, l := context.Background(), load.New(load.Config{})
	read := func(text string) *model.Report {
		t.Helper()
		r, err := l.Bytes(ctx, "file", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	send := func(place string) *model.Report {
		return read("# Area SEND inspection of " + place + " Local Area Partnership\n\n" + findings)
	}
	other := read("# Joint targeted area inspection of Sandmouth\n\n# Main findings\n\nDisabled children have the plans they need. Health services for children in care are good. EHC plans are late.\n")
	env, err := l.Env()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		right *model.Report
		want  string
		not   string
	}{
		{"two of its reports", send("Fenmoor"), "ehc-plans therapies", "disabled-children"},
		{"one of its reports and another", other, "disabled-children health", "ehc-plans"},
	} {
		var themes []string
		for _, row := range compare.Compare(send("Sandmouth"), c.right, env, compare.Options{AsGiven: true}).Themes {
			if row.Balance.Left != compare.Absent {
				themes = append(themes, row.Theme)
			}
		}
		found := " " + strings.Join(themes, " ") + " "
		for _, want := range strings.Fields(c.want) {
			if !strings.Contains(found, " "+want+" ") {
				t.Errorf("%s: themes %v, want %s", c.name, themes, want)
			}
		}
		if strings.Contains(found, " "+c.not+" ") {
			t.Errorf("%s: themes %v, with %s", c.name, themes, c.not)
		}
	}
	for _, s := range other.Sections {
		for _, p := range s.Paragraphs {
			for _, m := range p.Themes {
				if m.ID == "ehc-plans" {
					t.Errorf("a report of another framework is marked with %s", m.ID)
				}
			}
		}
	}
}

// A letter after a visit says of a full inspection which of its themes the visit
// looked at: those that it finds something on or names as covered.
func TestWhichThemesAVisitLookedAt(t *testing.T) {
	const letter = "7 May 2026\n\nAda Quill\nDirector of Children’s Services\nLarkhollow Council\n\nDear Ada\n\n%s\n\n" +
		"This letter summarises the findings of the visit to Larkhollow children’s services on 26 and 27 March 2026.\n\n" +
		"Inspectors looked at the emergency duty team and at the front door, where contacts and referrals are received.\n\n" +
		"Headline findings\n\nContacts and referrals are screened well, and thresholds are understood.\n\n" +
		"What needs to improve in this area of social work practice\n\n• The size of social workers’ caseloads.\n"
	l := load.New(load.Config{})
	_, inspection := examples.Pair()
	env, err := l.Env()
	if err != nil {
		t.Fatal(err)
	}
	for _, subject := range []string{"Focused visit to Larkhollow children’s services", "Monitoring visit to Larkhollow children’s services"} {
		read := func(name string, data []byte) *model.Report {
			t.Helper()
			r, err := l.Bytes(context.Background(), name, data)
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		c := compare.Compare(read("letter", fmt.Appendf(nil, letter, subject)), read(inspection.Name, inspection.Data), env, compare.Options{})
		if c.Visit == nil || c.Visit.Side != model.Right || len(c.Visit.Not) < 20 {
			t.Fatalf("%s: %+v", subject, c.Visit)
		}
		for _, theme := range []string{"front-door", "out-of-hours", "workforce"} {
			if !slices.Contains(c.Visit.LookedAt, theme) {
				t.Errorf("%s: looked at %v, want %s", subject, c.Visit.LookedAt, theme)
			}
		}
		if warnings := strings.Join(c.Warnings, " "); !strings.Contains(warnings, "the right letter is of a visit that looked at 3 of the") || !strings.Contains(warnings, "Front door") {
			t.Errorf("%s: warnings %q", subject, warnings)
		}
	}
}
