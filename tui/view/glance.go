package view

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// Tally is how many sentences say what: "+3 −1 ±2"; "" where none does.
func (s *Context) Tally(c compare.Counts) string {
	var parts []string
	for _, one := range []struct {
		sign string
		n    int
	}{{s.Glyphs.Strength, c.Strength}, {s.Glyphs.Weakness, c.Weakness}, {s.Glyphs.Mixed, c.Mixed}} {
		if one.n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d", one.sign, one.n))
		}
	}
	return strings.Join(parts, " ")
}

// Tallies are those of both reports, by their names: "2018 +3 −1 → 2023 −5".
func (s *Context) Tallies(t *compare.ThemeRow) string {
	one := func(screen model.Side) string {
		side := s.OnScreen(screen)
		if t.Balance.At(side) == compare.Absent {
			return s.SideName(screen) + " " + wording.Balance(compare.Absent)
		}
		if tally := s.Tally(t.Counts.At(side)); tally != "" {
			return s.SideName(screen) + " " + tally
		}
		return s.SideName(screen) + " " + s.Glyphs.Blank
	}
	return one(model.Left) + " " + s.Between() + " " + one(model.Right)
}

// StatusCounts say how many recommendations came to what, in as many lines as
// they need.
func (s *Context) StatusCounts(width int) []string {
	count, doubtful := s.Comparison.Statuses()
	lines := []string{" "}
	for _, status := range wording.StatusOrder {
		n := count[status]
		if n == 0 {
			continue
		}
		m := s.StatusMark(status)
		text := m.Style.Paint(m.Glyph + " " + s.Words.StatusCount(status, n))
		if doubtful[status] > 0 {
			text += s.Styles.Quiet.Paint(DoubtfulSign)
		}
		last := &lines[len(lines)-1]
		if *last != " " && pane.Width(*last)+ColumnGap+pane.Width(text) > width {
			lines = append(lines, " ")
			last = &lines[len(lines)-1]
		}
		if *last != " " {
			*last += "  "
		}
		*last += " " + text
	}
	return lines
}

// Critical is how often each report criticises a theme, and which way the theme
// moved: "2018 −22 → 2023 −23   = stayed".
func (s *Context) Critical(t *compare.ThemeRow) string {
	one := func(screen model.Side) string {
		return fmt.Sprintf("%s %s%d", s.SideName(screen), s.Glyphs.Weakness, t.Counts.At(s.OnScreen(screen)).Critical())
	}
	return s.Styles.Quiet.Paint(one(model.Left)+" "+s.Between()+" "+one(model.Right)) + pane.Spaces(ColumnGap) + s.ThemeMovedMark(t).Paint()
}

// WeaknessFacts are what is said of a recurring weakness beside its theme: how
// often each report criticises it and which way that moved, whether both lists ask
// for it, and whether its quotations may find different faults.
func (s *Context) WeaknessFacts(r *compare.Recurring) []string {
	var facts []string
	if t := s.Index.Themes[r.Theme]; t != nil {
		facts = append(facts, s.Critical(t))
	}
	if r.InLists {
		facts = append(facts, s.Styles.RecurringMark.Paint(s.Glyphs.Recurring+" "+s.Words.AskedBothTimes()))
	}
	if r.MayDiffer {
		facts = append(facts, s.Styles.Quiet.Paint("perhaps different faults"))
	}
	return facts
}

// Numbered is a name behind a number, wrapped, the hits of the query in it.
func (s *Context) Numbered(n int, name string, here bool, width int) []string {
	number := fmt.Sprintf("%d ", n)
	lines := s.FoundLines(name, max(width-len(number), 1), s.NameStyle(here))
	for i := range lines {
		if i == 0 {
			lines[i] = s.Styles.Quiet.Paint(number) + lines[i]
		} else {
			lines[i] = pane.Spaces(len(number)) + lines[i]
		}
	}
	return lines
}
