package tone

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"

	"reinspect/internal/fault"
	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/tomlfile"
)

// Lists is the TOML form of the cues, a list for each kind; cues.toml says
// what each is.
type Lists struct {
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

// Kind is what a cue does to the sentence it is in.
type Kind int

// The kinds of cue, in the order of Lists. Their order and number are part of
// what the models are trained on.
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

// userOffset is added to the kind of a cue that the user has added.
const userOffset = int(kinds)

// byKind returns the list of each kind.
func (l *Lists) byKind() (out [kinds]*[]string) {
	lists := reflect.ValueOf(l).Elem()
	for k := range out {
		out[k] = lists.Field(k).Addr().Interface().(*[]string)
	}
	return out
}

// Kinds returns the names of the kinds of cue in order: the keys of cues.toml.
func Kinds() []string {
	var names []string
	for k := range kinds {
		names = append(names, reflect.TypeFor[Lists]().Field(int(k)).Tag.Get("toml"))
	}
	return names
}

// BuiltInWords returns the built-in cues of all kinds in order.
func BuiltInWords() []string {
	lists := tomlfile.Must[cuesFile](CuesFile, builtIn)
	var words []string
	for _, list := range lists.byKind() {
		words = slices.Concat(words, *list)
	}
	return words
}

// cuesFile is what cues.toml may hold.
type cuesFile struct {
	// Replace makes each list of a user's file replace the built-in one;
	// otherwise its words are added.
	Replace bool `toml:"replace"`
	Lists
}

// Cues finds cues in sentences.
type Cues struct{ phrases *tokens.PhraseSet }

// CuesFile is the file of cues in a user's folder.
const CuesFile = "cues.toml"

//go:embed cues.toml
var builtIn []byte

// LoadCues returns the built-in cues together with those of cues.toml in the
// user's folder ("" for no folder), which add to the built-in ones or replace
// them. Errors name the file and the line or word at fault.
func LoadCues(userDir string) (*Cues, error) {
	ours := tomlfile.Must[cuesFile](CuesFile, builtIn)
	userFile := filepath.Join(userDir, CuesFile)
	theirs, err := readUser(userDir, userFile)
	if err != nil {
		return nil, err
	}
	c := &Cues{phrases: tokens.NewPhraseSet()}
	users := theirs.byKind()
	for kind, list := range ours.byKind() {
		if theirs.Replace && len(*users[kind]) > 0 {
			*list = nil
		}
		if err := c.add(CuesFile, *list, kind); err != nil {
			return nil, err
		}
		if err := c.add(userFile, *users[kind], kind+userOffset); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// readUser reads the user's file; none is as good as an empty one.
func readUser(userDir, path string) (cuesFile, error) {
	var theirs cuesFile
	if userDir == "" {
		return theirs, nil
	}
	data, err := tomlfile.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return theirs, nil
	case err != nil:
		return theirs, fault.WithHint(err, "make the file readable, or move it away")
	}
	err = tomlfile.Decode(path, data, &theirs)
	return theirs, err
}

func (c *Cues) add(file string, list []string, owner int) error {
	for _, text := range list {
		if !c.phrases.Add(text, owner) {
			return fault.WithHint(fmt.Errorf("%s: cue %q is too short", file, text), `write at least three letters before the "*"`)
		}
	}
	return nil
}
