package export

import "reinspect/internal/wording"

// summary lays out the comparison in a few sentences.
func (x *composer) summary() {
	x.page.add(heading{2, "Summary", "summary"})
	x.cautions()
	var list points
	for _, p := range x.words.Summary() {
		list = append(list, point{p.About, p.Text})
	}
	x.page.add(list)
	var charts figures
	for _, draw := range []func() (chart, bool){x.gradeChart, x.themeChart} {
		if c, ok := draw(); ok {
			charts = append(charts, c)
		}
	}
	if len(charts) > 0 {
		x.page.add(charts)
	}
}

// cautions say what makes the whole comparison less certain, before anything
// that depends on it.
func (x *composer) cautions() {
	if x.cautioned {
		return
	}
	x.cautioned = true
	for _, w := range x.c.Warnings {
		x.page.add(textBlock("Note: " + wording.Sentence(w)))
	}
}
