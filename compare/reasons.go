package compare

import (
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

// Alone says why a paragraph has no counterpart.
type Alone struct {
	Reason AloneReason
	Near   *model.Ref // the paragraph of the other report that the reason speaks of; nil for none
	Score  float64    // how like that one is, 0 to 1
}

// AloneReason is why a paragraph has no counterpart.
type AloneReason string

// The reasons. Near is the nearest paragraph, but for SetApart.
const (
	AloneItem      AloneReason = "list item"           // it is an item of the improvement list itself
	SetApart       AloneReason = "set apart"           // by the reader, from Near
	CloserToOthers AloneReason = "closer to others"    // Near is, though like enough
	NearItem       AloneReason = "near a list item"    // which is followed up on its own
	NearBackground AloneReason = "near background"     // which is no finding
	NearFinding    AloneReason = "background"          // it is background itself, and Near is a finding
	NothingShared  AloneReason = "nothing in common"   // neither subject nor words
	NoneNear       AloneReason = "none is near enough" // Near is too unlike
)

// whyAlone says why a paragraph has no counterpart.
func (s *sides) whyAlone(at model.Side, own int) *Alone {
	if s.At(at).paragraphs[own].listItem {
		return &Alone{Reason: AloneItem}
	}
	near := s.nearest.At(at)[own]
	open := near.open
	key := model.Pair[int]{Left: own, Right: open.at}
	if at == model.Right {
		key = key.Swap()
	}
	of := func(reason AloneReason, n nearest) *Alone {
		return &Alone{reason, &s.At(at.Other()).paragraphs[n.at].ref, n.score}
	}
	switch {
	case open.score > 0 && s.unpaired[[2]int{key.Left, key.Right}]:
		return of(SetApart, open)
	case open.score >= AloneBelow:
		return of(CloserToOthers, open)
	case near.refused.score >= AloneBelow:
		return of(s.whyRefused(at, near.refused), near.refused)
	case near.refused.score > open.score:
		return of(NoneNear, near.refused) // too unlike as well, but the nearest
	case open.score == 0:
		return &Alone{Reason: NothingShared}
	}
	return of(NoneNear, open)
}

// whyRefused says why the nearest paragraph of the other side is no counterpart
// of one of the side at.
func (s *sides) whyRefused(at model.Side, near nearest) AloneReason {
	switch {
	case near.refusal == refusedListItem:
		return NearItem
	case s.At(at.Other()).paragraphs[near.at].background:
		return NearBackground
	}
	return NearFinding
}
