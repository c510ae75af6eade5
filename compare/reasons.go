package compare

import (
	"fmt"
	"sort"
	"strings"

	"reinspect/internal/theme"
	"reinspect/model"
)

// sharedThemes lists the themes of both paragraphs, the one that weighs most
// in both first.
func sharedThemes(l, r *passage) []string {
	var ids []string
	weight := map[string]float64{}
	for _, a := range l.themes {
		for _, c := range r.themes {
			if a.ID == c.ID {
				ids = append(ids, a.ID)
				weight[a.ID] = a.Score * c.Score
			}
		}
	}
	sort.Slice(ids, func(i, j int) bool {
		if weight[ids[i]] != weight[ids[j]] {
			return weight[ids[i]] > weight[ids[j]]
		}
		return ids[i] < ids[j]
	})
	return ids
}

// whyPaired says in one clause why two paragraphs are a pair.
func (s *sides) whyPaired(p pairing, themes *theme.Catalogue) string {
	switch {
	case p.outcome == ByReader:
		return "set beside each other by the reader"
	case p.score == 1:
		return "the same words"
	}
	l, r := &s.Left.paragraphs[p.left], &s.Right.paragraphs[p.right]
	var parts, titles []string
	for _, id := range sharedThemes(l, r) {
		titles = append(titles, themes.Title(id))
	}
	if len(titles) > 0 {
		parts = append(parts, "both about "+strings.Join(titles, ", "))
	}
	if terms := s.inCommon(l, r); len(terms) > 0 {
		parts = append(parts, "both say "+strings.Join(terms, ", "))
	}
	if len(parts) == 0 {
		return "alike in their words"
	}
	return strings.Join(parts, "; ")
}

// whyAlone says in one clause why a paragraph has no counterpart, and whether
// the reader decided that.
func (s *sides) whyAlone(at model.Side, own int) (why string, byReader bool) {
	if s.At(at).paragraphs[own].listItem {
		return "an item of the improvement list: its follow-up says what became of it", false
	}
	other, near := at.Other().String(), s.nearest.At(at)[own]
	open := near.open
	key := model.Pair[int]{Left: own, Right: open.at}
	if at == model.Right {
		key = key.Swap()
	}
	switch {
	case open.score > 0 && s.unpaired[[2]int{key.Left, key.Right}]:
		return "set apart by the reader from " + s.nameOf(at.Other(), open.at), true
	case open.score >= AloneBelow:
		return fmt.Sprintf("%s comes near (%.2f) but stands closer to others", s.nameOf(at.Other(), open.at), open.score), false
	case near.refused.score >= AloneBelow:
		return s.whyRefused(at, near.refused), false
	case near.refused.score > open.score:
		open = near.refused // too unlike as well, but the nearest
	case open.score == 0:
		return "nothing in the " + other + " report shares its subject or its words", false
	}
	return fmt.Sprintf("nothing in the %s report comes close enough: %s is the nearest (%.2f, %.2f is needed)",
		other, s.nameOf(at.Other(), open.at), open.score, AloneBelow), false
}

// whyRefused says why the nearest paragraph of the other side is no counterpart
// of one of the side at.
func (s *sides) whyRefused(at model.Side, near nearest) string {
	other := &s.At(at.Other()).paragraphs[near.at]
	nearest := fmt.Sprintf("%s is the nearest (%.2f), but it is ", s.nameOf(at.Other(), near.at), near.score)
	switch {
	case near.refusal == refusedListItem:
		return nearest + "an item of the improvement list, which is followed up on its own"
	case other.background:
		return nearest + "about the place, the inspection or what grades mean, which is no finding"
	}
	return "about the place, the inspection or what grades mean: " + nearest + "a finding"
}

// nameOf is what a reason calls a paragraph.
func (s *sides) nameOf(at model.Side, i int) string {
	if name := s.At(at).paragraphs[i].ref.String(); name != "summary" {
		return "paragraph " + name
	}
	return "the summary"
}
