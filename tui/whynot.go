package tui

import (
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// whyNot says why an action means nothing now; "" where it can be done. The
// help, the list of commands and the last line all say it in these words.
func (a *App) whyNot(act keys.Action) string {
	switch act {
	case keys.Help, keys.Mouse, keys.Suspend, keys.Quit, keys.Commands:
		return ""
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
	case keys.Search, keys.Filter, keys.Swap, keys.Back:
		return ""
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
		return ""
	case keys.Undo:
		if !a.opened.Book.Undoable() {
			return "you have changed nothing that could be undone"
		}
		return ""
	}
	return a.worksElsewhere(act)
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
