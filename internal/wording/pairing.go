package wording

import (
	"fmt"

	"reinspect/compare"
	"reinspect/model"
)

// WhyAligned says in one clause why two paragraphs are a pair, or why one is alone.
func (w Words) WhyAligned(a *compare.Alignment) string {
	switch {
	case a.Doubtful():
		return a.Why + "; " + Doubtful + ": only loosely alike"
	case a.Alone == nil:
		return a.Why
	case a.Refs.Left == nil:
		return w.Alone(model.Right, a.Alone)
	}
	return w.Alone(model.Left, a.Alone)
}

// Alone says in one clause why a paragraph of a side has no counterpart.
func (w Words) Alone(side model.Side, a *compare.Alone) string {
	near := ""
	if a.Near != nil {
		near = w.Place(side.Other(), *a.Near)
	}
	nearest := fmt.Sprintf("%s is the nearest (%.2f)", near, a.Score)
	const background = "about the place, the inspection or what grades mean"
	switch a.Reason {
	case compare.AloneItem:
		return "an item of the improvement list: its follow-up says what became of it"
	case compare.SetApart:
		return "set apart by the reader from " + near
	case compare.CloserToOthers:
		return fmt.Sprintf("%s comes near (%.2f) but stands closer to others", near, a.Score)
	case compare.NearItem:
		return nearest + ", but it is an item of the improvement list, which is followed up on its own"
	case compare.NearBackground:
		return nearest + ", but it is " + background + ", which is no finding"
	case compare.NearFinding:
		return background + ": " + nearest + ", but it is a finding"
	case compare.NothingShared:
		return "nothing in the other report shares its subject or its words"
	}
	return fmt.Sprintf("nothing in the other report comes close enough: %s is the nearest (%.2f, %.2f is needed)", near, a.Score, compare.AloneBelow)
}
