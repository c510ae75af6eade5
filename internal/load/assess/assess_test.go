package assess

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/sharedtest"
	"reinspect/internal/theme"
	"reinspect/model"

	"pgregory.net/rapid"
)

// assessor returns one with the built-in words and those of a user's folder.
func assessor(t testing.TB, userDir string) *Assessor {
	t.Helper()
	themes, err := theme.Load(userDir)
	if err != nil {
		t.Fatal(err)
	}
	a, err := New(themes, userDir)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// paragraph assesses one paragraph made of the given sentences.
func paragraph(a *Assessor, sentences ...string) model.Paragraph {
	p := model.Paragraph{Number: 1, Numbered: true, Text: strings.Join(sentences, " ")}
	for _, s := range sentences {
		p.Sentences = append(p.Sentences, model.Sentence{Text: s})
	}
	r := &model.Report{Sections: []model.Section{{Area: "help-and-protection", Paragraphs: []model.Paragraph{p}}}}
	a.Report(r)
	return r.Sections[0].Paragraphs[0]
}

func ids(marks []model.ThemeMark) []string {
	var out []string
	for _, m := range marks {
		out = append(out, m.ID)
	}
	return out
}

func TestPlainSentences(t *testing.T) {
	a := assessor(t, "")
	for _, c := range []struct {
		text string
		want model.Polarity
		cue  string
	}{
		{"Social workers build strong and trusting relationships with children.", model.Strength, "strong"},
		{"Too many children wait too long for an assessment.", model.Weakness, "Too many"},
		{"Plans are not effective.", model.Weakness, "not effective"},
	} {
		s := paragraph(a, c.text).Sentences[0]
		if s.Polarity != c.want {
			t.Errorf("%s: %s, want %s (cues %q)", c.text, s.Polarity, c.want, s.Cues)
		}
		if c.cue != "" && !slices.Contains(s.Cues, c.cue) {
			t.Errorf("%s: cues %q lack %q", c.text, s.Cues, c.cue)
		}
	}
}

// What a report says of the place, of itself or of what grades mean finds
// nothing, however it is worded; but its themes are marked.
func TestBackgroundFindsNothing(t *testing.T) {
	const text = "An authority is inadequate if assessments are poor and too many children wait too long."
	r := &model.Report{}
	for _, background := range []bool{true, false} {
		r.Sections = append(r.Sections, model.Section{Background: background, Paragraphs: []model.Paragraph{{Text: text, Sentences: []model.Sentence{{Text: text}}}}})
	}
	assessor(t, "").Report(r)
	if got := r.Sections[0].Paragraphs[0]; got.Sentences[0].Polarity != model.Neutral || len(got.Themes) == 0 {
		t.Errorf("background: %+v", got)
	}
	if got := r.Sections[1].Paragraphs[0].Sentences[0]; got.Polarity != model.Weakness {
		t.Errorf("a finding in the same words: %+v", got)
	}
}

func TestThemesCarryTheirPhrases(t *testing.T) {
	a := assessor(t, "")
	p := paragraph(a, "The emergency duty team responds promptly out of hours.")
	if len(p.Themes) == 0 || p.Themes[0].ID != "out-of-hours" {
		t.Fatalf("themes %v, want out-of-hours first", p.Themes)
	}
	if !slices.Contains(p.Themes[0].Phrases, "emergency duty") {
		t.Errorf("phrases %q lack the words that name the theme", p.Themes[0].Phrases)
	}
	if q := paragraph(a, "Section 47 enquiries are timely."); !slices.Equal(q.Themes[0].Phrases, []string{"Section 47 enquiries"}) {
		t.Errorf("phrases %q, want the longest alone", q.Themes[0].Phrases)
	}
	if !slices.Contains(p.Sentences[0].Themes, "out-of-hours") {
		t.Errorf("the sentence has themes %v", p.Sentences[0].Themes)
	}
}

func TestUsersCuesAndThemesCount(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		theme.FileName: "[[theme]]\nid = 'school-ships'\ntitle = 'School ships'\nphrases = ['school ship*', 'sail training']\n",
		tone.CuesFile:  "weakness = ['wobbly']\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := paragraph(assessor(t, dir), "Sail training aboard the school ships is wobbly.")
	if got := ids(p.Themes); len(got) == 0 || got[0] != "school-ships" {
		t.Errorf("themes %v, want school-ships first", got)
	}
	if s := p.Sentences[0]; s.Polarity != model.Weakness || !slices.Contains(s.Cues, "wobbly") {
		t.Errorf("read as %s by %q, want the user's cue to make it a weakness", s.Polarity, s.Cues)
	}
}

func TestCorrectedSentencesKeepTheirMarks(t *testing.T) {
	a := assessor(t, "")
	r := &model.Report{Sections: []model.Section{{Paragraphs: []model.Paragraph{{
		Text:      "Support is poor.",
		Sentences: []model.Sentence{{Text: "Support is poor.", Polarity: model.Mixed, Change: model.Improved, Corrected: true}},
	}}}}}
	a.Report(r)
	if s := r.Sections[0].Paragraphs[0].Sentences[0]; s.Polarity != model.Mixed || s.Change != model.Improved {
		t.Errorf("the reader's marks were overwritten: %+v", s)
	}
}

func TestFaultyCuesAreRefusedByName(t *testing.T) {
	themes, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"weekness = ['bad']\n":   `cues.toml:1: unknown key "weekness"`,
		"weakness = ['b*']\n":    `cues.toml: cue "b*" is too short`,
		"\n\nweakness = 'bad'\n": "cues.toml",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, tone.CuesFile), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := New(themes, dir); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestAnyTextIsMarkedSoundly(t *testing.T) {
	sharedtest.Cases(t, 30)
	a := assessor(t, "")
	words := []string{"plans", "not", "good", "but", "although", ",", ".", ";", "improved", "2019", "61%", "too many", "(", "–", "é", "\u202e", "\x00", "no longer the case", "the last inspection"}
	rapid.Check(t, func(t *rapid.T) {
		var sentences []string
		for range rapid.IntRange(1, 5).Draw(t, "sentences") {
			known := strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"), " ")
			sentences = append(sentences, known+rapid.String().Draw(t, "wild"))
		}
		p := paragraph(a, sentences...)
		again := paragraph(a, sentences...)
		if len(p.Themes) > 3 {
			t.Fatalf("%d themes", len(p.Themes))
		}
		for i, s := range p.Sentences {
			if s.Polarity == "" || s.Change == "" || s.Confidence < 0 || s.Confidence > 1 {
				t.Fatalf("%q marked %+v", s.Text, s)
			}
			for _, c := range s.Cues {
				if !strings.Contains(s.Text, c) {
					t.Fatalf("cue %q does not stand in %q", c, s.Text)
				}
			}
			if s.Polarity != again.Sentences[i].Polarity || s.Change != again.Sentences[i].Change {
				t.Fatalf("%q reads differently the second time", s.Text)
			}
		}
	})
}

func TestReplacedCuesAndThemes(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		theme.FileName: "replace = true\n[[theme]]\nid = 'custody'\ntitle = 'Custody suites'\nphrases = ['custody suite*', 'detained person*']\n",
		tone.CuesFile:  "replace = true\nstrength = ['splendid']\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := paragraph(assessor(t, dir), "The custody suite is splendid.", "Detained persons are offered food.")
	if got := ids(p.Themes); !slices.Equal(got, []string{"custody"}) {
		t.Errorf("themes %v, want custody alone", got)
	}
	if s := p.Sentences[0]; s.Polarity != model.Strength || !slices.Contains(s.Cues, "splendid") {
		t.Errorf("read as %s by %q", s.Polarity, s.Cues)
	}
}

func TestAThemePerSentence(t *testing.T) {
	p := paragraph(assessor(t, ""),
		"The virtual school knows its pupils well, and personal education plans are thorough.",
		"Pupils make good progress.",
		"Children's physical and emotional health needs are met well by specialist nurses.",
		"Initial health assessments, however, are often late, and too many children wait for a dentist.",
		"The mental health service for children in care is quick to respond.")
	if got := ids(p.Themes); !slices.Contains(got, "health") || !slices.Contains(got, "education-and-virtual-school") {
		t.Errorf("themes %v, want both topics", got)
	}
	for i, want := range []string{"education-and-virtual-school", "education-and-virtual-school", "health", "health", "health"} {
		if got := p.Sentences[i].Themes; len(got) == 0 || got[0] != want {
			t.Errorf("sentence %d has themes %v, want %s first", i+1, got, want)
		}
	}
}
