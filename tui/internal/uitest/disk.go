package uitest

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"reinspect/compare"
	"reinspect/internal/notes"
	"reinspect/internal/theme"
	"reinspect/model"
	"reinspect/tui"
	"reinspect/tui/internal/fiction"
)

// Disk is the folders that a test's notes are kept in, and the opened whose
// notes they are.
type Disk struct {
	testing.TB
	Root   string
	Notes  string // the folder of the notes
	Spare  string // where they may go instead
	Opened tui.Opened
}

// NewDisk returns empty folders and the opened of a comparison in them.
func NewDisk(t testing.TB, c *compare.Comparison) *Disk {
	t.Helper()
	root := t.TempDir()
	d := &Disk{TB: t, Root: root, Notes: filepath.Join(root, "notes"), Spare: filepath.Join(root, "spare")}
	d.Opened = d.Open(c)
	return d
}

// Open returns a opened as another start of the app would have it.
func (d *Disk) Open(c *compare.Comparison) tui.Opened {
	d.Helper()
	c.Reports.Left.Source.SHA256, c.Reports.Right.Source.SHA256 = "1111111111111111", "2222222222222222"
	book, err := notes.Open(notes.Folders{Own: d.Notes}, c.Reports)
	if err != nil {
		d.Fatal(err)
	}
	book.Today = func() model.Date { return model.Date{Year: 2031, Month: time.March, Day: 7} }
	themes, err := theme.Load("")
	if err != nil {
		d.Fatal(err)
	}
	again := func() *compare.Comparison { return corrected(c, book, themes) }
	return tui.Opened{Comparison: again(), Book: book, Compare: again}
}

// NewBook returns an empty book on a comparison.
func NewBook(t testing.TB, c *compare.Comparison) *notes.Book {
	t.Helper()
	book, err := notes.Open(notes.Folders{Own: t.TempDir()}, c.Reports)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// Fill makes the folder of the notes one that nothing can be written to: a
// file is where it should be, which stops even the root user.
func (d *Disk) Fill(full bool) {
	d.Helper()
	err := os.RemoveAll(d.Notes)
	if full && err == nil {
		err = os.WriteFile(d.Notes, nil, 0o600)
	}
	if err != nil {
		d.Fatal(err)
	}
}

// corrected is a comparison as a book corrects it, so that screens do not
// move with the engine that makes real ones.
func corrected(c *compare.Comparison, book *notes.Book, themes *theme.Catalogue) *compare.Comparison {
	out := *c
	out.Reports = book.Reports()
	out.Sections = slices.Clone(c.Sections)
	beside, apart := book.Links()
	for i := range out.Sections {
		var pairs []compare.Alignment
		for _, p := range out.Sections[i].Pairs {
			if !holds(apart, p.Refs) {
				pairs = append(pairs, p)
				continue
			}
			lone := compare.Alignment{Theme: p.Theme, Why: "set apart", Manual: true}
			l, r := lone, lone
			l.Refs.Left, r.Refs.Right = p.Refs.Left, p.Refs.Right
			pairs = append(pairs, l, r)
		}
		for _, b := range beside {
			pairs = slices.DeleteFunc(pairs, func(p compare.Alignment) bool {
				return p.Refs.Left == nil && p.Refs.Right.Key() == b.Right.Key()
			})
			for k := range pairs {
				if p := pairs[k].Refs.Left; p != nil && p.Key() == b.Left.Key() {
					set := compare.Alignment{Theme: pairs[k].Theme, Why: "set beside each other", Manual: true}
					set.Refs = model.Pair[*model.Ref]{Left: &b.Left, Right: &b.Right}
					if pairs[k].Refs.Right == nil {
						pairs[k] = set
					} else {
						pairs = slices.Insert(pairs, k, set)
					}
					break
				}
			}
		}
		out.Sections[i].Pairs = pairs
	}
	fiction.Bands(&out)
	out.Decide(book.Decisions(), themes)
	return &out
}

func holds(links []model.Pair[model.Ref], refs model.Pair[*model.Ref]) bool {
	return refs.Left != nil && refs.Right != nil && slices.ContainsFunc(links, func(l model.Pair[model.Ref]) bool {
		return l.Left.Key() == refs.Left.Key() && l.Right.Key() == refs.Right.Key()
	})
}
