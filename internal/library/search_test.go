package library

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"reinspect/internal/fault"
	"reinspect/internal/query"
	"reinspect/internal/sharedtest"
	"reinspect/model"
)

// themes finds the themes of the tests.
func themes(name string) []string {
	id := strings.ReplaceAll(strings.ToLower(name), " ", "-")
	if slices.Contains([]string{"plans", "care-leavers"}, id) {
		return []string{id}
	}
	return nil
}

func parse(t *testing.T, typed string) query.Query {
	t.Helper()
	q, err := query.Parse(typed, query.Known{Themes: themes})
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// searched is a library for searches: two reports on one place, one on another.
func searched(t *testing.T) *Library {
	t.Helper()
	old := report("Ashcombe", 2019, "Social workers visit children late.", "Care leavers live in safe homes.")
	later := report("Ashcombe", 2024, "Social workers visit children late.", "Workers of social services wait.")
	other := report("Quillmarsh", 2021, "Assessments of neglect are timely.")
	other.Kind = model.FocusedVisit
	s := &old.Sections[0].Paragraphs[0].Sentences[0]
	s.Polarity, s.Confidence = model.Weakness, 0.1 // undecided
	s = &later.Sections[0].Paragraphs[0].Sentences[0]
	s.Polarity, s.Change = model.Weakness, model.Persists
	s = &old.Sections[0].Paragraphs[1].Sentences[0]
	s.Themes = []string{"care-leavers"}
	return open(t, build(t, old, later, other))
}

// found are the hits of a search in short: "Ashcombe 2019 1" for the first
// paragraph.
func found(t *testing.T, l *Library, typed string) string {
	t.Helper()
	hits, n, err := l.Search(t.Context(), parse(t, typed), 0)
	if err != nil {
		t.Fatalf("%s: %v", typed, err)
	}
	if n != len(hits) {
		t.Errorf("%s: %d hits, but %d are counted", typed, len(hits), n)
	}
	var all []string
	for _, h := range hits {
		all = append(all, h.Report.Authority+" "+h.Report.Inspected.End.String()[:4]+" "+h.Ref.String())
	}
	return strings.Join(all, ", ")
}

func TestASearchFindsSentencesByWordsAndFilters(t *testing.T) {
	l := searched(t)
	for typed, want := range map[string]string{
		"social workers late":                    "Ashcombe 2024 1, Ashcombe 2019 1",
		`"social workers"`:                       "Ashcombe 2024 1, Ashcombe 2019 1",
		`“social workers” from:2020`:             "Ashcombe 2024 1",
		"workers social":                         "Ashcombe 2024 1, Ashcombe 2024 2, Ashcombe 2019 1", // one match is as good as another: the newest
		"assessment":                             "Quillmarsh 2021 1",                                 // by its stem
		"mark:persists":                          "Ashcombe 2024 1",
		"visit mark:weakness":                    "Ashcombe 2024 1", // not the undecided one
		"theme:care-leavers":                     "Ashcombe 2019 2",
		`theme:"Care leavers"`:                   "Ashcombe 2019 2",
		"theme:plans":                            "Ashcombe 2024 bullet 1, Quillmarsh 2021 bullet 1, Ashcombe 2019 bullet 1",
		"theme:plans theme:care-leavers to:2019": "Ashcombe 2019 bullet 1, Ashcombe 2019 2",
		"from:2021 to:2021-05 pace":              "Quillmarsh 2021 bullet 1",
		"to:2021-05-02 pace":                     "Ashcombe 2019 bullet 1",
		"authority:quill kind:focused-visit":     "Quillmarsh 2021 bullet 1, Quillmarsh 2021 1",
		"authority:QUILL pace":                   "Quillmarsh 2021 bullet 1",
		"neglect kind:inspection":                "",
		"pace grade:good area:overall from:2024": "Ashcombe 2024 bullet 1",
		"pace grade:inadequate":                  "",
		"kind:ilacs neglect":                     "Quillmarsh 2021 1",
		"kind:letter neglect":                    "",
		"nothing of the kind":                    "",
		"section:leader to:2019":                 "Ashcombe 2019 1, Ashcombe 2019 2", // of the list of recommendations nothing
		"section:protection":                     "",
		"section:100%":                           "",
		"section:lead workers":                   "Ashcombe 2024 1, Ashcombe 2024 2, Ashcombe 2019 1",
	} {
		if got := found(t, l, typed); got != want {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
}

func TestALimitLeavesTheCount(t *testing.T) {
	hits, n, err := searched(t).Search(t.Context(), parse(t, "pace"), 2)
	if err != nil || len(hits) != 2 || n != 3 {
		t.Errorf("%d hits of %d, %v", len(hits), n, err)
	}
}

func TestAHitSaysWhereItStands(t *testing.T) {
	hits, _, err := searched(t).Search(t.Context(), parse(t, "safe homes"), 0)
	if err != nil || len(hits) != 1 {
		t.Fatalf("%v, %v", hits, err)
	}
	h := hits[0]
	p := h.Report.Paragraph(h.Ref)
	if p == nil || p.Number != 2 || p.Page != 2 || p.Text != "Care leavers live in safe homes." || h.Report.Sections[0].Area != "leadership" {
		t.Errorf("%+v", h)
	}
	if h.Sentence.Confidence != 0.9 || !slices.Equal(h.Sentence.Themes, []string{"care-leavers"}) || h.Report.Framework.ID != "ilacs-2023" {
		t.Errorf("%+v", h)
	}
}

// The best match comes first, though it is older, whether all are asked for or one.
func TestTheBestMatchComesFirst(t *testing.T) {
	l := open(t, build(t,
		report("Ashcombe", 2019, "Neglect, and again neglect."),
		report("Quillmarsh", 2024, "Where children are known to live with harm, with worry or with neglect, visits and plans are late.")))
	for _, limit := range []int{0, 1} {
		hits, _, err := l.Search(t.Context(), parse(t, "neglect"), limit)
		if err != nil || len(hits) == 0 || hits[0].Report.Authority != "Ashcombe" {
			t.Errorf("with a limit of %d: %+v, %v", limit, hits, err)
		}
	}
}

// Words that stand nearly everywhere tell no sentence from another: the newest
// come first.
func TestWordsThatStandEverywhereAreOrderedByDate(t *testing.T) {
	texts := slices.Repeat([]string{"Plans are clear, and everybody who is asked knows of them."}, mostRanked)
	old, later := report("Ashcombe", 2019, append(texts, "Plans.")...), report("Quillmarsh", 2024, "Many plans are drawn up in time.")
	hits, _, err := open(t, build(t, old, later)).Search(t.Context(), parse(t, "plans"), 1)
	if err != nil || len(hits) != 1 || hits[0].Report.Authority != "Quillmarsh" {
		t.Errorf("%+v, %v", hits, err)
	}
}

// Whatever is typed is looked for, or a filter in it is wrong; it never becomes
// SQL or a question that the index does not understand.
func TestAnyTextIsAQuery(t *testing.T) {
	l := searched(t)
	look := func(typed string) {
		q, err := query.Parse(typed, query.Known{Themes: themes})
		if err != nil {
			if fault.Hint(err) == "" {
				t.Errorf("%q: %v without a hint", typed, err)
			}
			return
		}
		if _, _, err := l.Search(t.Context(), q, 1); err != nil {
			t.Errorf("%q: %v", typed, err)
		}
	}
	for _, typed := range []string{
		"", `"`, `""`, `"""`, `'`, `';--`, `'; DROP TABLE reports; --`, "*", "a*", "^a", "a NEAR b", "NEAR(a b, 2)", "AND", "OR", "NOT", "a AND", "(", "((a)", ")",
		"text:a", "rank:a", "search:a", "{a}:b", "-a", "+a", "a+b", "a:b:c", "mark:", "theme:", `theme:"`, "from:", ":", "::", "a\x00b", "\xff", "\u202e", "“", "”a“",
		"?", "?1", "@a", "$a", "#", "%", "_", "\\", "\n", "\t", "😀", "é", "社会", "don't", "multi-agency", strings.Repeat("a", 10_000), strings.Repeat(`"`, 99),
	} {
		look(typed)
	}
	sharedtest.Cases(t, 60)
	rapid.Check(t, func(r *rapid.T) {
		look(strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
			`"`, "AND", "OR", "NOT", "NEAR", "(", ")", "*", "^", ":", "-", "mark:", "theme:", "to:", "from:2019", "workers", "'", ";", "''", `""`, "\x00",
		})), 0, 8).Draw(r, "parts"), rapid.SampledFrom([]string{"", " "}).Draw(r, "between")))
	})
}

// A library in memory is searched as a file is, while more reports come; one that
// comes twice is kept once.
func TestAMemoryIsSearchedAsAFile(t *testing.T) {
	m, err := NewMemory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	put := func(authority, digest string) {
		if err := m.Put(t.Context(), Entry{Report: report(authority, 2024, "Plans are clear."), Path: "/" + digest, FileSHA256: digest}); err != nil {
			t.Fatal(err)
		}
	}
	put("Ashcombe", "1")
	if got := found(t, m.Library, "clear plans"); got != "Ashcombe 2024 1" {
		t.Errorf("%q", got)
	}
	put("Ashcombe", "1")
	put("Tarnbrook", "2")
	if got := found(t, m.Library, "clear plans"); got != "Ashcombe 2024 1, Tarnbrook 2024 1" {
		t.Errorf("%q", got)
	}
}

// A report that could not be stored, such as one of a search that was left, is
// stored when it comes again.
func TestWhatAMemoryCouldNotStoreItTakesLater(t *testing.T) {
	m, err := NewMemory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	entry := Entry{Report: report("Ashcombe", 2024, "Plans are clear."), Path: "/1", FileSHA256: "1"}
	left, leave := context.WithCancel(t.Context())
	leave()
	if err := m.Put(left, entry); err == nil {
		t.Fatal("stored although the search was left")
	}
	if err := m.Put(t.Context(), entry); err != nil {
		t.Fatal(err)
	}
	if got := found(t, m.Library, "clear plans"); got != "Ashcombe 2024 1" {
		t.Errorf("%q", got)
	}
}

// Sentences are read many at a time; none is lost, and their order stays.
func TestAllThatIsFoundIsRead(t *testing.T) {
	var texts []string
	for i := range 3*readTogether + 1 {
		texts = append(texts, fmt.Sprintf("Plan %d is clear.", i))
	}
	r := report("Ashcombe", 2024, texts...)
	for i := range r.Sections[0].Paragraphs {
		r.Sections[0].Paragraphs[i].Sentences[0].Themes = []string{fmt.Sprint(i), "plans"}
	}
	hits, n, err := open(t, build(t, r)).Search(t.Context(), parse(t, "clear"), 0)
	if err != nil || n != len(texts) || len(hits) != n {
		t.Fatalf("%d hits of %d, %v", len(hits), n, err)
	}
	for i, h := range hits {
		if h.Sentence.Text != texts[i] || h.Report.Paragraph(h.Ref).Text != texts[i] || !slices.Equal(h.Sentence.Themes, []string{fmt.Sprint(i), "plans"}) {
			t.Fatalf("%d: %+v", i, h)
		}
	}
}

// Of picked reports a theme finds all that counts for its balance: also what names
// no theme, in a paragraph that is mainly about it.
func TestAThemeInPickedReports(t *testing.T) {
	r := report("Ashcombe", 2019, "Plans drift.", "Visits are late.", "Care leavers wait.")
	paragraphs := r.Sections[0].Paragraphs
	paragraphs[0].Themes = []model.ThemeMark{{ID: "plans"}, {ID: "care-leavers"}}
	paragraphs[1].Themes = []model.ThemeMark{{ID: "care-leavers"}, {ID: "plans"}}
	paragraphs[2].Themes = []model.ThemeMark{{ID: "plans"}}
	paragraphs[2].Sentences[0].Themes = []string{"care-leavers"}
	l := open(t, build(t, r, report("Quillmarsh", 2021, "Visits are on time.")))
	for typed, want := range map[string]string{
		"theme:plans to:2019":             "Ashcombe 2019 bullet 1",
		"theme:plans authority:ashcombe":  "Ashcombe 2019 bullet 1, Ashcombe 2019 1",
		"drift theme:plans authority:ash": "Ashcombe 2019 1",
	} {
		if got := found(t, l, typed); got != want {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
}
