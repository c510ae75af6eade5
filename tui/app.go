package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/tui/dialog"
	"reinspect/tui/followup"
	"reinspect/tui/grades"
	"reinspect/tui/keys"
	"reinspect/tui/notelist"
	"reinspect/tui/pane"
	"reinspect/tui/recurring"
	"reinspect/tui/sections"
	"reinspect/tui/themes"
	"reinspect/tui/view"
)

// App shows one comparison.
type App struct {
	screen
	keeping
	ctx     context.Context
	cancel  context.CancelFunc
	tabs    []tab
	current int
	trail   []step // the views that "open" led through, to go back by

	stopLoad   context.CancelFunc
	generation int // of the load that is under way; results of older ones are dropped
	loading    bool
	waiting    []tea.KeyPressMsg // typed while the first pair was being read: they act once it is there
	waited     bool              // the load takes long enough to say so
	found      search            // what was looked for
	finder     finder
	tour       tour
	err        error // why the app quit; nil for the reader's own wish

	leftAt  *place     // where the first pair was left for another one; nil while it is shown
	begin   func(*App) // leads to where the first pair is shown; nil to its beginning
	within  bool       // it was opened from the list, an overview or a timeline, to which leaving it leads back
	endsAll bool       // the reader leaves the program, not only the comparison
}

// New returns the app, ready to run. It refuses a key map that contradicts
// itself.
func New(config Config) (*App, error) {
	keys, err := keys.New(config.Keys)
	if err != nil {
		return nil, err
	}
	a := &App{screen: newScreen(config, keys), loading: true}
	a.bind(context.Background())
	a.tabs = newTabs(&a.Context)
	a.tour = tour{config.Tour, map[view.ID]bool{view.Grades: true}}
	return a, nil
}

// bind makes the app end with a context.
func (a *App) bind(ctx context.Context) { a.ctx, a.cancel = context.WithCancel(ctx) }

// outcome is why the app ended; nil for the reader's own wish.
func (a *App) outcome() error { return a.err }

// tab is a view with its name and the action that opens it.
type tab struct {
	view.View
	id      view.ID
	open    keys.Action
	visited bool // it has been opened since the pair was
}

// newTabs returns the views in the order of their number keys.
func newTabs(s *view.Context) []tab {
	return []tab{
		{View: grades.New(s), id: view.Grades, open: keys.View1, visited: true},
		{View: sections.New(s), id: view.Sections, open: keys.View2},
		{View: themes.New(s), id: view.Themes, open: keys.View3},
		{View: recurring.New(s), id: view.Recurring, open: keys.View4},
		{View: followup.New(s), id: view.FollowUp, open: keys.View5},
		{View: notelist.New(s), id: view.Notes, open: keys.View6},
	}
}

// view is the open view.
func (a *App) view() view.View { return a.tabs[a.current].View }

// tabOf is the index of the tab of a name.
func (a *App) tabOf(id view.ID) int {
	return slices.IndexFunc(a.tabs, func(t tab) bool { return t.id == id })
}

// slow is how long something may take before the app says that it is busy.
const slow = 150 * time.Millisecond

// loadedMsg is the outcome of a load.
type loadedMsg struct {
	generation int
	opened     dialog.Opened
	again      bool // the files of the pair that is shown were read anew
	err        error
}

// slowMsg comes when a load has taken longer than slow.
type slowMsg struct{ generation int }

// Init asks for the background colour and starts the load.
func (a *App) Init() tea.Cmd {
	return tea.Batch(a.load(a.config.Load), a.askBackground())
}

// load starts reading a comparison; one already under way is forgotten.
func (a *App) load(source func(context.Context) (dialog.Opened, error)) tea.Cmd {
	return a.loadPair(source, false)
}

func (a *App) loadPair(source func(context.Context) (dialog.Opened, error), again bool) tea.Cmd {
	a.generation++
	a.loading, a.waited = true, false
	if a.stopLoad != nil {
		a.stopLoad()
	}
	gen := a.generation
	ctx, cancel := context.WithCancel(a.ctx)
	a.stopLoad = cancel
	read := func() tea.Msg {
		opened, err := source(ctx)
		return loadedMsg{gen, opened, again, err}
	}
	wait := tea.Tick(slow, func(time.Time) tea.Msg { return slowMsg{gen} })
	return tea.Batch(read, wait)
}

// Update takes one message and returns what is to be done about it.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if a.adapt(msg) {
		return a, nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return a, a.press(msg)
	case tea.MouseMsg:
		return a, a.mouse(msg)
	case slowMsg:
		a.waited = a.loading && msg.generation == a.generation
	case loadedMsg:
		return a, a.loaded(msg)
	case lookMsg:
		return a, a.look(msg)
	case changedMsg:
		return a, a.filesChanged(msg)
	case comparedMsg:
		a.compared(msg)
	case savedMsg:
		return a, a.saved(msg)
	case view.Notice:
		a.notice = msg
	case view.Show:
		a.follow(a.tabOf(msg.ID))
	case setFilter:
		a.filterBy(msg.filter)
	default:
		return a, a.deliver(msg)
	}
	return a, nil
}

// cancelLoad forgets the load under way; what was shown stays.
func (a *App) cancelLoad() {
	a.generation++
	a.stopLoad()
	a.loading, a.waited, a.waiting = false, false, nil
	a.notice = view.Inform("cancelled")
}

// neverShown reports whether nothing was shown yet and the reader has chosen
// nothing else: a load that fails then leaves nothing to stay for.
func (a *App) neverShown() bool { return a.Comparison == nil && (a.within || a.generation == 1) }

func (a *App) loaded(msg loadedMsg) tea.Cmd {
	if msg.generation != a.generation {
		return nil
	}
	a.loading = false
	a.stopLoad()
	if msg.err != nil {
		if a.neverShown() {
			return a.quit(msg.err)
		}
		a.tell("These reports could not be opened", msg.err)
		return nil
	}
	var kept tea.Cmd
	afresh := a.Comparison != nil && !msg.again && !view.SameReports(a.Comparison, msg.opened.Comparison)
	if afresh || msg.again {
		kept = a.keepDrafts()
		a.closeAll()
	}
	if afresh {
		kept = tea.Batch(kept, a.endTour())
		a.keepPlace()
		a.startAfresh()
	}
	was, noted := a.Comparison, a.Notes
	a.opened, a.stale = msg.opened, nil
	a.watched++
	a.comparing++ // a comparison of the pair before comes too late
	a.toFollow = ""
	a.Comparison, a.Index = msg.opened.Comparison, view.NewIndex(msg.opened.Comparison)
	if msg.again {
		a.findAgain(was)
	}
	a.takeNotes()
	if err := msg.opened.Trouble; err != nil {
		a.notice = view.Warn(err.Error())
	}
	if msg.again {
		kept = tea.Batch(kept, a.adopt(noted))
	}
	if a.begin != nil {
		a.begin(a)
		a.begin = nil
	}
	return tea.Batch(kept, a.pressWaiting(), a.lookLater())
}

// startAfresh forgets what belonged to the pair before.
func (a *App) startAfresh() {
	a.Swapped, a.Selection, a.Filter, a.Query = false, view.Selection{}, "", ""
	a.found = search{}
	a.trail = nil
	a.current = 0
	for i := range a.tabs {
		a.tabs[i].visited = i == 0
	}
}

// setComparison shows a comparison; the selection stays where it can.
func (a *App) setComparison(c *compare.Comparison) {
	a.Comparison = c
	a.Index = view.NewIndex(c)
	a.refresh()
}

// refresh makes every view build its rows anew.
func (a *App) refresh() {
	a.refreshHidden()
	a.view().Enter()
}

// refreshHidden does so and leaves every cursor to the view that is shown
// next.
func (a *App) refreshHidden() {
	if a.Comparison != nil {
		a.Words = wording.Of(a.Comparison, a.Themes)
		if a.Swapped {
			a.Words = a.Words.Swapped()
		}
	}
	for _, t := range a.tabs {
		t.Refresh()
	}
}

// show opens a view by its place; out of range does nothing.
func (a *App) show(i int) {
	if i < 0 || i >= len(a.tabs) {
		return
	}
	a.current = i
	a.tour.see(a.tabs[i].id)
	if a.Comparison != nil {
		a.tabs[i].visited = true
		a.tabs[i].Enter()
	}
}

// quit ends the app; opened from the list of reports it leads back there.
func (a *App) quit(err error) tea.Cmd {
	a.err = err
	a.cancel()
	if a.within && !a.endsAll {
		return view.Send(leftMsg{a})
	}
	return tea.Quit
}

// View draws the whole screen.
func (a *App) View() tea.View {
	lines := a.lines() // which says where the cursor is
	return a.frameOf(a.windowTitle(), lines, a.cursorInBox())
}

// lines draws the screen: exactly height lines, none wider than width.
func (a *App) lines() []string {
	if a.width < 1 || a.height < 1 { // a serial line, or a terminal that is not there yet
		return make([]string, max(a.height, 0))
	}
	f := layOut(a.width, a.height)
	lines := make([]string, a.height)
	put := func(r rect, part []string) { copy(lines[min(r.y, len(lines)):], part[:min(r.h, len(part))]) }
	put(f.header, a.header(f.header))
	put(f.tabs, a.tabLine(f.tabs))
	put(f.body, a.body(f.body))
	put(f.footer, a.footer(f.footer))
	for _, o := range a.overlays {
		box := a.drawOverlay(o, f, a.explained())
		lines = pane.Over(lines, box, a.boxAt.x, a.boxAt.y)
	}
	return a.fit(lines)
}

// explained is what an explanation is of; nil where nothing is shown.
func (a *App) explained() any {
	if a.Comparison == nil {
		return nil
	}
	return a.view()
}

func (a *App) body(r rect) []string {
	if a.Comparison == nil {
		if !a.loading {
			return []string{"", "  " + a.Styles.Quiet.Paint("Nothing is open. "+a.Keys.Name(keys.OpenFiles)+" opens reports, "+a.Keys.Name(keys.Quit)+" quits.")}
		}
		if !a.waited {
			return nil
		}
		return []string{"", "  " + a.Styles.Quiet.Paint("Reading and comparing the two reports …")}
	}
	return a.view().Draw(r.w, r.h)
}
