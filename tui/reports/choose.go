package reports

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// mark marks the report under the cursor, or takes its mark off.
func (l *List) mark() {
	e := l.current().entry
	if i := slices.Index(l.marked, e); i >= 0 {
		l.marked = slices.Delete(l.marked, i, i+1)
	} else {
		l.marked = append(l.marked, e)
	}
	l.Step(1)
}

func (l *List) compare() tea.Cmd {
	two, _ := l.chosen()
	if byDay(two[0], two[1]) > 0 && two[0].at == two[1].at {
		two[0], two[1] = two[1], two[0]
	}
	return view.Send(Compare{model.Pair[string]{Left: two[0].Path, Right: two[1].Path}})
}

// chosen are the two reports to compare: those marked, else the one marked and
// the one under the cursor, else that one and the inspection before it; or why
// there are none.
func (l *List) chosen() (two [mostMarked]*entry, why string) {
	here := l.current().entry
	switch n := len(l.marked); {
	case n == mostMarked:
		return [mostMarked]*entry{l.marked[0], l.marked[1]}, ""
	case n == 1 && here == l.marked[0]:
		return two, "mark another report too"
	case here == nil:
		return two, "mark two reports with " + l.Keys.Name(keys.Mark)
	case here.Report == nil:
		return two, "this file could not be read"
	case n == 1:
		return [mostMarked]*entry{l.marked[0], here}, ""
	}
	before := here.before()
	if before == nil {
		return two, "no earlier inspection of " + orThis(here.at.name) + " is listed: " + l.Keys.Name(keys.Mark) + " marks two"
	}
	return [mostMarked]*entry{before, here}, ""
}

// Beside are the report of a file and the inspection of the same authority before
// it, else the next one, in time; false where there is neither.
func (l *List) Beside(path string) (model.Pair[string], bool) {
	e := l.by[path]
	if e == nil || e.Report == nil {
		return model.Pair[string]{}, false
	}
	if before := e.before(); before != nil {
		return model.Pair[string]{Left: before.Path, Right: path}, true
	}
	if after := e.after(); after != nil {
		return model.Pair[string]{Left: path, Right: after.Path}, true
	}
	return model.Pair[string]{}, false
}

func orThis(name string) string {
	if name == "" {
		return "this authority"
	}
	return name
}

// besides reports whether another report is an inspection that this one is set
// beside unasked: of the same family, and one with grades if this has some.
func (e *entry) besides(other *entry) bool {
	return other.Report.Kind == model.Inspection && other.Family == e.Family && (len(other.Grades) > 0 || len(e.Grades) == 0)
}

// before is the last inspection of the same authority before this report; nil
// for none.
func (e *entry) before() *entry {
	if e.at.name == "" || e.day.IsZero() {
		return nil
	}
	var last *entry
	for _, other := range e.at.entries {
		if e.besides(other) && !other.day.IsZero() && other.day.Before(e.day) {
			last = other
		}
	}
	return last
}

// after is the first inspection of the same authority after this report; nil for
// none.
func (e *entry) after() *entry {
	if e.at.name == "" || e.day.IsZero() {
		return nil
	}
	i := slices.IndexFunc(e.at.entries, func(other *entry) bool { return e.besides(other) && e.day.Before(other.day) })
	if i < 0 {
		return nil
	}
	return e.at.entries[i]
}
