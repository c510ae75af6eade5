package compare

import "reinspect/model"

// stated lists the sentences in which either report itself says that something
// moved, each side in reading order.
func stated(s *sides) []Stated {
	var out []Stated
	for _, at := range []model.Side{model.Left, model.Right} {
		for _, p := range s.At(at).paragraphs {
			for _, sn := range p.sentences {
				if sn.Change == "" || sn.Change == model.NoChange {
					continue
				}
				out = append(out, Stated{Side: at, Ref: p.ref, Text: sn.Text, Change: sn.Change, Themes: themesOf(&p, sn)})
			}
		}
	}
	return out
}

// themesOf returns a sentence's own themes, or its paragraph's.
func themesOf(p *passage, sn model.Sentence) []string {
	if len(sn.Themes) > 0 {
		return sn.Themes
	}
	var ids []string
	for _, m := range p.themes {
		ids = append(ids, m.ID)
	}
	return ids
}
