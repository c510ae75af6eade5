package dialog

import (
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// newContext has the built-in keys and no colours but that of a hit.
func newContext(t *testing.T) *view.Context {
	t.Helper()
	table, err := keys.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &view.Context{Glyphs: view.UnicodeGlyphs, Keys: table}
	s.Styles.Hit = pane.NewStyle(ansi.Style{}.Bold())
	return s
}

// key is the message of a key.
func key(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	case "left":
		return tea.KeyPressMsg{Code: tea.KeyLeft}
	case "pgup":
		return tea.KeyPressMsg{Code: tea.KeyPgUp}
	case "pgdown":
		return tea.KeyPressMsg{Code: tea.KeyPgDown}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// press presses keys and reports whether the last one closes the dialog.
func press(o view.Overlay, names ...string) (done bool) {
	for _, name := range names {
		done, _ = o.Update(key(name))
	}
	return done
}

// write presses a key for each letter.
func write(o view.Overlay, text string) {
	for _, r := range text {
		o.Update(key(string(r)))
	}
}

// drawn is a dialog's box in some room, without the blanks at the ends of lines.
func drawn(o view.Overlay, width, height int) string {
	lines, _ := o.Draw(width, height)
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// marked is the text of the line that the bar marks.
func marked(o view.Overlay) string {
	for _, line := range strings.Split(drawn(o, 120, 40), "\n") {
		if _, text, ok := strings.Cut(line, "▌"); ok {
			return strings.TrimSpace(strings.TrimRight(text, " │"))
		}
	}
	return ""
}

func TestAnExplanationIsScrolled(t *testing.T) {
	facts := []view.Fact{{About: "first", Text: "one"}, {}, {About: "", Text: "two"}, {About: "longer", Text: "three"}, {About: "last", Text: "four"}}
	e := NewExplanation(newContext(t), "Why", facts)
	want := `╭─────────────────╮
│  Why            │
│                 │
│  first   one    │
│                 │
│          two    │
│  longer  three  │
│  last    four   │
╰─────────────────╯`
	if got := drawn(e, 80, 9); got != want {
		t.Errorf("the explanation is\n%s, want\n%s", got, want)
	}
	for _, step := range []struct {
		key, first string
	}{{"up", "first"}, {"down", "│  │"}, {"down", "two"}, {"down", "two"}, {"up", "│  │"}, {"up", "first"}, {"up", "first"}, {"down", "│  │"}} {
		if press(e, step.key) {
			t.Fatalf("%s closes the explanation", step.key)
		}
		top := strings.Split(drawn(e, 80, 7), "\n")[3]
		if !strings.Contains(squeezed(top), squeezed(step.first)) {
			t.Errorf("after %s the first line is %q, want %q", step.key, top, step.first)
		}
	}
	if !press(e, "x") {
		t.Error("another key does not close the explanation")
	}
}

// squeezed is a text without blanks and lines of the frame.
func squeezed(text string) string {
	return strings.NewReplacer(" ", "", "─", "", "│", "").Replace(text)
}

// A box says that there is more, and is never larger than its room.
func TestABoxThatIsCutOffSaysSo(t *testing.T) {
	s := newContext(t)
	lines := []string{"one", "two", "three", "four"}
	for height, want := range map[int]string{8: "onetwothreefour", 7: "onetwo…jshowsmore", 5: "…jshowsmore"} {
		out := box(s, "", lines, 40, height)
		if got := squeezed(strings.Join(out[BoxTop:len(out)-1], "")); got != want || len(out) != height {
			t.Errorf("in %d lines: %q in %d lines, want %q", height, got, len(out), want)
		}
	}
	for _, l := range box(s, "title", []string{"four words are here"}, 15, 9) {
		if pane.Width(l) != 15 {
			t.Errorf("%q is %d wide, not 15", l, pane.Width(l))
		}
	}
}

// The help has two columns where one is too high, and is scrolled where both
// are.
func TestTheHelpOnSmallScreens(t *testing.T) {
	h := NewHelp(newContext(t), func(keys.Action) string { return "" })
	one := drawn(h, 160, 200)
	two := drawn(h, 160, 40)
	if a, b := strings.Count(one, "\n"), strings.Count(two, "\n"); b >= a || b > 40 {
		t.Errorf("%d lines in much room, %d in little", a, b)
	}
	if exact := drawn(h, 160, strings.Count(one, "\n")+1); exact != one {
		t.Errorf("two columns are drawn though one fits:\n%s", exact)
	}
	first := func() string { return strings.Split(drawn(h, 60, 20), "\n")[BoxTop] }
	top := first()
	if press(h, "up"); first() != top {
		t.Errorf("the help is scrolled above its first line: %s", first())
	}
	press(h, "down", "down")
	if at := h.offset; at != 2 {
		t.Errorf("two lines down the help begins at line %d", at)
	}
	press(h, "up")
	press(h, "pgdown")
	if at := h.offset; at != 16 {
		t.Errorf("a page further the help begins at line %d", at)
	}
	if press(h, "pgup"); h.offset != 1 {
		t.Errorf("a page back the help begins at line %d", h.offset)
	}
	for range 30 {
		press(h, "pgdown")
		drawn(h, 60, 20)
	}
	if end := drawn(h, 60, 20); strings.Contains(end, "shows more") || strings.Count(end, "\n") != 19 {
		t.Errorf("the end of the help is\n%s", end)
	}
	if !press(h, "x") {
		t.Error("another key does not close the help")
	}
}

// Of more choices than there are digits, the first nine have one.
func TestALongMenu(t *testing.T) {
	chosen := ""
	var items []Item
	for i := range 10 {
		label := "choice " + string(rune('a'+i))
		items = append(items, Item{Label: label, Choose: func() tea.Cmd { chosen = label; return nil }})
	}
	m := NewMenu(newContext(t), "Choose", items)
	if press(m, "end"); marked(m) != "choice j" {
		t.Errorf("the last choice is %q", marked(m))
	}
	if press(m, "up"); marked(m) != "9  choice i" {
		t.Errorf("the ninth choice is %q", marked(m))
	}
	if !press(m, "2") || chosen != "choice b" {
		t.Errorf("2 chooses %q", chosen)
	}
}

// A menu begins at the current choice; enter, or a second click, chooses.
func TestAMenu(t *testing.T) {
	chosen := ""
	choice := func(label string) Item {
		return Item{Label: label, Choose: func() tea.Cmd { chosen = label; return nil }}
	}
	menu := func() *Menu {
		items := []Item{choice("one"), choice("two"), choice("three")}
		items[1].Current, items[2].Gap, items[0].Detail = true, true, "the first"
		return NewMenu(newContext(t), "Choose", items)
	}
	m := menu()
	if got := marked(m); got != "2  two" {
		t.Errorf("the menu begins on %q", got)
	}
	if press(m, "down") || marked(m) != "3  three" {
		t.Errorf("down leads to %q", marked(m))
	}
	if press(m, "up", "up") || marked(m) != "1  one     the first" {
		t.Errorf("up leads to %q", marked(m))
	}
	if !press(m, "enter") || chosen != "one" {
		t.Errorf("enter chooses %q", chosen)
	}
	for digit, want := range map[string]string{"1": "one", "3": "three"} {
		if chosen = ""; !press(menu(), digit) || chosen != want {
			t.Errorf("%s chooses %q", digit, chosen)
		}
	}
	for _, key := range []string{"4", "0", "z", "!"} {
		if chosen = ""; press(menu(), key) || chosen != "" {
			t.Errorf("%s, which is no choice, closes the menu or chooses %q", key, chosen)
		}
	}
	for _, key := range []string{"esc", "q"} {
		if chosen = ""; !press(menu(), key) || chosen != "" {
			t.Errorf("%s does not leave the menu, or chooses %q", key, chosen)
		}
	}
	m = menu()
	m.About = []string{"What is chosen."}
	drawn(m, 80, 30)
	for _, click := range []struct {
		line int
		done bool
		on   string
	}{{0, false, "2  two"}, {2, false, "1  one     the first"}, {4, false, "3  three"}, {5, true, "3  three"}} {
		if done, _ := m.Update(view.LineClick{Line: click.line}); done != click.done || marked(m) != click.on {
			t.Errorf("a click on line %d: done %v, on %q; want %v, %q", click.line, done, marked(m), click.done, click.on)
		}
	}
	dismissed := 0
	m.Dismiss = func() { dismissed++ }
	if !press(m, "esc") || dismissed != 1 {
		t.Errorf("esc dismisses the menu %d times", dismissed)
	}
	if !press(menu(), "esc") {
		t.Error("esc does not close a menu that needs no dismissal")
	}
}

// The list of commands finds by letters in order and marks them; what cannot be
// done now is not done.
func TestTheListOfCommands(t *testing.T) {
	var ran keys.Action
	list := func() *Commands {
		return NewCommands(newContext(t), func(a keys.Action) string {
			if a == keys.Copy {
				return "nothing to copy"
			}
			return ""
		}, func(a keys.Action) tea.Cmd { ran = a; return nil })
	}
	c := list()
	total := len(c.found)
	for _, step := range []struct {
		key string
		pos int
	}{{"up", 0}, {"down", 1}, {"tab", 2}, {"up", 1}, {"pgdown", 16}, {"pgup", 15}, {"pgup", 0}} {
		drawn(c, 120, 30)
		if press(c, step.key) || c.Pos != step.pos {
			t.Errorf("%s leads to %d, want %d", step.key, c.Pos, step.pos)
		}
	}
	if groups := c.found[total-1].row.Group; groups != keys.Movement || c.found[0].row.Group == keys.Movement {
		t.Error("movement keys are not the last commands")
	}
	write(c, "export")
	if text := drawn(c, 120, 30); len(c.found) >= total || strings.Count(text, c.Styles.Hit.Paint("p")) == 0 {
		t.Errorf("%d commands are found:\n%s", len(c.found), text)
	}
	_, cursor := c.Draw(120, 30)
	if cursor == nil || cursor.X != boxMargin/2+commandsPrompt+len("export") || cursor.Y != BoxTop {
		t.Errorf("the cursor is at %+v", cursor)
	}
	if !press(c, "enter") || ran != keys.Export {
		t.Errorf("enter runs %q", ran)
	}
	c = list()
	for i, f := range c.found {
		if f.row.Action == keys.Copy {
			c.GoTo(i)
		}
	}
	if ran = ""; press(c, "enter") || ran != "" || !strings.Contains(marked(c), "nothing to copy") {
		t.Errorf("what cannot be done runs %q; its line is %q", ran, marked(c))
	}
	write(c, "zzzz")
	if press(c, "enter") || !strings.Contains(drawn(c, 120, 30), "no command is called that") {
		t.Errorf("without a command:\n%s", drawn(c, 120, 30))
	}
	if !press(c, "esc") {
		t.Error("esc does not close the list")
	}
	c = list()
	drawn(c, 120, 30)
	if done, _ := c.Update(view.LineClick{Line: queryTop + 3}); done || c.Pos != 3 {
		t.Errorf("a click leads to %d (%v)", c.Pos, done)
	}
	if done, _ := c.Update(view.LineClick{Line: queryTop + 3}); !done || ran != c.found[3].row.Action {
		t.Errorf("a second click runs %q (%v)", ran, done)
	}
}

// What the reader wrote is lost only by esc twice, and kept by enter.
func TestAnEditorLosesNothingLightly(t *testing.T) {
	kept := "nothing"
	keep := func(text string) tea.Cmd { kept = text; return nil }
	e, _ := NewEditor(newContext(t), "Note", "old", keep)
	if e.Draft() != nil {
		t.Error("a text that nobody changed is a draft")
	}
	if !press(e, "esc") {
		t.Error("esc does not close an editor that nothing was written in")
	}
	write(e, " new")
	if press(e, "esc") || !strings.Contains(drawn(e, 80, 20), "esc again loses") {
		t.Errorf("esc at once loses what was written:\n%s", drawn(e, 80, 20))
	}
	write(e, "er")
	if press(e, "esc") {
		t.Error("esc loses what was written since it was asked")
	}
	if draft := e.Draft(); draft == nil {
		t.Error("there is no draft of what was written")
	} else if draft(); kept != "old newer" {
		t.Errorf("the draft keeps %q", kept)
	}
	kept = ""
	if !press(e, "esc") || kept != "" {
		t.Errorf("esc twice keeps %q", kept)
	}
	if !press(e, "enter") || kept != "old newer" {
		t.Errorf("enter keeps %q", kept)
	}
	lines, cursor := e.Draw(80, 20)
	if row := ansi.Strip(lines[cursor.Y]); !strings.Contains(row, "old newer") || []rune(row)[cursor.X-1] != 'r' {
		t.Errorf("the cursor is at %d,%d of\n%s", cursor.X, cursor.Y, strings.Join(lines, "\n"))
	}
}

// An editor of one line keeps to it, whatever is pasted, and gives up where it
// is empty.
func TestAnEditorOfOneLine(t *testing.T) {
	kept := "nothing"
	e, _ := NewLineEditor(newContext(t), "Folder", "/home", func(text string) tea.Cmd { kept = text; return nil })
	e.Update(tea.PasteMsg{Content: "/one\n two"})
	if e.Draft() != nil || e.value() != "/home/one two" {
		t.Errorf("the line is %q", e.value())
	}
	if !press(e, "esc") {
		t.Error("esc does not give up a line")
	}
	for range 20 {
		press(e, "backspace")
	}
	if !press(e, "enter") || kept != "nothing" {
		t.Errorf("an empty line keeps %q", kept)
	}
	write(e, "/x")
	if !press(e, "enter") || kept != "/x" {
		t.Errorf("enter keeps %q", kept)
	}
	if n := len(strings.Split(drawn(e, 80, 30), "\n")); n != boxLines+3 {
		t.Errorf("a line takes a box of %d lines", n)
	}
}

func TestTheHomeFolderIsPutInPlaceOfATilde(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home) // Windows
	for path, want := range map[string]string{
		"~": home, "~/reports/a.md": filepath.Join(home, "reports/a.md"), "~other/a.md": "~other/a.md", "a~b": "a~b", "": "",
	} {
		if got := ExpandHome(path); got != want {
			t.Errorf("%q becomes %q, want %q", path, got, want)
		}
	}
}

// What a fact is about leaves most of the width to what is so, however long it is.
func TestALongLabelLeavesRoomForItsFact(t *testing.T) {
	facts := []view.Fact{
		{About: "kind", Text: "inspection"},
		{About: "The experiences and progress of children who need help and protection", Text: "Requires improvement to be good"},
	}
	for width, want := range map[int]string{116: "Requires improvement to be good", 56: "Requires improvement to be good", 36: "improvement to be"} {
		lines, _ := NewExplanation(newContext(t), "Tarnbrook, 2024", facts).Draw(width, 30)
		screen := ansi.Strip(strings.Join(lines, "\n"))
		if !strings.Contains(screen, want) || !strings.Contains(screen, "protection") || strings.Contains(screen, "…") {
			t.Errorf("in %d columns:\n%s", width, screen)
		}
	}
}
