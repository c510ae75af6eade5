package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reinspect/internal/atomicfile"
	"reinspect/internal/fault"
)

// mode keeps a library to its owner: reports can be confidential drafts.
const mode = 0o600

// Build is a library in the making: a new file, or one that is changed. Nothing
// is seen of the changes under the file's name until Commit; where nothing
// changes, nothing is written.
type Build struct {
	path    string
	before  map[string]File   // by digest; never changed
	files   map[string]File   // the same with the changes so far
	also    map[string]string // further paths of files by their digests
	release func()            // gives the lock back; nil without it
	waited  bool              // for the lock, in vain
	draft   *atomicfile.Draft
	library *Library
	tx      *sql.Tx
	w       *writer
}

// File is what a library knows of the file that a report was read from.
type File struct {
	Report    int64  // its id
	Path      string // full
	SHA256    string
	ReadBy    string
	Authority string
}

// Edit begins to change the library at path, or a new one where no file is. Others
// can change it until the first change is made.
func Edit(ctx context.Context, path string) (*Build, error) {
	b := &Build{path: path, before: map[string]File{}, also: map[string]string{}}
	defer func() { b.files = maps.Clone(b.before) }()
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	old, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer old.Close()
	files, err := old.Files(ctx)
	b.before = byDigest(files)
	return b, err
}

func byDigest(files []File) map[string]File {
	by := make(map[string]File, len(files))
	for _, f := range files {
		by[f.SHA256] = f
	}
	return by
}

// Files returns the files that reports were read from.
func (l *Library) Files(ctx context.Context) ([]File, error) {
	var all []File
	err := l.each(ctx, "SELECT id, path, file_sha256, coalesce(read_by, ''), coalesce(authority, '') FROM reports ORDER BY id", nil, func(scan func(...any) error) error {
		var f File
		err := scan(&f.Report, &f.Path, &f.SHA256, &f.ReadBy, &f.Authority)
		all = append(all, f)
		return err
	})
	return all, err
}

// Had reports whether the library had the file with a digest before any change,
// read by a version of the program. It may be called while the library is changed.
func (b *Build) Had(sha256, readBy string) bool {
	f, ok := b.before[sha256]
	return ok && f.ReadBy == readBy
}

// Known returns what is known of the file with a digest, and whether the library
// has it.
func (b *Build) Known(sha256 string) (File, bool) {
	f, ok := b.files[sha256]
	return f, ok
}

// Files returns how many files the library has.
func (b *Build) Files() int { return len(b.files) }

// Gone counts the files of the library that are no longer on the disk.
func (b *Build) Gone() int {
	n := 0
	for _, f := range b.files {
		if _, err := os.Stat(f.Path); errors.Is(err, fs.ErrNotExist) {
			n++
		}
	}
	return n
}

// Also notes that the content of a file that the library has lies at another path
// too. It stays when the first path has other content.
func (b *Build) Also(f File, path string) { b.also[f.SHA256] = path }

// Put adds a report, in the place of what was read from the same file before: as a
// whole, once it is begun.
func (b *Build) Put(ctx context.Context, e Entry) error {
	if err := b.begin(ctx); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	for _, f := range b.files {
		if f.SHA256 != e.FileSHA256 && f.Path != e.Path {
			continue
		}
		if also := b.also[f.SHA256]; also != "" && f.SHA256 != e.FileSHA256 {
			if err := b.Move(ctx, f, also); err != nil {
				return err
			}
			continue
		}
		if err := b.take(f); err != nil {
			return err
		}
	}
	b.files[e.FileSHA256] = File{Path: e.Path, SHA256: e.FileSHA256, ReadBy: e.ReadBy, Authority: e.Report.Authority}
	return b.fault(b.w.put(e))
}

// Move notes that a file has another path now.
func (b *Build) Move(ctx context.Context, f File, path string) error {
	if err := b.begin(ctx); err != nil {
		return err
	}
	if _, there := b.files[f.SHA256]; !there {
		return nil // another run has taken it out meanwhile
	}
	b.w.exec("UPDATE reports SET path = ? WHERE file_sha256 = ?", path, f.SHA256)
	f.Path = path
	b.files[f.SHA256] = f
	return b.fault(b.w.err)
}

// Forget takes out the reports of an authority, or those whose files have a path
// or lie in a folder. It returns how many; for none an error.
func (b *Build) Forget(ctx context.Context, name string) (int, error) {
	path, err := filepath.Abs(name)
	if err != nil {
		return 0, err
	}
	meant := func(f File) bool { return f.named(name, path) }
	if slices.ContainsFunc(slices.Collect(maps.Values(b.files)), meant) {
		if err := b.begin(ctx); err != nil {
			return 0, err
		}
	}
	n := 0
	for _, f := range b.files { // as they are by now
		if !meant(f) {
			continue
		}
		if err := b.take(f); err != nil {
			return n, err
		}
		n++
	}
	if n == 0 {
		return 0, fault.WithHint(fmt.Errorf("%s: holds no report of that name: %s", b.path, name),
			"name a file, a folder or an authority as reinspect library list names them")
	}
	return n, nil
}

// named reports whether a file is meant by its path, a folder that it lies in, or its
// authority.
func (f File) named(name, path string) bool {
	return f.Path == path || strings.HasPrefix(f.Path, path+string(filepath.Separator)) || strings.EqualFold(f.Authority, name)
}

// take takes a report out.
func (b *Build) take(f File) error {
	delete(b.files, f.SHA256)
	var id int64
	if err := b.tx.QueryRowContext(b.w.ctx, "SELECT id FROM reports WHERE file_sha256 = ?", f.SHA256).Scan(&id); err != nil {
		return b.fault(err)
	}
	return b.fault(b.w.remove(id))
}

// begin begins the first change: from here on no other run can change the library,
// and what others have changed since Edit is seen. What is changed outlives the
// context by which it was begun.
func (b *Build) begin(ctx context.Context) error {
	if err := ctx.Err(); err != nil || b.tx != nil {
		return err
	}
	if err := b.lock(ctx); err != nil {
		return err
	}
	err := b.copy(context.WithoutCancel(ctx))
	if err != nil {
		b.Close()
	}
	return err
}

// lock takes the library's lock. Only the first time does it wait for it.
func (b *Build) lock(ctx context.Context) (err error) {
	patience := lockPatience
	if b.waited {
		patience = 0
	}
	b.release, err = lock(ctx, b.path, patience)
	b.waited = err != nil
	return err
}

// copy copies the library into a draft beside it, or makes an empty one.
func (b *Build) copy(ctx context.Context) error {
	draft, err := atomicfile.Begin(b.path)
	if err != nil {
		return fault.WithHint(err, "choose a folder that you may write in")
	}
	b.draft = draft
	old, err := os.Open(b.path)
	isNew := errors.Is(err, fs.ErrNotExist)
	if err == nil {
		_, err = io.Copy(draft, old)
		old.Close()
	}
	if err != nil && !isNew {
		return b.fault(err)
	}
	// The draft is nobody else's and is thrown away if anything fails: it needs
	// neither locks nor a journal. What is taken out is overwritten. A report is put
	// in and taken out with all of its rows: to look for each row that is deleted
	// whether another one points at it, in tables of millions, would take minutes.
	db, err := connect(address(draft.Name(), "nolock=1"),
		"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA secure_delete = ON", "PRAGMA foreign_keys = OFF")
	if err != nil {
		return b.fault(err)
	}
	b.library = &Library{b.path, db}
	if isNew {
		if err := create(ctx, db); err != nil {
			return b.fault(err)
		}
	}
	files, err := b.library.Files(ctx)
	if err != nil {
		return b.fault(err)
	}
	b.files = byDigest(files)
	if b.tx, err = db.BeginTx(ctx, nil); err != nil {
		return b.fault(err)
	}
	b.w = newWriter(ctx, b.tx)
	return nil
}

// fault returns the error for something that could not be written.
func (b *Build) fault(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return fault.WithHint(fmt.Errorf("%s: cannot be written: %w", b.path, err), "free some disk space; if that does not help, build a new library")
}

// Commit puts the changed library at its path, safely and as a whole, and reports
// whether there was any change.
func (b *Build) Commit(ctx context.Context) (changed bool, err error) {
	if b.tx == nil {
		return false, nil
	}
	defer b.Close()
	if err := b.tx.Commit(); err != nil {
		return false, b.fault(err)
	}
	// Else the words of removed reports would stay in the index until it is merged.
	err = guarded(func() error {
		_, err := b.library.db.ExecContext(ctx, "INSERT INTO search (search) VALUES ('optimize')")
		return err
	})
	if err != nil {
		return false, b.fault(err)
	}
	if err := b.library.db.Close(); err != nil {
		return false, b.fault(err)
	}
	return true, b.fault(b.draft.Commit(mode))
}

// Delete deletes the library instead of changing it.
func (b *Build) Delete(ctx context.Context) error {
	if err := b.lock(ctx); err != nil {
		return err
	}
	defer b.Close()
	return fault.WithHint(os.Remove(b.path), "check that you may write in its folder")
}

// Close gives up what was not committed.
func (b *Build) Close() {
	if b.release != nil {
		defer b.release()
		b.release = nil
	}
	if b.library != nil {
		b.library.Close()
	}
	if b.draft != nil {
		b.draft.Discard()
	}
}
