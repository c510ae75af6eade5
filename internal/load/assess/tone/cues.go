package tone

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"reinspect/internal/fault"
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/tomlfile"
)

// Lists is the TOML form of the cue words; cues.toml says what each list is.
type Lists struct {
	// Replace makes each list of a user's file take the built-in list's
	// place; without it the file's words are added.
	Replace bool `toml:"replace"`

	Strength []string `toml:"strength"`
	Weakness []string `toml:"weakness"`
	Ask      []string `toml:"ask"`
	Negation []string `toml:"negation"`
	Relief   []string `toml:"relief"`
	Contrast []string `toml:"contrast"`
	Some     []string `toml:"some"`
	Most     []string `toml:"most"`
	Hedge    []string `toml:"hedge"`
	Improved []string `toml:"improved"`
	Declined []string `toml:"declined"`
	Persists []string `toml:"persists"`
	Rise     []string `toml:"rise"`
	Fall     []string `toml:"fall"`
	Burden   []string `toml:"burden"`
	Asset    []string `toml:"asset"`
	Before   []string `toml:"before"`
	Past     []string `toml:"past"`
	Then     []string `toml:"then"`
	Today    []string `toml:"today"`
	Settled  []string `toml:"settled"`
	Link     []string `toml:"link"`
	Setting  []string `toml:"setting"`
	More     []string `toml:"more"`
	Less     []string `toml:"less"`
	Peers    []string `toml:"peers"`
	Lives    []string `toml:"lives"`
}

// Kind is what a cue word does to the sentence it stands in.
type Kind int

// The kinds of cue, in the order of the lists.
const (
	Strength Kind = iota
	Weakness
	Ask
	Negation
	Relief
	Contrast
	Some
	Most
	Hedge
	Improved
	Declined
	Persists
	Rise
	Fall
	Burden
	Asset
	Before
	Past
	Then
	Today
	Settled
	Link
	Setting
	More
	Less
	Peers
	Lives
	kinds // how many there are
)

// own is added to the kind of a cue that the user has put in.
const own = int(kinds)

// lists returns the lists in the order of the kinds.
func (l *Lists) lists() [kinds]*[]string {
	return [kinds]*[]string{
		&l.Strength, &l.Weakness, &l.Ask, &l.Negation, &l.Relief, &l.Contrast,
		&l.Some, &l.Most, &l.Hedge, &l.Improved, &l.Declined, &l.Persists,
		&l.Rise, &l.Fall, &l.Burden, &l.Asset, &l.Before, &l.Past,
		&l.Then, &l.Today, &l.Settled, &l.Link, &l.Setting, &l.More, &l.Less, &l.Peers, &l.Lives,
	}
}

// Cues finds cue words.
type Cues struct{ book *tokens.Book }

// CuesFile is the file of cue words in a user's folder.
const CuesFile = "cues.toml"

//go:embed cues.toml
var builtIn []byte

// LoadCues returns the built-in cue words together with those of cues.toml in
// the user's folder, where there is one ("" for no folder), which add to them
// or take their place. Errors name the file and the line or word at fault.
func LoadCues(userDir string) (*Cues, error) {
	ours := tomlfile.Must[Lists](CuesFile, builtIn)
	var theirs Lists
	userFile := filepath.Join(userDir, CuesFile)
	if userDir != "" {
		data, err := os.ReadFile(userFile)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, fault.WithHint(err, "make the file readable, or move it away")
		default:
			if err := tomlfile.Decode(userFile, data, &theirs); err != nil {
				return nil, err
			}
		}
	}
	c := &Cues{book: tokens.NewBook()}
	users := theirs.lists()
	for kind, list := range ours.lists() {
		if theirs.Replace && len(*users[kind]) > 0 {
			*list = nil
		}
		if err := c.add(CuesFile, *list, kind); err != nil {
			return nil, err
		}
		if err := c.add(userFile, *users[kind], kind+own); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *Cues) add(file string, list []string, owner int) error {
	for _, text := range list {
		if !c.book.Add(text, owner) {
			return fault.WithHint(fmt.Errorf("%s: cue %q is too short", file, text), `write at least three letters before the "*"`)
		}
	}
	return nil
}
