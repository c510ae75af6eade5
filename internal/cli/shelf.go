package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"reinspect/compare"
	"reinspect/internal/library"
	"reinspect/internal/timeline"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/dialog"
	"reinspect/tui/reports"
)

// shelf is a stored library in the app: its reports are listed without reading
// them. Where files or folders are named, it is brought up to date with them.
type shelf struct {
	*files
	path  string
	asked []string
	env   compare.Env

	mu      sync.Mutex // guards what follows
	rows    map[string]reports.Row
	digests map[string]string // of the files as they were read, by path
	fresh   map[string]bool   // paths that were read since the library was written
	update  *update           // nil while nothing is to be written

	reading sync.Mutex       // guards what follows
	library *library.Library // open from the first search on
}

// shelved is the list of the reports in the library at path, brought up to date
// with what is asked for.
func (f *files) shelved(path string, asked []string, env compare.Env) *tui.Reports {
	s := &shelf{files: f, path: path, asked: asked, env: env}
	list := &tui.Reports{
		Name: path, Find: s.find, Read: s.look, Checks: true,
		Open: s.open, Line: s.line, Said: s.said, Env: env, Search: s.search, Now: f.app.now, Pause: pause,
	}
	if len(asked) > 0 {
		list.Read, list.Checks, list.Save = s.take, false, s.save
	}
	return list
}

// pause is how long rows wait until they are listed together.
func pause() { time.Sleep(time.Second / 30) }

// find gives the stored rows, and names the files to look at.
func (s *shelf) find(ctx context.Context) ([]string, []reports.Row, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.release() // it may have been written anew
	known, err := s.stored(ctx)
	if err != nil {
		return nil, nil, err
	}
	if len(s.asked) > 0 {
		files, unread, err := findReports(s.asked)
		return fullPaths(files), append(known, unread...), err
	}
	var files []string
	for _, row := range known {
		if row.File != reports.Gone {
			files = append(files, row.Path)
		}
	}
	return files, known, nil
}

func fullPaths(paths []string) []string {
	for i, p := range paths {
		if full, err := filepath.Abs(p); err == nil {
			paths[i] = full
		}
	}
	return paths
}

// stored reads the rows of the library; none where it is yet to be written.
func (s *shelf) stored(ctx context.Context) ([]reports.Row, error) {
	s.rows, s.digests, s.fresh = map[string]reports.Row{}, map[string]string{}, map[string]bool{}
	if len(s.asked) > 0 && !exists(s.path) {
		return nil, nil
	}
	var all []reports.Row
	err := s.app.withLibrary(ctx, s.path, func(l *library.Library) error {
		files, err := l.Files(ctx)
		if err != nil {
			return err
		}
		for _, f := range files {
			s.digests[f.Path] = f.SHA256
		}
		facts, err := l.Facts(ctx)
		for _, r := range facts {
			row := rowOf(r, s.env.Frameworks)
			if _, err := os.Stat(row.Path); errors.Is(err, fs.ErrNotExist) {
				row.File = reports.Gone
			}
			all, s.rows[row.Path] = append(all, row), row
		}
		return err
	})
	return all, err
}

// look sees whether a file is still as it was read.
func (s *shelf) look(ctx context.Context, path string) (row reports.Row, news bool) {
	_, digest, err := s.loader.Unless(ctx, path, func(string) bool { return true })
	s.mu.Lock()
	defer s.mu.Unlock()
	row = s.rows[path]
	switch {
	case ctx.Err() != nil:
		return reports.Row{Path: path, Fault: context.Canceled}, false
	case errors.Is(err, fs.ErrNotExist):
		row.File = reports.Gone
	case err != nil:
		row.File = reports.Unreadable
	case digest != s.digests[path]:
		row.File = reports.Changed
	}
	return row, row.File != reports.AsRead
}

// take reads a file into the library, unless that has its content.
func (s *shelf) take(ctx context.Context, path string) (row reports.Row, news bool) {
	u, err := s.begin(ctx)
	var e library.Entry
	if err == nil {
		e, err = u.look(ctx, path)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if ctx.Err() != nil {
		return reports.Row{Path: path, Fault: context.Canceled}, false
	}
	if err == nil {
		err = u.complete(ctx, &e)
	}
	was := ""
	if err == nil {
		known, _ := u.build.Known(e.FileSHA256)
		was = known.Path
		var became fate
		if became, err = u.take(ctx, e); err == nil && (became == unchanged || became == twice) {
			return row, false
		}
	}
	row, stored := s.rows[path]
	switch {
	case err != nil && stored:
		row.File = reports.Unreadable
		return row, true
	case err != nil:
		return reports.Row{Path: path, Fault: err}, true
	case e.Report != nil:
		row = rowOf(e.Report, s.env.Frameworks)
	default:
		row = s.rows[was]
	}
	row.Path, row.Was, row.File = e.Path, was, reports.AsRead
	s.rows[e.Path], s.fresh[e.Path] = row, true
	return row, true
}

// begin begins to change the library.
func (s *shelf) begin(ctx context.Context) (*update, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.update == nil {
		b, err := library.Edit(ctx, s.path)
		if err != nil {
			return nil, err
		}
		s.update = &update{loader: s.loader, build: b}
	}
	return s.update, nil
}

// save writes the library with what was read since the last time.
func (s *shelf) save() (said string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	u := s.update
	if u == nil {
		return "", nil
	}
	s.update = nil
	s.release()
	defer u.build.Close()
	if _, err := u.build.Commit(context.Background()); err != nil {
		return "", err
	}
	s.fresh = map[string]bool{}
	return strings.TrimSpace(u.say(s.path)), nil
}

// held returns the reports of some files that the library has, by their paths.
func (s *shelf) held(ctx context.Context, paths ...string) (map[string]*model.Report, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	paths = slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return s.fresh[path] || s.rows[path].Report == nil })
	by := map[string]*model.Report{}
	if len(paths) == 0 {
		return by, nil
	}
	err := s.app.withLibrary(ctx, s.path, func(l *library.Library) error {
		all, err := l.At(ctx, paths...)
		for _, r := range all {
			by[r.Source.Path] = r
		}
		return err
	})
	return by, err
}

// reader reads reports from the library where it has them, else from their files.
func (s *shelf) reader(ctx context.Context, paths ...string) (func(context.Context, string) (*model.Report, error), error) {
	held, err := s.held(ctx, paths...)
	return func(ctx context.Context, path string) (*model.Report, error) {
		if r := held[path]; r != nil {
			return r, nil
		}
		return s.loader.Report(ctx, path)
	}, err
}

// search searches the library as it is stored.
func (s *shelf) search(ctx context.Context, typed string) (found dialog.Found, err error) {
	s.reading.Lock()
	defer s.reading.Unlock()
	if s.library == nil {
		if s.library, err = library.Open(ctx, s.path); err != nil {
			return found, err
		}
	}
	return findIn(ctx, s.library, typed, s.env)
}

// release closes the library, which is about to be another.
func (s *shelf) release() {
	s.reading.Lock()
	defer s.reading.Unlock()
	if s.library != nil {
		s.library.Close()
		s.library = nil
	}
}

func (s *shelf) open(ctx context.Context, paths model.Pair[string]) (tui.Opened, error) {
	read, err := s.reader(ctx, paths.Left, paths.Right)
	if err != nil {
		return tui.Opened{}, err
	}
	return s.openBy(ctx, paths, read)
}

func (s *shelf) line(ctx context.Context, paths []string) (*timeline.Line, error) {
	read, err := s.reader(ctx, paths...)
	if err != nil {
		return nil, err
	}
	return lineOf(ctx, paths, s.env, read)
}

func (s *shelf) said(ctx context.Context, path string) (map[string]compare.ThemeSaid, error) {
	read, err := s.reader(ctx, path)
	if err != nil {
		return nil, err
	}
	return saidOf(ctx, path, read)
}
