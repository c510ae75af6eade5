package sections

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui/keys"
	"reinspect/tui/view"
)

// actContents moves in the contents; the text follows.
func (v *tab) actContents(act keys.Action) (tea.Cmd, bool) {
	switch act {
	case keys.Open, keys.Back, keys.Contents, keys.OtherPane:
		v.contents = false
		return nil, true
	}
	return nil, keys.Move(&v.outline, act)
}

// toEntry goes to the text that the entry under the cursor names.
func (v *tab) toEntry() {
	row := v.entries[v.outline.Pos].row
	v.setCursor(row)
	v.skipHeading()
	v.topRow = row
}

// Click chooses in the contents, or puts the cursor on a row and its side.
func (v *tab) Click(x, y int) tea.Cmd {
	reg := v.drawn
	if v.contents && reg.contents == 0 || x < reg.contents {
		if v.outline.Click(y) {
			v.toEntry()
		}
		return nil
	}
	if gap := x - reg.contents - reg.Panes.Left; reg.Arrangement >= view.Beside && gap >= 0 && gap <= view.PaneGap {
		v.dragging = true
		return nil
	}
	i := v.rows.At(v.rows.Offset() + y)
	if i < 0 || v.list[i].kind == headingRow {
		return nil
	}
	if reg.Arrangement >= view.Beside {
		v.focus = v.OnScreen(model.Left)
		if x > reg.contents+reg.Panes.Left {
			v.focus = v.OnScreen(model.Right)
		}
	}
	if i == v.cursor {
		v.open()
		return nil
	}
	v.setCursor(i)
	return nil
}

// Drag moves the divider to a column while the mouse holds it.
func (v *tab) Drag(x int) {
	if v.dragging {
		v.setLeftPercent((x - v.drawn.contents) * 100 / max(v.drawn.Total(), 1))
	}
}

// Drop lets the divider go.
func (v *tab) Drop() { v.dragging = false }

func (v *tab) setLeftPercent(percent int) {
	v.leftPercent = max(min(percent, 100-leastPercent), leastPercent)
}
