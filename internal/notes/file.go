package notes

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
	"reinspect/model"

	"github.com/BurntSushi/toml"
)

// schema is the version of the file's form that this program writes.
const schema = 1

// file is a pair's notes as they stand on disk. Reports are named by number,
// 1 and 2 in the order of their hashes, so that it makes no difference which
// of them stood left when a note was written.
type file struct {
	Schema  int          `toml:"schema"`
	Version int          `toml:"version"` // counts the times it was written
	Reports []fileReport `toml:"report"`
	Notes   []fileNote   `toml:"note"`
	Marks   []fileMark   `toml:"mark"`
	Links   []fileLink   `toml:"link"`
}

// fileReport names a report for a person who opens the file.
type fileReport struct {
	SHA256 string `toml:"sha256"`
	Title  string `toml:"title"`
	Path   string `toml:"path"`
}

type filePlace struct {
	Area      string `toml:"area,omitzero"`
	Report    int    `toml:"report,omitzero"`
	Bullet    int    `toml:"bullet,omitzero"`
	Section   int    `toml:"section,omitzero"`
	Paragraph int    `toml:"paragraph,omitzero"`
	Number    int    `toml:"number,omitzero"`
	Quote     string `toml:"quote,omitzero"`
}

type fileNote struct {
	ID      string    `toml:"id"`
	Text    string    `toml:"text"`
	Written string    `toml:"written,omitzero"` // 2006-01-02
	At      filePlace `toml:"at"`
}

type fileMark struct {
	Sentence string         `toml:"sentence"`
	Polarity model.Polarity `toml:"polarity"`
	Change   model.Change   `toml:"change"`
	At       filePlace      `toml:"at"`
}

type fileLink struct {
	Apart  bool      `toml:"apart"`
	First  filePlace `toml:"first"`  // in report 1
	Second filePlace `toml:"second"` // in report 2
}

// written is when a note was written; a day that is none is not known.
func (n fileNote) written() model.Date {
	d, _ := model.ParseDate(n.Written)
	return d
}

// readFile returns the file at path; one that is not there is an empty one.
func readFile(path string) (file, error) {
	f := file{Schema: schema}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return f, fault.WithHint(fmt.Errorf("notes: %w", err), "check that the file can be read, or save the notes to another folder")
	}
	if err := tomlfile.Decode(path, data, &f); err != nil {
		return file{}, fault.WithHint(err, "mend or move the file; it is left as it is, and notes can be saved to another folder")
	}
	if f.Schema != schema {
		return file{}, fault.WithHint(fmt.Errorf("%s: written in form %d, this program knows form %d", path, f.Schema, schema),
			"use a newer version of the program, or save the notes to another folder")
	}
	return f, nil
}

func (f file) encode() ([]byte, error) {
	var out bytes.Buffer
	enc := toml.NewEncoder(&out)
	enc.Indent = ""
	err := enc.Encode(f)
	return out.Bytes(), err
}

// content returns what a file holds. First is the side on which report 1 stands.
func (f file) content(first model.Side) Content {
	var c Content
	for _, n := range f.Notes {
		c.Notes = append(c.Notes, Note{n.ID, n.At.place(first), n.Text, n.written()})
	}
	for _, m := range f.Marks {
		c.Marks = append(c.Marks, Mark{m.At.place(first), m.Sentence, m.Polarity, m.Change})
	}
	for _, l := range f.Links {
		link := Link{Apart: l.Apart}
		link.Places.Set(first, l.First.place(first))
		link.Places.Set(first.Other(), l.Second.place(first))
		c.Links = append(c.Links, link)
	}
	return c
}

// fill puts content into the file in place of what it holds.
func (f *file) fill(c Content, first model.Side) {
	f.Notes, f.Marks, f.Links = nil, nil, nil
	for _, n := range c.Notes {
		f.Notes = append(f.Notes, fileNote{n.ID, n.Text, n.Written.String(), placed(n.At, first)})
	}
	for _, m := range c.Marks {
		f.Marks = append(f.Marks, fileMark{m.Sentence, m.Polarity, m.Change, placed(m.At, first)})
	}
	for _, l := range c.Links {
		f.Links = append(f.Links, fileLink{l.Apart, placed(l.Places.At(first), first), placed(l.Places.At(first.Other()), first)})
	}
}

func (p filePlace) place(first model.Side) Place {
	if p.Area != "" {
		return Place{Area: p.Area}
	}
	at := Place{Side: first, Quote: p.Quote, Ref: model.Ref{Section: p.Section, Paragraph: p.Paragraph, N: p.Number}}
	if p.Report == 2 {
		at.Side = first.Other()
	}
	if p.Bullet > 0 {
		at.Ref = model.Ref{Kind: model.RefBullet, N: p.Bullet}
	}
	return at
}

func placed(p Place, first model.Side) filePlace {
	if p.Area != "" {
		return filePlace{Area: p.Area}
	}
	out := filePlace{Report: 1, Quote: p.Quote}
	if p.Side != first {
		out.Report = 2
	}
	if p.Ref.Kind == model.RefBullet {
		out.Bullet = p.Ref.N
		return out
	}
	out.Section, out.Paragraph, out.Number = p.Ref.Section, p.Ref.Paragraph, p.Ref.N
	return out
}
