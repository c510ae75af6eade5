package dialog

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/export"
	"reinspect/internal/fault"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/view"
)

// fakeFiles is a disk with one folder of reports, and one folder in it.
type fakeFiles struct {
	offers  []Offer
	written map[string]string
	opened  model.Pair[string]
	failed  error    // what every file gives
	read    []string // the files that were looked into
}

func (d *fakeFiles) Offers() ([]Offer, error) { return d.offers, nil }

func (d *fakeFiles) List(folder string) (string, []Entry, error) {
	if folder == "." {
		folder = "/reports"
	}
	switch folder {
	case "/reports":
		return folder, []Entry{{"ashcombe.pdf", false}, {"bramble.pdf", false}, {"barley.txt", false}, {"older", true}}, nil
	case "/reports/older", "/":
		return folder, []Entry{{"reports", true}}, nil
	}
	return folder, nil, errors.New(folder + ": no such folder")
}

// Facts are those of a report on the place that its file is called by.
func (d *fakeFiles) Facts(_ context.Context, path string) (*model.Report, error) {
	d.read = append(d.read, filepath.Base(path))
	if d.failed != nil {
		return nil, d.failed
	}
	place, _, _ := strings.Cut(filepath.Base(path), ".")
	return &model.Report{Authority: place, Framework: model.FrameworkRef{Name: "ILACS"}, Inspected: model.Period{End: model.Date{Year: 2018, Month: 6, Day: 2}}}, nil
}

func (d *fakeFiles) Open(_ context.Context, paths model.Pair[string]) (Opened, error) {
	d.opened = paths
	return Opened{}, nil
}

func (d *fakeFiles) Write(path string, data []byte, replace bool) (string, error) {
	if d.written == nil {
		d.written = map[string]string{}
	}
	if _, there := d.written[path]; there && !replace {
		return path, fs.ErrExist
	}
	d.written[path] = string(data)
	return filepath.Join("/reports", path), d.failed
}

// carry carries out a command and hands what comes of it to the dialog; it
// reports whether the dialog is done.
func carry(o view.Overlay, cmd tea.Cmd) (done bool) {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			done = carry(o, c) || done
		}
	default:
		var next tea.Cmd
		if done, next = o.Update(msg); !done {
			return carry(o, next)
		}
	}
	return done
}

// use presses keys and carries out what each leads to.
func use(o view.Overlay, names ...string) (done bool) {
	for _, name := range names {
		var cmd tea.Cmd
		if done, cmd = o.Update(key(name)); !done {
			done = carry(o, cmd)
		}
	}
	return done
}

// newOpen is the dialog in the folder of reports, at its start.
func newOpen(t *testing.T, d *fakeFiles) *Open {
	t.Helper()
	load := func(open func(context.Context) (Opened, error)) tea.Cmd {
		_, err := open(context.Background())
		if err != nil {
			t.Error(err)
		}
		return nil
	}
	o, cmd := NewOpen(context.Background(), newContext(t), d, load)
	carry(o, cmd)
	return o
}

// Files are chosen one after the other, and not the same one twice.
func TestTwoFilesAreChosen(t *testing.T) {
	d := &fakeFiles{}
	o := newOpen(t, d)
	if got := marked(o); !strings.HasPrefix(got, "ashcombe · 2 June 2018 · ILACS  ashcombe.pdf") {
		t.Fatalf("the dialog begins on %q", got)
	}
	if done := use(o, "enter"); done || o.left != "/reports/ashcombe.pdf" || !strings.Contains(marked(o), "first") {
		t.Errorf("the first report is %q (%v), the cursor is on %q", o.left, done, marked(o))
	}
	if done := use(o, "enter"); done || !strings.Contains(drawn(o, 120, 30), "ashcombe.pdf is the first report already") {
		t.Errorf("a report is compared with itself (%v):\n%s", done, drawn(o, 120, 30))
	}
	if done := use(o, "esc"); done || o.left != "" || !strings.HasPrefix(marked(o), "ashcombe") {
		t.Errorf("esc leaves %q (%v), the cursor is on %q", o.left, done, marked(o))
	}
	if done := use(o, "enter", "j", "enter"); !done || d.opened != (model.Pair[string]{Left: "/reports/ashcombe.pdf", Right: "/reports/bramble.pdf"}) {
		t.Errorf("opened is %v (%v)", d.opened, done)
	}
	if !use(newOpen(t, d), "esc") {
		t.Error("esc does not close the dialog")
	}
}

// A report that cannot be read is not taken, and the dialog says why.
func TestAFileThatIsNoReport(t *testing.T) {
	d := &fakeFiles{failed: fault.WithHint(errors.New("ashcombe.pdf: is no report"), "open another")}
	o := newOpen(t, d)
	if got := marked(o); !strings.HasPrefix(got, "ashcombe.pdf  no report") {
		t.Errorf("its line is %q", got)
	}
	if text := drawn(o, 120, 30); !strings.Contains(text, "ashcombe.pdf: is no report") || !strings.Contains(text, "open another") {
		t.Errorf("the preview is\n%s", text)
	}
	if done := use(o, "enter"); done || o.left != "" || o.trouble == "" {
		t.Errorf("it was taken: %q (%v)", o.left, done)
	}
}

// Folders are gone into and out of, the cursor on the one that was left.
func TestFolders(t *testing.T) {
	o := newOpen(t, &fakeFiles{})
	use(o, "j", "j", "j", "enter")
	if o.folder != "/reports/older" {
		t.Fatalf("the folder is %s", o.folder)
	}
	use(o, "left")
	if o.folder != "/reports" || marked(o) != "older/" {
		t.Errorf("back in %s the cursor is on %q", o.folder, marked(o))
	}
	use(o, "down", "enter")
	if o.folder != "/" || marked(o) != "reports/" {
		t.Errorf("in %s the cursor is on %q", o.folder, marked(o))
	}
	o = newOpen(t, &fakeFiles{})
	o.folder = "/elsewhere/below"
	if use(o, "left"); o.folder != "/elsewhere/below" || !strings.Contains(o.trouble, "no such folder") {
		t.Errorf("a folder that is not there: %s, %q", o.folder, o.trouble)
	}
}

// Of two folders the one that was asked for last is shown, in whatever order they come.
func TestTheLatestFolderIsShown(t *testing.T) {
	o := newOpen(t, &fakeFiles{})
	use(o, "j", "j", "j")
	_, older := o.Update(key("enter"))
	_, above := o.Update(key("left"))
	carry(o, above)
	carry(o, older)
	if o.folder != "/" {
		t.Errorf("the folder is %s", o.folder)
	}
}

// A name is found by any part of it; esc lists everything again.
func TestANameIsFound(t *testing.T) {
	d := &fakeFiles{}
	o := newOpen(t, d)
	use(o, "/")
	write(o, "b")
	for _, step := range []struct{ key, on string }{{"down", "bramble"}, {"down", "barley"}, {"up", "bramble"}, {"up", "ashcombe"}} {
		if use(o, step.key); !strings.HasPrefix(marked(o), step.on) {
			t.Errorf("%s leads to %q, want %q", step.key, marked(o), step.on)
		}
	}
	write(o, "ar")
	if !strings.HasPrefix(marked(o), "barley") || strings.Contains(drawn(o, 120, 40), "bramble") {
		t.Errorf("for %q the cursor is on %q", o.query.Value(), marked(o))
	}
	lines, cursor := o.Draw(120, 40)
	if cursor == nil || !strings.Contains(lines[cursor.Y], "/bar") {
		t.Errorf("the cursor is at %+v", cursor)
	}
	write(o, "x")
	if text := drawn(o, 120, 40); !strings.Contains(text, "no match") {
		t.Errorf("nothing is found:\n%s", text)
	}
	if done := use(o, "esc"); done || !strings.Contains(drawn(o, 120, 40), "bramble") {
		t.Errorf("esc does not list everything again:\n%s", drawn(o, 120, 40))
	}
	if _, cursor := o.Draw(120, 40); cursor != nil {
		t.Error("the terminal's cursor is shown while nothing is typed")
	}
	use(o, "/")
	o.Update(tea.PasteMsg{Content: "bram\n"})
	if use(o, "enter"); o.left != "/reports/bramble.pdf" {
		t.Errorf("the first report is %q", o.left)
	}
}

// What was opened lately is offered first and can be forgotten; the built-in
// pair cannot.
func TestPairsAreOfferedAndForgotten(t *testing.T) {
	d := &fakeFiles{}
	open := func(context.Context) (Opened, error) { return Opened{}, nil }
	kept := Offer{Kind: "Built-in examples", Names: model.Pair[string]{Left: "one.txt", Right: "two.txt"}, Open: open}
	d.offers = []Offer{{Kind: "Opened recently", Names: model.Pair[string]{Left: "/a/x.pdf", Right: "/a/y.pdf"}, Open: open}, kept}
	d.offers[0].Forget = func() error { d.offers = d.offers[1:]; return nil }
	o := newOpen(t, d)
	if got := marked(o); !strings.HasPrefix(got, "x.pdf → y.pdf") {
		t.Fatalf("the dialog begins on %q", got)
	}
	use(o, "d")
	if got := marked(o); !strings.HasPrefix(got, "one.txt → two.txt") || strings.Contains(drawn(o, 120, 40), "Opened recently") {
		t.Errorf("after one was forgotten the cursor is on %q:\n%s", got, drawn(o, 120, 40))
	}
	if use(o, "d"); !strings.Contains(drawn(o, 120, 40), "only pairs opened lately can be forgotten") {
		t.Errorf("the built-in pair:\n%s", drawn(o, 120, 40))
	}
	if !use(o, "enter") {
		t.Error("a pair is not opened")
	}
	o = newOpen(t, d)
	for range 9 {
		use(o, "j")
	}
	if use(o, "up", "up", "enter"); strings.Contains(drawn(o, 120, 40), "Built-in") {
		t.Error("pairs are offered when a first report is chosen")
	}
}

// Pairs that are offered late, or anew, leave the cursor where the reader has put it.
func TestOffersThatComeLate(t *testing.T) {
	d := &fakeFiles{}
	for _, left := range []string{"/a.pdf", "/b.pdf", "/c.pdf"} {
		d.offers = append(d.offers, Offer{Kind: "Opened recently", Names: model.Pair[string]{Left: left, Right: "/x.pdf"}})
	}
	d.offers[1].Forget = func() error { d.offers = slices.Delete(d.offers, 1, 2); return nil }
	o, cmd := NewOpen(context.Background(), newContext(t), d, nil)
	both := cmd().(tea.BatchMsg)
	carry(o, both[1])
	use(o, "j")
	carry(o, both[0])
	if got := marked(o); !strings.HasPrefix(got, "bramble") {
		t.Errorf("the cursor is on %q", got)
	}
	use(o, "g", "j", "d")
	if got := marked(o); !strings.HasPrefix(got, "c.pdf") {
		t.Errorf("after one was forgotten the cursor is on %q:\n%s", got, drawn(o, 120, 40))
	}
}

// The files around the cursor are looked into one after the other, each once;
// what another dialog read changes nothing.
func TestFilesAreLookedIntoOnce(t *testing.T) {
	d := &fakeFiles{}
	o := newOpen(t, d)
	use(o, "j", "k", "G", "g")
	if got := strings.Join(d.read, " "); got != "ashcombe.pdf bramble.pdf barley.txt" {
		t.Errorf("looked into were %s", got)
	}
	if text := drawn(o, 120, 30); !strings.Contains(text, "bramble · 2 June 2018 · ILACS") {
		t.Errorf("the list does not say what each file is:\n%s", text)
	}
	other := newOpen(t, &fakeFiles{})
	o.Update(listedMsg{dialog: other, asked: 1, folder: "/reports/older"})
	o.Update(offersMsg{other, nil, errors.New("of another dialog")})
	if o.folder != "/reports" || o.trouble != "" {
		t.Errorf("what another dialog read was taken: %s, %q", o.folder, o.trouble)
	}
}

// A file is found by what it is as well as by its name.
func TestAFileIsFoundByWhatItIs(t *testing.T) {
	o := newOpen(t, &fakeFiles{})
	use(o, "/")
	write(o, "bramble · 2 june")
	if !strings.HasPrefix(marked(o), "bramble · 2 June 2018") {
		t.Errorf("the cursor is on %q:\n%s", marked(o), drawn(o, 120, 30))
	}
}

func newExport(t *testing.T, d *fakeFiles) *Export {
	t.Helper()
	s := newContext(t)
	s.Comparison = fiction.Comparison()
	last := "markdown"
	e, _ := NewExport(s, d, &last, func() export.Made { return export.Made{} })
	return e
}

// Where the size of a file cannot be reckoned, it is not as if it were being reckoned.
func TestASizeThatIsUnknown(t *testing.T) {
	e := newExport(t, &fakeFiles{})
	e.formats[0].Write = func(io.Writer, *compare.Comparison, export.Extras) error { return errors.New("no") }
	use(e, "up")
	if text := drawn(e, 100, 40); !strings.Contains(text, "Size  unknown") {
		t.Errorf("the size is\n%s", text)
	}
}

// The extension follows the format, as long as the name has it.
func TestTheFormatOfAnExport(t *testing.T) {
	e := newExport(t, &fakeFiles{})
	base := strings.TrimSuffix(e.name.Value(), ".md")
	last := len(e.formats) - 1
	for _, step := range []struct {
		key string
		by  int
	}{{"down", 1}, {"up", -1}, {"down", 1}} {
		was := e.chosen
		if use(e, step.key) || e.chosen != was+step.by || e.name.Value() != base+e.formats[e.chosen].Extension {
			t.Errorf("%s leads from %d to %d, named %s", step.key, was, e.chosen, e.name.Value())
		}
	}
	for range 9 {
		use(e, "down")
	}
	if e.chosen != last {
		t.Errorf("the last format is %d, want %d", e.chosen, last)
	}
	if done, _ := e.Update(view.LineClick{Line: 0}); done || e.chosen != 0 {
		t.Errorf("a click on the first line chooses %d (%v)", e.chosen, done)
	}
	use(e, "up")
	for _, line := range []int{-1, last + 1} {
		if done, _ := e.Update(view.LineClick{Line: line}); done || e.chosen != 0 {
			t.Errorf("a click on line %d chooses %d (%v)", line, e.chosen, done)
		}
	}
	if !strings.HasPrefix(marked(e), e.formats[0].Name) || strings.Count(drawn(e, 100, 40), "▌") != 1 {
		t.Errorf("the format is not marked:\n%s", drawn(e, 100, 40))
	}
	e.name.SetValue("own.name")
	if use(e, "down"); e.name.Value() != "own.name" {
		t.Errorf("a name of the reader's own becomes %s", e.name.Value())
	}
	if !use(e, "esc") {
		t.Error("esc does not give up")
	}
}

// A file that is there already is replaced only when enter is pressed again for
// the same name.
func TestAnExportReplacesOnlyWhenAskedTwice(t *testing.T) {
	d := &fakeFiles{written: map[string]string{"taken.md": "before"}}
	e := newExport(t, d)
	e.name.SetValue("taken.md")
	if use(e, "enter") || d.written["taken.md"] != "before" || !strings.Contains(drawn(e, 100, 40), "Enter again replaces it") {
		t.Fatalf("the dialog says\n%s", drawn(e, 100, 40))
	}
	write(e, "x")
	if strings.Contains(drawn(e, 100, 40), "Enter again") {
		t.Error("another name is said to be taken")
	}
	use(e, "backspace")
	if use(e, "enter") || d.written["taken.md"] != "before" {
		t.Error("a file was replaced though the name had been changed since it was asked")
	}
	if _, cmd := e.Update(key("enter")); !carriesOut(e, cmd) || d.written["taken.md"] == "before" {
		t.Error("enter again does not replace the file")
	}
	e.name.SetValue(" ")
	if use(e, "enter") || !strings.Contains(drawn(e, 100, 40), "The file needs a name.") {
		t.Errorf("without a name:\n%s", drawn(e, 100, 40))
	}
	_, cursor := e.Draw(100, 40)
	if lines, _ := e.Draw(100, 40); cursor == nil || !strings.Contains(lines[cursor.Y], "File") {
		t.Errorf("the cursor is at %+v", cursor)
	}
}

// A name without the ending of any format is given that of the chosen one: without it no
// program would open the file.
func TestANameWithoutAnEndingIsGivenOne(t *testing.T) {
	for name, want := range map[string]string{"visit": "visit.md", "visit.2024": "visit.2024.md", "visit.HTM": "visit.HTM", "visit.docx": "visit.docx"} {
		d := &fakeFiles{written: map[string]string{}}
		e := newExport(t, d)
		e.name.SetValue(name)
		if use(e, "enter"); len(d.written) != 1 || d.written[want] == "" {
			t.Errorf("%s writes %v, want %s", name, slices.Collect(maps.Keys(d.written)), want)
		}
	}
	d := &fakeFiles{written: map[string]string{"visit.md": "before"}}
	e := newExport(t, d)
	e.name.SetValue("visit")
	if use(e, "enter"); d.written["visit.md"] != "before" {
		t.Error("a file was written over unasked")
	}
	if use(e, "enter"); d.written["visit.md"] == "before" {
		t.Error("enter again does not replace it")
	}
}

// In the list of parts one key chooses the short version, and one everything.
func TestABriefIsOneKey(t *testing.T) {
	d := &fakeFiles{written: map[string]string{}}
	e := newExport(t, d)
	use(e, "tab", "b", "tab")
	if text := drawn(e, 100, 40); !strings.Contains(text, "Parts brief, 2 quotations a side") {
		t.Errorf("the dialog says\n%s", text)
	}
	e.name.SetValue("brief.md")
	use(e, "enter")
	if text := d.written["brief.md"]; !strings.Contains(text, "## Where to look next") || strings.Contains(text, "## Themes") {
		t.Errorf("the brief is\n%s", text)
	}
	if use(e, "tab", "a", "tab"); !strings.Contains(drawn(e, 100, 40), "Parts all, 2") {
		t.Errorf("the dialog says\n%s", drawn(e, 100, 40))
	}
}

// carriesOut reports whether a dialog closes with what came of a command.
func carriesOut(e *Export, cmd tea.Cmd) bool {
	done, _ := e.Update(cmd())
	return done
}

// Why nothing was written is said with its hint, and the dialog stays.
func TestAnExportThatFails(t *testing.T) {
	d := &fakeFiles{failed: fault.WithHint(fmt.Errorf("no space left"), "make room")}
	e := newExport(t, d)
	if use(e, "enter") {
		t.Error("the dialog closes")
	}
	if text := drawn(e, 100, 40); !strings.Contains(text, "no space left") || !strings.Contains(text, "make room") {
		t.Errorf("the dialog says\n%s", text)
	}
	d.failed = nil
	_, cmd := e.Update(key("enter"))
	other := newExport(t, d)
	if carriesOut(other, cmd) {
		t.Error("what another dialog wrote closes this one")
	}
}
