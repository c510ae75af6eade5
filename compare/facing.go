package compare

import (
	"slices"

	"reinspect/model"
)

// facedMarks returns the themes of a text beside a report whose framework does
// not know some of them: those count as the common theme that they face.
func facedMarks(marks []model.ThemeMark, facing map[string]string) []model.ThemeMark {
	if len(facing) == 0 {
		return marks
	}
	var out []model.ThemeMark
	for _, m := range marks {
		m.ID = facedBy(m.ID, facing)
		if !slices.ContainsFunc(out, func(have model.ThemeMark) bool { return have.ID == m.ID }) {
			out = append(out, m)
		}
	}
	return out
}

// facedSentences does the same for the sentences of a text.
func facedSentences(sentences []model.Sentence, facing map[string]string) []model.Sentence {
	if len(facing) == 0 {
		return sentences
	}
	out := slices.Clone(sentences)
	for i := range out {
		var themes []string
		for _, own := range out[i].Themes {
			if id := facedBy(own, facing); !slices.Contains(themes, id) {
				themes = append(themes, id)
			}
		}
		out[i].Themes = themes
	}
	return out
}

// facedBy returns the theme that one faces, or the theme itself.
func facedBy(id string, facing map[string]string) string {
	if common, ok := facing[id]; ok {
		return common
	}
	return id
}
