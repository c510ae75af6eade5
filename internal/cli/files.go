package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reinspect/examples"
	"reinspect/internal/config"
	"reinspect/internal/fault"
	"reinspect/internal/load"
	"reinspect/model"
	"reinspect/tui"
)

// files gives the app access to the disk.
type files struct {
	app      *app
	loader   *load.Loader
	remember bool // list the pairs that are opened the next time
}

// open reads a pair of reports and opens the reader's notes on it.
func (f *files) open(ctx context.Context, read func(context.Context) (model.Pair[*model.Report], error)) (tui.Opened, error) {
	reports, err := read(ctx)
	if err != nil {
		return tui.Opened{}, err
	}
	p, err := f.loader.Workspace(reports, f.app.noteFolders(), f.app.asGiven)
	if p == nil {
		return tui.Opened{}, err
	}
	p.Book.Today = f.app.today
	return tui.Opened{Comparison: p.Compare(), Book: p.Book, Compare: p.Compare, Trouble: err}, nil
}

// reading is how a report is read: from its file, or from where it is stored.
type reading func(ctx context.Context, path string) (*model.Report, error)

// fromDisk reads a pair of files, and tells later whether they have changed.
func (f *files) fromDisk(ctx context.Context, paths []string) (tui.Opened, error) {
	return f.pairOf(ctx, paths, f.loader.Report)
}

func (f *files) pairOf(ctx context.Context, paths []string, read reading) (tui.Opened, error) {
	w := newWatch(paths)
	opened, err := f.open(ctx, func(ctx context.Context) (model.Pair[*model.Report], error) {
		return loadPair(ctx, f.loader, paths, read)
	})
	if len(paths) > 0 {
		opened.Changed = w.changed
		opened.Again = func(ctx context.Context) (tui.Opened, error) { return f.fromDisk(ctx, paths) }
	}
	return opened, err
}

// Open reads two files and remembers the pair.
func (f *files) Open(ctx context.Context, paths model.Pair[string]) (tui.Opened, error) {
	return f.openBy(ctx, paths, f.loader.Report)
}

func (f *files) openBy(ctx context.Context, paths model.Pair[string], read reading) (tui.Opened, error) {
	opened, err := f.pairOf(ctx, []string{paths.Left, paths.Right}, read)
	if err == nil && f.remember {
		opened.Trouble = errors.Join(opened.Trouble, f.recent().Add(config.RecentPair(paths)))
	}
	return opened, err
}

func (f *files) recent() *config.Recent { return config.NewRecent(f.app.folders) }

// Offers returns the pairs opened recently whose files still exist, and the
// built-in ones. Where the list of recent pairs cannot be read, it returns the
// built-in ones together with the error.
func (f *files) Offers() ([]tui.Offer, error) {
	var offers []tui.Offer
	pairs, err := f.recent().List()
	for _, p := range pairs {
		paths := model.Pair[string](p)
		if !exists(paths.Left) || !exists(paths.Right) {
			continue
		}
		offers = append(offers, tui.Offer{
			Kind: "Opened recently", Names: paths,
			Open:   func(ctx context.Context) (tui.Opened, error) { return f.Open(ctx, paths) },
			Forget: func() error { return f.recent().Remove(p) },
		})
	}
	all := examples.All()
	for i := range all[:len(all)-1] {
		two := []examples.File{all[i], all[i+1]}
		offers = append(offers, tui.Offer{
			Kind:  "Built-in examples",
			Names: model.Pair[string]{Left: two[0].Name, Right: two[1].Name},
			Open: func(ctx context.Context) (tui.Opened, error) {
				return f.open(ctx, func(ctx context.Context) (model.Pair[*model.Report], error) { return loadExamples(ctx, f.loader, two) })
			},
		})
	}
	return offers, err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// List returns the full path of a folder and the reports and folders in it,
// reports first, without hidden ones.
func (f *files) List(folder string) (string, []tui.Entry, error) {
	full, err := filepath.Abs(folder)
	if err != nil {
		return "", nil, err
	}
	found, err := os.ReadDir(full)
	if err != nil {
		return full, nil, fault.WithHint(err, "choose another folder")
	}
	var folders, reports []tui.Entry
	for _, e := range found {
		name := e.Name()
		info, err := os.Stat(filepath.Join(full, name)) // follows links
		switch {
		case err != nil || strings.HasPrefix(name, "."):
		case info.IsDir():
			folders = append(folders, tui.Entry{Name: name, Folder: true})
		case slices.Contains(load.Extensions(), strings.ToLower(filepath.Ext(name))):
			reports = append(reports, tui.Entry{Name: name})
		}
	}
	return full, append(reports, folders...), nil
}

// Facts reads what one report is.
func (f *files) Facts(ctx context.Context, path string) (*model.Report, error) {
	return f.loader.Facts(ctx, path)
}

// Write writes an export. It returns the full path.
func (f *files) Write(path string, data []byte, replace bool) (string, error) {
	return writeFile(path, data, replace)
}
