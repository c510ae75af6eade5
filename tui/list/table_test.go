package list

import (
	"strings"
	"testing"
)

type fruit struct{ name, colour, weight, note string }

func fruits(rows ...fruit) Table[fruit] {
	short := Column[fruit]{Gap: 1, Cell: func(_ int, f *fruit) string { return strings.Repeat("!", min(len(f.note), 1)) }}
	return Table[fruit]{
		Rows: rows,
		Name: func(f *fruit) string { return f.name },
		Columns: []Column[fruit]{
			{Title: "looks", Gap: 2, Cell: func(_ int, f *fruit) string { return f.colour }},
			{Gap: 1, Drop: 1, Cell: func(_ int, f *fruit) string { return f.weight }},
			{Title: "note", Gap: 2, Drop: 2, Short: &short, Cell: func(_ int, f *fruit) string { return f.note }},
		},
	}
}

// Where there is too little room, columns are left out in their order and
// replaced by their short form; then the name is narrowed; then the table gives
// up.
func TestATableFitsItsWidth(t *testing.T) {
	table := fruits(fruit{"apple", "red", "120 g", "ripe"}, fruit{"fig", "purple", "40 g", ""})
	for _, c := range []struct {
		width     int
		head, row string
	}{
		{25, "      looks         note", "apple  red    120 g  ripe"},
		{24, "      looks         ", "apple  red    120 g !"},
		{21, "      looks         ", "apple  red    120 g !"},
		{20, "      looks    ", "apple  red    !"},
		{14, "     looks    ", "appl  red    !"},
		{13, "", ""},
	} {
		f, ok := table.Fit(c.width, 4)
		if !ok {
			if c.row != "" {
				t.Errorf("%d columns: does not fit", c.width)
			}
			continue
		}
		if f.Width() > c.width {
			t.Errorf("%d columns: the table is %d wide", c.width, f.Width())
		}
		row := f.Row(0, &table.Rows[0], table.Rows[0].name[:min(f.NameWidth, 5)])
		if strings.TrimRight(row, " ") != c.row {
			t.Errorf("%d columns: row %q, want %q", c.width, row, c.row)
		}
		if head := f.Head(""); strings.TrimSpace(head) != strings.TrimSpace(c.head) || strings.Index(head, "looks") != f.NameWidth+2 {
			t.Errorf("%d columns: head %q, want %q", c.width, head, c.head)
		}
		if f.Full != (c.width >= 25) {
			t.Errorf("%d columns: full is %v", c.width, f.Full)
		}
	}
}

// A column begins at a place where there is room for that, in the form of the
// table that has it; else the table is as without.
func TestAColumnBeginsAtAPlace(t *testing.T) {
	table := fruits(fruit{"apple", "red", "120 g", "ripe"}, fruit{"fig", "purple", "40 g", ""})
	for _, c := range []struct {
		place, width int
		row          string
	}{
		{20, 40, "apple  red          120 g  ripe"},
		{20, 27, "apple  red          120 g !"},
		{20, 26, "apple  red          !"},
		{20, 20, "apple  red    !"},           // no room for that
		{10, 40, "apple  red    120 g  ripe"}, // it cannot begin so early
	} {
		f, ok := table.FitAt(1, c.place, c.width, 4)
		if row := strings.TrimRight(f.Row(0, &table.Rows[0], "apple"), " "); !ok || row != c.row {
			t.Errorf("at %d of %d: %q, want %q", c.place, c.width, row, c.row)
		}
	}
}

// A column in which no row has anything takes no room.
func TestAnEmptyColumnIsLeftOut(t *testing.T) {
	table := fruits(fruit{"fig", "purple", "40 g", ""})
	f, _ := table.Fit(80, 4)
	if head := f.Head("name"); strings.Contains(head, "note") || f.Width() != 3+2+6+1+4 {
		t.Errorf("head %q, %d wide", head, f.Width())
	}
}
