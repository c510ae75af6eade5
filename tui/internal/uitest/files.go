package uitest

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"testing"

	"reinspect/compare"
	"reinspect/internal/fault"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
)

// Files is a disk in memory, with a few reports on it.
type Files struct {
	testing.TB
	folders map[string][]tui.Entry
	reports map[string]*model.Report
	Written map[string]string
	Full    bool // nothing more can be written
	Opened  []model.Pair[string]

	forgotten bool // the pair opened lately is forgotten
}

// NewFiles returns a disk with three reports on it.
func NewFiles(t testing.TB) *Files {
	one, other := fiction.Comparison(), fiction.OtherAuthorities()
	return &Files{
		TB: t,
		folders: map[string][]tui.Entry{
			"/reports":       {{Name: "netherwick-2024.pdf"}, {Name: "notes.txt"}, {Name: "tarnbrook-2019.pdf"}, {Name: "tarnbrook-2024.pdf"}, {Name: "older", Folder: true}},
			"/reports/older": {{Name: "tarnbrook-2014.pdf", Folder: false}},
			"/":              {{Name: "reports", Folder: true}},
		},
		reports: map[string]*model.Report{
			"/reports/tarnbrook-2019.pdf":  one.Reports.Left,
			"/reports/tarnbrook-2024.pdf":  one.Reports.Right,
			"/reports/netherwick-2024.pdf": other.Reports.Right,
		},
		Written: map[string]string{"/reports/taken.md": "before"},
	}
}

// Offers returns a pair opened lately and a built-in one.
func (s *Files) Offers() ([]tui.Offer, error) {
	offer := func(kind, left, right string) tui.Offer {
		names := model.Pair[string]{Left: left, Right: right}
		return tui.Offer{Kind: kind, Names: names, Open: func(ctx context.Context) (tui.Opened, error) { return s.Open(ctx, names) }}
	}
	offers := []tui.Offer{offer("Built-in examples", "larkhollow-2019.txt", "larkhollow-2024.md")}
	if !s.forgotten {
		lately := offer("Opened recently", "/reports/tarnbrook-2019.pdf", "/reports/netherwick-2024.pdf")
		lately.Forget = func() error { s.forgotten = true; return nil }
		offers = append([]tui.Offer{lately}, offers...)
	}
	return offers, nil
}

// List lists a folder.
func (s *Files) List(folder string) (string, []tui.Entry, error) {
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

// Facts returns a report by its name.
func (s *Files) Facts(_ context.Context, name string) (*model.Report, error) {
	if r := s.reports[name]; r != nil {
		return r, nil
	}
	return nil, fault.WithHint(errors.New(name+": is no inspection report"), "open the report itself")
}

// Open opens two of the reports.
func (s *Files) Open(ctx context.Context, paths model.Pair[string]) (tui.Opened, error) {
	s.Opened = append(s.Opened, paths)
	for _, p := range []string{paths.Left, paths.Right} {
		if _, err := s.Facts(ctx, p); err != nil {
			return tui.Opened{}, err
		}
	}
	var c *compare.Comparison
	if c = fiction.Comparison(); paths.Right == "/reports/netherwick-2024.pdf" {
		c = fiction.OtherAuthorities()
	}
	c.Reports.Left.Source.Path, c.Reports.Right.Source.Path = paths.Left, paths.Right
	return tui.Opened{Comparison: c}, nil
}

func (s *Files) Write(name string, data []byte, replace bool) (string, error) {
	full := path.Join("/reports", name)
	if path.IsAbs(name) {
		full = name
	}
	if _, there := s.Written[full]; there && !replace {
		return full, fs.ErrExist
	}
	if s.Full {
		return full, fault.WithHint(errors.New(full+": no space left"), "make room, or name another folder")
	}
	s.Written[full] = string(data)
	return full, nil
}
