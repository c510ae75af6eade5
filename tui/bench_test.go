package tui_test

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"reinspect/tui"
	"reinspect/tui/internal/fiction"
	"reinspect/tui/internal/uitest"
)

// largest is the number of words of the largest pair of real reports.
const largest = 43_000

// session is what a reader presses in a while of work, in every view.
var session = []string{
	"2", "j", "j", "j", "J", "J", "K", "]", "]", "ctrl+d", "ctrl+d", "ctrl+u", "space", "tab", "j", "x", "esc", "?", "esc",
	"/", "s", "u", "p", "e", "r", "v", "enter", "n", "n", "p", "esc", "f", "j", "j", "enter", "j", "J", "esc", "s", "j", "s",
	"G", "k", "k", "pgup", "g", "c", "j", "j", "G", "enter", "y", "1", "j", "j", "k", "enter", "esc",
	"3", "j", "j", "J", "]", "t", "t", "t", "x", "esc", "/", "h", "o", "m", "enter", "n", "esc", "enter", "j", "j", "J", "tab", "J",
	"ctrl+d", "space", "x", "esc", "/", "p", "l", "a", "n", "enter", "n", "n", "esc", "]", "[", "G", "g", "y", "enter", "esc", "esc", "f", "j", "j", "enter", "J", "j", "k", "esc",
	"4", "j", "J", "G", "g", "s", "s", "enter", "j", "tab", "]", "enter", "esc", "esc", "f", "j", "enter", "esc",
	"5", "j", "j", "]", "enter", "esc", "g", "enter", "j", "x", "esc", "esc", "y", "Y", "6", "1",
}

// BenchmarkKey measures Update and View of each key of a session on the
// largest pair at 200 by 60.
func BenchmarkKey(b *testing.B) {
	a := uitest.New(b, fiction.Large(largest), 200, 60)
	var took []time.Duration
	slowest := map[string]time.Duration{}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		k := session[i%len(session)]
		start := time.Now()
		_, cmd := a.Update(uitest.Key(k))
		a.View()
		d := time.Since(start)
		took = append(took, d)
		slowest[k] = max(slowest[k], d)
		b.StopTimer()
		if k == "enter" || k == "esc" {
			a.Run(cmd) // what opens a view
		}
		b.StartTimer()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "p95-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
	worst := ""
	for k, d := range slowest {
		if worst == "" || d > slowest[worst] {
			worst = k
		}
	}
	b.Logf("slowest key %q: %v", worst, slowest[worst])
}

// BenchmarkResize measures a new width, with all text wrapped anew.
func BenchmarkResize(b *testing.B) {
	a := uitest.New(b, fiction.Large(largest), 200, 60)
	a.Press("2")
	b.ReportAllocs()
	for i := range b.N {
		a.Update(tea.WindowSizeMsg{Width: 150 + i%60, Height: 60})
		a.View()
	}
}

// BenchmarkFirstFrame measures from the comparison to the first frame of the
// section view.
func BenchmarkFirstFrame(b *testing.B) {
	c := fiction.Large(largest)
	b.ReportAllocs()
	for range b.N {
		a := uitest.New(b, c, 200, 60)
		a.Press("2")
		a.View()
	}
}

// BenchmarkNote measures what a kept note costs before the next frame, saving
// and comparing left out.
func BenchmarkNote(b *testing.B) {
	c := fiction.Large(largest)
	a := uitest.Open(b, tui.Config{}, tui.Opened{Comparison: c, Book: uitest.NewBook(b, c)}, 200, 60)
	a.Press("2")
	b.ReportAllocs()
	for b.Loop() {
		a.Update(uitest.Key("a"))
		a.Update(uitest.Key("!"))
		a.Update(uitest.Key("enter"))
		a.View()
	}
}

// BenchmarkCorrected measures from the comparison after a correction to the
// frame that shows it.
func BenchmarkCorrected(b *testing.B) {
	a := uitest.New(b, fiction.Large(largest), 200, 60)
	a.Press("2")
	b.ReportAllocs()
	for b.Loop() {
		c := *a.Comparison
		a.Update(a.Compared(&c))
		a.View()
	}
}
