package tui

import (
	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// whyNot says why an action means nothing now; "" where it can be done. The
// help, the list of commands and the last line all say it in these words.
func (a *App) whyNot(act keys.Action) string {
	switch act {
	case keys.Help, keys.Mouse, keys.Quit, keys.Commands:
		return ""
	case keys.Suspend:
		return whyNotSuspend
	case keys.OpenFiles:
		if a.config.Files == nil {
			return "no files can be opened here"
		}
		return ""
	}
	switch {
	case a.Comparison != nil, a.loading && act == keys.Back: // which cancels
	case a.loading:
		return "still reading the reports"
	default:
		return "no reports are open"
	}
	if a.opens(act) >= 0 {
		return ""
	}
	switch act {
	case keys.Search, keys.Filter, keys.Swap:
		return ""
	case keys.Back:
		return a.whyNotBack()
	case keys.Export:
		if a.config.Files == nil {
			return "nothing can be written here"
		}
		return ""
	case keys.ReadAgain:
		if a.opened.Again == nil {
			return "these reports are not read from files"
		}
		return ""
	case keys.Note, keys.Beside, keys.Remark, keys.Remove, keys.Undo:
		if a.opened.Book == nil {
			return "nothing can be noted on this pair"
		}
	}
	switch act {
	case keys.Note:
		return a.whyNotOn(act)
	case keys.Undo:
		if !a.opened.Book.Undoable() {
			return "you have changed nothing that could be undone"
		}
		return ""
	}
	if why := a.worksElsewhere(act); why != "" {
		return why
	}
	return a.whyNotOn(act)
}

// whyNotBack says why there is nothing to go back to.
func (a *App) whyNotBack() string {
	leads := a.loading || len(a.trail) > 0 || a.Query != "" || a.Filter != "" || a.within || a.tour.over != nil
	if leads || a.view().WhyNot(keys.Back) == "" {
		return ""
	}
	return "nothing to go back to: " + a.Keys.Name(keys.Quit) + " quits"
}

// whyNotOn says why the reader cannot change what the cursor is on; "" for any
// other action.
func (a *App) whyNotOn(act keys.Action) string {
	spot, ok := a.spot()
	switch act {
	case keys.Note:
		if !ok || spot.Place.Lost {
			return "there is nothing here to put a note on"
		}
	case keys.Beside:
		switch at := spot.Place; {
		case spot.Weakness != nil:
		case !ok || at.Area != "" || at.Lost:
			return "there is no paragraph here"
		case at.Ref.Kind == model.RefBullet && at.Side == model.Right:
			return "only what " + a.NameOf(model.Left) + " asked for is followed up"
		}
	case keys.Remark:
		claim := spot.Weakness != nil || spot.Asked != nil || spot.Stated != nil || spot.Theme != nil
		if !ok || !claim && spot.Sentence == nil && !spot.AddsWeakness {
			return "there is nothing here to correct"
		}
	case keys.Remove:
		if spot.Remove == nil {
			return "there is nothing here to remove"
		}
	}
	return ""
}

// worksElsewhere asks the open view why an action means nothing in it, and
// where the action belongs to another view, names the first that would act.
func (a *App) worksElsewhere(act keys.Action) string {
	why := a.view().WhyNot(act)
	if why != view.NotHere {
		return why
	}
	for _, t := range a.tabs {
		if t.WhyNot(act) == "" {
			return view.Elsewhere + t.Title() + ": press " + a.Keys.Name(t.open)
		}
	}
	return why
}
