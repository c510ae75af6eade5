package tui

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/internal/wording"
	"reinspect/tui/keys"
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
	now     time.Time // when the last report came
}

// readAtOnce is how many files are read at the same time.
const readAtOnce = 4

// foundMsg names the files of a list, rowMsg is one of them read.
type (
	foundMsg struct {
		run    int
		files  []string
		unread []reports.Row
		err    error
		at     time.Time
	}
	rowMsg struct {
		run int
		row reports.Row
		at  time.Time
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
	c.reading = reading{run: run, finding: true, ctx: ctx, stop: stop}
	l := c.config.Reports
	return func() tea.Msg {
		files, unread, err := l.Find(ctx)
		return foundMsg{run, files, unread, err, l.Now()}
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
	c.list.Add(msg.unread...)
	return c.readOn()
}

// readOn begins to read as many files as are read at once.
func (c *Collection) readOn() tea.Cmd {
	var cmds []tea.Cmd
	for range readAtOnce {
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
	return func() tea.Msg { return rowMsg{run, l.Read(ctx, path), l.Now()} }
}

func (c *Collection) read(msg rowMsg) tea.Cmd {
	r := &c.reading
	if msg.run != r.run || errors.Is(msg.row.Fault, context.Canceled) {
		return nil
	}
	r.done++
	r.now = msg.at
	c.list.Add(msg.row)
	return c.readNext()
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
		return fmt.Sprintf("reading %d of %d%s; %s stops", r.done, len(r.files), r.left(), c.Keys.Name(keys.Back))
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
	return text
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
