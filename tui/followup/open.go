package followup

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/passage"
	"reinspect/tui/view"
)

func (v *tab) SelectionOf(it *list.Item) view.Selection {
	switch it.Kind {
	case statedItem:
		s := &v.Comparison.Stated[it.N]
		sel := view.Selection{Theme: first(s.Themes), Area: v.AreaAt(s.Side, s.Ref), Side: s.Side, Sentence: s.Text}
		sel.Refs.Set(s.Side, &s.Ref)
		return sel
	case nowItem:
		rec, ref := v.now(it)
		sel := view.Selection{Side: model.Right}
		if len(rec.Themes) > 0 {
			sel.Theme = rec.Themes[0].ID
		}
		sel.Refs.Right = &ref
		return sel
	}
	f := &v.Comparison.Recommendations[it.N]
	sel := view.Selection{Theme: first(f.Themes), Side: model.Left}
	sel.Refs.Left = &model.Ref{Kind: model.RefBullet, N: f.N}
	if len(f.Evidence) > 0 {
		sel.Side = model.Right
		sel.Refs.Right = &f.Evidence[0].Ref
		sel.Area = v.AreaAt(model.Right, f.Evidence[0].Ref)
	}
	return sel
}

// At is what the open page has, the recommendation, the sentence in which a
// report states a change, or what the right one asks for.
func (v *tab) At() (view.Spot, bool) {
	it := v.Current()
	if v.Page != nil || it == nil {
		return v.List.At()
	}
	return v.spot(it), true
}

// spot is where an item stands in its report.
func (v *tab) spot(it *list.Item) view.Spot {
	switch it.Kind {
	case statedItem:
		s := &v.Comparison.Stated[it.N]
		return view.Spot{Place: notes.At(s.Side, s.Ref), Stated: s}
	case nowItem:
		_, ref := v.now(it)
		return view.Spot{Place: notes.At(model.Right, ref)}
	}
	f := &v.Comparison.Recommendations[it.N]
	return view.Spot{Place: notes.At(model.Left, model.Ref{Kind: model.RefBullet, N: f.N}), Asked: f}
}

// WhyNot allows choosing a proof, and another status, as well.
func (v *tab) WhyNot(act keys.Action) string {
	if (act == keys.Beside || act == keys.Remark) && v.Current() != nil {
		return ""
	}
	return v.List.WhyNot(act)
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func (v *tab) IsChange(it *list.Item) bool {
	return it.Kind == statedItem || it.Kind == recommendationItem && v.Comparison.Recommendations[it.N].Status != compare.NotMentioned
}

// Open shows a recommendation with its evidence; a stated change, and what is
// asked for now, lead to their place at once.
func (v *tab) Open(it *list.Item) (*list.Page, tea.Cmd) {
	switch it.Kind {
	case statedItem:
		s := &v.Comparison.Stated[it.N]
		v.Selection.Sentence = pane.Clean(s.Text)
		return nil, v.OpenPlace(s.Side, s.Ref)
	case nowItem:
		_, ref := v.now(it)
		return nil, v.OpenPlace(model.Right, ref)
	}
	f := &v.Comparison.Recommendations[it.N]
	cells := model.Pair[[]*passage.Passage]{
		Left:  passage.Whole(v.Context, model.Left, model.Ref{Kind: model.RefBullet, N: f.N}),
		Right: passage.Evidence(v.Context, model.Right, slices.Concat(f.Evidence, f.Nearest)),
	}
	for _, c := range slices.Concat(cells.Left, cells.Right) {
		if c.Side == model.Left || f.Again != nil && c.Text.Ref.Key() == f.Again.Key() {
			c.Changed = passage.ChangedWords(f.Diff, c)
		}
	}
	return &list.Page{
		Context: v.Context, Theme: first(f.Themes), Title: fmt.Sprintf("Recommendation %d", f.N),
		Mark: func() view.Mark { return v.StatusMark(f.Status) },
		Heads: func(side model.Side, width int) []string {
			return v.Wrapped(v.pageHead(f, side), width, v.Styles.Quiet)
		},
		Facts:    func() []view.Fact { return v.ExplainStatus(f, false) },
		Passages: cells,
	}, nil
}

// pageHead says what is on a side of a recommendation's page.
func (v *tab) pageHead(f *compare.FollowUp, side model.Side) string {
	if side == model.Left {
		return "what was asked for"
	}
	return pane.Clean(wording.StatusWhy(f))
}

func (v *tab) Empty() string {
	text := "No recommendations could be read from " + v.NameOf(model.Left)
	if k := v.Comparison.Reports.Left.Kind; k != model.Inspection && k != "" {
		text += ", which is a " + strings.ReplaceAll(string(k), "-", " ")
	}
	return text + "; and neither report states a change since an earlier inspection."
}

func (v *tab) Explain() (string, []view.Fact) {
	if v.Page != nil {
		return v.Page.Explain()
	}
	it := v.Current()
	switch {
	case it == nil:
		return "", nil
	case it.Kind == statedItem:
		s := &v.Comparison.Stated[it.N]
		var facts []view.Fact
		if why := s.Doubt; why != "" {
			facts = append(facts, view.Fact{About: wording.Doubtful, Text: why})
		}
		if t, ok := v.TextAt(s.Side, s.Ref); ok {
			one := v.SentenceAt(t, s.Text)
			facts = append(facts, v.ExplainSentence(&one)...)
		}
		return "What the report itself says", facts
	case it.Kind == nowItem:
		rec, ref := v.now(it)
		return wording.Capital(v.Place(model.Right, ref)), v.ExplainThemes(rec.Themes)
	}
	f := &v.Comparison.Recommendations[it.N]
	return fmt.Sprintf("Recommendation %d", f.N), v.ExplainStatus(f, true)
}

func (v *tab) Quote(it *list.Item, whole bool) (text, what string) {
	switch it.Kind {
	case statedItem:
		s := &v.Comparison.Stated[it.N]
		return v.Quotation(pane.Clean(s.Quote()), s.Side, s.Ref)
	case nowItem:
		rec, ref := v.now(it)
		return v.Quotation(pane.Clean(rec.Text), model.Right, ref)
	}
	return v.CiteFollowUp(&v.Comparison.Recommendations[it.N], whole)
}
