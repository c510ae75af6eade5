package reports

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// order is what the list is sorted by.
type order int

const (
	byAuthority order = iota
	byDate
	byGrade
	orders // how many there are
)

func (o order) String() string { return [...]string{"authority", "date", "overall grade"}[o] }

// byDay compares two reports in time; those without a date come first.
func byDay(a, b *entry) int {
	switch {
	case a.day == b.day:
		return strings.Compare(a.Path, b.Path)
	case a.day.Before(b.day):
		return -1
	}
	return 1
}

// build lists what the filter asks for in its order; the cursor stays on what it
// is on.
func (l *List) build() {
	here := l.current()
	l.marked = l.stillListed(l.marked)
	l.items, l.asked = l.items[:0], map[string]bool{}
	words := l.wordsOf(l.filter)
	if l.sort == byAuthority {
		l.addPlaces(words)
	} else {
		l.addReports(words)
	}
	l.addUnread(words)
	at := l.find(here)
	l.Reset(len(l.items))
	switch {
	case !l.moved:
		l.Pos = 0
		l.Reset(len(l.items)) // past a heading
	case at >= 0:
		l.Pos = at
	}
}

// stillListed are the same reports in the list as it is now.
func (l *List) stillListed(some []*entry) []*entry {
	var kept []*entry
	for _, e := range some {
		if now := l.by[e.Path]; now != nil && now.Report != nil {
			kept = append(kept, now)
		}
	}
	return kept
}

// find is where an item is now; -1 where it is no more.
func (l *List) find(was item) int {
	return slices.IndexFunc(l.items, func(it item) bool {
		switch {
		case was.entry != nil:
			return it.entry != nil && it.entry.Path == was.entry.Path
		case was.place != nil:
			return it.place != nil && it.place.name == was.place.name
		}
		return false
	})
}

// addPlaces lists the reports of each authority below it, the latest first.
func (l *List) addPlaces(words []word) {
	places := slices.SortedFunc(maps.Values(l.places), func(a, b *place) int {
		return cmp.Or(cmp.Compare(last(a.name == ""), last(b.name == "")), strings.Compare(a.folded, b.folded), strings.Compare(a.key, b.key))
	})
	for _, p := range places {
		head := item{place: p}
		if p.name == "" {
			head = item{heading: "No authority found"}
		}
		for i := len(p.entries) - 1; i >= 0; i-- {
			if e := p.entries[i]; l.filter.asksFor(e, words) {
				if head != (item{}) {
					l.items = append(l.items, head)
					head = item{}
				}
				l.addEntry(e)
			}
		}
	}
}

// last is 1 for what is listed behind the rest.
func last(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// addReports lists all reports in one order.
func (l *List) addReports(words []word) {
	all := slices.DeleteFunc(slices.Clone(l.entries), func(e *entry) bool { return e.Report == nil })
	latest := func(a, b *entry) int { return byDay(b, a) }
	slices.SortFunc(all, func(a, b *entry) int {
		if l.sort == byGrade {
			return cmp.Or(cmp.Compare(b.worst(), a.worst()), latest(a, b))
		}
		return latest(a, b)
	})
	for _, e := range all {
		if l.filter.asksFor(e, words) {
			l.addEntry(e)
		}
	}
}

// worst says how bad the overall grade is on its scale, from 0 for the best step
// to 1 for the worst; below 0 where there is none.
func (e *entry) worst() float64 {
	g := e.overall()
	if g == nil || g.Rank < 1 || g.Steps < 2 {
		return -1
	}
	return float64(g.Rank-1) / float64(g.Steps-1)
}

// addUnread lists the files that could not be read, below all others.
func (l *List) addUnread(words []word) {
	first := true
	for _, e := range l.entries {
		if e.Report != nil || !l.filter.asksFor(e, words) {
			continue
		}
		if first {
			l.items = append(l.items, item{heading: "Could not be read"})
			first = false
		}
		l.addEntry(e)
	}
}

func (l *List) addEntry(e *entry) {
	l.items = append(l.items, item{entry: e})
	l.asked[e.Path] = true
}
