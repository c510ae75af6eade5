package keys

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// recorder is a mover, ten lines high unless said otherwise, that writes down
// what it is told.
type recorder struct {
	window int
	told   string
}

func (r *recorder) Step(way int)   { r.told = fmt.Sprint("step ", way) }
func (r *recorder) Turn(lines int) { r.told = fmt.Sprint("turn ", lines) }
func (r *recorder) ToEnd(way int)  { r.told = fmt.Sprint("end ", way) }
func (r *recorder) Change(way int) { r.told = fmt.Sprint("change ", way) }
func (r *recorder) Window() int    { return r.window }

// A page leaves one line of the page before; a window of one line still moves.
func TestWhatTheMovementKeysDo(t *testing.T) {
	for _, c := range []struct {
		act    Action
		window int
		want   string
	}{
		{Down, 10, "step 1"},
		{Up, 10, "step -1"},
		{HalfDown, 10, "turn 5"},
		{HalfUp, 10, "turn -5"},
		{PageDown, 10, "turn 9"},
		{PageUp, 10, "turn -9"},
		{HalfDown, 1, "turn 1"},
		{PageUp, 1, "turn -1"},
		{Top, 10, "end -1"},
		{Bottom, 10, "end 1"},
		{NextChange, 10, "change 1"},
		{PrevChange, 10, "change -1"},
		{Next, 10, "change 1"},
		{Prev, 10, "change -1"},
	} {
		r := &recorder{window: c.window}
		if !Move(r, c.act) || r.told != c.want {
			t.Errorf("%s in %d lines: %q, want %q", c.act, c.window, r.told, c.want)
		}
	}
	r := &recorder{window: 10}
	if Move(r, Open) || r.told != "" {
		t.Errorf("%q is carried out as a movement: %q", Open, r.told)
	}
}

func TestKeysAreNamedAsPeopleWriteThem(t *testing.T) {
	m, err := New(map[string][]string{"help": {}})
	if err != nil {
		t.Fatal(err)
	}
	for act, want := range map[Action]string{PageUp: "page-up", HalfDown: "ctrl-d", Down: "j", Help: "", "no such action": ""} {
		if got := m.Name(act); got != want {
			t.Errorf("the key of %s is called %q, want %q", act, got, want)
		}
	}
	if got := m.Binding(PageDown).Help(); got.Key != "space page-down ctrl-f" || got.Desc != "a page down" {
		t.Errorf("the help of a page down is %+v", got)
	}
}

func TestTheTableOfKeysHasEveryAction(t *testing.T) {
	var actions []string
	for _, l := range HelpLines() {
		if l.Group == "" || l.Keys == "" || l.Help == "" {
			t.Errorf("a line is incomplete: %+v", l)
		}
		actions = append(actions, l.Action)
	}
	for _, act := range []Action{Down, Swap, Undo, Quit} {
		if !slices.Contains(actions, string(act)) {
			t.Errorf("%s is not in %s", act, strings.Join(actions, ", "))
		}
	}
}
