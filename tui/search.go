package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"reinspect/compare"
	"reinspect/internal/wording"
	"reinspect/model"
	"reinspect/tui/dialog"
	"reinspect/tui/keys"
	"reinspect/tui/pane"
	"reinspect/tui/view"
)

// search is what was looked for in both reports. Every view shows the same
// counts, for it is one list.
type search struct {
	hits []view.Hit
	at   int // the hit that was last gone to
}

// finder is what both reports say, read once for a comparison and its sides.
type finder struct {
	*view.Finder
	of      *compare.Comparison
	swapped bool
}

// startSearch opens the search; nothing moves before a hit is chosen.
func (a *App) startSearch() tea.Cmd {
	return a.open(dialog.NewSearch(&a.Context, a.everything(), a.searched))
}

// everything is what both reports say, to be searched.
func (a *App) everything() *view.Finder {
	if a.finder.of != a.Comparison || a.finder.swapped != a.Swapped {
		a.finder = finder{a.NewFinder(), a.Comparison, a.Swapped}
	}
	return a.finder.Finder
}

// searched takes up what was found; at is the hit that was chosen, below 0 for
// none: then nothing is looked for any more.
func (a *App) searched(query string, hits []view.Hit, at int) tea.Cmd {
	a.found = search{hits, at}
	if at >= 0 {
		a.goToHit(at)
	}
	a.Query = query // last, so that "back" ends the search before it leaves for where it began
	return nil
}

// goToHit shows a hit where it stands in its report.
func (a *App) goToHit(at int) {
	a.found.at = at
	h := a.found.hits[at]
	a.Selection = view.Selection{Side: h.Side, Sentence: h.Sentence, Area: a.AreaAt(h.Side, h.Ref)}
	a.Selection.Refs.Set(h.Side, &h.Ref)
	a.follow(a.tabOf(view.Sections))
}

// nextHit goes to the next hit (way 1) or to the one before (-1), and round at
// the ends.
func (a *App) nextHit(way int) {
	if n := len(a.found.hits); n > 0 {
		a.goToHit(view.Around(a.found.at, way, n))
	}
}

// endSearch looks for nothing any more.
func (a *App) endSearch() {
	a.Query, a.found = "", search{}
	a.refresh()
}

// searchStatus says which hit the reader is on, and how many each side has; in a
// view that shows no hits, what leads to them and what ends the search.
func (a *App) searchStatus() string {
	if a.Query == "" {
		return ""
	}
	on := fmt.Sprintf("/%s  %d of ", pane.Clip(a.Query, 20), a.found.at+1)
	if hits := a.tabOf(view.Sections); a.current != hits {
		return on + fmt.Sprintf("%d  %s %s next in %s, %s ends it", len(a.found.hits), a.Glyphs.Dot, a.Keys.Name(keys.Next), a.tabs[hits].Title(), a.Keys.Name(keys.Back))
	}
	var sides model.Pair[int]
	for _, h := range a.found.hits {
		screen := a.OnScreen(h.Side)
		sides.Set(screen, sides.At(screen)+1)
	}
	return on + fmt.Sprintf("%s  %s %s %d, %s %d", wording.Count(len(a.found.hits), "sentence"), a.Glyphs.Dot, a.SideName(model.Left), sides.Left, a.SideName(model.Right), sides.Right)
}
