package compare

import "reinspect/model"

// ThemeSaid is what one report says of a theme, all in all.
type ThemeSaid struct {
	Balance Balance
	Counts  Counts
	Doubt   string // why the reader should check it; "" where it is sure
}

// ThemesSaid returns what a report says of each theme that it judges, by the ids of
// the themes: as every comparison with it does, but for what only a comparison
// can doubt.
func ThemesSaid(r *model.Report) map[string]ThemeSaid {
	said := map[string]ThemeSaid{}
	for id, t := range tallies(passages(r, nil)) {
		if balance, _, doubt := t.balance("the report"); balance != Absent {
			said[id] = ThemeSaid{balance, t.shown(), doubt}
		}
	}
	return said
}
