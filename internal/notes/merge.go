package notes

// merge brings together what two windows made of the same base: theirs, with
// what we added, changed and removed since the base. Where both changed the
// same entry ours stands, and clash says so. Entries keep their order.
func merge(base, ours, theirs Content) (merged Content, clash bool) {
	notes, a := mergeOf(base.Notes, ours.Notes, theirs.Notes, Note.key)
	marks, b := mergeOf(base.Marks, ours.Marks, theirs.Marks, Mark.key)
	links, c := mergeOf(base.Links, ours.Links, theirs.Links, Link.key)
	return Content{notes, marks, links}, a || b || c
}

func mergeOf[E comparable, K comparable](base, ours, theirs []E, key func(E) K) (merged []E, clash bool) {
	inBase, inOurs, inTheirs := byKey(base, key), byKey(ours, key), byKey(theirs, key)
	for _, their := range theirs {
		k := key(their)
		was, old := inBase[k]
		our, have := inOurs[k]
		theyChanged := !old || their != was
		weChanged := have && (!old || our != was)
		switch {
		case weChanged:
			merged = append(merged, our)
			clash = clash || theyChanged && our != their
		case have || theyChanged:
			// Untouched by us, or removed by us while they were writing on
			// it: what they wrote must not vanish.
			merged = append(merged, their)
			clash = clash || !have && old
		}
	}
	for _, our := range ours {
		k := key(our)
		if _, there := inTheirs[k]; there {
			continue
		}
		was, old := inBase[k]
		if old && our == was {
			continue // they removed it
		}
		merged = append(merged, our)
		clash = clash || old
	}
	return merged, clash
}

func byKey[E any, K comparable](entries []E, key func(E) K) map[K]E {
	found := make(map[K]E, len(entries))
	for _, e := range entries {
		found[key(e)] = e
	}
	return found
}
