package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// gathering is the reading of all reports as a whole, which a search in them needs
// where they are not stored. It goes on while the search is open.
type gathering struct {
	run   int // of the reading of the list whose files they are
	files []string
	next  int // the first that is not being read yet
	done  int
	on    bool
}

// gatheredMsg says that one more report can be searched.
type gatheredMsg struct{ run int }

// searchAll opens the search in all reports, with what is looked for at first. The
// report of a file is read before others, where one is named.
func (c *Collection) searchAll(query, path string) tea.Cmd {
	if why := c.whyNotSearch(); why != "" {
		c.notice = view.Inform(why)
		return nil
	}
	cmd := c.open(dialog.NewSearchAll(c.ctx, &c.Context, dialog.Everywhere{
		Find: c.config.Reports.Search, Searched: c.searched, Open: c.openFound, Leave: c.stopGathering,
	}, query))
	return tea.Batch(cmd, c.gather(path))
}

// whyNotSearch says why the reports cannot be searched now.
func (c *Collection) whyNotSearch() string {
	r := &c.reading
	switch {
	case c.config.Reports.Search == nil:
		return "these reports cannot be searched"
	case r.finding || c.config.Reports.Save != nil && (r.underWay() || r.saving):
		return "the reports are still being read"
	}
	return ""
}

// gather reads the reports that are not stored yet, the one of a file first; nil where
// all are.
func (c *Collection) gather(first string) tea.Cmd {
	g := &c.gathered
	if c.config.Reports.Store == nil {
		return nil
	}
	if g.run != c.reading.run {
		*g = gathering{run: c.reading.run, files: slices.Clone(c.reading.files)}
	}
	if i := slices.Index(g.files, first); i > g.next {
		g.files[i], g.files[g.next] = g.files[g.next], g.files[i]
	}
	g.on = true
	var cmds []tea.Cmd
	for range readAtOnce - (g.next - g.done) {
		cmds = append(cmds, c.gatherNext())
	}
	return tea.Batch(cmds...)
}

// gatherNext reads the next report; nil where there is none. One that cannot be
// read is listed as such already.
func (c *Collection) gatherNext() tea.Cmd {
	g := &c.gathered
	if !g.on || g.next >= len(g.files) {
		return nil
	}
	path, run, ctx, store := g.files[g.next], g.run, c.ctx, c.config.Reports.Store
	g.next++
	return func() tea.Msg {
		_ = store(ctx, path)
		return gatheredMsg{run}
	}
}

func (c *Collection) tookIn(msg gatheredMsg) tea.Cmd {
	if msg.run != c.gathered.run {
		return nil
	}
	c.gathered.done++
	return tea.Batch(c.gatherNext(), c.deliver(dialog.Searched{}))
}

// stopGathering leaves the rest unread; what is being read is still taken in.
func (c *Collection) stopGathering() { c.gathered.on = false }

// searched says how many of how many reports can be searched.
func (c *Collection) searched() (done, all int) { return c.gathered.done, len(c.gathered.files) }

// openFound shows a sentence in its report, beside the inspection before it, else
// the one after; where there is neither, in its paragraph.
func (c *Collection) openFound(s dialog.FoundSentence) tea.Cmd {
	pair, ok := c.list.Beside(s.Report.Source.Path)
	if !ok {
		c.overlays = append(c.overlays, c.passageOf(s))
		return nil
	}
	return c.compare(pair, func(a *App) { a.goToSentence(s) })
}

// passageOf is the paragraph that a sentence stands in, with what is known of it.
func (c *Collection) passageOf(s dialog.FoundSentence) view.Overlay {
	words := wording.OfOneAuthority(s.Report, s.Report, c.Themes)
	text := s.Sentence.Text
	if p := s.Report.Paragraph(s.Ref); p != nil {
		text = p.Text
	} else if rec := s.Report.Recommendation(s.Ref); rec != nil {
		text = rec.Text
	}
	facts := []view.Fact{
		{Text: pane.Clean(text)},
		{},
		{About: "read as", Text: wording.Polarity(&s.Sentence)},
		{About: "file", Text: pane.Clean(s.Report.Source.Path)},
		{},
		{Text: "No other inspection of this authority is listed to set it beside."},
	}
	return dialog.NewExplanation(&c.Context, pane.Clean(words.Cite(model.Left, s.Ref)), facts)
}

// goToSentence shows a sentence where it stands in its report.
func (a *App) goToSentence(s dialog.FoundSentence) {
	for _, side := range []model.Side{model.Left, model.Right} {
		r := a.Comparison.Reports.At(side)
		if r.Source.Path != s.Report.Source.Path {
			continue
		}
		if ref, found := placeIn(r, s); found {
			a.found = search{hits: []view.Hit{{Side: side, Ref: ref, Sentence: s.Sentence.Text}}}
			a.goToHit(0)
			a.found, a.trail = search{}, nil // "back" leads out of the comparison
			return
		}
	}
	a.notice = view.Warn("this sentence is not in the report as it is now")
}

// placeIn is where a report has a sentence: in the paragraph of that number, else
// in any, else in an item of its list.
func placeIn(r *model.Report, s dialog.FoundSentence) (ref model.Ref, found bool) {
	has := func(all []model.Sentence) bool {
		return slices.ContainsFunc(all, func(one model.Sentence) bool { return one.Text == s.Sentence.Text })
	}
	for i := range r.Sections {
		for k := range r.Sections[i].Paragraphs {
			p := &r.Sections[i].Paragraphs[k]
			if same := s.Ref.Kind != model.RefBullet && p.Number == s.Ref.N; (same || !found) && has(p.Sentences) {
				ref, found = model.Ref{Section: i, Paragraph: k, N: p.Number}, true
				if same {
					return ref, true
				}
			}
		}
	}
	for i := range r.Recommendations {
		if rec := &r.Recommendations[i]; !found && has(rec.Sentences) {
			return model.Ref{Kind: model.RefBullet, N: rec.N}, true
		}
	}
	return ref, found
}
