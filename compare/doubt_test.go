package compare

import "testing"

// A status is doubtful if the sentences quoted for it do not show it, and only
// then: a reader who finds every second one doubtful reads none of them.
func TestAStatusIsSureIfItsQuotesShowIt(t *testing.T) {
	for _, c := range []struct {
		rule, themes, ask string
		right             *reportBuilder
		status            Status
		doubt             string
	}{
		{
			"the thing comes after a broad word", "pre-proceedings", "- The quality of practice in pre-proceedings.",
			later().para("pre-proceedings", "+ Pre-proceedings work is effective."), Resolved, "",
		},

		{
			"the same for other children is praised", "placements", "- Sufficient accommodation for children in care within the area.",
			later().para("placements", "+ Care leavers have sufficient suitable accommodation within the area."), Resolved, "the praise quoted is on other children",
		},
		{
			"only something near is praised", "exploitation-and-missing", "- That every child who has been missing is offered a return home interview within three days by someone independent.",
			later().para("exploitation-and-missing", "+ Every child who has been missing from education is offered a place at a school within a week."), NotMentioned, "what comes nearest may answer it",
		},
		{
			"an item asks again, and the text finds fault with a part", "direct-work", "- The quality of direct work with young carers.",
			later().para("direct-work", "- Young carers are seen too rarely.").asked("direct-work", "- Direct work with young carers."), StillThere, "",
		},
		{
			"one example", "local-offer", "- That care leavers know their entitlements.",
			later().para("local-offer", "= Care leavers are heard.", "+ For example, entitlements were worded well by one care leaver."), Resolved, "the praise quoted tells of one example",
		},
		{
			"a topic is not the matter", "adoption", "- That the agency decision-maker for adoption records her own reasons.",
			later().para("adoption", "+ Adoption is praised by all."), NotMentioned, "what comes nearest may answer it",
		},
		{
			"the words of the matter", "adoption", "- That the agency decision-maker for adoption records her own reasons.",
			later().para("adoption", "+ The agency decision-maker for adoption records clear reasons of her own."), Resolved, "",
		},
		{
			"plans only in a setting", "plans", "- The quality of planning.",
			later().para("plans", "+ When plans fail, enquiries are made."), NotMentioned, "",
		},
		{
			"the thing among what is included", "reviewing-service", "- The impact of reviewing officers.",
			later().para("reviewing-service", "+ Direct work is done well by many people, including reviewing officers."), Resolved, "the praise quoted names it only after “including”",
		},

		{
			"a later item asks for one of two", "assessment plans", "- The quality of assessments and plans.",
			later().para("assessment", "+ Assessments are of good quality.").asked("plans", "- The quality of plans."), Partly, "",
		},
	} {
		for i := range c.right.Sections[0].Paragraphs {
			p := &c.right.Sections[0].Paragraphs[i]
			for j := range p.Sentences {
				p.Sentences[j].Themes = []string{p.Themes[0].ID}
			}
		}
		f := compared(t, earlier().asked(c.themes, c.ask), c.right).Recommendations[0]
		if f.Status != c.status || f.Doubt != c.doubt {
			t.Errorf("%s: %s, doubtful: %q, %q, %+v", c.rule, f.Status, f.Doubt, f.Why, f.Evidence)
		}
	}
}
