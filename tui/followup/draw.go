package followup

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/list"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// indent is how far the text of a recommendation is set in below its status,
// mostProof how many sentences show it: the page of evidence has all of them.
const (
	indent    = 2
	mostProof = 2
)

// leastColumn is the narrowest column in which the proof is shown beside what
// was asked for.
const leastColumn = 44

func (v *tab) DrawItem(it *list.Item, here bool, width int) []string {
	room := max(width-view.BarWidth-1, 1)
	var lines []string
	switch it.Kind {
	case statedItem:
		lines = v.drawStated(&v.Comparison.Stated[it.N], room)
	case nowItem:
		lines = v.drawNow(it, here, room)
	default:
		lines = v.drawAsked(&v.Comparison.Recommendations[it.N], here, room)
	}
	for _, l := range v.NotedLines(max(room-indent, 1), v.spot(it).Place) {
		lines = append(lines, pane.Spaces(indent)+l)
	}
	for i := range lines {
		lines[i] = v.Bar(here) + lines[i]
	}
	return append(lines, "")
}

// drawAsked shows a recommendation: its status and why, then what was asked for
// and the sentences that show what became of it, beside each other where there
// is room.
func (v *tab) drawAsked(f *compare.FollowUp, here bool, room int) []string {
	m := v.StatusMark(f.Status)
	lines := v.Hung(v.reason(f), room, indent,
		view.Lead{Text: fmt.Sprintf("%d ", f.N), Style: v.NameStyle(here)}, view.Lead{Text: m.String() + "   ", Style: m.Style})
	in := max(room-indent, 1)
	column := view.QuoteColumn(in, leastColumn)
	two := column > 0
	if !two {
		column = min(in, view.Measure)
	}
	asked, proof := v.FoundLines(pane.Clean(f.Text), column, v.Styles.Text), v.proof(f, column)
	below := slices.Concat(asked, proof)
	if two {
		below = pane.Beside(max(len(asked), len(proof)),
			pane.Block{Width: column, Lines: asked}, pane.Block{Width: view.PaneGap}, pane.Block{Width: column, Lines: proof})
	}
	for _, l := range below {
		lines = append(lines, pane.Spaces(indent)+l)
	}
	return lines
}

// reason says why a recommendation has its status, and whether to check it.
func (v *tab) reason(f *compare.FollowUp) string {
	of := *f
	if decided := decidedByYou(f); decided != "" {
		of.Why = decided
	}
	return pane.Clean(wording.StatusWhy(&of))
}

// decidedByYou says what of a recommendation the reader decided; "" for nothing.
func decidedByYou(f *compare.FollowUp) string {
	switch {
	case f.Corrected && f.Chosen:
		return "status and proof set by you"
	case f.Corrected && f.Second:
		return "status and second proof set by you"
	case f.Corrected:
		return "status set by you"
	case f.Chosen:
		return "proof chosen by you"
	case f.Second:
		return "second proof chosen by you"
	}
	return ""
}

// proof quotes the sentences that show what became of a recommendation, and
// names where else it is spoken of; where nothing was found, what comes nearest.
func (v *tab) proof(f *compare.FollowUp, width int) []string {
	list, lead := f.Evidence, ""
	if f.Status == compare.NotMentioned {
		list, lead = f.Nearest, "nearest: "
	}
	var lines []string
	for _, e := range list[:min(len(list), mostProof)] {
		lines = append(lines, v.SignedQuote(model.Right, e, lead, width)...)
	}
	if more := list[min(len(list), mostProof):]; len(more) > 0 {
		lines = append(lines, v.Wrapped("also "+pane.Clean(v.Words.PlacesShort(model.Right, compare.Refs(more))), width, v.Styles.Quiet)...)
	}
	return lines
}

// drawStated shows a sentence in which a report itself says what has changed.
func (v *tab) drawStated(s *compare.Stated, room int) []string {
	m := v.ChangeMark(s.Change)
	where := pane.Clean(v.Words.PlaceShort(s.Side, s.Ref))
	lines := v.Hung("“"+pane.Clean(s.Quote())+"”", min(room, view.Measure+indent), indent,
		view.Lead{Text: m.String() + "   ", Style: m.Style}, view.Lead{Text: where + " ", Style: v.Styles.Quiet})
	if why := s.Doubt; why != "" {
		lines = append(lines, pane.Spaces(indent)+v.Styles.Quiet.Paint(pane.Clip(wording.Doubtful+": "+why, room-indent)))
	}
	var titles []string
	for _, id := range s.Themes {
		titles = append(titles, v.ThemeTitle(id))
	}
	if len(titles) > 0 {
		lines = append(lines, pane.Spaces(indent)+v.Styles.Quiet.Paint(pane.Clip(strings.Join(titles, " "+v.Glyphs.Dot+" "), room-indent)))
	}
	return lines
}

// drawNow shows what the right report asks for, and whether the left one did.
func (v *tab) drawNow(it *list.Item, here bool, room int) []string {
	rec, _ := v.now(it)
	lines := v.Hung(pane.Clean(rec.Text), min(room, view.Measure+indent), indent, view.Lead{Text: fmt.Sprintf("%d ", rec.N), Style: v.NameStyle(here)})
	if also := pane.Clean(v.Words.AskedDetail(rec)); also != "" {
		for _, l := range v.Wrapped(also, max(room-indent, 1), v.Styles.Quiet) {
			lines = append(lines, pane.Spaces(indent)+l)
		}
	}
	return lines
}
