package tui_test

import (
	"testing"

	"reinspect/tui/internal/uitest"
)

// BenchmarkManyRows measures a list of 5,000 reports: all rows at once, and a
// further one with the frame that shows it.
func BenchmarkManyRows(b *testing.B) {
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			l := uitest.NewListOf(b, &newRows(someRows(5000), nil).Reports, 200, 60)
			l.Run(l.Init())
			l.View()
		}
	})
	b.Run("one more", func(b *testing.B) {
		l := uitest.NewListOf(b, &newRows(someRows(5000), someRows(1)).Reports, 200, 60)
		for b.Loop() {
			l.Run(l.Init())
			l.View()
		}
	})
	b.Run("key", func(b *testing.B) {
		l := uitest.NewListOf(b, &newRows(someRows(5000), nil).Reports, 200, 60)
		l.Run(l.Init())
		for b.Loop() {
			l.Press("j")
		}
	})
	b.Run("filter", func(b *testing.B) {
		l := uitest.NewListOf(b, &newRows(someRows(5000), nil).Reports, 200, 60)
		l.Run(l.Init())
		l.Press("/")
		for b.Loop() {
			l.Press("s", "backspace")
		}
	})
}
