package assess

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"reinspect/fault"
	"reinspect/internal/tomlfile"
)

// CuesFile is the file of cue words in a user's folder.
const CuesFile = "cues.toml"

//go:embed cues.toml
var builtInCues []byte

// cueFile is the TOML form of the cue words; cues.toml says what each is.
type cueFile struct {
	// Replace makes each list of the file take the built-in list's place;
	// without it the file's words are added.
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
}

// cueKind is what a cue word does to the sentence it stands in.
type cueKind int

const (
	cueStrength cueKind = iota
	cueWeakness
	cueAsk
	cueNegation
	cueRelief
	cueContrast
	cueSome
	cueMost
	cueHedge
	cueImproved
	cueDeclined
	cuePersists
	cueRise
	cueFall
	cueBurden
	cueAsset
	cueBefore
	cuePast
	cueKinds // how many there are
)

// lists returns the file's lists in the order of the cue kinds.
func (f *cueFile) lists() [cueKinds]*[]string {
	return [cueKinds]*[]string{
		&f.Strength, &f.Weakness, &f.Ask, &f.Negation, &f.Relief, &f.Contrast,
		&f.Some, &f.Most, &f.Hedge, &f.Improved, &f.Declined, &f.Persists,
		&f.Rise, &f.Fall, &f.Burden, &f.Asset, &f.Before, &f.Past,
	}
}

// loadCues returns the built-in cue words together with those of cues.toml in
// the user's folder, where there is one.
func loadCues(userDir string) (*phraseBook, error) {
	var cues cueFile
	if err := tomlfile.Decode(CuesFile, builtInCues, &cues); err != nil {
		return nil, err
	}
	name := CuesFile
	if userDir != "" {
		path := filepath.Join(userDir, CuesFile)
		data, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, fault.WithHint(err, "make the file readable, or move it away")
		default:
			name = path
			if err := merge(&cues, path, data); err != nil {
				return nil, err
			}
		}
	}
	book := newPhraseBook()
	for kind, list := range cues.lists() {
		for _, text := range *list {
			if !book.add(text, kind) {
				return nil, fault.WithHint(fmt.Errorf("%s: cue %q is too short", name, text), `write at least three letters before the "*"`)
			}
		}
	}
	return book, nil
}

// merge adds a user's lists to the cues, or puts them in their place.
func merge(cues *cueFile, path string, data []byte) error {
	var user cueFile
	if err := tomlfile.Decode(path, data, &user); err != nil {
		return err
	}
	theirs := user.lists()
	for i, list := range cues.lists() {
		switch {
		case len(*theirs[i]) == 0:
		case user.Replace:
			*list = *theirs[i]
		default:
			*list = append(*list, *theirs[i]...)
		}
	}
	return nil
}
