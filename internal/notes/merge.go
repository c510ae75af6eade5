package notes

import (
	"crypto/rand"
	"slices"
)

// merged is what two windows' changes to the same base come to.
type merged struct {
	Content
	moved     map[string]string // from the id of a note of ours to the id that it has now
	bothKept  bool
	overruled bool
	restored  bool
}

// merge brings together what two windows made of the same base: theirs, with
// what we added, changed and removed since the base. A note that both rewrote
// becomes two: theirs keeps its id, ours follows it under a new one. Of a
// sentence, link or claim that both corrected, our correction is kept. What one
// removed and the other changed stays. Entries keep their order.
func merge(base, ours, theirs Content) merged {
	m := merged{moved: sameTexts(base, ours, theirs)}
	added := slices.DeleteFunc(slices.Clone(ours.Notes), func(n Note) bool { return m.moved[n.ID] != "" })
	m.Notes, m.bothKept, m.restored = mergeOf(base.Notes, added, theirs.Notes, Note.key, func(our, their Note) ([]Note, bool) {
		if our.says(their) {
			return []Note{our}, false
		}
		id := our.ID
		our.ID = rand.Text()
		m.moved[id] = our.ID
		return []Note{their, our}, true
	})
	var overruled, restored bool
	m.Marks, m.overruled, restored = mergeOf(base.Marks, ours.Marks, theirs.Marks, Mark.key, onlyOurs[Mark])
	m.restored = m.restored || restored
	m.Links, overruled, restored = mergeOf(base.Links, ours.Links, theirs.Links, Link.key, onlyOurs[Link])
	m.overruled, m.restored = m.overruled || overruled, m.restored || restored
	m.Decisions, overruled, restored = mergeOf(base.Decisions, ours.Decisions, theirs.Decisions, Decision.key, onlyOurs[Decision])
	m.overruled, m.restored = m.overruled || overruled, m.restored || restored
	return m
}

// undone takes the change from after to before back in what is now there.
// Where another window has changed an entry since, its change stays.
func undone(after, before, now Content) Content {
	var c Content
	c.Notes, _, _ = mergeOf(after.Notes, before.Notes, now.Notes, Note.key, onlyTheirs[Note])
	c.Marks, _, _ = mergeOf(after.Marks, before.Marks, now.Marks, Mark.key, onlyTheirs[Mark])
	c.Links, _, _ = mergeOf(after.Links, before.Links, now.Links, Link.key, onlyTheirs[Link])
	c.Decisions, _, _ = mergeOf(after.Decisions, before.Decisions, now.Decisions, Decision.key, onlyTheirs[Decision])
	return c
}

func onlyOurs[E any](our, _ E) ([]E, bool)     { return []E{our}, true }
func onlyTheirs[E any](_, their E) ([]E, bool) { return []E{their}, true }

// mergeOf merges entries of one kind. Both says what becomes of an entry that
// both sides changed, and whether the two disagree. Clash reports that some
// did, restored that an entry was kept that one side had removed.
func mergeOf[E comparable, K comparable](base, ours, theirs []E, key func(E) K, both func(our, their E) ([]E, bool)) (merged []E, clash, restored bool) {
	inBase, inOurs, inTheirs := byKey(base, key), byKey(ours, key), byKey(theirs, key)
	for _, their := range theirs {
		was, old := inBase[key(their)]
		our, have := inOurs[key(their)]
		theyChanged := !old || their != was
		weChanged := have && (!old || our != was)
		switch {
		case weChanged && theyChanged && our != their:
			entries, differ := both(our, their)
			merged = append(merged, entries...)
			clash = clash || differ
		case weChanged:
			merged = append(merged, our)
		case have || theyChanged:
			merged = append(merged, their)
			restored = restored || !have && old
		}
	}
	for _, our := range ours {
		was, old := inBase[key(our)]
		if _, there := inTheirs[key(our)]; there || old && our == was {
			continue // merged above, or removed by them
		}
		merged = append(merged, our)
		restored = restored || old
	}
	return merged, clash, restored
}

func byKey[E any, K comparable](entries []E, key func(E) K) map[K]E {
	found := make(map[K]E, len(entries))
	for _, e := range entries {
		found[key(e)] = e
	}
	return found
}

// sameTexts finds notes of ours that are new or rewritten and say what a new
// or rewritten note of theirs says on the same place: they are the same note,
// whatever their ids.
func sameTexts(base, ours, theirs Content) map[string]string {
	same := map[string]string{}
	for _, our := range ours.Notes {
		for _, their := range theirs.Notes {
			if our.ID != their.ID && our.says(their) && base.changed(our) && base.changed(their) {
				same[our.ID] = their.ID
			}
		}
	}
	return same
}

// renamed gives notes that have a new id that id, except where they are still
// as in base: those are the notes of before both sides went their own ways.
func (c Content) renamed(ids map[string]string, base Content) Content {
	notes := make([]Note, len(c.Notes))
	for i, n := range c.Notes {
		if id, ok := ids[n.ID]; ok && base.changed(n) {
			n.ID = id
		}
		notes[i] = n
	}
	c.Notes = notes
	return c
}
