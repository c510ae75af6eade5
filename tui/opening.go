package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/timeline"
	"reinspect/internal/wording"
	"reinspect/tui/pane"
	"reinspect/tui/reports"
	years "reinspect/tui/timeline"
	"reinspect/tui/view"
)

// opening is a timeline that is being read.
type opening struct {
	run  int    // counts them; one that comes after it was cancelled is dropped
	what string // what is read; "" where nothing is
	stop context.CancelFunc
}

func (o *opening) underWay() bool { return o.what != "" }

// end forgets what is being read, if anything is.
func (o *opening) end() {
	if !o.underWay() {
		return
	}
	o.what = ""
	o.run++
	o.stop()
}

// lineMsg is a timeline, or why there is none.
type lineMsg struct {
	run     int
	line    *timeline.Line
	trouble error
}

// openLine reads all reports on an authority anew, and whole: the list has of each
// only its facts.
func (c *Collection) openLine(of reports.Timeline) tea.Cmd {
	o := &c.opening
	o.end()
	ctx, stop := context.WithCancel(c.ctx)
	o.stop, o.what = stop, wording.Count(len(of.Paths), "report")+" on "+pane.Clean(of.Authority)
	run, read := o.run, c.config.Reports.Line
	return func() tea.Msg {
		line, trouble := read(ctx, of.Paths)
		return lineMsg{run, line, trouble}
	}
}

// showLine shows a timeline that was read.
func (c *Collection) showLine(msg lineMsg) {
	if msg.run != c.opening.run {
		return
	}
	c.opening.end()
	switch {
	case msg.line == nil:
		c.tell("This timeline could not be opened", msg.trouble)
		return
	case msg.trouble != nil:
		c.notice = view.Warn(msg.trouble.Error())
	}
	c.line = years.New(&c.Context, msg.line)
}

// compareYears compares two reports of a timeline, where its row leads to.
func (c *Collection) compareYears(of years.Compare) tea.Cmd {
	if of.In == "" {
		return c.compare(of.Paths, nil)
	}
	return c.compare(of.Paths, func(a *App) {
		a.Selection = of.At
		a.show(a.tabOf(of.In))
	})
}
