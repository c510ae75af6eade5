package lexicon

import (
	_ "embed"
	"slices"
	"sync"

	"reinspect/internal/tomlfile"
)

//go:embed purpose.toml
var purposeTOML []byte

// purposeFrom is the number of words after which a purpose can begin: "ensure
// that …" asks for something.
const purposeFrom = 5

var purposes = sync.OnceValue(func() [][]string {
	data := tomlfile.Must[struct{ Purpose []string }]("compare/lexicon/purpose.toml", purposeTOML)
	out := make([][]string, len(data.Purpose))
	for i, p := range data.Purpose {
		out[i] = Words(p)
	}
	return out
})

// BeforePurpose is the words of a recommendation without what it is asked for
// ("so that …").
func BeforePurpose(words []string) []string {
	for i := purposeFrom; i < len(words); i++ {
		for _, p := range purposes() {
			if len(words)-i >= len(p) && slices.Equal(words[i:i+len(p)], p) {
				return words[:i]
			}
		}
	}
	return words
}
