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
			"nothing close, but the broad thing asked for is judged", "workforce", "- A sustained focus on core social work practice that equips managers to deliver to families in every district of the town.",
			later().para("strategic-leadership", "+ Social work practice has become strong."), NotMentioned, true,
		},
	} {
		f := compared(t, earlier().asked(c.themes, c.ask), c.right).Recommendations[0]
		if f.Status != c.status || f.Doubtful != c.doubtful {
			t.Errorf("%s: %s, doubtful %v, %q, %+v", c.rule, f.Status, f.Doubtful, f.Why, f.Evidence)
		}
	}
}
