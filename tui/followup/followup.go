// Package followup is the fifth tab: what became of each recommendation, and what
// the reports themselves say has changed.
package followup

import (
	"fmt"
	"strings"

	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// tab is the fifth view: what became of the left report's
// recommendations, and what the reports themselves say has changed.
type tab struct {
	*list.List
}

// The kinds of item in this view.
const (
	recommendationItem = iota
	statedItem
)

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{}
	v.List = list.New(s, v)
	return v
}

func (v *tab) Title() string { return "Follow-up" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	return len(v.Comparison.Recommendations)
}

func (v *tab) Build() []list.Item {
	items := v.asked(false)
	items = append(items, v.asked(true)...)
	for _, side := range []model.Side{model.Right, model.Left} {
		items = append(items, v.statedGroup(side)...)
	}
	if line := v.Words.StatedEarlier(); line != "" && v.Filter == "" {
		items = append(items, list.Item{Heading: "  " + v.Styles.Quiet.Paint(pane.Clean(line))})
	}
	return items
}

// asked lists the recommendations to the authority, or to the safeguarding
// board, under a heading of their own.
func (v *tab) asked(board bool) []list.Item {
	var items []list.Item
	left := v.Comparison.Reports.Left
	for i := range v.Comparison.Recommendations {
		f := &v.Comparison.Recommendations[i]
		rec := left.Recommendation(model.Ref{Kind: model.RefBullet, N: f.N})
		if (rec != nil && rec.Board) != board || !v.showsStatus(f.Status, v.Filter) {
			continue
		}
		it := list.Item{Kind: recommendationItem, N: i, Words: []list.Words{{Side: model.Left, Text: pane.Clean(f.Text)}}}
		for _, e := range f.Evidence {
			it.Words = append(it.Words, list.Words{Side: model.Right, Text: pane.Clean(e.Sentence)})
		}
		items = append(items, it)
	}
	if len(items) == 0 {
		return nil
	}
	return append([]list.Item{{Heading: "  " + v.Styles.Quiet.Paint(v.askedTitle(board))}}, items...)
}

func (v *tab) askedTitle(board bool) string { return pane.Clean(v.Words.FollowUpTitle(board)) }

// statedGroup lists what a report itself says has changed.
func (v *tab) statedGroup(side model.Side) []list.Item {
	var items []list.Item
	for i := range v.Comparison.Stated {
		s := &v.Comparison.Stated[i]
		if s.Side == side && v.showsChange(s.Change, v.Filter) {
			items = append(items, list.Item{Kind: statedItem, N: i, OwnPlaceOnly: true, Words: []list.Words{{Side: side, Text: pane.Clean(s.Text)}}})
		}
	}
	if len(items) == 0 {
		return nil
	}
	title := "Since the last inspection, as " + v.NameOf(side) + " itself says"
	if v.Comparison.Relation == compare.DifferentAuthorities {
		title = "Since its last inspection, as " + v.NameOf(side) + "’s report says"
	}
	return append([]list.Item{{Heading: "  " + v.Styles.Quiet.Paint(title)}}, items...)
}

// showsStatus reads the filters as statuses: what moved on improved, what is
// still asked for stayed and recurs, what is not mentioned is gone.
func (v *tab) showsStatus(s compare.Status, f view.Filter) bool {
	m := map[compare.Status]compare.Movement{
		compare.Resolved: compare.Improved, compare.Partly: compare.Improved,
		compare.StillThere: compare.Stayed, compare.NotMentioned: compare.Gone,
	}[s]
	return f.Shows(m, s == compare.StillThere, s == compare.StillThere || s == compare.Partly)
}

func (v *tab) showsChange(c model.Change, f view.Filter) bool {
	m := map[model.Change]compare.Movement{
		model.Improved: compare.Improved, model.Declined: compare.Declined, model.Persists: compare.Stayed,
	}[c]
	return f.Shows(m, c == model.Persists, c == model.Persists || c == model.Declined)
}

func (v *tab) Matching() map[view.Filter]int {
	count := map[view.Filter]int{}
	for _, f := range view.Filters {
		for i := range v.Comparison.Recommendations {
			if v.showsStatus(v.Comparison.Recommendations[i].Status, f) {
				count[f]++
			}
		}
		for i := range v.Comparison.Stated {
			if v.showsChange(v.Comparison.Stated[i].Change, f) {
				count[f]++
			}
		}
	}
	return count
}

// Head says how many recommendations came to what.
func (v *tab) Head(width int) []string {
	if len(v.Comparison.Recommendations) == 0 {
		text := "No recommendations were read from " + v.NameOf(model.Left) + "."
		return []string{"  " + v.Styles.Faint.Paint(pane.Clip(text, width-3)), ""}
	}
	return append(v.StatusCounts(width), "")
}

func (v *tab) DrawItem(it *list.Item, here bool, width int) []string {
	var lines []string
	if it.Kind == statedItem {
		lines = v.drawStated(&v.Comparison.Stated[it.N], width)
	} else {
		lines = v.drawAsked(&v.Comparison.Recommendations[it.N], here, width)
	}
	if here {
		for i := range lines {
			lines[i] = v.Bar(true) + strings.TrimPrefix(lines[i], pane.Spaces(view.BarWidth))
		}
	}
	return append(lines, "")
}

// markWidth is the room for the word of any status or change.
func (v *tab) markWidth() int {
	w := 0
	for _, s := range view.Statuses {
		w = max(w, pane.Width(v.StatusMark(s).String()))
	}
	return w
}

// numberWidth is the room for the number of a recommendation and a gap.
const numberWidth = 4

// leastColumn is the narrowest column in which the answer is shown beside what
// was asked for.
const leastColumn = 52

// drawAsked shows a recommendation and the most telling sentence on it, below
// it or, where there is room, beside it.
func (v *tab) drawAsked(f *compare.FollowUp, here bool, width int) []string {
	m := v.StatusMark(f.Status)
	style := v.Styles.Quiet
	if here {
		style = v.Styles.Strong
	}
	number := style.Paint(pane.Pad(fmt.Sprintf("%2d", f.N), numberWidth))
	return v.columns(pane.Spaces(view.BarWidth)+number, m, width, func(room int) []string {
		column := (room - view.PaneGap) / 2
		two := column >= leastColumn
		if !two {
			column = min(room, view.Measure)
		}
		asked := v.FoundLines(pane.Clean(f.Text), column, v.Styles.Text)
		answer := v.Wrapped(pane.Clean(f.Why), column, v.Styles.Faint)
		if len(f.Evidence) > 0 {
			answer = v.cited(model.Right, f.Evidence, column)
			if decided := decidedByYou(f); decided != "" {
				answer = append(answer, v.Wrapped(decided, column, v.Styles.Faint)...)
			}
		}
		if !two {
			return append(asked, answer...)
		}
		return pane.Beside(max(len(asked), len(answer)),
			pane.Block{Width: column, Lines: asked}, pane.Block{Width: view.PaneGap}, pane.Block{Width: column, Lines: answer})
	})
}

// decidedByYou says what of a recommendation the reader decided; "" for nothing.
func decidedByYou(f *compare.FollowUp) string {
	switch {
	case f.Corrected && f.Chosen:
		return "status and proof set by you"
	case f.Corrected:
		return "status set by you"
	case f.Chosen:
		return "proof chosen by you"
	}
	return ""
}

func (v *tab) drawStated(s *compare.Stated, width int) []string {
	lead := pane.Spaces(view.BarWidth + numberWidth)
	return v.columns(lead, v.ChangeMark(s.Change), width, func(room int) []string {
		room = min(room, view.Measure)
		lines := v.FoundLines(pane.Clean(s.Text), room, v.Styles.Text)
		return append(lines, v.Styles.Quiet.Paint(pane.Clip(v.whereStated(s), room)))
	})
}

// whereStated is the place of a stated change and what it is about.
func (v *tab) whereStated(s *compare.Stated) string {
	parts := []string{v.NameOf(s.Side) + ", " + v.Place(s.Side, s.Ref)}
	for _, id := range s.Themes {
		parts = append(parts, v.ThemeTitle(id))
	}
	return strings.Join(parts, " "+v.Glyphs.Dot+" ")
}

// The narrowest columns that text is wrapped in: beside the marks, and set in
// below them.
const (
	leastTitle = 40
	leastBelow = 30
)

// columns sets the mark before the text, or above it where there is little
// room.
func (v *tab) columns(lead string, m view.Mark, width int, text func(room int) []string) []string {
	left := pane.Width(lead) + v.markWidth() + view.ColumnGap
	if width-left-1 < leastTitle {
		lines := []string{lead + m.Paint()}
		indent := pane.Width(lead)
		if width-indent < leastBelow {
			indent = view.BarWidth
		}
		for _, l := range text(max(width-indent-1, 1)) {
			lines = append(lines, pane.Spaces(indent)+l)
		}
		return lines
	}
	var lines []string
	for i, l := range text(min(width-left-1, 2*view.Measure)) {
		if i == 0 {
			l = lead + pane.Pad(m.Paint(), v.markWidth()+view.ColumnGap) + l
		} else {
			l = pane.Spaces(left) + l
		}
		lines = append(lines, l)
	}
	return lines
}

// cited is the first sentence of some evidence behind its place: "2024, para 21,
// and 3 more: …".
func (v *tab) cited(side model.Side, list []compare.Evidence, width int) []string {
	e := list[0]
	where := v.NameOf(side) + ", " + v.Place(side, e.Ref)
	if n := len(list) - 1; n > 0 {
		where += fmt.Sprintf(", and %d more", n)
	}
	where += ": "
	text := where + pane.Clean(e.Sentence)
	marks := []pane.Mark{{Start: 0, End: len(where), Style: v.Styles.Quiet}}
	for _, h := range v.FoundIn(text) {
		if h.Start >= len(where) {
			marks = append(marks, h)
		}
	}
	style := v.Styles.Quiet
	if t, ok := v.TextAt(side, e.Ref); ok {
		style = v.Styles.Sentence(v.SentenceAt(t, e.Sentence).Polarity)
	}
	var lines []string
	for _, l := range pane.Wrap(text, width) {
		lines = append(lines, pane.Paint(text, l, style, marks))
	}
	return lines
}
