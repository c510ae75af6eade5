package sections_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"reinspect/internal/load"
	"reinspect/internal/notes"
	"reinspect/internal/sharedtest"
	"reinspect/model"
	"reinspect/tui/internal/uitest"
	"reinspect/tui/pane"
)

// Five pairs of published reports: of one framework, of frameworks that cut
// differently, and of two authorities.
var pagedPairs = []model.Pair[string]{
	{Left: "80564_stoke-on-trent/*18 march 2019.pdf", Right: "80564_stoke-on-trent/*25 november 2022.pdf"},
	{Left: "80511_newham/*25 march 2019.pdf", Right: "80511_newham/*21 september 2022.pdf"},
	{Left: "80461_devon/*12 may 2015.pdf", Right: "80461_devon/*17 march 2020.pdf"},
	{Left: "80418_norfolk/*16 august 2013.pdf", Right: "80418_norfolk/*20 october 2015.pdf"},
	{Left: "80538_plymouth/*15 march 2024.pdf", Right: "80482_leicester/*29 january 2025.pdf"},
}

// BenchmarkPages pages five pairs from the first to the last screen at 140 by
// 42, and reports the share of screens with one pane almost
// empty, of lines with text on both sides, and how often a paragraph number of
// the right report is lower than the one before it in its band.
func BenchmarkPages(b *testing.B) {
	for range b.N {
		var all pages
		for _, pair := range pagedPairs {
			all.read(b, openPair(b, pair))
		}
		b.ReportMetric(float64(all.screens), "screens")
		b.ReportMetric(100*float64(all.empty)/float64(all.screens), "%empty")
		b.ReportMetric(100*float64(all.both)/float64(all.text), "%beside")
		b.ReportMetric(float64(all.back), "back")
	}
}

func openPair(b *testing.B, pair model.Pair[string]) *uitest.App {
	b.Helper()
	loader := load.New(load.Config{})
	var reports model.Pair[*model.Report]
	for _, side := range []model.Side{model.Left, model.Right} {
		found, err := filepath.Glob(filepath.Join(sharedtest.Dir(b), "reports", "pdf", pair.At(side)))
		if err != nil || len(found) == 0 {
			b.Skip("no published reports beside the checkout")
		}
		data, err := os.ReadFile(found[0])
		if err != nil {
			b.Fatal(err)
		}
		r, err := loader.Bytes(context.Background(), found[0], data)
		if err != nil {
			b.Fatal(err)
		}
		reports.Set(side, r)
	}
	opened, err := loader.Workspace(reports, notes.Folders{Own: b.TempDir()}, true)
	if err != nil {
		b.Fatal(err)
	}
	return uitest.New(b, opened.Compare(), 140, 42)
}

// pages is what was counted on the screens of a pair.
type pages struct {
	screens, empty   int // screens, and those with one pane almost empty
	text, both, back int // lines with text, with text on both sides; numbers that go back
}

// The text of a screen stands between these lines and columns.
const (
	bodyFrom, bodyTo = 6, 40
	middle, rightEnd = 69, 137
)

// number is a caption of the right pane with the number of its paragraph.
var number = regexp.MustCompile(`^ {1,4}(\d+) p \d+`)

// uncursored takes the cursor off a screen: at the end it moves and nothing else.
var uncursored = strings.NewReplacer("▌", " ", "┆", " ")

func (p *pages) read(b *testing.B, a *uitest.App) {
	a.Press("2", "g")
	last, before := 0, ""
	for range 400 {
		screen := a.Screen()
		body := strings.Join(strings.Split(uncursored.Replace(screen), "\n")[bodyFrom:bodyTo], "\n")
		if body == before {
			return
		}
		before = body
		p.screens++
		left, right := 0, 0
		for _, l := range strings.Split(screen, "\n")[bodyFrom:bodyTo] {
			cells := []rune(l + pane.Spaces(200))
			l, r := strings.TrimSpace(string(cells[:middle])), strings.TrimSpace(string(cells[middle:rightEnd]))
			if strings.HasPrefix(l, "──") {
				last = 0
			}
			if m := number.FindStringSubmatch(string(cells[middle:rightEnd])); m != nil {
				n, _ := strconv.Atoi(m[1])
				if n < last {
					p.back++
					b.Log(n, "after", last)
				}
				last = n
			}
			if l != "" {
				left++
			}
			if r != "" {
				right++
			}
			if l != "" || r != "" {
				p.text++
			}
			if l != "" && r != "" {
				p.both++
			}
		}
		if few := (bodyTo - bodyFrom) / 8; min(left, right) <= few && max(left, right) > 2*few {
			p.empty++
			b.Log(screen)
		}
		a.Press("space")
	}
}
