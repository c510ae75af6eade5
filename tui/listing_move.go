package tui

// Next goes to the next hit while a search is on, else to the next change.
func (v *listing) Next(way int) {
	if v.query == "" {
		v.Change(way)
		return
	}
	v.nextFind(way)
}

// Scroll moves the open page, or the items.
func (v *listing) Scroll(lines int) {
	if v.page != nil {
		v.page.Scroll(lines)
		return
	}
	v.Cursor.Scroll(lines)
}
