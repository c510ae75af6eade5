package tui

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/reports"
	"reinspect/tui/view"
)

// reading is how far the files of a list are read.
type reading struct {
	run     int // counts runs; what comes from an earlier one is dropped
	finding bool
	files   []string
	next    int // the first that is not being read yet
	done    int
	from    int // how many were done at began
	stopped bool
	stop    context.CancelFunc
	ctx     context.Context
	began   time.Time
	now     time.Time     // when the last report came
	rows    []reports.Row // that are not listed yet
	pausing bool          // what comes is shown when the pause is over
	saving  bool
}

// readAtOnce is how many files are read at the same time.
const readAtOnce = 4

// foundMsg names the files of a list, rowMsg is one of them read, pausedMsg says
// that what was read meanwhile can be shown, keptMsg that what was read is kept.
type (
	foundMsg struct {
		run   int
		files []string
		known []reports.Row
		err   error
		at    time.Time
	}
	rowMsg struct {
		run  int
		row  reports.Row
		news bool
		at   time.Time
	}
	pausedMsg struct{}
	keptMsg   struct {
		said string
		err  error
	}
)

// underWay reports whether files are being found or read.
func (r *reading) underWay() bool { return !r.stopped && (r.finding || r.done < len(r.files)) }

// find names the files.
func (c *Collection) find() tea.Cmd {
	if c.reading.stop != nil {
		c.reading.stop()
	}
	run := c.reading.run + 1
	ctx, stop := context.WithCancel(c.ctx)
	c.reading = reading{run: run, finding: true, ctx: ctx, stop: stop, pausing: c.reading.pausing}
	l := c.config.Reports
	return func() tea.Msg {
		files, known, err := l.Find(ctx)
		return foundMsg{run, files, known, err, l.Now()}
	}
}

func (c *Collection) found(msg foundMsg) tea.Cmd {
	r := &c.reading
	if msg.run != r.run {
		return nil
	}
	r.finding = false
	switch {
	case msg.err != nil && r.run == 1: // nothing was ever listed: leave, and say why
		return c.quit(msg.err)
	case msg.err != nil:
		c.notice = view.Warn(msg.err.Error())
		return nil
	}
	r.files, r.began, r.now = msg.files, msg.at, msg.at
	c.list.Clear()
	c.list.Add(msg.known...)
	c.overviews.said, c.overviews.asked = map[string]map[string]compare.ThemeSaid{}, map[string]bool{}
	return tea.Batch(c.readOn(), c.rowsCame())
}

// readOn begins to read as many files as are read at once, with those under way.
func (c *Collection) readOn() tea.Cmd {
	var cmds []tea.Cmd
	for range readAtOnce - (c.reading.next - c.reading.done) {
		cmds = append(cmds, c.readNext())
	}
	return tea.Batch(cmds...)
}

// readNext reads the next file; nil where there is none.
func (c *Collection) readNext() tea.Cmd {
	r := &c.reading
	if r.stopped || r.next >= len(r.files) {
		return nil
	}
	path, run, ctx, l := r.files[r.next], r.run, r.ctx, c.config.Reports
	r.next++
	return func() tea.Msg {
		row, news := l.Read(ctx, path)
		return rowMsg{run, row, news, l.Now()}
	}
}

func (c *Collection) read(msg rowMsg) tea.Cmd {
	r := &c.reading
	if msg.run != r.run || errors.Is(msg.row.Fault, context.Canceled) {
		return nil
	}
	r.done++
	r.now = msg.at
	if msg.news {
		r.rows = append(r.rows, msg.row)
	}
	next := c.readNext()
	if r.done == r.next { // nothing is being read any more
		return tea.Batch(c.showRead(), c.keep())
	}
	return tea.Batch(next, c.showSoon())
}

// showSoon shows what was read: now, or when the pause after the last time is
// over. Showing it is work for all rows, and thousands can come at once.
func (c *Collection) showSoon() tea.Cmd {
	r := &c.reading
	if r.pausing || len(r.rows) == 0 && !c.overviews.undrawn {
		return nil
	}
	came := c.showRead()
	r.pausing = true
	pause := c.config.Reports.Pause
	return tea.Batch(came, func() tea.Msg {
		pause()
		return pausedMsg{}
	})
}

// showRead shows all that was read, in the list and in the overview.
func (c *Collection) showRead() tea.Cmd {
	if c.overviews.undrawn {
		c.drawOverview()
	}
	if len(c.reading.rows) == 0 {
		return nil
	}
	c.list.Add(c.reading.rows...)
	c.reading.rows = nil
	return c.rowsCame()
}

// keep saves what was read, where that is kept.
func (c *Collection) keep() tea.Cmd {
	save := c.config.Reports.Save
	if save == nil {
		return nil
	}
	c.reading.saving = true
	return func() tea.Msg {
		said, err := save()
		return keptMsg{said, err}
	}
}

func (c *Collection) kept(msg keptMsg) {
	c.reading.saving = false
	switch {
	case msg.err != nil:
		c.tell("What was read could not be kept", msg.err)
	case msg.said != "" && c.app == nil:
		c.notice = view.Inform(msg.said)
	}
}

// stopReading leaves the rest unread; what is being read still comes.
func (c *Collection) stopReading() {
	r := &c.reading
	r.stopped = true
	if r.finding {
		r.stop()
		r.finding = false
		r.run++
	}
}

// readAgain goes on where reading was stopped, else reads all files anew.
func (c *Collection) readAgain() tea.Cmd {
	r := &c.reading
	if r.stopped && r.next < len(r.files) {
		r.stopped, r.began, r.from = false, r.now, r.done
		return c.readOn()
	}
	return c.find()
}

// listed says how many reports are listed, or how far reading is.
func (c *Collection) listed() string {
	r := &c.reading
	reports, authorities, unread := c.list.Len()
	switch {
	case r.stopped && len(r.files) == 0:
		return "stopped; " + c.Keys.Name(keys.ReadAgain) + " looks again"
	case r.stopped && r.done < len(r.files):
		return fmt.Sprintf("stopped at %d of %d files; %s reads on", r.done, len(r.files), c.Keys.Name(keys.ReadAgain))
	case r.finding:
		return "looking for reports; " + c.Keys.Name(keys.Back) + " stops"
	case r.underWay():
		return fmt.Sprintf("%s %d of %d%s; %s stops", c.verb(), r.done, len(r.files), r.left(), c.Keys.Name(keys.Back))
	case r.saving:
		return "writing " + pane.Clean(c.config.Reports.Name)
	}
	text := wording.Count(reports, "report") + " on "
	if authorities == 1 {
		text += "1 authority"
	} else {
		text += fmt.Sprintf("%d authorities", authorities)
	}
	if unread > 0 {
		text += fmt.Sprintf("; %s could not be read", wording.Count(unread, "file"))
	}
	return text + c.list.Outdated()
}

// verb is what is done with files.
func (c *Collection) verb() string {
	if c.config.Reports.Checks {
		return "checking"
	}
	return "reading"
}

// left says roughly how long reading takes yet: by how long it took so far.
func (r *reading) left() string {
	const least = 5 // reports to judge by
	done := r.done - r.from
	if done < least {
		return ""
	}
	left := r.now.Sub(r.began) * time.Duration(len(r.files)-r.done) / time.Duration(done)
	switch {
	case left < time.Second:
		return ""
	case left < 90*time.Second:
		return fmt.Sprintf(", about %d s left", int(left.Round(time.Second)/time.Second))
	}
	return fmt.Sprintf(", about %d min left", int(left.Round(time.Minute)/time.Minute))
}
