package sections

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// heading is the line that names a section: area, grades, movement, and how its
// themes moved.
func (v *tab) heading(p *part, reg regions) string {
	line := " " + v.Styles.Strong.Paint(v.SectionTitle(p.section))
	right := v.themesMoved(p)
	if j := v.Index.Judgements[v.section(p).Area]; j != nil {
		gap, mark := pane.Spaces(view.ColumnGap), v.GradeMoved(j).Paint()
		room := reg.Total() - pane.Width(line) - pane.Width(mark) - 2*view.ColumnGap
		if grades := v.GradesWithin(j, room); pane.Width(grades) <= room {
			line += gap + v.Styles.Quiet.Paint(grades)
		}
		line += gap + mark
		if pane.Width(line)+view.ColumnGap+pane.Width(right) > reg.Total() {
			right = ""
		}
	}
	return pane.Between(line, right, reg.Total())
}

// themesMoved says how many themes of a section moved which way: "themes ▼ 8 = 6".
func (v *tab) themesMoved(p *part) string {
	count := map[compare.Movement]int{}
	for _, b := range v.section(p).Bands {
		if side, only := b.OnlySide(); b.Theme == "" || v.section(p).Area == compare.AskedForArea {
			continue
		} else if only {
			count[model.Pair[compare.Movement]{Left: compare.Gone, Right: compare.New}.At(side)]++
		} else if m := v.Index.ThemeMovement(b.Theme); m != compare.New && m != compare.Gone {
			count[m]++
		}
	}
	var parts []string
	for _, m := range wording.MovementOrder {
		if n := count[m]; n > 0 {
			mark := v.MovementMark(m)
			parts = append(parts, mark.Style.Paint(fmt.Sprintf("%s %d", mark.Glyph, n)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return v.Styles.Quiet.Paint("themes ") + strings.Join(parts, "  ")
}

// printed reports whether either report prints a heading for a section.
func (v *tab) printed(p *part) bool {
	return v.section(p).Area != "" && v.section(p).Titles != model.Pair[string]{}
}

// drawHeading shows the section's line and, below it, how each report heads it.
func (v *tab) drawHeading(p *part, reg regions) []string {
	lines := []string{v.heading(p, reg)}
	if reg.Arrangement >= view.Beside && v.printed(p) {
		title := func(screen model.Side) string {
			t := pane.Clean(v.section(p).Titles.At(v.OnScreen(screen)))
			if t == "" {
				t = "no section of its own"
			}
			return " " + v.Styles.Faint.Paint(pane.Clip(v.SideName(screen)+"  "+t, reg.Panes.At(screen)-1))
		}
		lines = append(lines, pane.Pad(title(model.Left), reg.Panes.Left+view.PaneGap)+title(model.Right))
	}
	return append(lines, "")
}

// sticky is the first line of the window: the section, and the band that the
// lines below it are in.
func (v *tab) sticky(first int, reg regions) string {
	i := max(v.rows.At(first+1), v.rows.At(first))
	r := &v.list[i]
	begins := first+1 == v.rows.Top(i) && r.part.row == i
	ends := first+2 == v.rows.Top(i)+v.rows.Height(i) && (i+1 == len(v.list) || v.list[i+1].part != r.part)
	if r.kind == headingRow || r.kind == foldRow || begins || ends || v.bandTitle(r.part) == "" {
		return v.heading(v.headingOf(r.part), reg)
	}
	line := " " + v.Styles.Strong.Paint(v.SectionTitle(r.part.section)) +
		v.Styles.Quiet.Paint(" "+v.Glyphs.Into+" "+v.bandTitle(r.part))
	return pane.Between(line, v.mark(r.part).Paint(), reg.Total())
}

// headingOf is the heading of a part's section.
func (v *tab) headingOf(p *part) *part {
	i := slices.IndexFunc(v.parts, func(q *part) bool { return q.kind == headingPart && q.section == p.section })
	return v.parts[i]
}

func (v *tab) bandTitle(p *part) string {
	return pane.Clean(v.Words.BandTitle(v.section(p), v.band(p)))
}

// drawHead is the head of a band: its theme, each side's balance, the movement,
// whether it recurs; below that who asked for it.
func (v *tab) drawHead(p *part, reg regions) []string {
	b, title := v.band(p), v.bandTitle(p)
	var balances, tallies []string
	if v.Index.Themes[b.Theme] != nil && v.section(p).Area != compare.AskedForArea {
		for _, screen := range []model.Side{model.Left, model.Right} {
			balances = append(balances, v.balance(b.Theme, screen, false))
			tallies = append(tallies, v.balance(b.Theme, screen, true))
		}
	}
	asked := pane.Clean(v.Words.Asked(b, v.OnScreen(model.Left)))
	moved, recurs := v.mark(p), v.recurs(b.Theme)
	if reg.Arrangement < view.Beside {
		below := strings.Join(slices.DeleteFunc(append(balances, asked), func(s string) bool { return s == "" }), pane.Spaces(view.ColumnGap))
		return v.underHead(v.rule(reg.Total(), title, moved.Paint(), recurs), below, reg)
	}
	line := ""
	for _, parts := range [][]string{
		append(balances, moved.Paint(), recurs),
		append(slices.Clone(tallies), moved.Paint(), recurs),
		append(slices.Clone(tallies), moved.Style.Paint(moved.Glyph), v.glyphOf(recurs)),
		{moved.Style.Paint(moved.Glyph), v.glyphOf(recurs)},
	} {
		line = v.rule(reg.Total(), title, parts...)
		if pane.Width(line) <= reg.Total() {
			break
		}
	}
	return v.underHead(line, asked, reg)
}

// underHead adds the quiet line below a head; none where there is nothing to say.
func (v *tab) underHead(head, below string, reg regions) []string {
	lines := []string{pane.Clip(head, reg.Total())}
	if below != "" {
		lines = append(lines, pane.Clip(pane.Spaces(reg.Gutter)+v.Styles.Quiet.Paint(below), reg.Total()))
	}
	return lines
}

// rule joins the parts of a head by short rules and goes on to the end of the
// line: "── Workforce ── 2018 − ── = stayed ─────".
func (v *tab) rule(width int, title string, parts ...string) string {
	short := v.Styles.Faint.Paint(strings.Repeat(v.Glyphs.Rule, 2))
	line := " " + short
	if title != "" {
		line += " " + v.Styles.Strong.Paint(title) + " " + short
	}
	for _, p := range parts {
		if p != "" {
			line += " " + p + " " + short
		}
	}
	return line + v.Styles.Faint.Paint(strings.Repeat(v.Glyphs.Rule, max(width-pane.Width(line), 0)))
}

// balance is what a side of the screen says of a theme, all in all, and how many
// sentences say so: "2018 weakness +9 −22"; a brief one by its colour alone.
func (v *tab) balance(theme string, screen model.Side, brief bool) string {
	t, side := v.Index.Themes[theme], v.OnScreen(screen)
	mark, tally := v.SaidMark(t, side), v.Tally(t.Counts.At(side))
	text := tally
	if !brief || tally == "" {
		text = strings.TrimRight(mark.Word+" "+tally, " ")
	}
	return v.Styles.Quiet.Paint(v.SideName(screen)) + " " + mark.Style.Paint(text)
}

// recurs says whether a theme is a weakness of both reports: "↻ recurs".
func (v *tab) recurs(theme string) string {
	word := v.Words.Recurs(theme)
	if word == "" {
		return ""
	}
	return v.Styles.RecurringMark.Paint(v.Glyphs.Recurring + " " + word)
}

// glyphOf is the sign of recurs alone.
func (v *tab) glyphOf(recurs string) string {
	if recurs == "" {
		return ""
	}
	return v.Styles.RecurringMark.Paint(v.Glyphs.Recurring)
}

// drawFold shows several bands as one line.
func (v *tab) drawFold(p *part, reg regions) string {
	count, texts := map[model.Polarity]int{}, slices.Concat(p.texts.Left, p.texts.Right)
	for _, b := range texts {
		for i := range b.Sentences {
			count[b.Sentences[i].Polarity]++
		}
	}
	paragraphs := wording.Count(len(texts), "paragraph")
	text := ""
	if side, only := v.band(p).OnlySide(); v.section(p).Area == compare.BackgroundArea {
		text = paragraphs + ", no findings"
	} else if only {
		var titles []string
		for _, i := range p.bands {
			if id := v.section(p).Bands[i].Theme; id != "" {
				titles = append(titles, v.ThemeTitle(id))
			}
		}
		text = fmt.Sprintf("%s %s, %s   %s%d %s%d   %s", wording.Count(len(p.bands), "theme"), v.OnlyMark(side).Word, paragraphs,
			v.Glyphs.Strength, count[model.Strength], v.Glyphs.Weakness, count[model.Weakness], strings.Join(titles, ", "))
	}
	bar, style := " ", v.Styles.Quiet
	if v.cursor.fold == p {
		bar, style = v.Styles.Selected.Paint(v.Glyphs.Bar), v.Styles.Strong
	}
	return bar + " " + style.Paint(pane.Clip(v.Glyphs.Folded+" "+text, reg.Total()-2))
}
