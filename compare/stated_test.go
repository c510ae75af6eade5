package compare

import (
	"strings"
	"testing"

	"reinspect/compare/lexicon"
	"reinspect/model"
)

// What a sentence says of the service over time, by kinds that a model of
// single words takes wrongly.
func TestWhatCountsAsAStatedChange(t *testing.T) {
	for _, c := range []struct {
		kind   string
		marked model.Change
		text   string
		want   model.Change
	}{
		{"a marked rise", model.Improved, "Supervision has improved.", model.Improved},
		{"an aim", model.Improved, "Managers are determined to improve supervision.", model.NoChange},
		{"a plan", model.Improved, "The improvement plan sets out how supervision will be strengthened.", model.NoChange},
		{"an aim beside what has happened", model.Improved, "The plan to improve supervision has led to more regular meetings.", model.Improved},
		{"children's lives", model.Persists, "These children remain in the homes of relatives for too long.", model.NoChange},
		{"a fault that stays", model.Persists, "Caseloads remain too high.", model.Persists},
		{"a strength that stays", model.Persists, "Political support continues to be strong.", model.NoChange},
		{"the standing text of a framework", model.Improved, "An outstanding local authority leads services that improve outcomes.", model.NoChange},
		{"slow progress taken for progress", model.Improved, "Progress has been slow.", model.Persists},
		{"slow progress not marked", model.NoChange, "The pace of change has been too slow.", model.Persists},
		{"a rise not marked", model.NoChange, "Bed and breakfast is no longer used.", model.Improved},
		{"a decline not marked", model.NoChange, "Recruitment has not kept pace with need.", model.Declined},
		{"a decline stays one", model.Declined, "Progress has been slow since standards fell.", model.Declined},
		{"no word of movement", model.NoChange, "Visits are regular.", model.NoChange},
		{"no effect yet", model.Improved, "A new panel has been developed but is yet to have an impact.", model.NoChange},
		{"a step on the way", model.Improved, "The new posts are precursors to future improvement in visits.", model.NoChange},
		{"a number that rises", model.Improved, "The number of children who learn at home has increased.", model.NoChange},
		{"who holds a post", model.Improved, "The director previously held the post in Ashmere.", model.NoChange},
		{"what it led to", model.NoChange, "The panel has resulted in better planning.", model.Improved},
		{"leaders who change again", model.NoChange, "Her departure has brought further instability.", model.Declined},
		{"continuous improvements", model.Improved, "Leaders use this to inform the continuous improvements of practice.", model.NoChange},
		{"a better part", model.Improved, "Where practice is better, plans are clear.", model.NoChange},
		{"another better part", model.Improved, "Where supervision is better, it is more detailed.", model.NoChange},
		{"a risk that continues", model.Improved, "Responses lower the continued risk to young people.", model.NoChange},
		{"not marked at all", "", "Visits are regular.", model.NoChange},
		{"better, but not enough", model.Improved, "Recording is better, but not enough.", model.Persists},
		{"no overall improvement", model.Improved, "There was no overall improvement in visits.", model.Persists},
		{"slow progress taken for a decline", model.Declined, "There has been slow progress in supervision.", model.Persists},
		{"a struggle", model.Declined, "The council has struggled to keep a stable workforce.", model.Persists},
		{"something bad that has become less", model.Declined, "Many visits were late, although this figure has been reduced.", model.Improved},
		{"because of this inspection", model.Improved, "As a result of this inspection, leaders have strengthened supervision.", model.NoChange},
		{"better than other cases", model.Improved, "In the stronger cases, recording showed clearer planning.", model.NoChange},
		{"a new aim", model.Improved, "There is now a firm focus on lower turnover.", model.NoChange},
		{"a strength that goes on", model.Improved, "Since the last inspection, leaders have remained determined.", model.NoChange},
		{"a service that goes on", model.Improved, "Since the last inspection, managers have continued to ensure effective support.", model.NoChange},
		{"what goes on and has moved", model.Improved, "Practice has been maintained and, in some teams, strengthened.", model.Improved},
		{"what is to come", model.Improved, "The council has ambitious plans to further strengthen its offer, through an enhanced academy.", model.NoChange},
		{"a role", model.Improved, "The council is an active improvement partner.", model.NoChange},
		{"a child's risks", model.Improved, "When needs or risks increase, cases are stepped up.", model.NoChange},
		{"what fell and has not come back", model.Persists, "The timeliness of visits has not yet recovered to earlier levels.", model.Declined},
		{"caseloads as they should be", model.Persists, "Caseloads remain at manageable levels.", model.NoChange},
		{"better, then worse again", model.Improved, "Oversight had improved, but since the spring has deteriorated.", model.Declined},
	} {
		if got := changeOf(model.Sentence{Text: c.text, Change: c.marked}); got != c.want {
			t.Errorf("%s: %q is %s, want %s", c.kind, c.text, got, c.want)
		}
	}
	weak := model.Sentence{Text: "Records are now routinely late.", Polarity: model.Weakness, Change: model.NoChange}
	if got := changeOf(weak); got != model.NoChange {
		t.Errorf("a weakness with a word of gain is %s", got)
	}
	past := model.Sentence{Text: "Some children had been living in barns.", Polarity: model.Weakness, Change: model.Improved}
	if got := changeOf(past); got != model.NoChange {
		t.Errorf("a fault told in the past tense is %s", got)
	}
	done := model.Sentence{Text: "They have addressed the shortfalls that remained.", Polarity: model.Strength, Change: model.Persists}
	if got := changeOf(done); got != model.Improved {
		t.Errorf("a fault that was put right is %s", got)
	}
	swift := model.Sentence{Text: "Leaders have driven a rapid pace of improvement.", Polarity: model.Strength, Change: model.Improved}
	if got := changeOf(swift); got != model.Improved {
		t.Errorf("a pace that is praised is %s", got)
	}
	set := model.Sentence{Text: "Progress has been slow.", Change: model.Improved, Corrected: true}
	if got := changeOf(set); got != model.Improved {
		t.Errorf("what the reader has set becomes %s", got)
	}
}

// changed makes a report whose sentences all say what has changed.
func changed(authority, day string, change model.Change, sentences ...string) *model.Report {
	r := report(authority, "ilacs-2018", day).para("workforce", sentences...)
	for i := range r.Sections[0].Paragraphs[0].Sentences {
		r.Sections[0].Paragraphs[0].Sentences[i].Change = change
	}
	return &r.Report
}

func listed(stated []Stated) string {
	var out []string
	for _, s := range stated {
		out = append(out, s.Side.String()+": "+s.Text)
	}
	return strings.Join(out, " ")
}

func TestTheEarlierReportsLookBackIsKeptApart(t *testing.T) {
	left := changed("Larkhollow", "2019-05-10", model.Improved, "+ Supervision has improved.")
	right := changed("Larkhollow", "2022-05-10", model.Improved, "+ Caseloads have been reduced.")
	c := Compare(left, right, testEnv(t), Options{})
	if first := c.Stated[0]; first.Change != model.Improved || len(first.Themes) != 1 || first.Themes[0] != "workforce" {
		t.Errorf("listed as %+v", first)
	}
	if got := listed(c.Stated); got != "right: Caseloads have been reduced." {
		t.Errorf("between the inspections: %s", got)
	}
	if got := listed(c.StatedEarlier); got != "left: Supervision has improved." {
		t.Errorf("before them: %s", got)
	}
	right.Authority = "Tarnbrook"
	c = Compare(left, right, testEnv(t), Options{})
	if got := listed(c.Stated); got != "left: Supervision has improved. right: Caseloads have been reduced." || len(c.StatedEarlier) > 0 {
		t.Errorf("of two authorities: %s; apart %d", got, len(c.StatedEarlier))
	}
}

// Where the right report does not follow the left one, neither looks back at the time
// between them.
func TestWithoutAnOrderInTimeBothReportsAreListed(t *testing.T) {
	left := changed("Larkhollow", "2019-05-10", model.Improved, "+ Supervision has improved.")
	right := changed("Larkhollow", "2022-05-10", model.Improved, "+ Caseloads have been reduced.")
	undated := changed("Larkhollow", "", model.Improved, "+ Supervision has improved.")
	for want, pair := range map[string][2]*model.Report{
		"left: Caseloads have been reduced. right: Supervision has improved.": {right, left},
		"left: Supervision has improved. right: Caseloads have been reduced.": {undated, right},
	} {
		c := Compare(pair[0], pair[1], testEnv(t), Options{AsGiven: true})
		if got := listed(c.Stated); got != want || len(c.StatedEarlier) > 0 {
			t.Errorf("%s; %d of an earlier time", got, len(c.StatedEarlier))
		}
	}
}

func TestASentenceThatRepeatsAnotherIsListedOnce(t *testing.T) {
	right := changed("Larkhollow", "2022-05-10", model.Improved,
		"+ The supervision of social workers has improved.",
		"+ Supervision of social workers has improved.",
		"+ The quality of pathway plans has improved.")
	right.Sections[0].Paragraphs[0].Sentences = append(right.Sections[0].Paragraphs[0].Sentences,
		model.Sentence{Text: "Supervision of social workers still has to improve.", Polarity: model.Weakness, Change: model.Persists})
	c := Compare(changed("Larkhollow", "2019-05-10", ""), right, testEnv(t), Options{})
	want := "right: The supervision of social workers has improved. right: The quality of pathway plans has improved. right: Supervision of social workers still has to improve."
	if got := listed(c.Stated); got != want {
		t.Errorf("listed: %s", got)
	}
}

func changeOf(sn model.Sentence) model.Change { return claimOf(&sn, lexicon.Words(sn.Text), "").change }

// "This is an improvement" in two places is about two matters.
func TestASentenceThatLeansOnAnotherRepeatsNone(t *testing.T) {
	const text = "+ This is an improvement since the inspection in 2019."
	r := report("Larkhollow", "ilacs-2018", "2022-05-10").para("workforce", "+ Caseloads are lower.", text).para("health", "+ Dental checks are prompt.", text)
	for i := range r.Sections[0].Paragraphs {
		r.Sections[0].Paragraphs[i].Sentences[1].Change = model.Improved
	}
	c := compared(t, report("Larkhollow", "ilacs-2018", "2019-05-10"), r)
	if len(c.Stated) != 2 {
		t.Errorf("listed: %s", listed(c.Stated))
	}
}
