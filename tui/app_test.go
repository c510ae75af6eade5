package tui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"reinspect/internal/sharedtest"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// The screen is never wider or taller than the terminal, whatever was pressed
// at whatever size, and a line is never missing.
func TestNothingEverLeavesTheScreen(t *testing.T) {
	sharedtest.Cases(t, 30)
	outer := t
	keys := uitest.Keys()
	rapid.Check(t, func(t *rapid.T) {
		c := fiction.Comparison()
		if rapid.Bool().Draw(t, "other authorities") {
			c = fiction.OtherAuthorities()
		}
		config := tui.Config{ASCII: rapid.Bool().Draw(t, "ascii"), Files: uitest.NewFiles(outer)}
		a := uitest.Open(outer, config, tui.Opened{Comparison: c, Book: uitest.NewBook(outer, c)}, 80, 24)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "resize") {
				a.Resize(rapid.IntRange(0, 220).Draw(t, "width"), rapid.IntRange(0, 70).Draw(t, "height"))
			}
			a.Update(uitest.Key(rapid.SampledFrom(keys).Draw(t, "key")))
			a.Fits(t)
		}
	})
}

// sizes are screens from nothing to 220x70, close to each other where they are
// small; a thorough run takes them closer.
func sizes() []tea.WindowSizeMsg {
	part := sharedtest.Some(1, 8)
	var all []tea.WindowSizeMsg
	for width := 0; width <= 220; width += 1 + width/part {
		for height := 0; height <= 70; height += 1 + height/part {
			all = append(all, tea.WindowSizeMsg{Width: width, Height: height})
		}
	}
	return all
}

// Every view draws at every size: a terminal that is being made or closed can
// say that it has no rows or no columns.
func TestEverySizeDraws(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 80, 24)
	for view := 1; view <= 6; view++ {
		a.Press(fmt.Sprint(view))
		for _, size := range sizes() {
			a.Resize(size.Width, size.Height)
			a.Fits(t)
		}
	}
}

// Every dialog draws at every size, with all that it reads read.
func TestEverySizeDrawsEveryDialog(t *testing.T) {
	for _, keys := range [][]string{{"e"}, {"o"}, {":"}, {"a"}, {"2", "a"}, {"2", "!"}, {"2", "]", "="}, {"?"}, {"f"}, {"x"}} {
		a := uitest.Open(t, tui.Config{Files: uitest.NewFiles(t)}, uitest.NewDisk(t, fiction.Comparison()).Opened, 80, 24)
		a.Press(keys[:len(keys)-1]...)
		before := a.Screen()
		a.Press(keys[len(keys)-1])
		if !strings.Contains(a.Screen(), "╭") || strings.Contains(before, "╰") {
			t.Errorf("%v opens nothing:\n%s", keys, a.Screen())
		}
		for _, size := range sizes() {
			a.Resize(size.Width, size.Height)
			a.Fits(t)
		}
	}
}

// A terminal without rows or columns, at the start or later, loses nothing: the
// screen is there as soon as there is room.
func TestATerminalWithoutRoom(t *testing.T) {
	for _, size := range [][2]int{{80, 0}, {0, 0}, {0, 24}} {
		for view := 1; view <= 6; view++ {
			a := uitest.Open(t, tui.Config{}, uitest.NewDisk(t, fiction.Comparison()).Opened, size[0], size[1])
			for _, k := range []string{fmt.Sprint(view), "j", "J", "ctrl+d", "pgdown", "G", "k", "ctrl+u", "pgup", "g", "enter", "x", "esc", "esc"} {
				a.Press(k)
				a.Fits(t)
			}
			a.Press(fmt.Sprint(view))
			a.Resize(80, 24)
			if a.Line("▌") == "" && view < 6 {
				t.Errorf("view %d, begun at %v: no cursor:\n%s", view, size, a.Screen())
			}
		}
	}
}

// A load that was overtaken by another must not replace its result.
func TestAnOldLoadIsForgotten(t *testing.T) {
	a := uitest.Open(t, tui.Config{Files: uitest.NewFiles(t)}, tui.Opened{Comparison: fiction.Comparison()}, 80, 24)
	old := a.Loaded(tui.Opened{Comparison: fiction.OtherAuthorities()}, nil)
	a.Press("o")
	a.Update(uitest.Key("enter")) // begins another load
	a.Update(old)
	if strings.Contains(a.Screen(), "Netherwick") {
		t.Errorf("the result of an older load is shown:\n%s", a.Screen())
	}
}

// waiting are files of which a pair takes long to read.
type waiting struct {
	*uitest.Files
	loading context.Context
}

func (w *waiting) Offers() ([]tui.Offer, error) {
	return []tui.Offer{{Kind: "Slow", Open: func(ctx context.Context) (tui.Opened, error) {
		w.loading = ctx
		return tui.Opened{Comparison: fiction.OtherAuthorities()}, ctx.Err()
	}}}, nil
}

// The reader can stop a load and keeps what was on the screen.
func TestALoadCanBeCancelled(t *testing.T) {
	files := &waiting{Files: uitest.NewFiles(t)}
	a := uitest.Open(t, tui.Config{Files: files}, tui.Opened{Comparison: fiction.Comparison()}, 100, 24)
	a.Press("o")
	_, cmd := a.Update(uitest.Key("enter"))
	a.Update(a.Slow())
	if !strings.Contains(a.Screen(), "esc cancels") {
		t.Errorf("the screen does not say how to cancel:\n%s", a.Screen())
	}
	a.Press("esc")
	a.Run(cmd)
	if files.loading.Err() == nil {
		t.Error("the load was not told to stop")
	}
	if strings.Contains(a.Screen(), "Netherwick") || strings.Contains(a.Screen(), "esc cancels") {
		t.Errorf("the cancelled load still had its way:\n%s", a.Screen())
	}
}

// Without a comparison to show, a failed load ends the app with its error.
func TestAFailedFirstLoadEndsTheApp(t *testing.T) {
	a, err := tui.New(tui.Config{})
	if err != nil {
		t.Fatal(err)
	}
	a.Init()
	wrong := errors.New("two.pdf: no text layer")
	_, cmd := a.Update(a.Loaded(tui.Opened{}, wrong))
	if cmd == nil || !errors.Is(a.Err(), wrong) {
		t.Fatalf("the app goes on; its error is %v", a.Err())
	}
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("the app does not quit")
	}
}

// A reader who cancels the first load can open other reports, and one who
// opens the wrong ones is told and stays.
func TestACancelledFirstLoadLeavesAWayOn(t *testing.T) {
	app, err := tui.New(tui.Config{Files: uitest.NewFiles(t)})
	if err != nil {
		t.Fatal(err)
	}
	app.Init()
	a := uitest.Of(app)
	a.Resize(100, 30)
	a.Press("esc")
	if !strings.Contains(a.Screen(), "o opens reports") {
		t.Errorf("the screen does not say how to go on:\n%s", a.Screen())
	}
	a.Press("o", "j", "enter")
	if a.Err() != nil || !strings.Contains(a.Screen(), "could not be opened") {
		t.Errorf("the app ends with %v:\n%s", a.Err(), a.Screen())
	}
	a.Press("esc", "o", "enter")
	if !strings.Contains(a.Screen(), "Netherwick") {
		t.Errorf("the pair is not shown:\n%s", a.Screen())
	}
}

// The number keys open their view at once and for good, whatever key follows
// however soon.
func TestANumberKeyOpensItsView(t *testing.T) {
	a := uitest.New(t, fiction.Comparison(), 80, 24)
	for i, title := range []string{"Grades", "Sections", "Themes", "Recurring", "Follow-up", "Notes"} {
		for _, k := range []string{fmt.Sprint(i + 1), "j"} {
			a.Update(uitest.Key(k))
			if line := a.Line("1"); !strings.Contains(a.Screen(), fmt.Sprintf("%d %s", i+1, title)) {
				t.Errorf("after %d and %s: %s", i+1, k, line)
			}
		}
	}
}
