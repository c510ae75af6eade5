package notes

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"reinspect/internal/fault"
	"reinspect/internal/tomlfile"
	"reinspect/model"

	"github.com/BurntSushi/toml"
)

// schema is the version of the file format that this program writes. Version 1
// had no last line, version 2 no decisions, version 3 fewer claims to decide.
const schema = 4

// lastLine ends every file since version 2; without it the file was cut short
// on its way here.
const lastLine = "# end of notes\n"

// file is a pair's notes as they are on disk. Reports are named by number, 1
// and 2 in the order of their hashes, so that it makes no difference which of
// them was on the left when a note was written.
type file struct {
	Schema    int            `toml:"schema"`
	Version   int            `toml:"version"` // how many times it has been written
	Reports   []fileReport   `toml:"report"`
	Notes     []fileNote     `toml:"note"`
	Marks     []fileMark     `toml:"mark"`
	Links     []fileLink     `toml:"link"`
	Decisions []fileDecision `toml:"decision"`
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

type fileDecision struct {
	About    Claim     `toml:"about"`
	Verdict  string    `toml:"verdict,omitempty"`
	Theme    string    `toml:"theme,omitempty"`
	Sentence string    `toml:"sentence,omitempty"`
	At       filePlace `toml:"at,omitempty"`
	Proof    filePlace `toml:"proof,omitempty"`
}

// written returns the day on which a note was written; zero where the file
// has none, or something that is no date.
func (n fileNote) written() model.Date {
	d, _ := model.ParseDate(n.Written)
	return d
}

// readFile returns the file at path, an empty one where there is none.
func readFile(path string) (file, error) {
	var f file
	data, err := tomlfile.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return f, fault.WithHint(fmt.Errorf("notes: %w", err), "check that the file can be read, or save the notes to another folder")
	}
	// The version first: a later one can have keys that this program refuses.
	var version struct{ Schema int }
	if _, err := toml.Decode(string(data), &version); err == nil && version.Schema > schema {
		return file{}, fault.WithHint(fmt.Errorf("%s: written in version %d of the file format, this program knows versions up to %d", path, version.Schema, schema),
			"use a newer version of the program, or save the notes to another folder")
	}
	if err := tomlfile.Decode(path, data, &f); err != nil {
		return file{}, fault.WithHint(err, "correct or move the file; it is left as it is, and notes can be saved to another folder")
	}
	missing := ""
	switch {
	case f.Schema < 1: // an empty file among them
		missing = "first"
	case f.Schema > 1 && !bytes.HasSuffix(data, []byte(lastLine)):
		missing = "last"
	}
	if missing != "" {
		return file{}, fault.WithHint(fmt.Errorf("%s: the file is cut short: its %s line is missing", path, missing),
			"copy the file again from where it came, or move it away; it is left as it is, and notes can be saved to another folder")
	}
	if err := f.fault(); err != nil {
		return file{}, fault.WithHint(fmt.Errorf("%s: %w", path, err),
			"correct or remove that entry; the file is left as it is, and notes can be saved to another folder")
	}
	return f, nil
}

// fault says which entry of a file means nothing; nil for none.
func (f file) fault() error {
	return cmp.Or(
		faulty("note", f.Notes, func(n fileNote) error {
			if _, err := model.ParseDate(n.Written); err != nil && n.Written != "" {
				return fmt.Errorf("%q is no date such as 2024-05-12", n.Written)
			}
			return n.At.fault()
		}),
		faulty("mark", f.Marks, func(m fileMark) error { return cmp.Or(m.fault(), m.At.fault()) }),
		faulty("link", f.Links, func(l fileLink) error { return cmp.Or(l.First.fault(), l.Second.fault()) }),
		faulty("decision", f.Decisions, func(d fileDecision) error {
			return cmp.Or(d.decision(model.Left).fault(), d.At.fault(), d.Proof.fault(), d.placeFault())
		}),
	)
}

// faulty returns the fault of the first entry that has one.
func faulty[E any](kind string, entries []E, fault func(E) error) error {
	for i, e := range entries {
		if err := fault(e); err != nil {
			return fmt.Errorf("%s %d: %w", kind, i+1, err)
		}
	}
	return nil
}

// The words for what a sentence says. A sentence that was not read has none.
var (
	polarities = []model.Polarity{model.Strength, model.Weakness, model.Mixed, model.Neutral}
	changes    = []model.Change{model.NoChange, model.Improved, model.Declined, model.Persists}
)

func (m fileMark) fault() error {
	switch {
	case m.Polarity != "" && !slices.Contains(polarities, m.Polarity):
		return fmt.Errorf("the polarity %q is none of %s", m.Polarity, words(polarities))
	case m.Change != "" && !slices.Contains(changes, m.Change):
		return fmt.Errorf("the change %q is none of %s", m.Change, words(changes))
	}
	return nil
}

func words[S ~string](all []S) string {
	var out []string
	for _, s := range all {
		out = append(out, string(s))
	}
	return strings.Join(out, ", ")
}

func (p filePlace) fault() error {
	if p.Report < 0 || p.Report > 2 {
		return fmt.Errorf("there is no report %d", p.Report)
	}
	return nil
}

// placeFault says what is wrong with the place of a decision that each report has its
// own of: without the report it would be taken for one of report 1.
func (d fileDecision) placeFault() error {
	if reach := shapes[d.About].at; (reach == inReport || reach == ofReport) && (d.At.Area != "" || d.At.Report == 0) {
		return fmt.Errorf("a decision about %q is at report 1 or 2, and at no area", d.About)
	}
	return nil
}

func (f file) encode() ([]byte, error) {
	var out bytes.Buffer
	enc := toml.NewEncoder(&out)
	enc.Indent = ""
	err := enc.Encode(f)
	out.WriteString(lastLine)
	return out.Bytes(), err
}

// content returns what a file holds; first is the side that report 1 is on.
func (f file) content(first model.Side) Content {
	var c Content
	taken := map[string]bool{}
	for _, n := range f.Notes {
		c.Notes = append(c.Notes, Note{n.ownID(taken), n.At.place(first), n.Text, n.written()})
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
	for _, d := range f.Decisions {
		c.Decisions = append(c.Decisions, d.decision(first))
	}
	return c
}

// ownID returns the id of a note. One without an id, or with that of a note before
// it, gets one from what it says, which is the same at each reading.
func (n fileNote) ownID(taken map[string]bool) string {
	id := n.ID
	for again := 0; id == "" || taken[id]; again++ {
		sum := sha256.Sum256(fmt.Append(nil, n.Text, n.At, again))
		id = hex.EncodeToString(sum[:hashLength])
	}
	taken[id] = true
	return id
}

// fill replaces what the file holds.
func (f *file) fill(c Content, first model.Side) {
	f.Notes, f.Marks, f.Links, f.Decisions = nil, nil, nil, nil
	for _, n := range c.Notes {
		f.Notes = append(f.Notes, fileNote{n.ID, n.Text, n.Written.String(), placed(n.At, first)})
	}
	for _, m := range c.Marks {
		f.Marks = append(f.Marks, fileMark{m.Sentence, m.Polarity, m.Change, placed(m.At, first)})
	}
	for _, l := range c.Links {
		f.Links = append(f.Links, fileLink{l.Apart, placed(l.Places.At(first), first), placed(l.Places.At(first.Other()), first)})
	}
	for _, d := range c.Decisions {
		f.Decisions = append(f.Decisions, d.filed(first))
	}
}

func (d fileDecision) decision(first model.Side) Decision {
	out := Decision{About: d.About, Verdict: d.Verdict, Theme: d.Theme, Sentence: d.Sentence}
	if d.About.Placed() {
		out.At = d.At.place(first)
	}
	if d.About.Proves() {
		out.Proof = d.Proof.place(first)
	}
	return out
}

func (d Decision) filed(first model.Side) fileDecision {
	out := fileDecision{About: d.About, Verdict: d.Verdict, Theme: d.Theme, Sentence: d.Sentence}
	if d.About.Placed() {
		out.At = placed(d.At, first)
	}
	if d.About.Proves() {
		out.Proof = placed(d.Proof, first)
	}
	return out
}

func (p filePlace) place(first model.Side) Place {
	if p.Area != "" {
		return Place{Area: p.Area}
	}
	at := At(first, model.Ref{Section: p.Section, Paragraph: p.Paragraph, N: p.Number})
	at.Quote = p.Quote
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
