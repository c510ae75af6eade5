package wording

import (
	"fmt"
	"strconv"
	"strings"

	"reinspect/compare"
	"reinspect/model"
)

// Point is one thing that a summary says, with the word that it stands under.
type Point struct{ About, Text string }

// Summary says the comparison in a few sentences made from its facts alone:
// who was inspected when, how grades moved, what recurs, what became of
// recommendations, and how themes moved.
func (w Words) Summary() []Point {
	points := []Point{{"Compared", w.compared()}}
	add := func(about, text string) {
		if text != "" {
			points = append(points, Point{about, text})
		}
	}
	add("Overall", w.overall())
	add("Judgements", w.judgementsInShort())
	add(w.RecurringTitle(), w.recurringInShort())
	add("Recommendations", w.followUpInShort())
	add("Themes", w.themesInShort())
	add("Stated changes", w.statedInShort())
	return points
}

// compared says which two reports these are, and how to read what follows.
func (w Words) compared() string {
	left, right := w.inspected(model.Left), w.inspected(model.Right)
	if w.c.InTime() {
		return fmt.Sprintf("%s: %s; then %s.", w.Name(model.Right), left, right)
	}
	return fmt.Sprintf("%s: %s; and %s: %s. Stronger, weaker and level say how %s compares with %s.",
		w.Side(model.Left), left, w.Side(model.Right), right, w.Side(model.Right), w.Side(model.Left))
}

// inspected says when a report's inspection was, and under which framework.
func (w Words) inspected(side model.Side) string {
	r := w.c.Reports.At(side)
	text := "inspected on a day that is not known"
	if p := r.Inspected.String(); p != "" {
		text = "inspected " + p
	}
	if r.Framework.Name != "" {
		text += " under " + r.Framework.Name
	}
	return text
}

// overall says how the judgement on the whole moved; "" where there is none.
func (w Words) overall() string {
	for _, j := range w.c.Judgements {
		if j.Area == model.OverallArea {
			return fmt.Sprintf("%s: %s.", w.Grades(&j), w.Moved(j.Movement, j.Steps))
		}
	}
	return ""
}

// Grades names both grades of a judgement: "Good in 2018, Inadequate in 2023".
func (w Words) Grades(j *compare.JudgementRow) string {
	return w.both(Grade(j.Grades.Left), Grade(j.Grades.Right))
}

// Balances names what both reports say of a theme: "strength in 2018, not
// covered in 2023".
func (w Words) Balances(t *compare.ThemeRow) string {
	return w.both(BalanceOf(t, model.Left), BalanceOf(t, model.Right))
}

func (w Words) both(left, right string) string {
	return fmt.Sprintf("%s in %s, %s in %s", left, w.Side(model.Left), right, w.Side(model.Right))
}

// JudgementsMoved counts the judgements by how they moved: "Of 5 judgements: 2
// improved, 3 stayed."; it says so where there are none.
func (w Words) JudgementsMoved() string {
	if len(w.c.Judgements) == 0 {
		return "Neither report makes a judgement."
	}
	counts := map[compare.Movement]int{}
	for _, j := range w.c.Judgements {
		counts[j.Movement]++
	}
	return fmt.Sprintf("Of %s: %s.", Count(len(w.c.Judgements), "judgement"), w.Movements(counts, nil))
}

func (w Words) judgementsInShort() string {
	named := map[compare.Movement][]string{}
	for _, j := range w.c.Judgements {
		title := j.Title
		if title == "" {
			title = w.Area(j.Area)
		}
		named[j.Movement] = append(named[j.Movement], title)
	}
	text := w.JudgementsMoved()
	for _, m := range []compare.Movement{compare.Improved, compare.Declined} {
		if len(named[m]) > 0 {
			text += fmt.Sprintf(" %s: %s.", Capital(w.Movement(m)), List(named[m]))
		}
	}
	return text
}

// named is how many themes a summary names.
const named = 3

func (w Words) recurringInShort() string {
	sure, themes := 0, []string{}
	for i := range w.c.Recurring {
		if r := &w.c.Recurring[i]; !r.Doubtful() {
			sure++
			themes = append(themes, w.Theme(r.Theme))
		}
	}
	verb, all := "recurs", len(w.c.Recurring)
	if w.twoAuthorities() {
		verb = "is shared"
	}
	switch {
	case all == 0:
		return "No weakness was found in both reports."
	case sure == 0:
		return fmt.Sprintf("No weakness %s for sure; %d to be checked.", verb, all)
	}
	many := verb
	if sure > 1 {
		many = choose(w.twoAuthorities(), "are shared", "recur")
	}
	text := fmt.Sprintf("%s %s", Count(sure, "weakness"), many)
	if doubtful := all - sure; doubtful > 0 {
		text += fmt.Sprintf(", and %d more to be checked", doubtful)
	}
	first := themes[:min(named, sure)]
	return text + ". " + choose(len(first) < sure, "The first: ", "") + Capital(List(first)) + "."
}

func (w Words) followUpInShort() string {
	if len(w.c.Recommendations) == 0 {
		return ""
	}
	counts, doubtful := w.c.Statuses()
	var parts []string
	for _, s := range StatusOrder {
		if counts[s] == 0 {
			continue
		}
		part := w.StatusCount(s, counts[s])
		if of := DoubtfulOf(doubtful[s], counts[s]); of != "" {
			part += " (" + of + ")"
		}
		parts = append(parts, part)
	}
	of := choose(w.twoAuthorities(), "to ", "of ")
	text := fmt.Sprintf("Of %s %s%s: %s.", Count(len(w.c.Recommendations), "recommendation"), of, w.Side(model.Left), strings.Join(parts, ", "))
	if again := w.askedAgain(); len(again) > 0 {
		text += choose(w.c.InTime(), " Asked for again in "+w.Side(model.Right), " Asked for in both") + ": " + List(again) + "."
	}
	return text
}

// askedAgain names the recommendations that the right list asks for too, by their
// numbers and main themes: "3 (Workforce)".
func (w Words) askedAgain() []string {
	var names []string
	for i := range w.c.Recommendations {
		f := &w.c.Recommendations[i]
		switch {
		case f.Again == nil:
		case len(f.Themes) == 0:
			names = append(names, strconv.Itoa(f.N))
		default:
			names = append(names, fmt.Sprintf("%d (%s)", f.N, w.Theme(f.Themes[0])))
		}
	}
	return names
}

// StatusOrder is the order in which statuses are counted, listed and offered: the
// best first.
var StatusOrder = []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned}

// firstOf names the first of some themes and says how many more there are.
func firstOf(themes []string) string {
	if len(themes) <= named+2 {
		return List(themes)
	}
	separator := between(themes[:named])
	return fmt.Sprintf("%s%sand %d more", strings.Join(themes[:named], separator), choose(separator == ", ", " ", separator), len(themes)-named)
}

func (w Words) themesInShort() string {
	if len(w.c.Themes) == 0 {
		return ""
	}
	text := fmt.Sprintf("Of %s that the reports speak of: %s.", Count(len(w.c.Themes), "theme"), w.Movements(w.c.ThemeMovements()))
	for _, way := range []struct {
		moved    compare.Movement
		from, to compare.Balance
		named    func([]string) string
	}{
		{compare.Improved, compare.AllWeak, compare.AllStrength, firstOf},
		{compare.Declined, compare.AllStrength, compare.AllWeak, List},
	} {
		all, others := w.themesThat(way.moved, way.from, way.to)
		moved := Capital(w.Movement(way.moved))
		if len(all) > 0 {
			text += fmt.Sprintf(" A %s in %s and a %s in %s: %s.", way.from, w.Side(model.Left), way.to, w.Side(model.Right), way.named(all))
			moved = "Also " + w.Movement(way.moved)
		}
		if len(others) > 0 {
			text += " " + moved + ": " + way.named(others) + "."
		}
	}
	return text
}

// themesThat names the themes that moved one way: all the way from one balance to
// another, and the others; sure ones before doubtful ones, which are marked.
func (w Words) themesThat(moved compare.Movement, from, to compare.Balance) (all, others []string) {
	for _, doubtful := range []bool{false, true} {
		for i := range w.c.Themes {
			t := &w.c.Themes[i]
			if t.Shown() != moved || t.Doubtful() != doubtful {
				continue
			}
			name := w.Theme(t.Theme) + choose(doubtful, " ("+Doubtful+")", "")
			if BalanceOf(t, model.Left) == Balance(from) && BalanceOf(t, model.Right) == Balance(to) {
				all = append(all, name)
			} else {
				others = append(others, name)
			}
		}
	}
	return all, others
}

func (w Words) statedInShort() string {
	counts, doubtful := map[model.Change]int{}, 0
	for _, s := range w.c.Stated {
		if s.Doubtful() {
			doubtful++
		} else {
			counts[s.Change]++
		}
	}
	var parts []string
	for _, c := range []model.Change{model.Improved, model.Declined, model.Persists} {
		if counts[c] > 0 {
			parts = append(parts, fmt.Sprintf("%s in %s", c, Count(counts[c], "sentence")))
		}
	}
	said := strings.Join(parts, ", ")
	switch {
	case len(parts) == 0 && doubtful == 0:
		return ""
	case len(parts) == 0:
		said = Count(doubtful, "sentence") + " to be checked"
	case doubtful > 0:
		said += fmt.Sprintf(", and %d more to be checked", doubtful)
	}
	who := "Each report says"
	switch {
	case w.twoAuthorities():
		who += " of its own authority"
	case w.c.InTime():
		who = "The report of " + w.Side(model.Right) + " itself says"
	}
	return fmt.Sprintf("%s what has changed since the inspection before it: %s.", who, said)
}

// List joins names as in a sentence: "a", "a and b", "a, b and c"; names that have
// parts of their own with semicolons: "a; b and c; d".
func List(names []string) string {
	last := len(names) - 1
	if separator := between(names); last < 1 || separator != ", " {
		return strings.Join(names, separator)
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// between is what parts names in a sentence.
func between(names []string) string {
	for _, name := range names {
		if strings.Contains(name, ", ") || strings.Contains(name, " and ") {
			return "; "
		}
	}
	return ", "
}
