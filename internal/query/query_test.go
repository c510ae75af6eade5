package query

import (
	"slices"
	"strings"
	"testing"
	"time"

	"reinspect/internal/fault"
	"reinspect/model"
)

// known knows one theme, and one area of one framework.
var known = Known{
	Themes: func(name string) []string {
		if strings.EqualFold(name, "care leavers") {
			return []string{"care-leavers"}
		}
		return nil
	},
	Areas: func(framework, area string) []string {
		if framework == "ilacs-2018" && area == "care-and-care-leavers" {
			return []string{"In care and after", "children-in-care", "care-leavers"}
		}
		return nil
	},
}

func inspected(grades ...model.Judgement) *model.Report {
	day := model.Date{Year: 2019, Month: time.May, Day: 3}
	return &model.Report{
		Authority: "North Larkhollow", Kind: model.Inspection, Framework: model.FrameworkRef{ID: "ilacs-2018", Name: "Local authority services"},
		Inspected: model.Period{Start: day, End: day}, Judgements: grades,
	}
}

var report = inspected(
	model.Judgement{Area: model.OverallArea, Label: "Overall effectiveness", Grade: "requires-improvement", GradeLabel: "Requires improvement to be good"},
	model.Judgement{Area: "leadership", Label: "The impact of leaders", Grade: "inadequate", GradeLabel: "Inadequate"},
	model.Judgement{Area: "care-and-care-leavers", Label: "Experiences and progress", Grade: "good", GradeLabel: "Good"},
)

func TestWhichReportsAreAskedFor(t *testing.T) {
	for typed, want := range map[string]bool{
		"":                                   true,
		"authority:larkhollow":               true,
		"authority:hollow":                   false, // in the middle of a word
		`authority:"north larkhollow"`:       true,
		"authority:now-called-so":            true,
		"authority:tarnbrook":                false,
		"authority:tarnbrook authority:lark": true,
		"kind:inspection":                    true,
		"kind:ilacs":                         true,
		"kind:send":                          false,
		"kind:focused-visit":                 false,
		"from:2019 to:2019-05-03":            true,
		"from:2019-05-04":                    false,
		"to:2019-04":                         false,
		"to:2018":                            false,
		"grade:inadequate":                   true,
		"grade:ri":                           true,
		"grade:requires-improvement":         true,
		"grade:inadequate area:leadership":   true,
		"grade:good area:leadership":         false, // one grade has both
		"grade:good area:overall":            false, // it requires improvement to be good
		"grade:good area:care-leavers":       true,  // judged together
		`grade:good area:"in care"`:          true,
		"area:leaders":                       true, // no name is known but that which the report has
		"grade:outstanding":                  false,
		"kind:":                              true, // nothing is asked yet
		"GRADE:Good Area:Care-Leavers":       true,
	} {
		q, err := ParseReports(typed, known)
		if err != nil {
			t.Errorf("%s: %v", typed, err)
		}
		if got := q.AsksFor(report, q.GradesOf(report), "Now called so"); got != want {
			t.Errorf("%s: %t, want %t", typed, got, want)
		}
	}
}

func TestAReportWithoutADateIsOfNoTime(t *testing.T) {
	undated := inspected()
	undated.Inspected = model.Period{}
	for typed, want := range map[string]bool{"": true, "from:1990": false, "to:2050": false} {
		q, err := ParseReports(typed, known)
		if got := q.AsksFor(undated, nil); err != nil || got != want {
			t.Errorf("%s: %t, %v", typed, got, err)
		}
	}
}

func TestWordsFindAReportByWhatItIs(t *testing.T) {
	text := Text("/reports/Final report.pdf", report, Query{}.GradesOf(report))
	for typed, want := range map[string]bool{
		"larkhollow 2019": true, "final ILACS": true, `"north larkhollow"`: true, "requires": true, "inspection": true, "hollow": true,
		"good": false, "inadequate": false, "north tarnbrook": false, // the overall grade alone
	} {
		q, err := ParseReports(typed, known)
		if got := q.In(text); err != nil || got != want {
			t.Errorf("%s: %t, %v", typed, got, err)
		}
	}
}

func TestWordsPhrasesAndFiltersForSentences(t *testing.T) {
	q, err := Parse(`Plans “social workers” theme:"care leavers" mark:Persists 10:30 theme: from:2019 from:2020`, known)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Plans", "social workers", "10:30"}; !slices.Equal(q.Phrases, want) {
		t.Errorf("%q, want %q", q.Phrases, want)
	}
	if !slices.Equal(q.Themes, []string{"care-leavers"}) || !slices.Equal(q.Marks, []string{"persists"}) || q.From != "2020" || q.Picks() || q.Empty() {
		t.Errorf("%+v", q)
	}
	if q, err := Parse(" ( :: theme: ", known); err != nil || !q.Empty() {
		t.Errorf("%+v, %v", q, err)
	}
}

// A filter that is wrong says what there is, and the rest is taken in.
func TestAWrongFilterSaysWhatThereIs(t *testing.T) {
	for typed, hint := range map[string]string{
		"theme:weather clear": "theme:permanence", "mark:bad clear": "weakness", "from:May clear": "from:2019", "to:20190531 clear": "to:2019-05-31",
		"leadership:good clear": "area, theme, mark, section", strings.Repeat("clear ", mostPhrases+1): "leave some out",
	} {
		q, err := Parse(typed, known)
		if err == nil || !strings.Contains(fault.Hint(err), hint) {
			t.Errorf("%s: %v (%s)", typed, err, fault.Hint(err))
		}
		if len(q.Phrases) == 0 {
			t.Errorf("%s: the word is lost", typed)
		}
	}
	for _, typed := range []string{"theme:permanence", "mark:weakness", "leadership:good"} {
		if _, err := ParseReports(typed, known); err == nil || !strings.HasSuffix(fault.Hint(err), "area") {
			t.Errorf("%s for reports: %v (%s)", typed, err, fault.Hint(err))
		}
	}
}

// What is written as a filter is read as that filter.
func TestWritingAFilter(t *testing.T) {
	q, err := Parse(Of("authority", `North "Larkhollow"`)+" "+Of("section", "children-in-care"), known)
	if err != nil || !slices.Equal(q.authorities, []string{"north larkhollow"}) || !slices.Equal(q.Sections, []string{"children in care"}) || q.Empty() {
		t.Errorf("%+v, %v", q, err)
	}
}
