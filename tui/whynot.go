package tui

// whyNot says why an action means nothing now; "" where it can be done. The
// help, the list of commands and the last line all say it in these words.
func (a *App) whyNot(act action) string {
	switch act {
	case actHelp, actMouse, actSuspend, actQuit, actPalette:
		return ""
	case actOpenFiles:
		if a.config.Files == nil {
			return "no files can be opened here"
		}
		return ""
	}
	switch {
	case a.cmp != nil, a.loading && act == actBack: // which cancels
	case a.loading:
		return "still reading the reports"
	default:
		return "no reports are open"
	}
	if a.opens(act) >= 0 {
		return ""
	}
	switch act {
	case actSearch, actFilter, actSwap, actBack:
		return ""
	case actExport:
		if a.config.Files == nil {
			return "nothing can be written here"
		}
		return ""
	case actNote, actBeside, actRemark, actRemove, actUndo:
		if a.desk.Book == nil {
			return "nothing can be noted on this pair"
		}
	}
	switch act {
	case actNote:
		return ""
	case actUndo:
		if !a.desk.Book.Undoable() {
			return "you have changed nothing that could be undone"
		}
		return ""
	}
	return a.worksElsewhere(act)
}

// worksElsewhere asks the open view why an action means nothing in it, and
// where the action belongs to another view, names the first that would act.
func (a *App) worksElsewhere(act action) string {
	why := a.view().WhyNot(act)
	if why != NotHere {
		return why
	}
	for _, t := range a.tabs {
		if t.WhyNot(act) == "" {
			return "works in " + t.Title() + ": press " + a.keys.name(t.open)
		}
	}
	return why
}
