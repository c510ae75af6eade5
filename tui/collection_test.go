package tui_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"reinspect/internal/sharedtest"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/keys"
)

func openList(t testing.TB, width, height int) *uitest.List {
	return uitest.OpenList(t, tui.Config{}, tui.Opened{Comparison: fiction.Comparison()}, width, height)
}

// The list is never wider or taller than the terminal, whatever was pressed at
// whatever size.
func TestNoListLeavesTheScreen(t *testing.T) {
	sharedtest.Cases(t, 30)
	outer := t
	keys := append(uitest.ListKeys(), "a", "g", "9")
	rapid.Check(t, func(t *rapid.T) {
		config := tui.Config{ASCII: rapid.Bool().Draw(t, "ascii")}
		l := uitest.OpenList(outer, config, tui.Opened{Comparison: fiction.Comparison()}, 80, 24)
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "resize") {
				l.Resize(rapid.IntRange(0, 220).Draw(t, "width"), rapid.IntRange(0, 70).Draw(t, "height"))
			}
			l.Press(rapid.SampledFrom(keys).Draw(t, "key"))
			l.Fits(t)
		}
	})
}

func TestEverySizeDrawsTheList(t *testing.T) {
	for _, keys := range [][]string{{}, {"s"}, {"/"}, {"/", "g", "o"}, {"?"}, {":"}, {"j", "x"}, {"G"}, {"t"}, {"t", "]", "x"}, {"t", "h", "h"}, {"2"}, {"2", "l", "x"}, {"2", "p"}, {"3", "l", "s"}, {"3", "f", "g"}} {
		l := openList(t, 80, 24)
		l.Press(keys...)
		for _, size := range sizes() {
			l.Resize(size.Width, size.Height)
			l.Fits(t)
		}
	}
}

// Every key of the list does something that can be seen, or the last line says
// why it does not.
func TestNoKeyOfTheListIsSilent(t *testing.T) {
	for _, row := range keys.ListTable {
		if row.Group == keys.Movement || row.Action == keys.Suspend || row.Action == keys.Quit || row.Action == keys.ReadAgain {
			continue
		}
		for _, at := range []string{"g", "j", "G", "t", "t h h h", "2", "2 l", "3 j j l"} {
			l := openList(t, 120, 40)
			l.Press(strings.Fields(at)...)
			before := l.View().Content
			l.Press(row.Keys[0])
			if l.View().Content == before {
				t.Errorf("after %s: %s (%s) does nothing and does not say why", at, row.Keys[0], row.Action)
			}
		}
	}
}

// reads carries out the first reads of a batch, and says what comes next.
func reads(l *uitest.List, cmd tea.Cmd, n int) (rest []tea.Cmd) {
	for _, c := range cmd().(tea.BatchMsg) {
		if c == nil {
			continue
		}
		if n == 0 {
			rest = append(rest, c)
			continue
		}
		n--
		_, next := l.Update(c())
		rest = append(rest, next)
	}
	return rest
}

// Reports are listed as they are read; reading can be stopped, and goes on where
// it was stopped.
func TestReportsAppearAsTheyAreRead(t *testing.T) {
	l := uitest.NewList(t, tui.Config{}, tui.Opened{}, 100, 30)
	_, cmd := l.Update(l.Init()())
	if l.Line("reading 0 of 9; esc stops") == "" {
		t.Errorf("the screen does not say that it reads:\n%s", l.Screen())
	}
	rest := reads(l, cmd, 3)
	l.Press("g") // what is read is listed before a key acts
	if l.Line("reading 3 of 9; esc stops") == "" || l.Line("Tarnbrook  3 reports") == "" || l.Line("Netherwick") != "" {
		t.Errorf("what is read is not listed:\n%s", l.Screen())
	}
	l.Press("esc")
	for _, c := range rest {
		l.Run(c)
	}
	if l.Line("stopped at 7 of 9 files; r reads on") == "" || l.Line("Netherwick") == "" {
		t.Errorf("reading does not stop after what is under way:\n%s", l.Screen())
	}
	l.Press("r")
	if l.Line("8 reports on 3 authorities; 1 file could not be read") == "" {
		t.Errorf("reading does not go on:\n%s", l.Screen())
	}
}

// While reading takes long the reader is told how long yet.
func TestHowLongReadingTakesYet(t *testing.T) {
	l := uitest.NewList(t, tui.Config{}, tui.Opened{}, 100, 30)
	l.Takes = 40 * time.Second
	_, cmd := l.Update(l.Init()())
	for _, c := range reads(l, cmd, 4) {
		if c != nil {
			l.Update(c())
		}
		if l.Line("reading 5 of 9, about 3 min left; esc stops") != "" {
			return
		}
	}
	t.Errorf("the reader is not told:\n%s", l.Screen())
}

// The screen stays at the top until the reader moves; then the cursor stays on
// its report whatever is listed above it.
func TestTheCursorStaysWhileReportsAppear(t *testing.T) {
	l := uitest.NewList(t, tui.Config{}, tui.Opened{}, 100, 30)
	_, cmd := l.Update(l.Init()())
	rest := reads(l, cmd, 2)
	l.Press("j", "j")
	for _, c := range rest {
		l.Run(c)
	}
	if l.Line("▌   Mar 2015") == "" {
		t.Errorf("the cursor has left its report:\n%s", l.Screen())
	}
}

// Reading on goes on with what is still being read: never are more files read at once.
func TestReadingOnReadsNoMoreFilesAtOnce(t *testing.T) {
	l := uitest.NewList(t, tui.Config{}, tui.Opened{}, 100, 30)
	_, _ = l.Update(l.Init()())
	l.Press("esc")
	_, more := l.Update(uitest.Key("r"))
	if more != nil {
		t.Error("further files are read while as many as are read at once are under way")
	}
	if l.Line("reading 0 of 9; esc stops") == "" {
		t.Errorf("reading does not go on:\n%s", l.Screen())
	}
}

// Two reports that cannot be compared leave the reader in the list, and told why.
func TestAFailedComparisonLeadsBackToTheList(t *testing.T) {
	l := openList(t, 100, 30)
	l.Press("s", "G", "k", "k", "space", "g", "space", "enter")
	if l.Line("could not be compared") == "" || l.Line("no such file") == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
	l.Press("esc")
	if l.Line("2 reports marked") == "" {
		t.Errorf("the marks are lost:\n%s", l.Screen())
	}
}

// The earlier report of an authority is on the left, in whatever order they were
// marked.
func TestMarkedReportsAreComparedInTime(t *testing.T) {
	l := openList(t, 100, 30)
	l.Press("]", "]", "j", "space", "G", "k", "k", "space", "c")
	if len(l.Opened) != 1 || l.Opened[0].Left != "/reports/tarnbrook-2015.pdf" || l.Opened[0].Right != "/reports/tarnbrook-2024.pdf" {
		t.Errorf("opened %v:\n%s", l.Opened, l.Screen())
	}
}

// Leaving a comparison by ctrl-c leaves the program; what comes late from one that
// was left changes nothing in the next.
func TestWhatAComparisonSendsLate(t *testing.T) {
	l := openList(t, 100, 30)
	l.Press("j", "j", "space", "j")
	_, cmd := l.Update(uitest.Key("c"))
	_, opening := l.Update(cmd())
	late := opening().(tea.BatchMsg)[0] // reads the pair
	l.Press("esc")
	if l.Line("Reports") == "" {
		t.Fatalf("esc does not lead back from a comparison that is being read:\n%s", l.Screen())
	}
	_, cmd = l.Update(uitest.Key("c"))
	_, _ = l.Update(cmd())
	l.Update(late())
	if l.Line("Overall effectiveness") != "" {
		t.Errorf("the comparison before is shown:\n%s", l.Screen())
	}
	_, cmd = l.Update(uitest.Key("ctrl+c"))
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Error("ctrl-c does not quit")
	}
}

// A timeline that cannot be read leaves the reader in the list, and told why; one
// that is cancelled does not come later.
func TestATimelineThatDoesNotOpen(t *testing.T) {
	l := openList(t, 100, 30)
	l.Press("]", "t")
	if l.Line("This timeline could not be opened") == "" || l.Line("no such file") == "" {
		t.Errorf("the reader is not told:\n%s", l.Screen())
	}
	l.Press("esc", "]")
	_, ask := l.Update(uitest.Key("t"))
	_, read := l.Update(ask())
	if l.Line("reading 4 reports on Tarnbrook; esc cancels") == "" {
		t.Errorf("the screen does not say that it reads:\n%s", l.Screen())
	}
	l.Press("esc")
	l.Run(read)
	if l.Line("GRADES") != "" || l.Line("esc cancels") != "" {
		t.Errorf("the timeline comes all the same:\n%s", l.Screen())
	}
	l.Press("t")
	if l.Line("GRADES") == "" || len(l.Lined[2]) != 4 {
		t.Errorf("of %v:\n%s", l.Lined, l.Screen())
	}
}

// A timeline that is being read does not come over another page that the reader has
// opened meanwhile.
func TestATimelineThatIsLeftBehind(t *testing.T) {
	for _, then := range []string{"2", "c q"} {
		l := openList(t, 100, 30)
		l.Press("j", "j", "space", "j", "space")
		_, ask := l.Update(uitest.Key("t"))
		_, read := l.Update(ask())
		if l.Line("esc cancels") == "" {
			t.Fatalf("no timeline is being read:\n%s", l.Screen())
		}
		l.Press(strings.Fields(then)...)
		page := l.Screen()
		l.Run(read)
		if l.Screen() != page || l.Line("esc cancels") != "" {
			t.Errorf("%s: the timeline comes all the same:\n%s", then, l.Screen())
		}
	}
}

// A click on a report of a timeline goes to it, a second one compares it with the
// one before.
func TestTheMouseInATimeline(t *testing.T) {
	l := openList(t, 130, 34)
	l.Press("]", "]", "t")
	l.Click(60, 8)
	if l.Line("▌Mar 2019") == "" {
		t.Errorf("the click goes nowhere:\n%s", l.Screen())
	}
	l.Click(60, 8)
	l.Click(60, 8)
	if len(l.Opened) != 1 || l.Opened[0].Left != "/reports/tarnbrook-2015.pdf" || l.Opened[0].Right != "/reports/tarnbrook-2019.pdf" {
		t.Errorf("opened %v:\n%s", l.Opened, l.Screen())
	}
}

// What is noted on a comparison from the list is saved when it is left.
func TestNotesFromTheListAreSaved(t *testing.T) {
	d := uitest.NewDisk(t, fiction.Comparison())
	l := uitest.OpenList(t, tui.Config{}, d.Opened, 100, 30)
	l.Press("]", "]", "j", "enter", "2", "a")
	l.Type("Ask.")
	l.Press("enter", "q")
	if l.Line("Reports") == "" {
		t.Errorf("q does not lead back:\n%s", l.Screen())
	}
	if kept, err := filepath.Glob(filepath.Join(d.Notes, "*.toml")); err != nil || len(kept) != 1 {
		t.Errorf("saved %v, %v", kept, err)
	}
}

// The format that was exported last is proposed for the next comparison too.
func TestTheFormatOfAnExportIsProposedForTheNextComparison(t *testing.T) {
	l := uitest.OpenList(t, tui.Config{Files: uitest.NewFiles(t)}, tui.Opened{Comparison: fiction.Comparison()}, 100, 40)
	l.Press("]", "]", "j", "enter", "e")
	if l.Line("▌ docx") == "" {
		t.Errorf("a document is not proposed first:\n%s", l.Screen())
	}
	l.Press("down", "enter", "q", "enter", "e")
	if l.Line("▌ xlsx") == "" {
		t.Errorf("the workbook is not proposed again:\n%s", l.Screen())
	}
}

// A click goes to a report, a second one opens it, and the wheel scrolls.
func TestTheMouseInTheList(t *testing.T) {
	l := openList(t, 100, 14)
	line := func(text string) int {
		for i, x := range strings.Split(l.Screen(), "\n") {
			if strings.Contains(x, text) {
				return i
			}
		}
		t.Fatalf("no %q:\n%s", text, l.Screen())
		return 0
	}
	l.Click(10, line("Jan 2018"))
	if l.Line("▌   Jan 2018") == "" {
		t.Errorf("the click goes nowhere:\n%s", l.Screen())
	}
	for range 4 {
		l.Update(tea.MouseWheelMsg(tea.Mouse{Button: tea.MouseWheelDown, X: 4, Y: 8}))
	}
	l.Click(10, line("Mar 2024"))
	l.Click(10, line("Mar 2024"))
	if l.Line("Overall effectiveness") == "" {
		t.Errorf("the second click does not open:\n%s", l.Screen())
	}
}
