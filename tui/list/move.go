package list

// Scroll moves the open page, or the items.
func (v *List) Scroll(lines int) {
	if v.Page != nil {
		v.Page.Scroll(lines)
		return
	}
	v.Cursor.Scroll(lines)
}
