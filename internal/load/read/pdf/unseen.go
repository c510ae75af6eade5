package pdf

import (
	"slices"

	"reinspect/internal/load/read/budget"
)

// dropUnseen takes out letters that leave no ink where they lie on letters that
// do: a file with a text of its own to which a text for searching was added. On
// a picture they are all that there is to read.
func dropUnseen(b *budget.Budget, sheets []sheet) {
	for i := range sheets {
		s := &sheets[i]
		hidden, over := 0, 0
		for _, r := range s.runs {
			if !r.hidden {
				continue
			}
			hidden += int(r.letters)
			if b.Work(len(s.runs)/4) != nil {
				return
			}
			for _, o := range s.runs {
				if !o.hidden && r.overlaps(o) {
					over += int(r.letters)
					break
				}
			}
		}
		if 2*over > hidden {
			s.runs = slices.DeleteFunc(s.runs, func(r run) bool { return r.hidden })
		}
	}
}

// overlaps reports whether half of a run's width lies on another one.
func (r run) overlaps(o run) bool {
	small := min(r.size, o.size)
	return min(r.x1, o.x1)-max(r.x0, o.x0) > (r.x1-r.x0)/2 && o.y-r.y < small/2 && r.y-o.y < small/2
}
