package parse

import (
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
)

func TestItemsInATableAndInBoxes(t *testing.T) {
	s := send("There are systemic failings leading to significant concerns about outcomes.").
		bold("Areas for priority action").
		row("Responsible body | Areas for priority action").
		row("Fenmoor Council and the | Leaders should work together to find out, at once,", "Marshland board | which children wait, and to see", " | them").
		next().row("the Marshland | within a month. They should tell families.", "board").
		row("Marshland board | Leaders should open a second clinic for:").
		add(layout.Line{X: 340, Size: 12, Role: layout.RoleListItem, Marker: "•"}, "speech and language").
		bold("Areas for improvement").
		text("Leaders should tell families sooner what was decided about", "their children.").
		tight().text("Leaders start planning for adulthood too late. They should see that:").
		inner("reviews from Year 9 on look ahead").inner("colleges are asked").
		tight().text("Too few parents are visited at home.").
		add(layout.Line{X: 57, Size: 12, Role: layout.RoleListItem}, "◼")
	same(t, "items", items(s.report(t)), []string{
		"Areas for priority action: Fenmoor Council and the Marshland board the Marshland board | Leaders should work together to find out, at once, which children wait, and to see them within a month. They should tell families.",
		"Areas for priority action: Marshland board | Leaders should open a second clinic for:\n• speech and language",
		"Areas for improvement | Leaders should tell families sooner what was decided about their children.",
		"Areas for improvement | Leaders start planning for adulthood too late. They should see that:\n• reviews from Year 9 on look ahead\n• colleges are asked",
		"Areas for improvement | Too few parents are visited at home.",
	})
}

// What a table of actions can look like. Its right column begins at x 320.
func TestFormsOfATableOfActions(t *testing.T) {
	right := layout.Line{X: 320, Size: 12}
	bullet := layout.Line{X: 320, Size: 12, Role: layout.RoleListItem, Marker: "•"}
	const a, b = "Areas for priority action | ", "Areas for improvement | "
	for _, c := range []struct {
		name  string
		table func(*sheet) *sheet
		want  []string
	}{
		{"the head stands in the middle of its column", func(s *sheet) *sheet {
			s.row("Responsible body | Areas for priority action")
			head := &s.lines[len(s.lines)-1]
			head.Cells[1].X += 60
			return s.row("Fenmoor Council | Leaders should see who", " | waits.").row("The board | Leaders should open a", " | clinic.")
		}, []string{"Fenmoor Council | Leaders should see who waits.", "The board | Leaders should open a clinic."}},
		{"a name longer than its action", func(s *sheet) *sheet {
			return s.row("Responsible bodies | Areas for priority action").
				row("Fenmoor Council | Leaders should see who waits.", "and the Marshland", "board").row("The board | Leaders should open a clinic.")
		}, []string{"Fenmoor Council and the Marshland board | Leaders should see who waits.", "The board | Leaders should open a clinic."}},
		{"names in the middle of their rows", func(s *sheet) *sheet {
			return s.row("Responsible body | Area for priority action").
				row(" | Leaders should see who", "Fenmoor Council | waits, and tell their", " | families.").
				row(" | Leaders should open a", "The board | clinic, at once, for", " | them.")
		}, []string{"Fenmoor Council | Leaders should see who waits, and tell their families.", "The board | Leaders should open a clinic, at once, for them."}},
		{"a list in an action, from its first line on", func(s *sheet) *sheet {
			return s.row("Responsible body | Areas for priority action").row("Fenmoor Council | Leaders should see:").
				tight().add(bullet, "who waits").tight().add(bullet, "why.").
				row("The board | • open a clinic").tight().add(bullet, "call families.")
		}, []string{"Fenmoor Council | Leaders should see:\n• who waits\n• why.", "The board | • open a clinic\n• call families."}},
		{"the head again on the next page", func(s *sheet) *sheet {
			return s.row("Responsible body | Areas for priority action").row("Fenmoor Council | Leaders should see who waits.").
				next().row("Responsible body | Areas for priority action").row("The board | Leaders should open a clinic.")
		}, []string{"Fenmoor Council | Leaders should see who waits.", "The board | Leaders should open a clinic."}},
		{"an action over a page's end, whose name is complete", func(s *sheet) *sheet {
			return s.row("Responsible body | Areas for priority action").row("Fenmoor Council | Leaders should see", " | who waits").
				next().add(right, "and why. They should", "call families.").row("The board | Leaders should open a clinic.")
		}, []string{"Fenmoor Council | Leaders should see who waits and why. They should call families.", "The board | Leaders should open a clinic."}},
		{"a name over a page's end, beside a whole sentence", func(s *sheet) *sheet {
			return s.
				row("Responsible body | Areas for priority action").row("Fenmoor Council and | Leaders should see who", "the Marshland | waits.").
				next().row("Health Board | They should call families.").row("The board | Leaders should open a clinic.")
		}, []string{"Fenmoor Council and the Marshland Health Board | Leaders should see who waits. They should call families.", "The board | Leaders should open a clinic."}},
		{"two actions of one body", func(s *sheet) *sheet {
			return s.row("Responsible body | Areas for priority action").row("Fenmoor Council | Leaders should see who", "and the board | waits.").
				add(right, "Leaders should open a clinic.")
		}, []string{"Fenmoor Council and the board | Leaders should see who waits.", "Fenmoor Council and the board | Leaders should open a clinic."}},
		{"an action of two paragraphs", func(s *sheet) *sheet {
			return s.row("Responsible body | Areas for priority action").row("Fenmoor Council | Leaders should see who waits.").
				add(right, "This includes children", "who have moved.").row("The board | Leaders should open a clinic.")
		}, []string{"Fenmoor Council | Leaders should see who waits. This includes children who have moved.", "The board | Leaders should open a clinic."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := c.table(send("There are systemic failings leading to significant concerns about outcomes.").bold("Areas for priority action")).
				bold("Areas for improvement").text("Leaders should tell families sooner what was decided.")
			var want []string
			for _, w := range c.want {
				who, item, _ := strings.Cut(w, " | ")
				want = append(want, strings.TrimSuffix(a, " | ")+": "+who+" | "+item)
			}
			same(t, "items", items(s.report(t)), append(want, b+"Leaders should tell families sooner what was decided."))
		})
	}
}

func TestItemsInATableWithoutLayout(t *testing.T) {
	row := func(block int, who, item string) layout.Line {
		return layout.Line{Role: layout.RoleTableRow, Block: block, Text: who + "\t" + item, Cells: []layout.Cell{{Text: who}, {Text: item}}}
	}
	head := func(block int, text string) layout.Line {
		return layout.Line{Role: layout.RoleHeading, Level: 2, Block: block, Text: text, Cells: []layout.Cell{{Text: text}}}
	}
	s := &sheet{lines: []layout.Line{
		head(1, "Area SEND inspection of Fenmoor Local Area Partnership"), head(2, "Areas for priority action"),
		row(3, "Responsible body", "Areas for priority action"), row(4, "Fenmoor Council", "find out who waits"), row(5, "The board", "Open a clinic."),
		head(6, "Next steps"),
	}}
	same(t, "items", items(s.report(t)), []string{"Fenmoor Council | find out who waits", "The board | Open a clinic."})
}
