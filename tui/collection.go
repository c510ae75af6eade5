package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/timeline"
	"reinspect/model"
	"reinspect/tui/across"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/reports"
	years "reinspect/tui/timeline"
	"reinspect/tui/view"
)

// Reports is many reports that the reader chooses from. Its functions run as
// commands outside of Update; Read is called several times at once.
type Reports struct {
	// Name says where the reports are, such as the name of a folder.
	Name string
	// Find names the files to be read, and gives the rows that are known without:
	// stored ones, and what cannot be looked into. Without any it returns an error.
	Find func(ctx context.Context) (files []string, known []reports.Row, err error)
	// Read reads what one report is; a file that cannot be read is a row too. It
	// is no news where the row is known already.
	Read func(ctx context.Context, path string) (row reports.Row, news bool)
	// Checks is set where files are looked at only to see whether they have changed.
	Checks bool
	// Save keeps what was read since the last time, and says so; nil where nothing
	// is kept.
	Save func() (said string, err error)
	// Open reads and compares two of the reports.
	Open func(ctx context.Context, paths model.Pair[string]) (Opened, error)
	// Line reads some reports on one authority and sets them on a line. Trouble is
	// why some of them are not on it.
	Line func(ctx context.Context, paths []string) (line *timeline.Line, trouble error)
	// Search finds sentences in all reports; nil where that cannot be done.
	Search func(ctx context.Context, query string) (Found, error)
	// Said reads what a report says of each theme.
	Said func(ctx context.Context, path string) (map[string]compare.ThemeSaid, error)
	// Env says which frameworks and themes there are.
	Env compare.Env
	// Store reads a report as a whole, to be searched; nil where all are stored.
	Store func(ctx context.Context, path string) error
	// Now is the time, by which it is said how long reading takes yet.
	Now func() time.Time
	// Pause lasts until what was read is shown again: all that comes meanwhile at once.
	Pause func()
}

// Collection is the model of the program where there are many reports: the list
// of them, at most one timeline that was opened from it, and at most one
// comparison that was opened from either.
type Collection struct {
	screen
	ctx       context.Context
	cancel    context.CancelFunc
	list      *reports.List
	line      *years.View // the open timeline; nil where none is
	overviews overviews
	opening   opening // the timeline that is being read
	reading   reading
	gathered  gathering                    // for a search
	app       *App                         // the open comparison; nil where none is
	pair      model.Pair[string]           // its files
	places    map[model.Pair[string]]place // where comparisons were left
	loads     int                          // the generation of the last load of an open comparison
	err       error
}

// page is what can fill the screen: the list, an overview, or a timeline.
type page interface {
	Do(act keys.Action) (tea.Cmd, bool)
	WhyNot(act keys.Action) string
	Draw(width, height int) []string
	Click(x, y int) tea.Cmd
	Scroll(lines int)
	Status() string
	Explain() (title string, facts []view.Fact)
}

func (c *Collection) page() page {
	switch {
	case c.line != nil:
		return c.line
	case c.overviews.tab != reportsTab:
		return c.overviews.view
	}
	return c.list
}

// leftMsg says that the reader has left a comparison.
type leftMsg struct{ app *App }

// NewCollection returns the model for the reports of a configuration. It refuses
// a key map that contradicts itself.
func NewCollection(config Config) (*Collection, error) {
	if _, err := keys.New(config.Keys); err != nil { // those of the comparisons to come
		return nil, err
	}
	own, err := keys.NewList(config.Keys)
	if err != nil {
		return nil, err
	}
	c := &Collection{screen: newScreen(config, own)}
	c.places = map[model.Pair[string]]place{}
	c.bind(context.Background())
	c.list = reports.New(&c.Context)
	c.overviews.view = across.New(&c.Context, c.list)
	return c, nil
}

func (c *Collection) bind(ctx context.Context) { c.ctx, c.cancel = context.WithCancel(ctx) }

// Init asks for the background colour and begins to read.
func (c *Collection) Init() tea.Cmd { return tea.Batch(c.find(), c.askBackground()) }

// Update takes one message. What comes from reading and searching is the list's, also
// while a comparison is open; all else is then that one's.
func (c *Collection) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg, tea.BackgroundColorMsg, tea.ColorProfileMsg:
		c.adapt(msg)
	case foundMsg:
		return c, c.found(msg)
	case rowMsg:
		return c, c.read(msg)
	case pausedMsg:
		c.reading.pausing = false
		return c, c.showSoon()
	case keptMsg:
		c.kept(msg)
		return c, nil
	case gatheredMsg:
		return c, c.tookIn(msg)
	case dialog.Answer:
		return c, c.deliver(msg)
	case lineMsg:
		c.showLine(msg)
		return c, nil
	case linedUpMsg:
		return c, c.linedUp(msg)
	case saidMsg:
		return c, c.heard(msg)
	case leftMsg:
		c.left(msg.app)
		return c, nil
	}
	if c.app != nil {
		_, cmd := c.app.Update(msg)
		return c, cmd
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return c, c.press(msg)
	case tea.MouseMsg:
		return c, c.mouse(msg)
	case reports.Compare:
		return c, c.compare(msg.Paths, nil)
	case years.Compare:
		return c, c.compareYears(msg)
	case reports.Timeline:
		return c, c.openLine(msg)
	case across.Timeline:
		if t, ok := c.list.TimelineOf(msg.Path); ok {
			return c, c.openLine(t)
		}
	case across.Compare:
		return c, c.compareWithBefore(msg.Path)
	case across.Quotes:
		return c, c.searchAll(msg.Query, msg.Path)
	case view.Notice:
		c.notice = msg
	default:
		if c.list.Typing() {
			return c, c.typed(msg)
		}
		return c, c.deliver(msg)
	}
	return c, nil
}

// compare opens the comparison of two reports. Its messages are numbered on from
// those of the one before, so that what comes late from that is dropped. It begins
// where begin leads or, where that is nil, where it was left before.
func (c *Collection) compare(paths model.Pair[string], begin func(*App)) tea.Cmd {
	c.opening.end()
	config := c.config
	open := config.Reports.Open
	config.Reports, config.Tour = nil, nil
	config.Load = func(ctx context.Context) (Opened, error) { return open(ctx, paths) }
	app, err := New(config)
	if err != nil {
		return c.quit(err)
	}
	app.bind(c.ctx)
	if at, left := c.places[paths]; left && begin == nil {
		begin = func(a *App) { a.resume(at) }
	}
	app.within, app.begin = true, begin
	app.Keys = app.Keys.Saying(keys.Quit, "back; ctrl-c quits")
	app.generation, app.watched, app.comparing = c.loads, c.loads, c.loads
	app.width, app.height, app.mouseOff = c.width, c.height, c.mouseOff
	app.dark, app.profile, app.exportAs = c.dark, c.profile, c.exportAs
	app.restyle()
	c.app, c.pair = app, paths
	return app.load(config.Load)
}

// left goes back to the list from a comparison.
func (c *Collection) left(app *App) {
	if app != c.app {
		return
	}
	if at, shown := app.placeOfFirst(); shown {
		c.places[c.pair] = at
	}
	c.app = nil
	c.loads = max(app.generation, app.watched, app.comparing) + 1
	c.mouseOff, c.exportAs = app.mouseOff, app.exportAs
	c.notice = view.Notice{}
	if app.err != nil {
		c.tell("These reports could not be compared", app.err)
	}
}

// press handles a key: overlays first, then the filter where it is typed, then
// actions.
func (c *Collection) press(k tea.KeyPressMsg) tea.Cmd {
	c.notice = view.Notice{}
	return tea.Batch(c.showRead(), c.pressed(k))
}

func (c *Collection) pressed(k tea.KeyPressMsg) tea.Cmd {
	top := c.top()
	switch {
	case k.String() == "ctrl+c":
		return c.quit(nil)
	case top != nil:
		return c.updateOverlay(top, k)
	case c.list.Typing():
		return c.typed(k)
	}
	return c.do(c.Keys.Action(k.String()))
}

// do carries out an action: the collection's own ones here, the others in the
// list.
func (c *Collection) do(act keys.Action) tea.Cmd {
	if act == "" {
		return nil
	}
	if why := c.whyNot(act); why != "" {
		c.notice = view.Inform(c.Keys.Binding(act).Help().Desc + ": " + why)
		return nil
	}
	switch act {
	case keys.Quit:
		return c.quit(nil)
	case keys.Suspend:
		return tea.Suspend
	case keys.Mouse:
		c.toggleMouse()
		return nil
	case keys.Help:
		return c.open(dialog.NewHelp(&c.Context, c.whyNot), nil)
	case keys.Commands:
		return c.open(dialog.NewCommands(&c.Context, c.whyNot, c.do), nil)
	case keys.Explain:
		title, facts := c.page().Explain()
		cmd := c.open(dialog.NewExplanation(&c.Context, title, facts), nil)
		c.makeRoom(layOutPlain(c.width, c.height), c.explained())
		return cmd
	case keys.ReadAgain:
		return c.readAgain()
	case keys.Search:
		return c.searchAll("", "")
	case keys.Back:
		return c.back()
	case keys.View1, keys.View2, keys.View3:
		return c.showTab(tabOf[act])
	case keys.Pick:
		return c.pick()
	case keys.Filter:
		cmd, _ := c.list.Do(act)
		return cmd
	}
	cmd, _ := c.page().Do(act)
	return cmd
}

// back leaves what was begun last: a timeline that is being read, the marks of an
// open one, that one, an overview of all authorities but for its filter, the reading of
// the list, its filter and its marks.
func (c *Collection) back() tea.Cmd {
	switch {
	case c.opening.underWay():
		c.opening.end()
		return nil
	case c.line != nil:
		if _, done := c.line.Do(keys.Back); !done {
			c.line = nil
		}
		return nil
	case c.overviews.tab == reportsTab && c.reading.underWay():
		c.stopReading()
		return nil
	case c.overviews.tab != reportsTab && !c.list.Filtered():
		return c.showTab(reportsTab)
	}
	cmd, _ := c.list.Do(keys.Back)
	c.overviews.view.Refresh()
	return cmd
}

// typed takes what is typed into the filter.
func (c *Collection) typed(msg tea.Msg) tea.Cmd {
	cmd := c.list.Type(msg)
	c.overviews.view.Refresh()
	return cmd
}

// whyNot says why an action means nothing now; "" where it can be done.
func (c *Collection) whyNot(act keys.Action) string {
	switch act {
	case keys.Help, keys.Mouse, keys.Suspend, keys.Quit, keys.Commands:
		return ""
	case keys.Back:
		if c.reading.underWay() || c.opening.underWay() || c.line != nil || c.overviews.tab != reportsTab {
			return ""
		}
	case keys.View1, keys.View2, keys.View3:
		return c.whyNotTab(tabOf[act])
	case keys.Pick:
		if c.line == nil && c.overviews.tab == reportsTab {
			return "works in Grades and Themes: " + c.Keys.Name(keys.View2) + " and " + c.Keys.Name(keys.View3) + " show them"
		}
	case keys.Search:
		return c.whyNotSearch()
	case keys.ReadAgain:
		if c.line != nil {
			return "works in the list: " + c.Keys.Name(keys.Back) + " leads back"
		}
		if c.reading.underWay() {
			return "they are being read: " + c.Keys.Name(keys.Back) + " stops"
		}
		return ""
	}
	return c.page().WhyNot(act)
}

func (c *Collection) mouse(msg tea.MouseMsg) tea.Cmd {
	if top := c.top(); top != nil {
		return c.mouseOver(top, msg)
	}
	m := msg.Mouse()
	body := layOutPlain(c.width, c.height).body
	switch msg.(type) {
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			c.page().Scroll(-wheelLines)
		case tea.MouseWheelDown:
			c.page().Scroll(wheelLines)
		}
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft && body.contains(m.X, m.Y) {
			return c.page().Click(m.X-body.x, m.Y-body.y)
		}
	}
	return nil
}

func (c *Collection) quit(err error) tea.Cmd {
	c.err = err
	c.cancel()
	return tea.Quit
}

// outcome is why the program ended; nil for the reader's own wish.
func (c *Collection) outcome() error { return c.err }

// finish saves what an open comparison, and what reading, has not saved yet.
func (c *Collection) finish() error {
	var err error
	if c.app != nil {
		err = c.app.finish()
	}
	c.cancel() // nothing is read any more
	if save := c.config.Reports.Save; save != nil {
		_, unsaved := save()
		err = errors.Join(err, unsaved)
	}
	return err
}
