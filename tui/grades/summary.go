package grades

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/pane"
)

// balance says in figures how judgements, themes and recommendations stand.
func (v *tab) balance(width int) []string {
	judgements, themes := map[compare.Movement]int{}, map[compare.Movement]int{}
	for _, j := range v.Comparison.Judgements {
		judgements[j.Movement]++
	}
	for _, t := range v.Comparison.Themes {
		themes[t.Movement]++
	}
	lines := append([]string{""}, v.figures("Judgements", judgements, width)...)
	if len(v.Comparison.Themes) > 0 {
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

func (v *tab) figures(label string, counts map[compare.Movement]int, width int) []string {
	lines := []string{"  " + v.Styles.Quiet.Paint(pane.Pad(label, balanceLabel))}
	first := true
	for _, m := range []compare.Movement{
		compare.Improved, compare.Declined, compare.Stayed,
		compare.New, compare.Gone, compare.NotComparable,
	} {
		n := counts[m]
		if n == 0 && m != compare.Improved && m != compare.Declined && m != compare.Stayed {
			continue
		}
		mk := v.MovementMark(m)
		style := mk.Style
		if n == 0 {
			style = v.Styles.Faint
		}
		part := style.Paint(fmt.Sprintf("%s %d %s", mk.Glyph, n, mk.Word))
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

func (v *tab) weaknessTitle() []string {
	title := v.Styles.Quiet.Paint(v.Words.RecurringTitle())
	if n := len(v.Comparison.Recurring); n > topRecurring {
		title += v.Styles.Faint.Paint(fmt.Sprintf("   the first %d of %d", topRecurring, n))
	}
	return []string{"", "  " + title}
}

// weaknesses returns one line for each of the top recurring weaknesses:
// theme, statement, and where there is room the paragraphs of both sides.
func (v *tab) weaknesses(width int) []string {
	title, where := 0, make([]string, len(v.recurring()))
	longest := 0
	for k, r := range v.recurring() {
		title = max(title, pane.Width(v.ThemeTitle(r.Theme)))
		where[k] = v.places(v.OnScreen(model.Left), r.Evidence.At(v.OnScreen(model.Left))) + " " + v.Between() + " " +
			v.places(v.OnScreen(model.Right), r.Evidence.At(v.OnScreen(model.Right)))
		longest = max(longest, pane.Width(where[k]))
	}
	title = min(title, max(width/3, 20), max(width-5, 1))
	lines := make([]string, len(where))
	for k, r := range v.recurring() {
		i := len(v.Comparison.Judgements) + k
		line := v.Bar(i == v.Pos) + v.Styles.RecurringMark.Paint(v.Glyphs.Recurring) + " "
		said, rest := v.ThemeTitle(r.Theme), pane.Clean(r.Statement)
		doubt := ""
		if r.Doubtful() {
			doubt = ", " + wording.Doubtful
		}
		if after, repeats := strings.CutPrefix(rest, said); repeats {
			line += v.name(i, said) + v.Styles.Quiet.Paint(doubt+after)
		} else if width-title-8 >= shortStatement {
			line += pane.Pad(v.name(i, said), title) + "   " + v.Styles.Quiet.Paint(strings.TrimLeft(doubt+". "+rest, ",. "))
		} else {
			line += v.name(i, said)
		}
		if room := width - longest - 4; room >= title+longStatement {
			line = pane.Pad(line, room) + "   " + v.Styles.Faint.Paint(where[k])
		}
		lines[k] = pane.Clip(line, width-1)
	}
	return lines
}

// The room that a statement needs before anything is put beside it, and to
// say anything at all.
const (
	longStatement  = 48
	shortStatement = 24
)

// cautions say what makes the whole comparison less sure: they stand above
// what it makes so.
func (v *tab) cautions(width int) []string {
	var lines []string
	for _, w := range v.Comparison.Warnings {
		lines = append(lines, v.warning(w, width)...)
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

// warnings say what could not be read of both reports.
func (v *tab) warnings(width int) []string {
	var lines []string
	for _, screen := range []model.Side{model.Left, model.Right} {
		for _, w := range v.Report(screen).Warnings {
			lines = append(lines, v.warning(v.SideName(screen)+": "+w, width)...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]string{"", "  " + v.Styles.Quiet.Paint("What could not be read")}, lines...)
}

func (v *tab) warning(text string, width int) []string {
	sign := v.Styles.Mixed.Paint("!")
	var lines []string
	for _, l := range v.Wrapped(pane.Clean(text), max(width-5, 1), v.Styles.Quiet) {
		lines = append(lines, "  "+sign+" "+l)
		sign = " "
	}
	return lines
}

// places names the first few places of some evidence.
func (v *tab) places(side model.Side, evidence []compare.Evidence) string {
	few := evidence[:min(len(evidence), 3)]
	text := v.Where(side, few)
	if len(few) < len(evidence) {
		text += ", …"
	}
	return text
}
