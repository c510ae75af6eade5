package tui_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/uitest"
)

// A cell of an overview leads to the sentences behind it, by a query that the reader can
// go on with.
func TestACellLeadsToWhatTheReportSays(t *testing.T) {
	for keys, want := range map[string]string{
		"2 j l l enter":   "section:leadership authority:Tarnbrook from:2024-03-08 to:2024-03-08",
		"2 j l enter":     "section:summary authority:Tarnbrook from:2024-03-08 to:2024-03-08",
		"3 j j l l enter": "theme:management-oversight authority:Tarnbrook from:2019-06-21 to:2019-06-21",
	} {
		l := openList(t, 120, 30)
		asked := ""
		l.Answer = func(query string) (tui.Found, error) {
			asked = query
			return tui.Found{}, nil
		}
		l.Press(strings.Fields(keys)...)
		if asked != want || l.Line("/"+want) == "" {
			t.Errorf("%s asks for %q, want %q:\n%s", keys, asked, want, l.Screen())
		}
		l.Press("esc")
		if l.Line("1 Reports  2 Grades") == "" || l.Line("Tarnbrook") == "" {
			t.Errorf("%s, esc: not back on the overview:\n%s", keys, l.Screen())
		}
	}
}

// From an authority the overview leads to its timeline, and from any cell its inspection
// is compared with the one before.
func TestAnOverviewLeadsToTimelinesAndComparisons(t *testing.T) {
	l := openList(t, 120, 30)
	l.Press("2", "j", "enter")
	if len(l.Lined) != 1 || len(l.Lined[0]) != 4 || l.Line("CRITICISED REPEATEDLY") == "" {
		t.Errorf("no timeline of all reports: %q\n%s", l.Lined, l.Screen())
	}
	l.Press("esc", "l", "c")
	if want := (model.Pair[string]{Left: "/reports/tarnbrook-2019.pdf", Right: "/reports/tarnbrook-2024.pdf"}); !slices.Equal(l.Opened, []model.Pair[string]{want}) {
		t.Errorf("compared %v, want %v", l.Opened, want)
	}
	l.Press("q", "k", "c")
	if l.Line("no other inspection of this authority is listed") == "" {
		t.Errorf("it is not said that there is nothing to compare with:\n%s", l.Screen())
	}
}

// A comparison says that q leads back, to whatever it was opened from, and how to quit.
func TestAComparisonSaysWhereQuitLeads(t *testing.T) {
	for from, where := range map[string]string{"2 j c": "2 Grades", "2 j t c": "CRITICISED REPEATEDLY", "j t c": "CRITICISED REPEATEDLY"} {
		l := openList(t, 160, 60)
		l.Press(strings.Fields(from)...)
		if l.Line("q back ") == "" || l.Line("back to the list") != "" {
			t.Errorf("%s: the footer does not say that q leads back:\n%s", from, l.Screen())
		}
		l.Press("?")
		if l.Line("back; ctrl-c quits") == "" {
			t.Errorf("%s: the help does not say how to quit:\n%s", from, l.Screen())
		}
		l.Press("esc", "q")
		if l.Line(where) == "" || l.Line("esc back ") == "" || (l.Line("esc back to the list") != "") != (from == "j t c") {
			t.Errorf("%s, q: not back, or esc leads elsewhere than it says:\n%s", from, l.Screen())
		}
	}
}

// An overview fills as reports are read; one that cannot be read any more says nothing.
func TestAnOverviewFillsAsReportsAreRead(t *testing.T) {
	l := uitest.NewList(t, tui.Config{}, tui.Opened{}, 120, 30)
	l.Press("2")
	if l.Line("No report that is listed gives grades under this framework.") == "" {
		t.Errorf("an empty overview does not say why:\n%s", l.Screen())
	}
	l.Run(l.Init())
	if l.Line("Netherwick  Sep 2024") == "" || l.Line("Tarnbrook   Mar 2024") == "" {
		t.Errorf("what was read is not on the overview:\n%s", l.Screen())
	}
	l.Press("3")
	if l.Line("Netherwick  2024 ·") == "" || l.Line("Tarnbrook   Mar 2024 strength") == "" {
		t.Errorf("what inspections say of the theme is not on the overview:\n%s", l.Screen())
	}
}

// While what inspections say is being read, the overview says how much there is to read
// yet, and a cell that is not read yet says so.
func TestAnOverviewSaysWhatIsToBeRead(t *testing.T) {
	l := openList(t, 120, 30)
	_, cmd := l.Update(uitest.Key("3"))
	_, cmd = l.Update(onlyMsg(cmd))
	if l.Line("5 reports still to read") == "" || l.Line("2024 …") == "" {
		t.Errorf("%s", l.Screen())
	}
	l.Run(cmd)
	if l.Line("still to read") != "" || l.Line("…") != "" {
		t.Errorf("%s", l.Screen())
	}
}

// While the overview of another framework is being made, nothing of the one before is
// shown under its name.
func TestAnotherFrameworkBeginsEmpty(t *testing.T) {
	l := openList(t, 120, 30)
	l.Press("2", "p")
	l.Type("send")
	_, cmd := l.Update(uitest.Key("enter"))
	if l.Line("looking through 8 reports") == "" || l.Line("Looking through the reports") == "" || l.Line("No report that is listed") != "" || l.Line("Tarnbrook") != "" {
		t.Errorf("%s", l.Screen())
	}
	l.Run(cmd)
	if l.Line("Ashcombe") == "" || l.Line("ooking through") != "" {
		t.Errorf("%s", l.Screen())
	}
}

// What was being read of an inspection when the files were looked for again is read anew.
func TestWhatAnInspectionSaysIsReadAnew(t *testing.T) {
	l := openList(t, 120, 30)
	_, cmd := l.Update(uitest.Key("3"))
	_, asked := l.Update(onlyMsg(cmd))
	l.Update(uitest.Key("r"))
	l.Press("1", "esc", "3")
	l.Run(asked)
	if l.Line("still to read") != "" || l.Line("…") != "" || l.Line("Tarnbrook   Mar 2024 strength") == "" {
		t.Errorf("%s", l.Screen())
	}
}

// An overview is not laid out anew for each report of many that are read in a rush.
func TestWhatInspectionsSayIsShownTogether(t *testing.T) {
	l := openList(t, 120, 30)
	waits := l.Pauses
	_, cmd := l.Update(uitest.Key("3"))
	_, cmd = l.Update(onlyMsg(cmd))
	arrive(l, cmd)
	if l.Line("still to read") != "" || l.Line("Tarnbrook   Mar 2024 strength") == "" {
		t.Errorf("not all is shown:\n%s", l.Screen())
	}
	if got := l.Pauses - waits; got != 2 { // the first at once, all others together
		t.Errorf("shown %d times, want 2", got)
	}
}

// What is typed into the filter is seen on the lowest screen, and what of it is wrong.
func TestTheFilterOfAnOverviewOnALowScreen(t *testing.T) {
	l := openList(t, 80, 6)
	l.Press("2", "f", "t")
	if l.Line("filter: t") == "" {
		t.Errorf("the filter is not drawn:\n%s", l.Screen())
	}
	l.Resize(80, 8)
	l.Type(" from:soon")
	l.Press("enter")
	if l.Line("soon") == "" || l.Line("filter:") != "" {
		t.Errorf("it is not said what is wrong:\n%s", l.Screen())
	}
}

// "back" leaves an overview though reports are still being read, and a filter first.
func TestTheWayBackFromAnOverview(t *testing.T) {
	l := uitest.NewList(t, tui.Config{}, tui.Opened{}, 120, 30)
	l.Update(l.Init()())
	l.Press("2", "esc")
	if l.Line("reading 0 of 9; esc stops") == "" {
		t.Errorf("esc does not lead back, or stops reading:\n%s", l.Screen())
	}
	l = openList(t, 120, 30)
	l.Press("2", "f")
	l.Type("tarn")
	l.Press("enter", "esc")
	if l.Line("2 of 2") != "" || l.Line("Netherwick  Sep 2024") == "" {
		t.Errorf("esc does not take off the filter first:\n%s", l.Screen())
	}
}

// The report whose sentences are asked for is read before the others.
func TestTheReportOfACellIsReadFirst(t *testing.T) {
	var stored []string
	l := uitest.NewList(t, tui.Config{Reports: &tui.Reports{Store: func(_ context.Context, path string) error {
		stored = append(stored, path)
		return nil
	}}}, tui.Opened{}, 120, 30)
	l.Run(l.Init())
	l.Press("2", "j", "l", "enter")
	if len(stored) != 9 || stored[0] != "/reports/tarnbrook-2024.pdf" {
		t.Errorf("read in the order %q", stored)
	}
}

// Themes that no report on the overview can speak of are not offered.
func TestThemesThatAreOffered(t *testing.T) {
	l := openList(t, 120, 60)
	l.Press("3", "p")
	for text, want := range map[string]bool{"Permanence": true, "Other matters": false, "EHC plans": false} {
		if offered := l.Line(text) != ""; offered != want {
			t.Errorf("%s is offered: %t\n%s", text, offered, l.Screen())
		}
	}
}

// onlyMsg is the message of the only command among some.
func onlyMsg(cmd tea.Cmd) tea.Msg {
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			if c != nil {
				return onlyMsg(c)
			}
		}
	}
	return msg
}
