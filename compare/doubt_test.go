package compare

import "testing"

// A status is doubtful if the sentences quoted for it do not show it, and only
// then: a reader who finds every second one doubtful reads none of them.
func TestAStatusIsSureIfItsQuotesShowIt(t *testing.T) {
	for _, c := range []struct {
		rule, themes, ask string
		right             *reportBuilder
		status            Status
		doubtful          bool
	}{
		{
			"the thing comes after a broad word", "pre-proceedings", "- The quality of practice in pre-proceedings.",
			later().para("pre-proceedings", "+ Pre-proceedings work is effective."), Resolved, false,
		},
		{
			"the thing is named first, in other words", "workforce", "- The recruitment and retention of social workers.",
			later().para("workforce", "= The council has social workers in four teams.", "+ Agency workers are now rare."), Resolved, false,
		},
		{
			"one part is praised, another criticised", "health", "- The timeliness of health assessments, and the completeness of health histories.",
			later().para("health", "+ Health assessments are timely.", "- Health histories are incomplete."), Partly, false,
		},
		{
			"only something near is praised", "exploitation-and-missing", "- That every child who has been missing is offered a return home interview within three days by someone independent.",
			later().para("exploitation-and-missing", "+ Every child who has been missing from education is offered a place at a school within three days by an independent service."), Partly, true,
		},
		{
			"an item asks again, and the text finds fault with a part", "direct-work", "- The quality of direct work with young carers.",
			later().para("direct-work", "- Young carers are seen too rarely.").asked("direct-work", "- Direct work with young carers."), StillThere, false,
		},
		{
			"one example", "local-offer", "- That care leavers know their entitlements.",
			later().para("local-offer", "= Care leavers are heard.", "+ For example, entitlements were worded well by one care leaver."), Resolved, true,
		},
		{
			"a topic is not the matter", "adoption", "- That the agency decision-maker for adoption records her own reasons.",
			later().para("adoption", "+ Adoption is praised by all."), Resolved, true,
		},
		{
			"the words of the matter", "adoption", "- That the agency decision-maker for adoption records her own reasons.",
			later().para("adoption", "+ The agency decision-maker for adoption records clear reasons of her own."), Resolved, false,
		},
		{
			"plans only in a setting", "plans", "- The quality of planning.",
			later().para("plans", "+ When plans fail, enquiries are made."), Resolved, true,
		},
		{
			"the thing among what is included", "reviewing-service", "- The impact of reviewing officers.",
			later().para("reviewing-service", "+ Direct work is done well by many people, including reviewing officers."), Resolved, true,
		},
		{
			"nothing close, but several of the parts are judged", "health",
			"- That short breaks, chronologies, caseloads, audits, interpreters, tenancies, exclusions, advocacy, dental checks, bed and breakfast, independent visitors and life-story work are written about in a book that every grandparent in the town can borrow.",
			later().para("participation-and-advocacy", "+ Advocacy is strong.").para("family-time-and-identity-work", "+ Life-story work is strong."), NotMentioned, true,
		},
		{
			"a later item asks for one of two", "assessment plans", "- The quality of assessments and plans.",
			later().para("assessment", "+ Assessments are of good quality.").asked("plans", "- The quality of plans."), Partly, false,
		},
		{
			"nothing close, but the broad thing asked for is judged", "workforce", "- A sustained focus on core social work practice that equips managers to deliver to families in every district of the town.",
			later().para("strategic-leadership", "+ Social work practice has become strong."), NotMentioned, true,
		},
	} {
		for i := range c.right.Sections[0].Paragraphs {
			p := &c.right.Sections[0].Paragraphs[i]
			for j := range p.Sentences {
				p.Sentences[j].Themes = []string{p.Themes[0].ID}
			}
		}
		f := compared(t, earlier().asked(c.themes, c.ask), c.right).Recommendations[0]
		if f.Status != c.status || f.Doubtful != c.doubtful {
			t.Errorf("%s: %s, doubtful %v, %q, %+v", c.rule, f.Status, f.Doubtful, f.Why, f.Evidence)
		}
	}
}
