package tui

import (
	tea "charm.land/bubbletea/v2"

	"reinspect/model"
)

// actContents moves in the contents; the text follows.
func (v *sections) actContents(act action) (tea.Cmd, bool) {
	switch act {
	case actOpen, actBack, actContents, actOtherPane:
		v.contents = false
		return nil, true
	}
	return nil, Move(&v.outline, act)
}

// toEntry goes to the text that the entry under the cursor names.
func (v *sections) toEntry() {
	row := v.entries[v.outline.Pos].row
	v.setCursor(row)
	v.settle()
	v.first = row
}

// click chooses in the contents, or puts the cursor on a row and its side.
func (v *sections) Click(x, y int) tea.Cmd {
	reg := v.drawn
	if v.contents && reg.contents == 0 || x < reg.contents {
		if v.outline.Click(y) {
			v.toEntry()
		}
		return nil
	}
	if gap := x - reg.contents - reg.panes.Left; reg.arrangement >= beside && gap >= 0 && gap <= paneGap {
		v.dragging = true
		return nil
	}
	i := v.rows.At(v.rows.Offset() + y)
	if i < 0 || v.list[i].kind == headingRow {
		return nil
	}
	if reg.arrangement >= beside {
		v.focus = v.onScreen(model.Left)
		if x > reg.contents+reg.panes.Left {
			v.focus = v.onScreen(model.Right)
		}
	}
	if i == v.cursor {
		v.open()
		return nil
	}
	v.setCursor(i)
	return nil
}

// drag moves the divider to a column while the mouse holds it.
func (v *sections) Drag(x int) {
	if v.dragging {
		v.setShare((x - v.drawn.contents) * 100 / max(v.drawn.total(), 1))
	}
}

// drop lets the divider go.
func (v *sections) Drop() { v.dragging = false }

func (v *sections) setShare(percent int) {
	v.share = max(min(percent, 100-leastShare), leastShare)
}
