package parse

import (
	_ "embed"
	"sync"

	"reinspect/internal/framework"
	"reinspect/internal/tomlfile"
)

//go:embed words.toml
var wordsTOML []byte

// lexicon is words.toml: what reports of every framework share.
type lexicon struct {
	Fields struct {
		Inspected []framework.Phrase `toml:"inspected"`
		Published []framework.Phrase `toml:"published"`
		Lead      []framework.Phrase `toml:"lead"`
		Told      []framework.Phrase `toml:"told"`
		Other     []framework.Phrase `toml:"other"`
	} `toml:"fields"`
	Letter struct {
		Salutation []framework.Phrase `toml:"salutation"`
		Frames     []framework.Frame  `toml:"frames"`
		Verbs      []framework.Phrase `toml:"verbs"`
		Visit      []framework.Phrase `toml:"visit"`
		After      []framework.Phrase `toml:"after"`
	} `toml:"letter"`
	Place  placeWords `toml:"place"`
	Person struct {
		Before []framework.Phrase `toml:"before"`
		After  []framework.Phrase `toml:"after"`
	} `toml:"person"`
	Verdict struct {
		Links   []framework.Phrase `toml:"links"`
		Because []framework.Phrase `toml:"because"`
		Not     []framework.Phrase `toml:"not"`
		Earlier []framework.Phrase `toml:"earlier"`
	} `toml:"verdict"`
	Table struct {
		Headers []framework.Phrase `toml:"headers"`
	} `toml:"table"`
	Contents  []framework.Phrase `toml:"contents"`
	Reference struct {
		Signs   []framework.Phrase `toml:"signs"`
		Numbers []string           `toml:"numbers"`
	} `toml:"reference"`
	Reported struct {
		Verbs []framework.Phrase `toml:"verbs"`
		Not   []framework.Phrase `toml:"not"`
		Whole []framework.Phrase `toml:"whole"`
		Visit []framework.Phrase `toml:"visit"`
	} `toml:"reported"`
	Evidence struct {
		Inspection []framework.Phrase `toml:"inspection"`
		Quality    []framework.Phrase `toml:"quality"`
		Subject    []framework.Phrase `toml:"subject"`
		Not        []framework.Phrase `toml:"not"`
	} `toml:"evidence"`
	Aside []framework.Phrase `toml:"aside"`
	End   []framework.Phrase `toml:"end"`
	Kinds []kindWords        `toml:"kind"`

	// What a document that no framework claims is read with: the headings that
	// many regimes share, and wordings of an item saying that there are none.
	Parts []framework.Part   `toml:"part"`
	None  []framework.Phrase `toml:"none"`
}

// placeWords are what stands around an authority's own name.
type placeWords struct {
	Before  []framework.Phrase `toml:"before"`
	After   []framework.Phrase `toml:"after"`
	NoPlace []framework.Phrase `toml:"no_place"`
	Scheme  []framework.Phrase `toml:"scheme"`
	Frames  []framework.Frame  `toml:"frames"`
	Loose   []framework.Frame  `toml:"loose"`

	Unfinished []framework.Phrase `toml:"unfinished"`
	Bodies     []framework.Phrase `toml:"bodies"`
	Named      []framework.Phrase `toml:"named"`
}

// kindWords are the signs of a document that no framework claims.
type kindWords struct {
	Kind  string             `toml:"kind"`
	Signs []framework.Phrase `toml:"signs"`
	Least int                `toml:"least"` // how many different signs it takes
}

var words = sync.OnceValue(func() *lexicon {
	l := tomlfile.Must[lexicon]("internal/load/parse/words.toml", wordsTOML)
	return &l
})

// anyIs reports whether folded text is one of the phrases.
func anyIs(phrases []framework.Phrase, folded string) bool {
	for _, p := range phrases {
		if p.Is(folded) {
			return true
		}
	}
	return false
}

// anyIn reports whether one of the phrases stands in folded text.
func anyIn(phrases []framework.Phrase, folded string) bool {
	for _, p := range phrases {
		if _, _, ok := p.Find(folded); ok {
			return true
		}
	}
	return false
}

// anyStarts returns the length of the longest phrase at the beginning of
// folded text, or ok false.
func anyStarts(phrases []framework.Phrase, folded string) (end int, ok bool) {
	for _, p := range phrases {
		if n, found := p.Starts(folded); found && n > end {
			end, ok = n, true
		}
	}
	return end, ok
}
