package tui

// cannot says why an action means nothing now; "" where it can be done. The
// help, the list of commands and the last line all say it in these words.
func (a *App) cannot(act action) string {
	if i := viewIndex(act); i >= len(a.views) {
		return "no such view"
	}
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
	view := a.views[a.current]
	switch act {
	case actCopy, actCopyWhole:
		_, words := view.(copier)
		if _, lines := view.(quoter); !words && !lines {
			return "there is no text to copy in this view"
		}
	case actExplain:
		if _, ok := view.(explainer); !ok {
			return "there are no marks to explain in this view"
		}
	case actContents, actNarrower, actWider:
		if a.current != sectionsIndex {
			return a.onlyIn(actView2)
		}
	case actNextSection, actPrevSection:
		if v, ok := view.(interface{ grouped() bool }); !ok || !v.grouped() {
			return a.onlyIn(actView2)
		}
	case actSort:
		if _, ok := view.(*themes); !ok {
			return a.onlyIn(actView3)
		}
	case actNote, actBeside, actRemark, actRemove, actUndo:
		return a.cannotNote(act)
	case actExport:
		if a.config.Files == nil {
			return "nothing can be written here"
		}
	}
	return ""
}

// cannotNote is the same for what changes the reader's notes.
func (a *App) cannotNote(act action) string {
	if a.desk.Book == nil {
		return "nothing can be noted on this pair"
	}
	view := a.views[a.current]
	switch act {
	case actBeside:
		if a.current != sectionsIndex {
			return a.onlyIn(actView2)
		}
	case actRemark:
		if _, ok := view.(marker); !ok {
			return a.onlyIn(actView2)
		}
	case actRemove:
		if _, ok := view.(*noteList); !ok {
			return a.onlyIn(actView6)
		}
	case actUndo:
		if !a.desk.Book.Undoable() {
			return "you have changed nothing that could be undone"
		}
	}
	return ""
}

// onlyIn names the view in which an action works.
func (a *App) onlyIn(view action) string {
	b := a.keys.binding(view).Help()
	return "works in " + b.Desc + ": press " + a.keys.name(view)
}
