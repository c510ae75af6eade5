package list

// Next goes to the next hit while a search is on, else to the next change.
func (v *List) Next(way int) {
	if v.Query == "" {
		v.Change(way)
		return
	}
	v.nextFind(way)
}

// Scroll moves the open page, or the items.
func (v *List) Scroll(lines int) {
	if v.Page != nil {
		v.Page.Scroll(lines)
		return
	}
	v.Cursor.Scroll(lines)
}
