package uitest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
)

var update = flag.Bool("update", false, "write the screens as they are now")

// Scripts runs the scripts of testdata/screens, each of which presses keys and
// compares screens with readable ones. Its lines:
//
//	size 80x24          the size of the terminal
//	other               two places instead of one
//	ascii               nothing beyond ASCII
//	list                a list of many reports instead of one comparison
//	key 2 J enter       press keys
//	type some words     press a key for each letter
//	click 10 4          press the left button at a column and line, from 0
//	drag 60 4           move the held mouse there and let it go
//	wheel down 10 4     turn the wheel one notch
//	screen NAME         the screen equals the file NAME of the archive
//	disk full           nothing can be saved any more; "disk empty" ends that
//	expect TEXT         some line holds TEXT
//	absent TEXT         no line holds TEXT
func Scripts(t *testing.T) {
	t.Helper()
	files, err := filepath.Glob("testdata/screens/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts found", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runScript(t, file) })
	}
}

func runScript(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := &screenScript{T: t, archive: archive, width: 80, height: 24}
	for _, line := range strings.Split(string(archive.Comment), "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			s.do(line)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// screenScript is one script under way.
type screenScript struct {
	*testing.T
	archive       *txtar.Archive
	app           *Terminal
	width, height int
	other, ascii  bool
	list          bool
	disk          *Disk
	files         *Files
}

// start opens the app at the first line that needs it.
func (s *screenScript) start() *Terminal {
	if s.app != nil {
		return s.app
	}
	c := fiction.Comparison()
	if s.other {
		c = fiction.OtherAuthorities()
	}
	s.disk, s.files = NewDisk(s.T, c), NewFiles(s.T)
	config := tui.Config{Files: s.files, Spare: s.disk.Spare, ASCII: s.ascii}
	if s.list {
		s.app = &OpenList(s.T, config, s.disk.Opened, s.width, s.height).Terminal
	} else {
		s.app = &Open(s.T, config, s.disk.Opened, s.width, s.height).Terminal
	}
	return s.app
}

func (s *screenScript) do(line string) {
	s.Helper()
	verb, rest, _ := strings.Cut(line, " ")
	switch verb {
	case "other":
		s.other = true
	case "ascii":
		s.ascii = true
	case "list":
		s.list = true
	case "size":
		if _, err := fmt.Sscanf(rest, "%dx%d", &s.width, &s.height); err != nil {
			s.Fatal(line, err)
		}
		if s.app != nil {
			s.app.Resize(s.width, s.height)
			s.app.Model.View()
		}
	case "key":
		s.press(strings.Fields(rest))
	case "type":
		s.press(strings.Split(rest, ""))
	case "click":
		var x, y int
		s.scan(rest, "%d %d", &x, &y)
		s.start().Click(x, y)
	case "drag":
		m := tea.Mouse{Button: tea.MouseLeft}
		s.scan(rest, "%d %d", &m.X, &m.Y)
		s.start().Model.Update(tea.MouseMotionMsg(m))
		s.app.Model.Update(tea.MouseReleaseMsg(m))
	case "wheel":
		var way string
		m := tea.Mouse{Button: tea.MouseWheelDown}
		s.scan(rest, "%s %d %d", &way, &m.X, &m.Y)
		if way == "up" {
			m.Button = tea.MouseWheelUp
		}
		s.start().Model.Update(tea.MouseWheelMsg(m))
	case "disk":
		s.start()
		s.files.Full = rest == "full"
		s.disk.Fill(s.files.Full)
	case "screen":
		s.compare(rest)
	case "expect", "absent":
		if has := strings.Contains(s.screen(), rest); has != (verb == "expect") {
			s.Errorf("%s, but the screen is\n%s", line, s.screen())
		}
	default:
		s.Fatalf("no command is called %q", verb)
	}
}

func (s *screenScript) scan(text, format string, into ...any) {
	s.Helper()
	if _, err := fmt.Sscanf(text, format, into...); err != nil {
		s.Fatal(text, err)
	}
}

// press sends all keys of a line before anything that takes time happens.
func (s *screenScript) press(keys []string) {
	a := s.start()
	var cmds []tea.Cmd
	for _, k := range keys {
		if k == " " {
			k = "space"
		}
		_, cmd := a.Model.Update(Key(k))
		cmds = append(cmds, cmd)
		a.Model.View() // as the terminal would: a frame may settle what a key began
	}
	for _, cmd := range cmds {
		a.Run(cmd)
	}
}

// screen returns what the terminal shows, without colours.
func (s *screenScript) screen() string {
	text := ansi.Strip(s.start().Model.View().Content)
	lines := strings.Split(strings.ReplaceAll(text, s.disk.Root, "/somewhere"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func (s *screenScript) compare(name string) {
	s.Helper()
	got := s.screen()
	for i := range s.archive.Files {
		f := &s.archive.Files[i]
		if f.Name != name {
			continue
		}
		if *update {
			f.Data = []byte(got)
		} else if diff := cmp.Diff(strings.Split(string(f.Data), "\n"), strings.Split(got, "\n")); diff != "" {
			s.Errorf("screen %s (-want +got):\n%s", name, diff)
		}
		return
	}
	if !*update {
		s.Fatalf("the archive has no screen %s: run go test -update", name)
	}
	s.archive.Files = append(s.archive.Files, txtar.File{Name: name, Data: []byte(got)})
}
