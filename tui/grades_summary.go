package tui

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// balance says in figures how judgements, themes and recommendations stand.
func (v *grades) balance(width int) []string {
	judgements, themes := map[compare.Movement]int{}, map[compare.Movement]int{}
	for _, j := range v.cmp.Judgements {
		judgements[j.Movement]++
	}
	for _, t := range v.cmp.Themes {
		themes[t.Movement]++
	}
	lines := append([]string{""}, v.figures("Judgements", judgements, width)...)
	if len(v.cmp.Themes) > 0 {
		lines = append(lines, v.figures("Themes", themes, width)...)
	}
	return lines
}

// balanceLabel is the width of the words before the figures, figureGap what
// parts them.
const (
	balanceLabel = 13
	figureGap    = 3
)

func (v *grades) figures(label string, counts map[compare.Movement]int, width int) []string {
	lines := []string{"  " + v.styles.quiet.Paint(pane.Pad(label, balanceLabel))}
	first := true
	for _, m := range []compare.Movement{
		compare.Improved, compare.Declined, compare.Stayed,
		compare.New, compare.Gone, compare.NotComparable,
	} {
		n := counts[m]
		if n == 0 && m != compare.Improved && m != compare.Declined && m != compare.Stayed {
			continue
		}
		mk := v.movementMark(m)
		style := mk.style
		if n == 0 {
			style = v.styles.faint
		}
		part := style.Paint(fmt.Sprintf("%s %d %s", mk.glyph, n, mk.word))
		last := len(lines) - 1
		switch {
		case first:
			lines[last] += part
		case pane.Width(lines[last])+figureGap+pane.Width(part) < width:
			lines[last] += pane.Spaces(figureGap) + part
		default:
			lines = append(lines, pane.Spaces(2+balanceLabel)+part)
		}
		first = false
	}
	return lines
}

func (v *grades) weaknessTitle() []string {
	text := "Weaknesses that recur"
	if v.cmp.Relation == compare.DifferentAuthorities {
		text = "Weaknesses that both share"
	}
	title := v.styles.quiet.Paint(text)
	if n := len(v.cmp.Recurring); n > topRecurring {
		title += v.styles.faint.Paint(fmt.Sprintf("   the first %d of %d", topRecurring, n))
	}
	return []string{"", "  " + title}
}

// weaknesses returns one line for each of the top recurring weaknesses:
// theme, statement, and where there is room the paragraphs of both sides.
func (v *grades) weaknesses(width int) []string {
	title, where := 0, make([]string, len(v.recurring()))
	longest := 0
	for k, r := range v.recurring() {
		title = max(title, pane.Width(v.themeTitle(r.Theme)))
		where[k] = v.places(v.onScreen(model.Left), r.Evidence.At(v.onScreen(model.Left))) + " " + v.between() + " " +
			v.places(v.onScreen(model.Right), r.Evidence.At(v.onScreen(model.Right)))
		longest = max(longest, pane.Width(where[k]))
	}
	title = min(title, max(width/3, 20), max(width-5, 1))
	lines := make([]string, len(where))
	for k, r := range v.recurring() {
		i := len(v.cmp.Judgements) + k
		line := v.bar(i == v.Pos) + v.styles.recurringMark.Paint(v.glyphs.recurring) + " "
		said, rest := v.themeTitle(r.Theme), pane.Clean(r.Statement)
		doubt := ""
		if r.Doubtful() {
			doubt = ", " + unsure
		}
		if after, repeats := strings.CutPrefix(rest, said); repeats {
			line += v.name(i, said) + v.styles.quiet.Paint(doubt+after)
		} else if width-title-8 >= shortStatement {
			line += pane.Pad(v.name(i, said), title) + "   " + v.styles.quiet.Paint(strings.TrimLeft(doubt+". "+rest, ",. "))
		} else {
			line += v.name(i, said)
		}
		if room := width - longest - 4; room >= title+longStatement {
			line = pane.Pad(line, room) + "   " + v.styles.faint.Paint(where[k])
		}
		lines[k] = pane.Clip(line, width-1)
	}
	return lines
}

// The room that a statement needs before anything stands beside it, and to
// say anything at all.
const (
	longStatement  = 48
	shortStatement = 24
)

// cautions say what makes the whole comparison less sure: they stand above
// what it makes so.
func (v *grades) cautions(width int) []string {
	var lines []string
	for _, w := range v.cmp.Warnings {
		lines = append(lines, v.warning(w, width)...)
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

// warnings say what could not be read of both reports.
func (v *grades) warnings(width int) []string {
	var lines []string
	for _, screen := range []model.Side{model.Left, model.Right} {
		for _, w := range v.report(screen).Warnings {
			lines = append(lines, v.warning(v.sideName(screen)+": "+w, width)...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]string{"", "  " + v.styles.quiet.Paint("What could not be read")}, lines...)
}

func (v *grades) warning(text string, width int) []string {
	sign := v.styles.mixed.Paint("!")
	var lines []string
	for _, l := range v.wrapped(pane.Clean(text), max(width-5, 1), v.styles.quiet) {
		lines = append(lines, "  "+sign+" "+l)
		sign = " "
	}
	return lines
}

// places names the first few places of some evidence.
func (v *grades) places(side model.Side, evidence []compare.Evidence) string {
	few := evidence[:min(len(evidence), 3)]
	text := v.where(side, few)
	if len(few) < len(evidence) {
		text += ", …"
	}
	return text
}
