package framework

import (
	"slices"
	"strings"
)

// Relation says how an area of one framework relates to one of another.
type Relation string

// The relations. Together means that one side judges in one grade what the
// other side judges in two; Nearest is the closest judgement, not the same;
// Unknown that one of the frameworks is not known.
const (
	Same     Relation = "same"
	Together Relation = "together"
	Nearest  Relation = "nearest"
	None     Relation = "none"
	Unknown  Relation = "unknown"
)

// Link pairs an area of the left framework with one of the right. Either
// id is "" where the area has no counterpart. Row is the area id under which
// people look for the judgement (of a combined area facing two: one of the two).
type Link struct {
	Row      string
	Left     string
	Right    string
	Relation Relation
	Note     string // what a person should know, such as "judged together with care leavers"; "" where the ids say all
}

// Links returns how the areas of two frameworks correspond. Each area of either
// appears at least once. Rows follow the newer framework's
// order, then those that only the older one has; swapping the arguments swaps
// the sides of every link and nothing else. Frameworks of different families
// give links without counterparts. If the set does not hold one
// of the ids, each area of the other is paired with its own id.
func (s *Set) Links(leftID, rightID string) []Link {
	left, okLeft := s.ByID(leftID)
	right, okRight := s.ByID(rightID)
	switch {
	case !okLeft && !okRight:
		return nil
	case !okLeft:
		return facingUnknown(right)
	case !okRight:
		return facingUnknown(left)
	case newer(left, right):
		return mirrored(link(right, left))
	}
	return link(left, right)
}

func facingUnknown(f *Framework) []Link {
	var links []Link
	for _, id := range areaIDs(f) {
		links = append(links, Link{Row: id, Left: id, Right: id, Relation: Unknown})
	}
	return links
}

// newer reports whether a came into use after b; ids decide between equals so
// that the order never depends on the sides.
func newer(a, b *Framework) bool {
	if a.Since != b.Since {
		return a.Since > b.Since
	}
	return a.ID > b.ID
}

func mirrored(links []Link) []Link {
	for i := range links {
		links[i].Left, links[i].Right = links[i].Right, links[i].Left
	}
	return links
}

// notJudgedIn says so of an area. What a name says in brackets of two areas judged
// together or apart is no reason for a third.
func notJudgedIn(f *Framework) string {
	name, _, _ := strings.Cut(f.Name, " (")
	return "not judged in " + name
}

// link pairs the areas of an older framework (left) and a newer one (right).
func link(old, now *Framework) []Link {
	var links []Link
	used := map[string]bool{} // areas of old that have found a counterpart
	for _, id := range areaIDs(now) {
		found := counterparts(id, old, now)
		for _, l := range found {
			used[l.Left] = true
		}
		if len(found) == 0 {
			found = []Link{{Row: id, Right: id, Relation: None, Note: notJudgedIn(old)}}
		}
		links = append(links, found...)
	}
	for _, id := range areaIDs(old) {
		if !used[id] {
			links = append(links, Link{Row: id, Left: id, Relation: None, Note: notJudgedIn(now)})
		}
	}
	return links
}

// counterparts returns the links of one area of the newer framework.
func counterparts(id string, old, now *Framework) []Link {
	if old.Family == "" || old.Family != now.Family {
		return nil
	}
	area, _ := now.ByArea(id)
	if twin, ok := old.ByArea(id); ok {
		return []Link{direct(twin, area)}
	}
	var links []Link
	for _, a := range old.Areas {
		switch {
		case slices.Contains(area.Covers, a.ID):
			row, rel, note := facing(area, a, now)
			links = append(links, Link{Row: row, Left: a.ID, Right: id, Relation: rel, Note: note})
		case slices.Contains(a.Covers, id):
			row, rel, note := facing(a, area, old)
			links = append(links, Link{Row: row, Left: a.ID, Right: id, Relation: rel, Note: note})
		}
	}
	return links
}

// direct links two areas of one id: the same judgement, unless their subjects
// say that it meant something else under one of the frameworks.
func direct(a, b Area) Link {
	l := Link{Row: a.ID, Left: a.ID, Right: b.ID, Relation: Same}
	if a.Subject != b.Subject {
		l.Relation, l.Note = Nearest, "the nearest judgement, not the same: "+eitherOf(a.Subject, b.Subject)
	}
	return l
}

func eitherOf(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// facing says how a combined area stands to one of the areas it covers. An
// area that itself takes in all the others is the combined one's nearest, and
// is looked for under its name; any other is judged together with the rest.
func facing(combined, part Area, home *Framework) (row string, rel Relation, note string) {
	var others, titles []string
	for _, c := range combined.Covers {
		if c != part.ID {
			others = append(others, c)
			titles = append(titles, lowerFirst(home.titleOfCovered(c)))
		}
	}
	with := strings.Join(titles, " and ")
	for _, o := range others {
		if !slices.Contains(part.TakesIn, o) {
			return part.ID, Together, "judged together with " + with
		}
	}
	return combined.ID, Nearest, "the nearest judgement: both take in " + with
}

// titleOfCovered names an area which the framework covers without judging it
// by itself, such as "care leavers".
func (f *Framework) titleOfCovered(id string) string {
	if a, ok := f.ByArea(id); ok {
		return a.Title
	}
	return strings.ReplaceAll(id, "-", " ")
}

func lowerFirst(s string) string {
	n := min(1, len(s))
	return strings.ToLower(s[:n]) + s[n:]
}

// areaIDs returns each area id once, in order: a framework may list several
// judgements under one id ("other").
func areaIDs(f *Framework) []string {
	var ids []string
	for _, a := range f.Areas {
		if !slices.Contains(ids, a.ID) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// Facing returns the themes that a framework brings and another does not, each
// with the common theme that it faces beside a report of that other one.
func (s *Set) Facing(id, other string) map[string]string {
	f, known := s.ByID(id)
	if !known {
		return nil
	}
	facing := map[string]string{}
	for _, t := range f.Themes {
		facing[t.ID] = t.Faces
	}
	if o, ok := s.ByID(other); ok {
		for _, t := range o.Themes {
			delete(facing, t.ID)
		}
	}
	return facing
}
