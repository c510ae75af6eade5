package notes

import "reinspect/model"

// Adopt takes over what was noted on an earlier state of the two reports, as
// one change: every place is looked for by its opening words. It returns how
// many notes and corrections are on a text that is no longer found.
func (b *Book) Adopt(from Content) (lost int) {
	from = b.resolve(from.copied())
	b.change(func(c *Content) { *c = merge(Content{}, from, *c).Content })
	for _, n := range from.Notes {
		lost += one(n.At.Lost)
	}
	for _, m := range from.Marks {
		lost += one(m.At.Lost)
	}
	for _, l := range from.Links {
		lost += one(l.Places.Left.Lost || l.Places.Right.Lost)
	}
	for _, d := range from.Decisions {
		lost += one(d.Lost())
	}
	return lost
}

func one(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// Moved returns where the text at a place of one state of a report is in
// another; false where it is no longer found.
func Moved(from, to *model.Report, ref model.Ref) (model.Ref, bool) {
	text, ok := textAt(from, ref)
	if !ok {
		return ref, false
	}
	p := At(model.Left, ref)
	p.Quote = quote(text)
	p = find(to, p)
	return p.Ref, !p.Lost
}
