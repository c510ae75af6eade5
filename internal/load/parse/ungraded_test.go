package parse

import (
	"strings"
	"testing"

	"reinspect/internal/framework"
	"reinspect/model"
)

func TestKindBySignsNeedsSeveral(t *testing.T) {
	const (
		press = "Press release. For immediate release. Notes to editors: none."
		news  = "The watchdog warned the council. Read more. Related news."
	)
	for _, c := range []struct {
		name, text string
		want       model.Kind
	}{
		{"three signs of a press release", press, model.PressRelease},
		{"three signs of an article", news, model.News},
		{"the kind with more signs, named last", press + " Cllr Quill said: we are pleased. " + news, model.PressRelease},
		{"the kind with more signs, named first", news + " It added nothing. Local democracy reporter. " + press, model.News},
		{"two signs", "Press release. For immediate release.", model.OtherKind},
		{"one sign three times", "Press release. Press release. Press release.", model.OtherKind},
		{"none", "The harbour opens in May.", model.OtherKind},
	} {
		if got := kindBySigns(framework.Fold(c.text)); got != c.want {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// reportedGrades returns what a text reports as "area: grade".
func reportedGrades(t *testing.T, text string) string {
	t.Helper()
	var all []string
	for _, j := range new(reader).reported(strings.Split(text, "\n"), mustLoad(t)) {
		if j.Source != model.Reported {
			t.Errorf("%+v is not marked as reported", j)
		}
		all = append(all, j.Area+": "+j.Grade)
	}
	return strings.Join(all, "; ")
}

func TestGradesThatATextReports(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the services as a whole", "Sandmouth’s children’s services were judged inadequate.", "overall: inadequate"},
		{"the grade of the whole by its name", "Overall effectiveness was rated good.", "overall: good"},
		{"a part", "The experiences and progress of care leavers were judged good.", "care-leavers: good"},
		{"a part and the whole in one sentence", "Overall, the experiences and progress of care leavers were judged good.", "care-leavers: good"},
		{"a grade that holds the word of another", "Children’s services were judged to require improvement to be good.", "overall: requires-improvement"},
		{"two grades", "Children’s services were judged inadequate, not good.", ""},
		{"two grades beside the words of a third", "Children’s services were judged good or outstanding and inadequate.", ""},
		{"a grade twice", "Children’s services were judged good, and good they are.", "overall: good"},
		{"no word for judging", "Children’s services are good.", ""},
		{"an earlier inspection", "Children’s services were previously judged inadequate.", ""},
		{"nothing that is judged", "The harbour was judged good.", ""},
		{"the first report of an area counts", "Children’s services were judged good.\nChildren’s services were judged inadequate.", "overall: good"},
		{"a grade outside the scale", "Children’s services were judged: not judged.", ""},
	} {
		if got := reportedGrades(t, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRequiresImprovementToBeGoodIsOneGrade(t *testing.T) {
	scale := framework.Scale{Grades: []framework.Grade{
		{ID: "good", Rank: 1, Text: mustPhrases("good")},
		{ID: "ri", Rank: 2, Text: mustPhrases("requires improvement [to be good]")},
		{ID: "bad", Rank: 3, Text: mustPhrases("bad")},
		{ID: "none", Text: mustPhrases("not judged")},
	}}
	for text, want := range map[string]string{
		"it requires improvement to be good":                         "ri",
		"it requires improvement to be good, and the rest is good":   "",
		"it requires improvement to be good, and the rest bad":       "",
		"it requires improvement to be good, the rest is not judged": "ri",
		"it is good":                "good",
		"it is good or bad":         "",
		"it is not judged":          "",
		"the harbour opens in may":  "",
		"good, bad, not judged":     "",
		"requires improvement, bad": "",
	} {
		g, ok := onlyGrade(scale, text)
		if ok != (want != "") || ok && g.ID != want {
			t.Errorf("%q: %q, %t, want %q", text, g.ID, ok, want)
		}
	}
}

func mustPhrases(texts ...string) []framework.Phrase {
	var all []framework.Phrase
	for _, text := range texts {
		p, err := framework.NewPhrase(text)
		if err != nil {
			panic(err)
		}
		all = append(all, p)
	}
	return all
}

func TestThePlaceThatATextSpeaksOf(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"named twice", "At first Sandmouth Council was glad, and later Sandmouth Council said so.", "Sandmouth"},
		{"named once", "Sandmouth Council is glad.", ""},
		{"a name of several words", "We at Stoke upon Marsh Council know, so ask Stoke upon Marsh Council.", "Stoke upon Marsh"},
		{"two words joined", "The Castlebeck and Thorne Council met, so Castlebeck and Thorne Council said.", "Castlebeck and Thorne"},
		{"a joining word before the name", "It is up to and Sandmouth Council knows. It is of Sandmouth Council.", "Sandmouth"},
		{"the one named more often", "Eastmere Council met Sandmouth Council, and then Sandmouth Council left.", "Sandmouth"},
		{"the one named more often, named last", "Sandmouth Council met Eastmere Council, and then Eastmere Council left.", "Eastmere"},
		{"children's services", "here in Sandmouth children’s services are weak, and Sandmouth children’s services know.", "Sandmouth"},
		{"a name after the end of a sentence", "They met in Eastmere. Sandmouth Council left. They like Eastmere. Sandmouth Council knows.", "Sandmouth"},
		{"no name before it", "The council is glad. The council said so.", ""},
		{"more words than a name has", strings.Repeat("Ada Ben Cy Di Eve Fay Gus Hal Council. ", 2), ""},
		{"the end of a sentence after it", "We love Sandmouth Council. They love Sandmouth council.", "Sandmouth"},
	} {
		if got := placeSpokenOf([]string{c.text}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheDaysOfTheVisitThatATextTellsOf(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a visit of some days", "Inspectors came from 4 to 8 March 2024.", "4–8 March 2024"},
		{"the first sentence about a visit", "The council met on 1 May 2024. The inspection began on 4 March 2024. Inspectors left on 8 March 2024.", "4 March 2024"},
		{"a stretch too long for a visit", "The inspection of 4 March 2024 is better than that of 8 May 2021.", ""},
		{"just as long as a visit can be", "Inspectors came from 1 March 2024 to 1 April 2024.", "1 March – 1 April 2024"},
		{"a day too long", "Inspectors came from 1 March 2024 to 2 April 2024.", ""},
		{"no days in the first sentence about a visit", "The inspectors were kind. Inspectors came on 4 March 2024.", ""},
		{"no visit", "The council met on 1 May 2024.", ""},
	} {
		if got := visitDays(sentencesOf([]string{c.text}), model.Date{}).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
