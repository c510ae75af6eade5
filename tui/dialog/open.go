package dialog

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/field"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/view"
)

// Open is the dialog in which other reports are chosen: a pair by one line,
// or two files one after the other.
type Open struct {
	*view.Context
	list.Cursor
	files  Files
	ctx    context.Context
	load   func(func(context.Context) (Opened, error)) tea.Cmd
	offers []Offer
	used   bool   // the reader has pressed a key, or clicked
	asked  int    // counts folders that were asked for; only the latest is shown
	folder string // that is listed, by its full name
	listed []Entry
	left   string // the first report once it is chosen; "" before
	rows   []openRow
	query  textarea.Model // part of a name: only such entries are listed
	finds  bool           // the query is being typed

	hintLine int // of the box when last drawn, where the query is

	trouble string
	known   map[string]facts // by path: what was read of the files
	reading string           // the file that is being read; "" for none
	stop    context.CancelFunc
}

// openRow is one line: a heading, an offer, or an entry of the folder.
type openRow struct {
	heading string
	offer   *Offer
	entry   *Entry
}

// facts is what is known of a file: the report, or why there is none.
type facts struct {
	report *model.Report
	err    error
}

// The messages that the dialog waits for.
type (
	offersMsg struct {
		dialog *Open
		offers []Offer
		err    error
	}
	listedMsg struct {
		dialog  *Open
		asked   int // its number
		folder  string
		entries []Entry
		from    string // the folder that was left, to put the cursor on
		err     error
	}
	factsMsg struct {
		dialog *Open
		path   string
		facts
	}
)

// NewOpen lists the folder of the left report, and pairs to open by one line;
// load reads what is chosen.
func NewOpen(ctx context.Context, s *view.Context, files Files, load func(func(context.Context) (Opened, error)) tea.Cmd) (*Open, tea.Cmd) {
	folder := "."
	if s.Comparison != nil {
		folder = filepath.Dir(s.Comparison.Reports.Left.Source.Path)
	}
	o := &Open{
		Context: s, files: files, load: load,
		known: map[string]facts{}, query: field.New(""),
	}
	o.ctx, o.stop = context.WithCancel(ctx)
	o.Centred = true
	o.Skips = func(i int) bool { return o.rows[i].heading != "" }
	return o, tea.Batch(o.findOffers(), o.list(folder, ""))
}

func (o *Open) findOffers() tea.Cmd {
	return func() tea.Msg {
		offers, err := o.files.Offers()
		return offersMsg{o, offers, err}
	}
}

// forget takes the pair under the cursor off the list of those opened lately.
func (o *Open) forget() tea.Cmd {
	offer := o.row().offer
	if offer == nil || offer.Forget == nil {
		o.trouble = "only pairs opened lately can be forgotten"
		return nil
	}
	return func() tea.Msg {
		err := offer.Forget()
		offers, listErr := o.files.Offers()
		return offersMsg{o, offers, errors.Join(err, listErr)}
	}
}

// list reads a folder; from is an entry of it to put the cursor on.
func (o *Open) list(folder, from string) tea.Cmd {
	o.asked++
	asked := o.asked
	return func() tea.Msg {
		full, entries, err := o.files.List(folder)
		return listedMsg{o, asked, full, entries, from, err}
	}
}

// receive takes up what was read.
func (o *Open) receive(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case offersMsg:
		if msg.dialog == o {
			o.offered(msg)
		}
	case listedMsg:
		if msg.dialog != o || msg.asked != o.asked {
			return nil
		}
		if o.fail(msg.err); msg.err != nil {
			return nil
		}
		first := o.folder == ""
		o.folder, o.listed = msg.folder, msg.entries
		o.query.Reset()
		o.finds = false
		o.build()
		if !first || len(o.offers) == 0 {
			o.standOn(msg.from)
		}
		return o.readNext()
	case factsMsg:
		if msg.dialog == o {
			o.known[msg.path], o.reading = msg.facts, ""
			return o.readNext()
		}
	case tea.PasteMsg:
		if o.finds {
			return o.find(msg)
		}
	}
	return nil
}

// offered lists pairs; the cursor is on the first until the reader moves it.
func (o *Open) offered(msg offersMsg) {
	here := o.row().entry
	o.offers = msg.offers
	o.fail(msg.err)
	if !o.used {
		o.Pos = 0
	}
	o.build()
	if o.used && here != nil {
		o.standOn(here.Name)
	}
}

func (o *Open) fail(err error) {
	if err != nil {
		o.trouble = err.Error()
	}
}

// build lists the offers, while no file is chosen, and the folder.
func (o *Open) build() {
	was := len(o.rows) == 0
	o.rows = o.rows[:0]
	kind := ""
	for i := range o.offers {
		if o.left != "" || o.query.Value() != "" {
			break
		}
		if offer := &o.offers[i]; offer.Kind != kind {
			kind = offer.Kind
			o.rows = append(o.rows, openRow{heading: kind})
		}
		o.rows = append(o.rows, openRow{offer: &o.offers[i]})
	}
	if o.folder != "" {
		o.rows = append(o.rows, openRow{heading: o.folder})
		query := view.Fold(o.query.Value())
		for i := range o.listed {
			e := &o.listed[i]
			if strings.Contains(view.Fold(e.Name), query) || query != "" && strings.Contains(view.Fold(o.factsOf(e)), query) {
				o.rows = append(o.rows, openRow{entry: e})
			}
		}
		if query == "" {
			o.rows = append(o.rows, openRow{entry: &Entry{"..", true}})
		}
	}
	if was {
		o.Pos = 0
	}
	o.Reset(len(o.rows))
}

// factsOf is what a file is, in a line: "Ashcombe · 11–22 June 2018 · ILACS"; ""
// where that is not known.
func (o *Open) factsOf(e *Entry) string {
	r := o.known[filepath.Join(o.folder, e.Name)].report
	if r == nil || e.Folder {
		return ""
	}
	return view.ReportName(r) + " " + o.Glyphs.Dot + " " + view.ReportFacts(r, o.Glyphs.Dot)
}

// standOn puts the cursor on an entry of the folder; without a name, on its
// first below "..".
func (o *Open) standOn(name string) {
	o.ToEnd(-1)
	for i, r := range o.rows {
		if r.entry != nil && (r.entry.Name == name || name == "" && r.entry.Name != "..") {
			o.GoTo(i)
			return
		}
	}
}

// row is the line under the cursor.
func (o *Open) row() openRow {
	if o.Pos >= len(o.rows) {
		return openRow{}
	}
	return o.rows[o.Pos]
}

// file is the file under the cursor; "" where there is none.
func (o *Open) file() string { return o.fileAt(o.Pos) }

// fileAt is the file on a line; "" where there is none.
func (o *Open) fileAt(i int) string {
	if i < 0 || i >= len(o.rows) {
		return ""
	}
	if e := o.rows[i].entry; e != nil && !e.Folder {
		return filepath.Join(o.folder, e.Name)
	}
	return ""
}

// readNext reads the next file of which nothing is known yet, one at a time: the
// one under the cursor first, then those around it.
func (o *Open) readNext() tea.Cmd {
	if o.reading != "" {
		return nil
	}
	around := max(o.Window(), openerLeast)
	for away := range around {
		for _, i := range []int{o.Pos + away, o.Pos - away} {
			path := o.fileAt(i)
			if _, known := o.known[path]; path == "" || known {
				continue
			}
			o.reading = path
			return func() tea.Msg {
				r, err := o.files.Facts(o.ctx, path)
				if o.ctx.Err() != nil {
					return nil // the dialog is closed
				}
				return factsMsg{o, path, facts{r, err}}
			}
		}
	}
	return nil
}

// Update takes a key, a click, a paste, or what was read.
func (o *Open) Update(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		o.used = true
		return o.press(msg)
	case view.Wheel:
		o.Step(msg.Way)
		return false, o.readNext()
	case view.LineClick:
		o.used = true
		if o.Click(msg.Line) {
			return o.choose()
		}
		return false, o.readNext()
	}
	return false, o.receive(msg)
}

func (o *Open) press(k tea.KeyPressMsg) (bool, tea.Cmd) {
	o.trouble = ""
	if o.finds {
		return o.pressFinding(k)
	}
	if k.String() == "esc" {
		return o.back()
	}
	act := o.Keys.Action(k.String())
	switch act {
	case keys.Open:
		return o.choose()
	case keys.Remove:
		return false, o.forget()
	case keys.Search:
		o.finds = true
		return false, o.query.Focus()
	case keys.Back:
		return false, o.list(filepath.Dir(o.folder), filepath.Base(o.folder))
	case keys.Quit, keys.OpenFiles:
		return true, nil
	}
	keys.Move(o, act)
	return false, o.readNext()
}

// back unchooses the first report, or closes the dialog.
func (o *Open) back() (bool, tea.Cmd) {
	if o.left == "" {
		return true, nil
	}
	was := filepath.Base(o.left)
	o.left = ""
	o.build()
	o.standOn(was)
	return false, o.readNext()
}

// Close ends what is being read.
func (o *Open) Close() { o.stop() }

// choose opens a folder, takes a file, or loads a pair.
func (o *Open) choose() (bool, tea.Cmd) {
	row := o.row()
	switch {
	case row.offer != nil:
		return true, o.load(row.offer.Open)
	case row.entry == nil:
		return false, nil
	case row.entry.Name == "..":
		return false, o.list(filepath.Dir(o.folder), filepath.Base(o.folder))
	case row.entry.Folder:
		return false, o.list(filepath.Join(o.folder, row.entry.Name), "")
	}
	path := o.file()
	if err := o.known[path].err; err != nil {
		o.trouble = err.Error()
		return false, nil
	}
	if o.left == "" {
		o.left, o.finds = path, false
		o.query.Reset()
		o.build()
		o.standOn(filepath.Base(path))
		return false, nil
	}
	if path == o.left {
		o.trouble = fmt.Sprintf("%s is the first report already", filepath.Base(path))
		return false, nil
	}
	paths := model.Pair[string]{Left: o.left, Right: path}
	return true, o.load(func(ctx context.Context) (Opened, error) { return o.files.Open(ctx, paths) })
}
