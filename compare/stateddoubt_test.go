package compare

import (
	"strings"
	"testing"

	"reinspect/model"
)

// statedOf is what a later report states in sentences that are all marked so.
func statedOf(t *testing.T, change model.Change, sentences ...string) []Stated {
	t.Helper()
	return Compare(changed("Larkhollow", "2019-05-10", ""), changed("Larkhollow", "2022-05-10", change, sentences...), testEnv(t), Options{}).Stated
}

// The reason for a doubt is true of its sentence.
func TestTheReasonForADoubtFitsTheSentence(t *testing.T) {
	for _, c := range []struct {
		change     model.Change
		text, want string
	}{
		{model.Improved, "+ Leaders are committed to better planning, which will need funding in future.", "perhaps a plan or an aim only"},
		{model.Improved, "+ For some children, specialist support has reduced risks.", "children’s own lives"},
		{model.Improved, "+ Staff continue to benefit from better training.", "goes on as before"},
		{model.Improved, "+ A new panel for adolescents has recently been established.", "says what was done"},
		{model.Improved, "+ Intervention is strengthened by skilled workers.", "what good work does at any time"},
		{model.Improved, "- Visits were rare until recently.", "what was wrong until recently"},
		{model.Improved, "+ The council shows a good grip on the use of agency staff.", "not certain that this improved since the last inspection"},
		{model.Improved, "+ Since the last inspection, managers show a good grip on agency staff.", "not certain that this is an improvement of the service"},
		{model.Persists, "- There is still more work to do.", "work is still to be done"},
		{model.Declined, "- The number of referrals is rising.", "a number only"},
	} {
		listed := statedOf(t, c.change, c.text)
		if len(listed) != 1 || !strings.Contains(listed[0].Doubt, c.want) || !listed[0].Doubtful() {
			t.Errorf("%q: not %q: %+v", c.text, c.want, listed)
		}
	}
}

// What the first sentence of a paragraph dates needs no doubt of its date.
func TestAParagraphDatesItsSentences(t *testing.T) {
	listed := statedOf(t, model.Improved, "+ Since the last inspection, leaders have had much to do.", "+ The council shows a good grip on the use of agency staff.")
	if last := listed[len(listed)-1]; last.Doubt != "not certain that this is an improvement of the service" {
		t.Errorf("%+v", listed)
	}
}

// A former fault and how it was mended, or a sentence and the one that goes on from
// it, are one entry where either alone is doubtful.
func TestAChangeToldInTwoSentencesIsListedOnce(t *testing.T) {
	for _, sentences := range [][]string{
		{"- Until recently, many caseloads were too high.", "+ Leaders have reduced caseloads with additional money."},
		{"+ A new panel has recently been established.", "+ This has significantly improved the timeliness of plans."},
	} {
		listed := statedOf(t, model.Improved, sentences...)
		want := strings.NewReplacer("+ ", "", "- ", "").Replace(strings.Join(sentences, " "))
		if len(listed) != 1 || listed[0].Quote() != want || listed[0].Doubtful() {
			t.Errorf("not once %q: %+v", want, listed)
		}
	}
	both := statedOf(t, model.Improved, "+ Supervision has significantly improved.", "+ This has considerably reduced turnover.")
	if len(both) != 2 || both[1].Before == "" {
		t.Errorf("two sure changes: %+v", both)
	}
}

// What only points back is quoted with all that it points to.
func TestAChangeThatPointsBackIsQuotedWithWhatItPointsTo(t *testing.T) {
	right := changed("Larkhollow", "2022-05-10", "", "= Fathers were not part of assessments.", "= In response, managers gave training.", "+ Workers increasingly consider this area of practice.")
	right.Sections[0].Paragraphs[0].Sentences[2].Change = model.Improved
	c := Compare(changed("Larkhollow", "2019-05-10", ""), right, testEnv(t), Options{})
	if len(c.Stated) != 1 || c.Stated[0].Before != "Fathers were not part of assessments. In response, managers gave training." {
		t.Errorf("listed: %+v", c.Stated)
	}
}
