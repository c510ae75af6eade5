package parse

import (
	"strconv"
	"strings"
	"testing"

	"reinspect/internal/load/read/layout"
)

// runOf returns the numbers that are taken for a run of paragraph numbers.
// Lines are written as "X|text", with X their distance from the left edge;
// an empty one is white space.
func runOf(rows ...string) string {
	var lines []layout.Line
	y := 80.0
	for _, row := range rows {
		y += 14
		if row == "" {
			continue
		}
		x, text, _ := strings.Cut(row, "|")
		l := set(1, y, 12, text)
		l.X = float64(atoi(x))
		lines = append(lines, l)
	}
	var all []string
	p := prepared(lines...)
	for _, n := range p.numberRun() {
		all = append(all, strconv.Itoa(n.number)+"@"+p.lines[n.line].bodyText())
	}
	return strings.Join(all, " ")
}

func TestTheBestFoundedRunOfNumbersIsTaken(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []string
		want string
	}{
		{"a plain run", []string{"70|1. One.", "", "70|2. Two.", "", "70|3. Three."}, "1@One. 2@Two. 3@Three."},
		{"two numbers are no run", []string{"70|1. One.", "", "70|2. Two."}, ""},
		{"of two the one with a full stop", []string{"70|1. One.", "", "70|2 boats came", "", "70|2. Two.", "", "70|3. Three."}, "1@One. 2@Two. 3@Three."},
		{"of two the one before a capital", []string{"70|1. One.", "", "70|2. boats came", "", "70|2. Two.", "", "70|3. Three."}, "1@One. 2@Two. 3@Three."},
		{"of two the one after a sentence's end", []string{"70|1. One.", "", "70|They moor at quay", "70|2. Two", "", "70|2. Two.", "", "70|3. Three."}, "1@One. 2@Two. 3@Three."},
		{"of two the one in the column", []string{"70|1. One.", "", "130|2. Aside.", "", "70|2. Two.", "", "70|3. Three."}, "1@One. 2@Two. 3@Three."},
		{"a little left of the column is in it", []string{"70|1. One.", "", "60|2. Two.", "", "130|2. Aside.", "", "70|3. Three.", "", "70|4. Four."}, "1@One. 2@Two. 3@Three. 4@Four."},
		{"a skipped number", []string{"70|1. One.", "", "70|2. Two.", "", "70|4. Four.", "", "70|5. Five."}, "1@One. 2@Two. 4@Four. 5@Five."},
		{"a single figure never pays for a skipped number", []string{"70|1. One.", "", "70|2. Two.", "", "70|3. Three.", "", "70|5 boats"}, "1@One. 2@Two. 3@Three."},
		{"a number printed twice", []string{"70|1. One.", "", "70|2. Two.", "", "70|2. Too.", "", "70|3. Three."}, "1@One. 2@Two. 2@Too. 3@Three."},
		{"a run that begins late", []string{"70|4. Four.", "", "70|5. Five.", "", "70|6. Six."}, "4@Four. 5@Five. 6@Six."},
		{"a run from 1 rather than one from a large figure", []string{"70|19. Note.", "", "70|20. Note.", "", "70|21. Note.", "", "70|1. One.", "", "70|2. Two.", "", "70|3. Three."}, "1@One. 2@Two. 3@Three."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := runOf(c.rows...); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestASecondRunNeedsSeveralParagraphsOfItsOwn(t *testing.T) {
	rows := func(n int) (all []string) {
		for i := range n {
			all = append(all, "", "70|"+strconv.Itoa(i+1)+". Text.")
		}
		return all
	}
	count := func(first, second int) int {
		return len(strings.Fields(runOf(append(rows(first), rows(second)...)...))) / 1
	}
	if got := count(9, 9); got != 18 {
		t.Errorf("of two runs of nine %d numbers are taken", got)
	}
	if got := count(9, 3); got != 9 {
		t.Errorf("of a run of nine and figures to three %d numbers are taken", got)
	}
}

func TestTheNumbersColumnIsWhereMostStand(t *testing.T) {
	line := func(x float64, text string) layout.Line { l := set(1, 80, 12, text); l.X = x; return l }
	for _, c := range []struct {
		name  string
		lines []layout.Line
		want  float64
	}{
		{"most numbers", []layout.Line{line(100, "1. One."), line(70, "2. Two."), line(70, "3. Three.")}, 72},
		{"of two alike the left one", []layout.Line{line(100, "1. One."), line(70, "2. Two.")}, 72},
		{"bare figures do not count", []layout.Line{line(100, "1. One."), line(70, "2 boats"), line(70, "3 boats")}, 100},
		{"text does not count", []layout.Line{line(100, "1. One."), line(70, "Boats."), line(70, "Boats.")}, 100},
		{"no numbers", []layout.Line{line(70, "Boats.")}, 0},
	} {
		if got := prepared(c.lines...).numberColumn(); got != c.want {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
}
