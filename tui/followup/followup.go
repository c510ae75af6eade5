// Package followup is the fifth tab: what became of each recommendation, what
// the reports themselves say has changed, and what is asked for now.
package followup

import (
	"reinspect/compare"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// tab is the fifth view: what became of the left report's
// recommendations, what the reports themselves say has changed, and what the
// right one asks for.
type tab struct {
	*list.List
}

// The kinds of item in this view.
const (
	recommendationItem = iota
	statedItem
	nowItem
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
	if line := v.Words.StatedEarlier(); line != "" {
		items = append(items, list.Item{Remark: pane.Clean(line)})
	}
	return append(items, v.askedNow()...)
}

// asked lists the recommendations to the authority, or to the safeguarding
// board, under a heading of their own.
func (v *tab) asked(board bool) []list.Item {
	var items []list.Item
	left := v.Comparison.Reports.Left
	for i := range v.Comparison.Recommendations {
		f := &v.Comparison.Recommendations[i]
		rec := left.Recommendation(model.Ref{Kind: model.RefBullet, N: f.N})
		if (rec != nil && rec.Board) != board {
			continue
		}
		items = append(items, list.Item{Kind: recommendationItem, N: i})
	}
	if len(items) == 0 {
		return nil
	}
	return append([]list.Item{{Heading: "  " + v.Styles.Strong.Paint(v.askedTitle(board))}}, items...)
}

func (v *tab) askedTitle(board bool) string { return pane.Clean(v.Words.FollowUpTitle(board)) }

// statedGroup lists what a report itself says has changed.
func (v *tab) statedGroup(side model.Side) []list.Item {
	var items []list.Item
	for i := range v.Comparison.Stated {
		s := &v.Comparison.Stated[i]
		if s.Side == side {
			items = append(items, list.Item{Kind: statedItem, N: i, OwnPlaceOnly: true})
		}
	}
	if len(items) == 0 {
		return nil
	}
	title := "Since the last inspection, as " + v.NameOf(side) + " itself says"
	if v.Comparison.Relation == compare.DifferentAuthorities {
		title = "Since its last inspection, as " + v.NameOf(side) + "’s report says"
	}
	return append([]list.Item{{Heading: "  " + v.Styles.Strong.Paint(title)}}, items...)
}

// askedNow lists what the right report asks for.
func (v *tab) askedNow() []list.Item {
	asked := v.Comparison.Reports.Right.Recommendations
	if len(asked) == 0 {
		return nil
	}
	items := []list.Item{{Heading: "  " + v.Styles.Strong.Paint(pane.Clean(v.Words.AskedTitle(model.Right)))}}
	for i := range asked {
		items = append(items, list.Item{Kind: nowItem, N: i, OwnPlaceOnly: true})
	}
	return items
}

// now is an item of the right report's list, and its place.
func (v *tab) now(it *list.Item) (*model.Recommendation, model.Ref) {
	rec := &v.Comparison.Reports.Right.Recommendations[it.N]
	return rec, model.Ref{Kind: model.RefBullet, N: rec.N}
}

func (v *tab) Shows(it *list.Item, f view.Filter) bool {
	switch it.Kind {
	case statedItem:
		return f.ShowsChange(v.Comparison.Stated[it.N].Change)
	case nowItem:
		return f == ""
	}
	return f.ShowsStatus(v.Comparison.Recommendations[it.N].Status)
}

// Head says how many recommendations came to what.
func (v *tab) Head(width int) []string {
	if len(v.Comparison.Recommendations) == 0 {
		text := "No recommendations were read from " + v.NameOf(model.Left) + "."
		return []string{"  " + v.Styles.Faint.Paint(pane.Clip(text, width-3)), ""}
	}
	return append(v.StatusCounts(width), "")
}
