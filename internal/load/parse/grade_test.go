package parse

import (
	"strings"
	"testing"

	"reinspect/internal/framework"
)

var fourGrades = framework.Scale{Grades: []framework.Grade{
	{ID: "outstanding", Text: mustPhrases("outstanding")},
	{ID: "good", Text: mustPhrases("good")},
	{ID: "ri", Text: mustPhrases("require[s] improvement [to be good]"), Verb: true},
	{ID: "inadequate", Text: mustPhrases("inadequate")},
}}

func TestAColumnOfGradesIsReadFromTopToBottom(t *testing.T) {
	for _, c := range []struct {
		text, want string
		whole      bool
	}{
		{"Good Good Inadequate", "good good inadequate", true},
		{"Requires improvement to be good Good", "ri good", true},
		{"Requires improvement Good", "ri good", true},
		{"Good.2 Grade 4 Inadequate", "good inadequate", true},
		{"Good, Good", "good good", true},
		{"", "", true},
		{"Good Requires", "good", false},
		{"Goodness", "", false},
	} {
		ids, whole := gradesIn(fourGrades, c.text)
		if got := strings.Join(ids, " "); got != c.want || whole != c.whole {
			t.Errorf("%q: %q, %t", c.text, got, whole)
		}
	}
}

func TestTheGradeThatATextEndsIn(t *testing.T) {
	for _, c := range []struct{ text, grade, before string }{
		{"care leavers: good", "good", "care leavers:"},
		{"it requires improvement to be good", "ri", "it"},
		{"requires improvement.2", "ri", ""},
		{"good", "good", ""},
		{"no good deed", "", ""},
		{"a notgood", "", ""},
		{"", "", ""},
	} {
		if grade, before := gradeAtEnd(fourGrades, c.text); grade != c.grade || before != c.before {
			t.Errorf("%q: %q after %q", c.text, grade, before)
		}
	}
}

func TestAGradeThatALineBreaks(t *testing.T) {
	for text, want := range map[string]bool{"Requires": true, "Requires improvement to": true, "Requires improvement to be good": false, "good": false, "improvement": false} {
		if got := beginsGrade(fourGrades, text); got != want {
			t.Errorf("%q begins a grade: %t", text, got)
		}
	}
	for text, want := range map[string]bool{"Requires": true, "improvement to": true, "be good": true, "good": true, "Good 2": true, "goo": false, "": false, strings.Repeat("x", 61): false} {
		if got := gradePiece(fourGrades, text); got != want {
			t.Errorf("%q is a piece of a grade: %t", text, got)
		}
	}
}

func TestAVerdictEndsBeforeItsReason(t *testing.T) {
	openings := mustPhrases("the harbour")
	for text, want := range map[string]string{
		"the harbour is good because it is new":                       "good",
		"the harbour is good, as everyone knows":                      "good",
		"because the harbour is good":                                 "good",
		"the harbour requires improvement":                            "ri",
		"the harbour walls require improvement":                       "ri",
		"the harbour walls good":                                      "",
		"the harbour is that it is good":                              "good",
		"the harbour, judged to be good":                              "good",
		"the harbour thesis good":                                     "",
		"the port is good":                                            "",
		"the harbour was good":                                        "",
		"the harbour " + strings.Repeat("by the sea ", 7) + "is good": "good",
		"the harbour " + strings.Repeat("by the sea ", 8) + "is good": "",
		strings.Repeat("so ", 10) + "the harbour is good":             "good",
		strings.Repeat("so ", 11) + "the harbour is good":             "",
	} {
		if got := sentenceVerdict(fourGrades, openings, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
