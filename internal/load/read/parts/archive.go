package parts

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"reinspect/internal/load/read/budget"
)

// MaxParts is how many files an archive may hold; a report has some dozens.
const MaxParts = 10_000

// Archive is an opened archive: its parts by name.
type Archive struct {
	budget *budget.Budget
	parts  map[string]*zip.File
	names  []string
}

// entryMark stands in front of each entry of an archive's list of its parts.
const entryMark = "PK\x01\x02"

// Open reads the list of an archive's parts. What they unpack to counts towards
// the budget.
func Open(b *budget.Budget, data []byte) (*Archive, error) {
	if n := bytes.Count(data, []byte(entryMark)); n > MaxParts {
		return nil, fmt.Errorf("it holds more than %d parts", MaxParts)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	a := &Archive{budget: b, parts: map[string]*zip.File{}}
	for _, f := range z.File {
		name := strings.TrimPrefix(f.Name, "/")
		if a.parts[name] == nil {
			a.names = append(a.names, name)
		}
		a.parts[name] = f
	}
	return a, nil
}

// Has reports whether there is a part of a name.
func (a *Archive) Has(name string) bool { return a.parts[name] != nil }

// Names returns the names of all parts in their order; those of folders end in a
// slash.
func (a *Archive) Names() []string { return a.names }

// Bytes unpacks a part; one that is absent gives nil.
func (a *Archive) Bytes(name string) ([]byte, error) {
	if !a.Has(name) {
		return nil, nil
	}
	f, err := a.parts[name].Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(a.budget.MemoryLeft())+1))
	if err != nil {
		return nil, err
	}
	return data, a.budget.Memory(len(data))
}

// Tree unpacks and parses a part; one that is absent gives nil.
func (a *Archive) Tree(name string, texts Texts) (*Node, error) {
	data, err := a.Bytes(name)
	if err != nil || data == nil {
		return nil, err
	}
	return Parse(a.budget, data, texts)
}
