// Package grades is the first tab: everything at a glance. How the judgements
// moved and which themes with them, what the later report says in its own
// words, what was asked for, what recurs, what is criticised anew and no more.
package grades

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// tab is the first view.
type tab struct {
	*view.Context
	board
	stops     []stop
	criticism compare.Criticism
	filtered  view.Filter // the one that the cursor last followed
}

// stop is a thing that the cursor can be on: one of the lists of the
// comparison that its kind names, and its place in it.
type stop struct {
	kind kind
	n    int
	row  *compare.ThemeRow // of a theme
	item *compare.FollowUp // of a recommendation
}

type kind int

const (
	judgement kind = iota
	ownWords
	asked
	weakness
	themeRow
)

// How many of a list this view shows; the others are in the views of their own.
const (
	topRecurring = 3
	topAsked     = 3
	topThemes    = 5
)

// New returns the tab.
func New(s *view.Context) *tab {
	v := &tab{Context: s}
	v.onMove = v.choose
	v.counts = func(i int) bool {
		s := v.stops[i]
		if v.Filter != "" {
			return v.shows(s, v.Filter)
		}
		return s.kind != judgement || v.Comparison.Judgements[s.n].Movement != compare.Stayed
	}
	return v
}

func (v *tab) Title() string { return "Grades" }

func (v *tab) Count() int {
	if v.Comparison == nil {
		return -1
	}
	return len(v.Comparison.Judgements)
}

// Refresh lists what the cursor can be on, in the order of one column.
func (v *tab) Refresh() {
	v.stops, v.criticism = v.stops[:0], compare.Criticism{}
	if v.Comparison == nil {
		return
	}
	v.criticism = v.Comparison.Criticism()
	add := func(k kind, n int) {
		for i := range n {
			v.stops = append(v.stops, stop{kind: k, n: i})
		}
	}
	add(judgement, len(v.Comparison.Judgements))
	add(ownWords, len(v.Comparison.OwnWords))
	for _, f := range v.Comparison.Worst(topAsked) {
		v.stops = append(v.stops, stop{kind: asked, item: f})
	}
	add(weakness, min(len(v.Comparison.Recurring), topRecurring))
	for _, list := range [][]*compare.ThemeRow{v.criticism.Newly, v.criticism.Worse, v.criticism.NoMore, v.criticism.Praise} {
		for _, row := range list[:min(len(list), topThemes)] {
			v.stops = append(v.stops, stop{kind: themeRow, row: row})
		}
	}
	v.reset(len(v.stops))
}

// here is what the cursor is on; false where there is nothing.
func (v *tab) here() (stop, bool) {
	if v.pos >= len(v.stops) {
		return stop{}, false
	}
	return v.stops[v.pos], true
}

// Enter goes to the area of the selection.
func (v *tab) Enter() {
	defer v.toFiltered()
	if s, ok := v.here(); ok && v.selectionOf(s) == v.Selection {
		return
	}
	for i, s := range v.stops {
		if s.kind == judgement && v.Comparison.Judgements[s.n].Area == v.Selection.Area {
			v.pos = i
		}
	}
	if v.Selection == (view.Selection{}) {
		v.choose()
	}
}

func (v *tab) Do(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Open:
		return v.open(), true
	case keys.OtherPane:
		if !v.across() {
			v.group(1)
		}
	case keys.NextSection:
		v.group(1)
	case keys.PrevSection:
		v.group(-1)
	default:
		return nil, keys.Move(v, act)
	}
	return nil, true
}

// WhyNot allows movement, opening, copying and explaining; correcting where
// there is a claim or a sentence.
func (v *tab) WhyNot(act keys.Action) string {
	s, _ := v.here()
	switch act {
	case keys.Copy, keys.CopyWhole, keys.Explain, keys.NextSection, keys.PrevSection, keys.OtherPane:
		return ""
	case keys.Beside, keys.Remark:
		if s.kind == ownWords || s.kind == asked || s.kind == weakness {
			return ""
		}
		if s.kind == themeRow && act == keys.Remark {
			return ""
		}
		return view.NotHere
	}
	return view.WhyNotMove(act)
}

// Status says how far down the reader is, where not everything is seen at once.
func (v *tab) Status() string {
	if v.lines <= v.window || v.window == 0 {
		return ""
	}
	return fmt.Sprintf("%d%%", 100*min(v.offset+v.window, v.lines)/v.lines)
}

// selectionOf is what a stop selects.
func (v *tab) selectionOf(s stop) view.Selection {
	sel := view.Selection{Side: v.Selection.Side}
	switch s.kind {
	case judgement:
		sel.Area = v.Comparison.Judgements[s.n].Area
	case ownWords:
		e := &v.Comparison.OwnWords[s.n]
		sel.Side, sel.Sentence, sel.Area = model.Right, e.Sentence, v.AreaAt(model.Right, e.Ref)
		sel.Refs.Right = &e.Ref
	case asked:
		sel.Side = model.Left
		sel.Refs.Left = &model.Ref{Kind: model.RefBullet, N: s.item.N}
		if len(s.item.Themes) > 0 {
			sel.Theme = s.item.Themes[0]
		}
	case weakness:
		r := &v.Comparison.Recurring[s.n]
		sel.Theme = r.Theme
		for _, side := range []model.Side{model.Left, model.Right} {
			if e := r.Evidence.At(side); len(e) > 0 {
				sel.Refs.Set(side, &e[0].Ref)
			}
		}
	case themeRow:
		sel.Theme, sel.Area = s.row.Theme, s.row.Area
	}
	return sel
}

// choose makes what the cursor is on the selection.
func (v *tab) choose() {
	if s, ok := v.here(); ok {
		v.Selection = v.selectionOf(s)
	}
}

// open leads to the view that has what the cursor is on.
func (v *tab) open() tea.Cmd {
	s, ok := v.here()
	if !ok {
		return nil
	}
	v.choose()
	if s.kind == ownWords {
		return v.OpenPlace(model.Right, v.Comparison.OwnWords[s.n].Ref)
	}
	return view.Send(view.Show{ID: map[kind]view.ID{
		judgement: view.Sections, asked: view.FollowUp, weakness: view.Recurring, themeRow: view.Themes,
	}[s.kind]})
}

func (v *tab) Click(x, y int) tea.Cmd {
	if v.click(x, y) {
		return v.open()
	}
	return nil
}

// At is what the cursor is on, as far as the reader can change it.
func (v *tab) At() (view.Spot, bool) {
	s, ok := v.here()
	if !ok {
		return view.Spot{}, false
	}
	switch s.kind {
	case judgement:
		return view.Spot{Place: notes.OnJudgement(v.Comparison.Judgements[s.n].Area)}, true
	case ownWords:
		e := &v.Comparison.OwnWords[s.n]
		spot := view.Spot{Place: notes.At(model.Right, e.Ref)}
		if t, ok := v.TextAt(model.Right, e.Ref); ok {
			one := v.SentenceAt(t, e.Sentence)
			spot.Sentence = &one
		}
		return spot, true
	case asked:
		return view.Spot{Place: notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: s.item.N}), Asked: s.item}, true
	case weakness:
		return v.SpotOfWeakness(&v.Comparison.Recurring[s.n]), true
	}
	return v.SpotOfTheme(s.row), true
}
