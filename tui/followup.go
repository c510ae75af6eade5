package tui

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/pane"
)

// followUp is the fifth view: what became of the left report's
// recommendations, and what the reports themselves say has changed.
type followUp struct {
	*listing
}

// The kinds of item in this view.
const (
	recommendationItem = iota
	statedItem
)

func newFollowUp(s *state) *followUp {
	v := &followUp{}
	v.listing = newListing(s, v)
	return v
}

func (v *followUp) Title() string { return "Follow-up" }

func (v *followUp) Count() int {
	if v.cmp == nil {
		return -1
	}
	return len(v.cmp.Recommendations)
}

func (v *followUp) fill() []item {
	items := v.asked(false)
	items = append(items, v.asked(true)...)
	for _, side := range []model.Side{model.Right, model.Left} {
		items = append(items, v.lane(side)...)
	}
	return items
}

// asked lists the recommendations to the authority, or to the safeguarding
// board, under a heading of their own.
func (v *followUp) asked(board bool) []item {
	var items []item
	left := v.cmp.Reports.Left
	for i := range v.cmp.Recommendations {
		f := &v.cmp.Recommendations[i]
		rec := left.Recommendation(model.Ref{Kind: model.RefBullet, N: f.N})
		if (rec != nil && rec.Board) != board || !v.letsStatus(f.Status, v.filter) {
			continue
		}
		it := item{kind: recommendationItem, n: i, words: []words{{model.Left, pane.Clean(f.Text)}}}
		for _, e := range f.Evidence {
			it.words = append(it.words, words{model.Right, pane.Clean(e.Sentence)})
		}
		items = append(items, it)
	}
	if len(items) == 0 {
		return nil
	}
	return append([]item{{heading: "  " + v.styles.quiet.Paint(v.askedTitle(board))}}, items...)
}

func (v *followUp) askedTitle(board bool) string {
	left, right := v.nameOf(model.Left), v.nameOf(model.Right)
	switch other := v.cmp.Relation == compare.DifferentAuthorities; {
	case other && board:
		return fmt.Sprintf("Asked of %s’s board: what %s’s report says of it", left, right)
	case other:
		return fmt.Sprintf("Asked of %s: what %s’s report says of it", left, right)
	case board:
		return fmt.Sprintf("Asked of the board in %s, and what became of it", left)
	}
	return fmt.Sprintf("Asked for in %s, and what became of it", left)
}

// lane lists what a report itself says has changed.
func (v *followUp) lane(side model.Side) []item {
	var items []item
	for i := range v.cmp.Stated {
		s := &v.cmp.Stated[i]
		if s.Side == side && v.letsChange(s.Change, v.filter) {
			items = append(items, item{kind: statedItem, n: i, aside: true, words: []words{{side, pane.Clean(s.Text)}}})
		}
	}
	if len(items) == 0 {
		return nil
	}
	title := "Since the last inspection, as " + v.nameOf(side) + " itself says"
	if side == model.Left {
		title = "Before that, as " + v.nameOf(side) + " itself said"
	}
	if v.cmp.Relation == compare.DifferentAuthorities {
		title = "Since its last inspection, as " + v.nameOf(side) + "’s report says"
	}
	return append([]item{{heading: "  " + v.styles.quiet.Paint(title)}}, items...)
}

// letsStatus reads the filters as statuses: what moved on improved, what is
// still asked for stayed and recurs, what nobody speaks of is gone.
func (v *followUp) letsStatus(s compare.Status, f filter) bool {
	m := map[compare.Status]compare.Movement{
		compare.Resolved: compare.Improved, compare.Partly: compare.Improved,
		compare.StillThere: compare.Stayed, compare.NotMentioned: compare.Gone,
	}[s]
	return f.lets(m, s == compare.StillThere, s == compare.StillThere || s == compare.Partly)
}

func (v *followUp) letsChange(c model.Change, f filter) bool {
	m := map[model.Change]compare.Movement{
		model.Improved: compare.Improved, model.Declined: compare.Declined, model.Persists: compare.Stayed,
	}[c]
	return f.lets(m, c == model.Persists, c == model.Persists || c == model.Declined)
}

func (v *followUp) Matching() map[filter]int {
	count := map[filter]int{}
	for _, f := range filters {
		for i := range v.cmp.Recommendations {
			if v.letsStatus(v.cmp.Recommendations[i].Status, f) {
				count[f]++
			}
		}
		for i := range v.cmp.Stated {
			if v.letsChange(v.cmp.Stated[i].Change, f) {
				count[f]++
			}
		}
	}
	return count
}

// head says how many recommendations came to what.
func (v *followUp) head(width int) []string {
	count := map[compare.Status]int{}
	for i := range v.cmp.Recommendations {
		count[v.cmp.Recommendations[i].Status]++
	}
	var parts []string
	for _, s := range []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned} {
		if n := count[s]; n > 0 {
			m := v.statusMark(s)
			parts = append(parts, m.style.Paint(fmt.Sprintf("%s %d %s", m.glyph, n, ofSeveral(m.word, n))))
		}
	}
	if len(parts) == 0 {
		text := "No recommendations were read from " + v.nameOf(model.Left) + "."
		return []string{"  " + v.styles.faint.Paint(pane.Clip(text, width-3)), ""}
	}
	lines := []string{" "}
	for _, part := range parts {
		last := &lines[len(lines)-1]
		if *last != " " && pane.Width(*last)+columnGap+pane.Width(part) > width {
			lines = append(lines, " ")
			last = &lines[len(lines)-1]
		}
		if *last != " " {
			*last += "  "
		}
		*last += " " + part
	}
	return append(lines, "")
}

// ofSeveral is the word of a status as it goes with a number: "3 persist".
func ofSeveral(word string, n int) string {
	several := map[string]string{"persists": "persist", "strength": "strengths", "weakness": "weaknesses"}
	if n > 1 && several[word] != "" {
		return several[word]
	}
	return word
}

func (v *followUp) drawItem(it *item, here bool, width int) []string {
	var lines []string
	if it.kind == statedItem {
		lines = v.drawStated(&v.cmp.Stated[it.n], width)
	} else {
		lines = v.drawAsked(&v.cmp.Recommendations[it.n], here, width)
	}
	if here {
		for i := range lines {
			lines[i] = v.bar(true) + strings.TrimPrefix(lines[i], pane.Spaces(barWidth))
		}
	}
	return append(lines, "")
}

// markWidth is the room for the word of any status or change.
func (v *followUp) markWidth() int {
	w := 0
	for _, s := range []compare.Status{compare.Resolved, compare.Partly, compare.StillThere, compare.NotMentioned} {
		w = max(w, pane.Width(v.statusMark(s).String()))
	}
	return w
}

// numberWidth is the room for the number of a recommendation and a gap.
const numberWidth = 4

// leastColumn is the narrowest column in which the answer stands beside what
// was asked for.
const leastColumn = 52

// drawAsked shows a recommendation and the most telling sentence on it, below
// it or, where there is room, beside it.
func (v *followUp) drawAsked(f *compare.FollowUp, here bool, width int) []string {
	m := v.statusMark(f.Status)
	style := v.styles.quiet
	if here {
		style = v.styles.strong
	}
	number := style.Paint(pane.Pad(fmt.Sprintf("%2d", f.N), numberWidth))
	return v.columns(pane.Spaces(barWidth)+number, m, width, func(room int) []string {
		column := (room - paneGap) / 2
		two := column >= leastColumn
		if !two {
			column = min(room, measure)
		}
		asked := v.foundLines(pane.Clean(f.Text), column, v.styles.text)
		answer := v.wrapped(pane.Clean(f.Why), column, v.styles.faint)
		if len(f.Evidence) > 0 {
			answer = v.cited(model.Right, f.Evidence, column)
		}
		if !two {
			return append(asked, answer...)
		}
		return pane.Beside(max(len(asked), len(answer)),
			pane.Block{Width: column, Lines: asked}, pane.Block{Width: paneGap}, pane.Block{Width: column, Lines: answer})
	})
}

func (v *followUp) drawStated(s *compare.Stated, width int) []string {
	lead := pane.Spaces(barWidth + numberWidth)
	return v.columns(lead, v.changeMark(s.Change), width, func(room int) []string {
		room = min(room, measure)
		lines := v.foundLines(pane.Clean(s.Text), room, v.styles.text)
		return append(lines, v.styles.quiet.Paint(pane.Clip(v.whereStated(s), room)))
	})
}

// whereStated is the place of a stated change and what it is about.
func (v *followUp) whereStated(s *compare.Stated) string {
	parts := []string{v.nameOf(s.Side) + ", " + v.place(s.Side, s.Ref)}
	for _, id := range s.Themes {
		parts = append(parts, v.themeTitle(id))
	}
	return strings.Join(parts, " "+v.glyphs.dot+" ")
}

// The narrowest columns that text is wrapped in: beside the marks, and set in
// below them.
const (
	leastTitle = 40
	leastBelow = 30
)

// columns sets the mark before the text, or above it where there is little
// room.
func (v *followUp) columns(lead string, m mark, width int, text func(room int) []string) []string {
	left := pane.Width(lead) + v.markWidth() + columnGap
	if width-left-1 < leastTitle {
		lines := []string{lead + m.paint()}
		indent := pane.Width(lead)
		if width-indent < leastBelow {
			indent = barWidth
		}
		for _, l := range text(max(width-indent-1, 1)) {
			lines = append(lines, pane.Spaces(indent)+l)
		}
		return lines
	}
	var lines []string
	for i, l := range text(min(width-left-1, 2*measure)) {
		if i == 0 {
			l = lead + pane.Pad(m.paint(), v.markWidth()+columnGap) + l
		} else {
			l = pane.Spaces(left) + l
		}
		lines = append(lines, l)
	}
	return lines
}

// cited is the first sentence of some evidence behind its place: "2024, para 21,
// and 3 more: …".
func (v *followUp) cited(side model.Side, list []compare.Evidence, width int) []string {
	e := list[0]
	where := v.nameOf(side) + ", " + v.place(side, e.Ref)
	if n := len(list) - 1; n > 0 {
		where += fmt.Sprintf(", and %d more", n)
	}
	where += ": "
	text := where + pane.Clean(e.Sentence)
	marks := []pane.Mark{{Start: 0, End: len(where), Style: v.styles.quiet}}
	for _, h := range v.foundIn(text) {
		if h.Start >= len(where) {
			marks = append(marks, h)
		}
	}
	style := v.styles.quiet
	if t, ok := v.textAt(side, e.Ref); ok {
		style = v.styles.sentence(v.sentenceAt(t, e.Sentence).Polarity)
	}
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, pane.Paint(text, l, style, marks))
	}
	return lines
}
