package tui

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"testing"

	"reinspect/compare"
	"reinspect/internal/fault"
	"reinspect/model"
	"reinspect/tui/internal/fiction"
)

// shelf is a disk in memory, with a few reports on it.
type shelf struct {
	testing.TB
	folders map[string][]Entry
	reports map[string]*model.Report
	written map[string]string
	full    bool // nothing more can be written
	opened  []model.Pair[string]

	forgotten bool // the pair opened lately is forgotten
}

func newShelf(t testing.TB) *shelf {
	one, other := fiction.Comparison(), fiction.OtherAuthorities()
	return &shelf{
		TB: t,
		folders: map[string][]Entry{
			"/reports":       {{"older", true}, {"netherwick-2024.pdf", false}, {"notes.txt", false}, {"tarnbrook-2019.pdf", false}, {"tarnbrook-2024.pdf", false}},
			"/reports/older": {{"tarnbrook-2014.pdf", false}},
			"/":              {{"reports", true}},
		},
		reports: map[string]*model.Report{
			"/reports/tarnbrook-2019.pdf":  one.Reports.Left,
			"/reports/tarnbrook-2024.pdf":  one.Reports.Right,
			"/reports/netherwick-2024.pdf": other.Reports.Right,
		},
		written: map[string]string{"/reports/taken.md": "before"},
	}
}

func (s *shelf) Offers() ([]Offer, error) {
	offer := func(kind, left, right string) Offer {
		names := model.Pair[string]{Left: left, Right: right}
		return Offer{Kind: kind, Names: names, Open: func(ctx context.Context) (Desk, error) { return s.Open(ctx, names) }}
	}
	offers := []Offer{offer("Built-in examples", "larkhollow-2019.txt", "larkhollow-2024.md")}
	if !s.forgotten {
		lately := offer("Opened lately", "/reports/tarnbrook-2019.pdf", "/reports/netherwick-2024.pdf")
		lately.Forget = func() error { s.forgotten = true; return nil }
		offers = append([]Offer{lately}, offers...)
	}
	return offers, nil
}

func (s *shelf) List(folder string) (string, []Entry, error) {
	if folder == "." {
		folder = "/reports"
	}
	folder = path.Clean(folder)
	entries, ok := s.folders[folder]
	if !ok {
		return folder, nil, fault.WithHint(errors.New(folder+": no such folder"), "choose another folder")
	}
	return folder, entries, nil
}

func (s *shelf) Report(_ context.Context, name string) (*model.Report, error) {
	if r := s.reports[name]; r != nil {
		return r, nil
	}
	return nil, fault.WithHint(errors.New(name+": is no inspection report"), "open the report itself")
}

func (s *shelf) Open(ctx context.Context, paths model.Pair[string]) (Desk, error) {
	s.opened = append(s.opened, paths)
	for _, p := range []string{paths.Left, paths.Right} {
		if _, err := s.Report(ctx, p); err != nil {
			return Desk{}, err
		}
	}
	var c *compare.Comparison
	if c = fiction.Comparison(); paths.Right == "/reports/netherwick-2024.pdf" {
		c = fiction.OtherAuthorities()
	}
	c.Reports.Left.Source.Path, c.Reports.Right.Source.Path = paths.Left, paths.Right
	return Desk{Comparison: c}, nil
}

func (s *shelf) Write(name string, data []byte, replace bool) (string, error) {
	full := path.Join("/reports", name)
	if path.IsAbs(name) {
		full = name
	}
	if _, there := s.written[full]; there && !replace {
		return full, fs.ErrExist
	}
	if s.full {
		return full, fault.WithHint(errors.New(full+": no space left"), "make room, or name another folder")
	}
	s.written[full] = string(data)
	return full, nil
}
