package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"reinspect/compare"
	"reinspect/internal/theme"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/pane"
)

// newTestApp returns an app that shows a comparison on a screen of some size.
func newTestApp(t testing.TB, c *compare.Comparison, width, height int) *App {
	t.Helper()
	catalogue, err := theme.Load("")
	if err != nil {
		t.Fatal(err)
	}
	a, err := New(Config{
		Themes: catalogue, Look: Dark,
		Load: func(context.Context) (Desk, error) { return Desk{Comparison: c}, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	a.Init()
	a.Update(tea.WindowSizeMsg{Width: width, Height: height})
	a.Update(loadedMsg{a.generation, Desk{Comparison: c}, nil})
	return a
}

// keystroke returns the message of a key by its name.
func keystroke(name string) tea.KeyPressMsg {
	special := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
		"backspace": {Code: tea.KeyBackspace}, "space": {Code: tea.KeySpace, Text: " "},
		"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	}
	if k, ok := special[name]; ok {
		return k
	}
	if len(name) == 6 && name[:5] == "ctrl+" {
		return tea.KeyPressMsg{Code: rune(name[5]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// run carries out a command and everything that follows from it.
func run(a *App, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			run(a, c)
		}
	default:
		_, next := a.Update(msg)
		run(a, next)
	}
}

// keysOf returns every key of the app.
func keysOf() []string {
	var keys []string
	for _, row := range keyTable {
		for _, k := range row.keys {
			if row.action != actQuit && row.action != actSuspend {
				keys = append(keys, k)
			}
		}
	}
	return keys
}

// The screen is never wider or taller than the terminal, whatever was pressed
// at whatever size, and a line is never missing.
func TestNothingEverLeavesTheScreen(t *testing.T) {
	outer := t
	keys := keysOf()
	rapid.Check(t, func(t *rapid.T) {
		c := fiction.Comparison()
		if rapid.Bool().Draw(t, "other authorities") {
			c = fiction.OtherAuthorities()
		}
		a, err := New(Config{Look: Dark, ASCII: rapid.Bool().Draw(t, "ascii")})
		if err != nil {
			t.Fatal(err)
		}
		a.Init()
		a.config.Files = newShelf(nil)
		a.Update(loadedMsg{a.generation, Desk{Comparison: c, Book: newBook(outer, c)}, nil})
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "resize") {
				a.Update(tea.WindowSizeMsg{Width: rapid.IntRange(1, 220).Draw(t, "width"), Height: rapid.IntRange(1, 70).Draw(t, "height")})
			}
			a.Update(keystroke(rapid.SampledFrom(keys).Draw(t, "key")))
			if a.width > 0 {
				fits(t, a)
			}
		}
	})
}

// fits fails the test when the screen is not of the terminal's size.
func fits(t interface{ Fatalf(string, ...any) }, a *App) {
	lines := a.lines()
	if len(lines) != a.height {
		t.Fatalf("%d lines on a screen of %dx%d", len(lines), a.width, a.height)
	}
	for i, l := range lines {
		if w := pane.Width(l); w > a.width {
			t.Fatalf("line %d is %d wide on a screen of %dx%d: %q", i, w, a.width, a.height, l)
		}
	}
}

// Every size from 1x1 up draws every view.
func TestEverySizeDraws(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 80, 24)
	for view := range a.tabs {
		a.show(view)
		for width := 1; width <= 220; width += 1 + width/20 {
			for height := 1; height <= 70; height += 1 + height/8 {
				a.Update(tea.WindowSizeMsg{Width: width, Height: height})
				fits(t, a)
			}
		}
	}
}

// Every dialog draws at every size, with all that it reads read.
func TestEverySizeDrawsEveryDialog(t *testing.T) {
	for _, keys := range [][]string{{"e"}, {"o"}, {":"}, {"a"}, {"2", "a"}, {"2", "!"}, {"2", "="}, {"?"}, {"f"}, {"x"}} {
		a := newTestApp(t, fiction.Comparison(), 80, 24)
		a.config.Files = newShelf(t)
		a.Update(loadedMsg{a.generation, newDisk(t, fiction.Comparison()).desk, nil})
		press(a, keys...)
		if len(a.overlays) == 0 {
			t.Errorf("%v opens nothing", keys)
		}
		for width := 1; width <= 220; width += 1 + width/6 {
			for height := 1; height <= 70; height += 1 + height/4 {
				a.Update(tea.WindowSizeMsg{Width: width, Height: height})
				fits(t, a)
				if c := a.View().Cursor; c != nil && (c.X >= width || c.Y >= height) {
					t.Fatalf("%v: the cursor stands at %d,%d on a screen of %dx%d", keys, c.X, c.Y, width, height)
				}
			}
		}
	}
}

// A load that was overtaken by another must not replace its result.
func TestAnOldLoadIsForgotten(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 80, 24)
	shown := a.cmp
	old := a.generation
	a.load(func(context.Context) (Desk, error) { return Desk{}, nil })
	a.Update(loadedMsg{old, Desk{Comparison: fiction.Comparison()}, nil})
	if a.cmp != shown {
		t.Error("the result of an older load was shown")
	}
}

// The reader can stop a load and keeps what was on the screen.
func TestALoadCanBeCancelled(t *testing.T) {
	a := newTestApp(t, fiction.Comparison(), 100, 24)
	shown := a.cmp
	var loading context.Context
	cmd := a.load(func(ctx context.Context) (Desk, error) {
		loading = ctx
		return Desk{Comparison: fiction.Comparison()}, ctx.Err()
	})
	a.Update(slowMsg{a.generation})
	if text := ansi.Strip(a.View().Content); !strings.Contains(text, "esc cancels") {
		t.Errorf("the screen does not say how to cancel:\n%s", text)
	}
	a.Update(keystroke("esc"))
	run(a, cmd)
	if loading.Err() == nil {
		t.Error("the load was not told to stop")
	}
	if a.cmp != shown || a.loading {
		t.Error("the cancelled load still had its way")
	}
}

// Without a comparison to show, a failed load ends the app with its error.
func TestAFailedFirstLoadEndsTheApp(t *testing.T) {
	a, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	a.Init()
	wrong := errors.New("two.pdf: no text layer")
	_, cmd := a.Update(loadedMsg{a.generation, Desk{}, wrong})
	if cmd == nil || !errors.Is(a.err, wrong) {
		t.Fatalf("the app goes on; its error is %v", a.err)
	}
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("the app does not quit")
	}
}

// A reader who cancels the first load can open other reports, and one who
// opens the wrong ones is told and stays.
func TestACancelledFirstLoadLeavesAWayOn(t *testing.T) {
	a, err := New(Config{Files: newShelf(t)})
	if err != nil {
		t.Fatal(err)
	}
	a.Init()
	a.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	press(a, "esc")
	if !strings.Contains(shows(a), "o opens reports") {
		t.Errorf("the screen does not say how to go on:\n%s", shows(a))
	}
	press(a, "o", "j", "enter")
	if a.err != nil || !strings.Contains(shows(a), "could not be opened") {
		t.Errorf("the app ends with %v:\n%s", a.err, shows(a))
	}
	press(a, "esc", "o", "enter")
	if !strings.Contains(shows(a), "Netherwick") {
		t.Errorf("the pair is not shown:\n%s", shows(a))
	}
}
