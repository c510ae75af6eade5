package notes

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"reinspect/internal/atomicfile"
	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
	"reinspect/model"

	"github.com/gofrs/flock"
)

// Outcome says what a Save came upon.
type Outcome struct {
	Merged    bool // another window had saved something on this pair; it is now here too
	BothKept  bool // both windows had rewritten a note; both texts are kept, as two notes
	Overruled bool // both had corrected the same sentence, pair of paragraphs or claim; this window's correction is kept
	Restored  bool // one window had removed what the other changed; it is kept
}

// How long a Save waits for another window, and how often it looks. A save
// takes milliseconds, so that a longer wait means that something is wrong.
const (
	lockPatience = 3 * time.Second
	lockInterval = 10 * time.Millisecond
)

const elsewhere = "the notes are kept while the program runs; free some space, or save them to another folder"

// Save writes the book to disk, whole or not at all, merged with what other
// windows have saved since. On an error the file is as it was and everything
// stays in memory; try again, or SaveTo another folder.
func (b *Book) Save(ctx context.Context) (Outcome, error) {
	b.saving.Lock()
	defer b.saving.Unlock()
	b.mu.Lock()
	dir, path, base, refusal, spare := b.dir, b.path(), b.onDisk, b.refusal, b.spare
	b.mu.Unlock()
	if refusal != nil {
		return Outcome{}, refusal
	}
	if spare != "" {
		return b.bringHome(ctx, spare, func() (Outcome, error) { return b.saveAt(ctx, dir, path, base) })
	}
	return b.saveAt(ctx, dir, path, base)
}

// bringHome saves with what other windows have put into the spare file since it
// was read, and removes that file. Meanwhile no window can write it. A file that
// cannot be locked or read stays, which does no harm.
func (b *Book) bringHome(ctx context.Context, spare string, save func() (Outcome, error)) (Outcome, error) {
	lock, err := locked(ctx, filepath.Dir(spare))
	if err != nil {
		return save()
	}
	defer func() { _ = lock.Unlock() }()
	f, err := readFile(spare)
	if err != nil {
		return save()
	}
	found := b.takeSpare(b.resolve(f.content(b.first())))
	outcome, err := save()
	if err != nil {
		return outcome, err
	}
	_ = os.Remove(spare)
	b.mu.Lock()
	b.spare, b.inSpare = "", Content{}
	b.mu.Unlock()
	return Outcome{outcome.Merged || found.Merged, outcome.BothKept || found.BothKept, outcome.Overruled || found.Overruled, outcome.Restored || found.Restored}, nil
}

// takeSpare merges what the spare file now holds into the book. What it no longer
// holds was brought home by another window, or removed from a copy of it: neither
// removes it here.
func (b *Book) takeSpare(now Content) Outcome {
	b.mu.Lock()
	defer b.mu.Unlock()
	now = undone(Content{}, b.inSpare, now)
	m := merge(b.inSpare, now, b.now)
	news := !same(now, b.inSpare)
	b.inSpare, b.now = now, m.Content
	return Outcome{news, m.bothKept, m.overruled, m.restored}
}

// SaveTo saves the book in another folder, which then becomes the book's own.
func (b *Book) SaveTo(ctx context.Context, dir string) (Outcome, error) {
	b.saving.Lock()
	defer b.saving.Unlock()
	outcome, err := b.saveAt(ctx, dir, filepath.Join(dir, filepath.Base(b.Path())), Content{})
	if err == nil {
		b.mu.Lock()
		b.dir, b.refusal, b.spare, b.inSpare = dir, nil, "", Content{}
		b.mu.Unlock()
	}
	return outcome, err
}

// saveAt saves while it holds the folder's lock, so that windows take turns.
func (b *Book) saveAt(ctx context.Context, dir, path string, base Content) (Outcome, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Outcome{}, fault.WithHint(fmt.Errorf("notes: %w", err), elsewhere)
	}
	lock, err := locked(ctx, dir)
	if err != nil {
		return Outcome{}, fault.WithHint(err, elsewhere)
	}
	outcome, err := b.mergeInto(path, base)
	return outcome, errors.Join(err, lock.Unlock())
}

// locked takes the lock of a folder.
func locked(ctx context.Context, dir string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, ".lock"))
	waiting, cancel := context.WithTimeout(ctx, lockPatience)
	defer cancel()
	if _, err := lock.TryLockContext(waiting, lockInterval); err != nil {
		return nil, fmt.Errorf("notes: cannot lock %s: %w", lock.Path(), err)
	}
	return lock, nil
}

// mergeInto merges the book with the file at path and writes the result. The
// book can be changed in the meantime.
func (b *Book) mergeInto(path string, base Content) (Outcome, error) {
	f, err := readFile(path)
	if err != nil {
		return Outcome{}, err
	}
	theirs := b.resolve(f.content(b.first()))
	ours := b.Content()
	m := merge(base, ours, theirs)
	if !same(m.Content, theirs) {
		if err := b.writeFile(path, f.Version+1, m.Content); err != nil {
			return Outcome{}, err
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.takeIn(base, ours, m)
	return Outcome{!same(theirs, base), m.bothKept, m.overruled, m.restored}, nil
}

// takeIn makes what was saved the book's content, with what the reader has
// changed since "ours" was taken from it.
func (b *Book) takeIn(base, ours Content, m merged) {
	ours, b.now = ours.renamed(m.moved, base), b.now.renamed(m.moved, base)
	b.now = merge(ours, b.now, m.Content).Content
	b.onDisk = m.Content
	for i, s := range b.done {
		b.done[i] = step{s.before.renamed(m.moved, base), s.after.renamed(m.moved, base)}
	}
	own := map[string]bool{}
	for id := range b.own {
		if to, ok := m.moved[id]; ok {
			id = to
		}
		own[id] = true
	}
	b.own = own
}

func (b *Book) writeFile(path string, version int, c Content) error {
	f := file{Schema: schema, Version: version}
	for _, side := range []model.Side{b.first(), b.first().Other()} {
		r := b.reports.At(side)
		f.Reports = append(f.Reports, fileReport{r.Source.SHA256, clean.Text(r.Title), clean.Text(r.Source.Path)})
	}
	f.fill(c, b.first())
	data, err := f.encode()
	if err == nil && len(data) > tomlfile.MaxSize {
		return fault.WithHint(fmt.Errorf("%s: would be larger than %d MB, and could not be read again", path, tomlfile.MaxSize>>20),
			"shorten or remove a note; the notes are kept while the program runs")
	}
	if err == nil {
		err = atomicfile.Write(path, data, 0o600)
	}
	if err != nil {
		return fault.WithHint(fmt.Errorf("notes: %w", err), elsewhere)
	}
	return nil
}
