package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"reinspect/internal/library"
	"reinspect/internal/load"
	"reinspect/internal/wording"
)

// libraryName is the name of a library that may be written: without an ending it
// gets the usual one, unless such a file is there.
func libraryName(path string) string {
	if info, err := os.Stat(path); filepath.Ext(path) == "" && (err != nil || info.IsDir()) {
		path += library.Extension
	}
	return path
}

// build reads files into the library at path, and says what was done. Failed tells
// that something could not be read already.
func (a *app) build(ctx context.Context, path string, files []string, failed bool) (said string, err error) {
	b, err := library.Edit(ctx, path)
	if err != nil {
		return "", err
	}
	defer b.Close()
	u := update{loader: a.loader(), build: b}
	type outcome struct {
		entry library.Entry
		err   error
	}
	err = load.InOrder(len(files), readAhead, func(i int) outcome {
		e, err := u.look(ctx, files[i])
		return outcome{e, err}
	}, func(o outcome) error {
		if o.err == nil {
			o.err = u.complete(ctx, &o.entry)
		}
		if o.err != nil {
			failed = true
			tell(a.stderr, o.err)
			return nil
		}
		_, err := u.take(ctx, o.entry)
		return err
	})
	if err != nil {
		return "", err
	}
	if _, err := b.Commit(ctx); err != nil {
		return "", err
	}
	if b.Files() > 0 {
		said = u.say(path) + u.gone()
	}
	if failed {
		return said, errTold
	}
	return said, nil
}

// update brings a library up to date. Files may be looked at several at a time;
// what was found is completed and taken in one after the other.
type update struct {
	loader *load.Loader
	build  *library.Build

	read, unchanged, moved, twice int
}

// look reads a file, without a report where the library has its content.
func (u *update) look(ctx context.Context, path string) (library.Entry, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return library.Entry{}, err
	}
	r, digest, err := u.loader.Unless(ctx, path, func(digest string) bool { return u.build.Had(digest, version()) })
	return library.Entry{Report: r, Path: full, FileSHA256: digest, ReadBy: version()}, err
}

// complete reads a file that the library had, but whose place another file has
// taken since.
func (u *update) complete(ctx context.Context, e *library.Entry) (err error) {
	if _, known := u.build.Known(e.FileSHA256); e.Report == nil && !known {
		e.Report, err = u.loader.Report(ctx, e.Path)
	}
	return err
}

// fate is what became of a file.
type fate string

const (
	read      fate = "read"
	unchanged fate = "unchanged"
	moved     fate = "moved" // it had another name before
	twice     fate = "twice" // its content is there under another name
)

// take puts a file into the library, or notes that it is there.
func (u *update) take(ctx context.Context, e library.Entry) (fate, error) {
	known, ok := u.build.Known(e.FileSHA256)
	switch {
	case ok && known.Path != e.Path && exists(known.Path):
		u.twice++
		u.build.Also(known, e.Path)
		return twice, nil
	case e.Report != nil:
		u.read++
		return read, u.build.Put(ctx, e)
	case known.Path == e.Path:
		u.unchanged++
		return unchanged, nil
	}
	u.moved++
	return moved, u.build.Move(ctx, known, e.Path)
}

// say says what was done.
func (u *update) say(path string) string {
	text := fmt.Sprintf("%s: %s; %d read, %d unchanged", path, wording.Count(u.build.Files(), "report"), u.read, u.unchanged)
	if u.moved > 0 {
		text += fmt.Sprintf(", %d moved", u.moved)
	}
	if u.twice > 0 {
		text += fmt.Sprintf(", %s left out whose content is there under another name", wording.Count(u.twice, "file"))
	}
	return text + ".\n"
}

// gone says of how many reports the file is gone; "" for none.
func (u *update) gone() string {
	if n := u.build.Gone(); n > 0 {
		return fmt.Sprintf("Kept although the file is gone: %s. reinspect library forget takes reports out.\n", wording.Count(n, "report"))
	}
	return ""
}
