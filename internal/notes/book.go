// Package notes keeps what the reader writes about a pair of reports and what
// the reader corrects: notes on paragraphs and judgements, the marks of single
// sentences, paragraphs paired or unpaired, decisions on single claims.
//
// Each pair has one TOML file, named by the hashes of the two reports, so that
// their order and the names of their files make no difference. The package
// knows no screen and compares nothing; others apply what it returns.
package notes

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"reinspect/internal/clean"
	"reinspect/internal/pattern"
	"reinspect/model"
)

// Book is the notes and corrections on one pair. Changes are made in memory
// and cannot fail; Save writes them. It is safe for concurrent use: one
// goroutine can save while another makes changes.
type Book struct {
	// Today returns the date that notes are given; nil leaves them undated. Set
	// it before the book is used.
	Today func() model.Date

	saving  sync.Mutex // held through a save: what is on disk is known only after the one before
	mu      sync.Mutex
	dir     string
	spare   string  // a file in the spare folder, removed once its notes are saved; "" for none
	inSpare Content // what it held when it was last read
	reports model.Pair[*model.Report]
	now     Content
	onDisk  Content         // what the file held when it was last read or written
	refusal error           // why the file must not be replaced; nil if it may be
	done    []step          // for Undo, the latest last
	own     map[string]bool // the ids of notes written in this window
}

// Folders is where notes are kept (Own), and where those are that could not be
// saved there (Spare; "" for nowhere).
type Folders struct{ Own, Spare string }

// step is one change by the reader.
type step struct{ before, after Content }

// Open reads the notes on a pair. Without a file the book is empty, and nothing
// is created before the first Save. Notes found in the spare folder are
// included, and the next Save moves them to the own folder. With an error (a
// file that cannot be read) the book can still be used: it has what the spare
// folder has, and Save leaves the unreadable file as it is.
func Open(in Folders, reports model.Pair[*model.Report]) (*Book, error) {
	b := &Book{dir: in.Own, reports: reports, own: map[string]bool{}}
	f, err := readFile(b.path())
	b.refusal = err
	b.onDisk = b.resolve(f.content(b.first()))
	b.now = b.onDisk
	if in.Spare == "" || in.Spare == in.Own {
		return b, err
	}
	path := filepath.Join(in.Spare, filepath.Base(b.path()))
	kept, spareErr := readFile(path)
	content := b.resolve(kept.content(b.first()))
	switch {
	case content.Empty():
	case err != nil: // keep saving where they were saved last time
		b.dir, b.refusal, b.onDisk, b.now = in.Spare, nil, content, content
	default:
		b.spare, b.inSpare = path, content
		b.now = merge(Content{}, content, b.onDisk).Content
	}
	return b, errors.Join(err, spareErr)
}

func (b *Book) today() model.Date {
	if b.Today == nil {
		return model.Date{}
	}
	return b.Today()
}

// Path returns the file that Save writes.
func (b *Book) Path() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.path()
}

// hashLength is how many characters of each report's hash name the file:
// enough that no two reports ever share them.
const hashLength = 16

func (b *Book) path() string {
	names := []string{shortHash(b.reports.Left), shortHash(b.reports.Right)}
	slices.Sort(names)
	return filepath.Join(b.dir, strings.Join(names, "-")+".toml")
}

// shortHash returns the part of the file name that stands for a report. A
// report in TOML can claim any hash: one that is not a hash must not become
// part of a path.
func shortHash(r *model.Report) string {
	hash := r.Source.SHA256
	if !hashForm().MatchString(hash) {
		sum := sha256.Sum256([]byte(hash))
		hash = hex.EncodeToString(sum[:])
	}
	return hash[:hashLength]
}

// hashForm is a hash, whole or its beginning.
var hashForm = pattern.Lazy(`^[0-9a-f]{16,64}$`)

// first returns the side of the report whose hash comes first.
func (b *Book) first() model.Side {
	if b.reports.Left.Source.SHA256 <= b.reports.Right.Source.SHA256 {
		return model.Left
	}
	return model.Right
}

// resolve finds every place in the reports as they are now read.
func (b *Book) resolve(c Content) Content {
	at := func(p Place) Place {
		if p.Area != "" {
			return p
		}
		return find(b.reports.At(p.Side), p)
	}
	for i := range c.Notes {
		c.Notes[i].At = at(c.Notes[i].At)
	}
	for i := range c.Marks {
		c.Marks[i].At = at(c.Marks[i].At)
	}
	for i := range c.Links {
		c.Links[i].Places = model.Pair[Place]{Left: at(c.Links[i].Places.Left), Right: at(c.Links[i].Places.Right)}
	}
	for i := range c.Decisions {
		c.Decisions[i] = b.withSentence(c.Decisions[i].withPlaces(at))
	}
	return c
}

// Content returns all notes and corrections; the slices are the caller's own.
func (b *Book) Content() Content {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.now.copied()
}

// Own reports whether a note was written in this window, since it was opened.
func (b *Book) Own(id string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.own[id]
}

// Unsaved reports whether something is not yet on disk.
func (b *Book) Unsaved() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return !same(b.now, b.onDisk)
}

func same(a, b Content) bool {
	return slices.Equal(a.Notes, b.Notes) && slices.Equal(a.Marks, b.Marks) && slices.Equal(a.Links, b.Links) &&
		slices.Equal(a.Decisions, b.Decisions)
}

// Add puts a new note on a place and returns its id.
func (b *Book) Add(at Place, text string) string {
	id := rand.Text()
	b.change(func(c *Content) {
		c.Notes = append(c.Notes, Note{id, b.quoted(at), clean.Text(text), b.today()})
		b.own[id] = true
	})
	return id
}

// Rewrite changes the text of a note; an empty text removes it. The note is
// given as the reader saw it: where another window has rewritten or removed it
// since, that stays, and the new text becomes a note of its own.
func (b *Book) Rewrite(seen Note, text string) {
	b.change(func(c *Content) {
		n := c.note(seen.ID)
		if n == nil || n.Text != seen.Text {
			n = c.like(seen)
		}
		blank := strings.TrimSpace(text) == ""
		switch {
		case n == nil && blank:
		case n == nil:
			id := rand.Text()
			c.Notes = append(c.Notes, Note{id, seen.At, clean.Text(text), b.today()})
			b.own[id] = true
		case blank:
			gone := n.ID
			c.Notes = slices.DeleteFunc(c.Notes, func(n Note) bool { return n.ID == gone })
		default:
			n.Text, n.Written = clean.Text(text), b.today()
			b.own[n.ID] = true
		}
	})
}

// Remark sets what a sentence says in place of what was found. The sentence
// is named by its own text at a paragraph or recommendation.
func (b *Book) Remark(at Place, sentence string, polarity model.Polarity, change model.Change) {
	b.change(func(c *Content) {
		mark := Mark{b.quoted(at), sentence, polarity, change}
		c.Marks = replace(c.Marks, mark, Mark.key)
	})
}

// Unmark removes the reader's mark from a sentence.
func (b *Book) Unmark(at Place, sentence string) {
	b.change(func(c *Content) {
		gone := Mark{At: b.quoted(at), Sentence: sentence}.key()
		c.Marks = slices.DeleteFunc(c.Marks, func(m Mark) bool { return m.key() == gone })
	})
}

// Set pairs the two paragraphs of each pair, or unpairs them; it replaces what
// the reader said about the two before. All of it is one change.
func (b *Book) Set(apart bool, pairs ...model.Pair[model.Ref]) {
	b.change(func(c *Content) {
		for _, p := range pairs {
			c.Links = replace(c.Links, b.link(p, apart), Link.key)
		}
	})
}

// Unset removes what the reader said about the two paragraphs of each pair, in
// one change.
func (b *Book) Unset(pairs ...model.Pair[model.Ref]) {
	b.change(func(c *Content) {
		for _, p := range pairs {
			gone := b.link(p, false).key()
			c.Links = slices.DeleteFunc(c.Links, func(l Link) bool { return l.key() == gone })
		}
	})
}

func (b *Book) link(p model.Pair[model.Ref], apart bool) Link {
	return Link{model.Pair[Place]{Left: b.quoted(At(model.Left, p.Left)), Right: b.quoted(At(model.Right, p.Right))}, apart}
}

// Undo takes back the latest change and returns whether there was one. What
// another window has saved since stays.
func (b *Book) Undo() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.done) == 0 {
		return false
	}
	last := b.done[len(b.done)-1]
	b.done = b.done[:len(b.done)-1]
	b.now = undone(last.after, last.before, b.now)
	return true
}

// Undoable reports whether there is a change that Undo would take back.
func (b *Book) Undoable() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.done) > 0
}

// change lets f change a copy of the content and keeps the step for Undo.
func (b *Book) change(f func(*Content)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	next := b.now.copied()
	f(&next)
	if same(next, b.now) {
		return
	}
	b.done = append(b.done, step{b.now, next})
	b.now = next
}

// quoted fills in the opening words of a place.
func (b *Book) quoted(p Place) Place {
	if p.Area != "" {
		return Place{Area: p.Area}
	}
	text, ok := textAt(b.reports.At(p.Side), p.Ref)
	p.Quote, p.Lost = quote(text), !ok
	return p
}

// replace puts an entry in place of the one with its key, or at the end.
func replace[E any, K comparable](entries []E, e E, key func(E) K) []E {
	if i := slices.IndexFunc(entries, func(old E) bool { return key(old) == key(e) }); i >= 0 {
		entries[i] = e
		return entries
	}
	return append(entries, e)
}
