// Package measured says how often each kind of claim that the program makes
// was right when it was last measured. measured.toml is the one source of these
// figures: documents are held to it, and exports print it.
//
// It knows no report and measures nothing.
package measured

import (
	_ "embed"
	"sync"

	"reinspect/internal/tomlfile"
)

//go:embed measured.toml
var file []byte

// Figures are all that was measured.
type Figures struct {
	Basis   string   `toml:"basis"`   // what they were measured on, and when
	Reading []Figure `toml:"reading"` // of what is read from one report
	Claims  []Figure `toml:"claim"`   // of what is said about two
}

// Figure is how often one kind of claim was right.
type Figure struct {
	What   string `toml:"what"`   // as the documents call it
	People string `toml:"people"` // as exports call it; "" for one that they leave out
	Right  string `toml:"right"`  // measured with every pair in view, such as "87 %"
	Apart  string `toml:"apart"`  // with each pair left out in turn; "" where that was not done
}

// All returns the figures. They are read at the first call.
var All = sync.OnceValue(func() Figures { return tomlfile.Must[Figures]("measured.toml", file) })

// ForPeople returns the figures that exports print, in order.
func (f Figures) ForPeople() []Figure {
	var out []Figure
	for _, list := range [][]Figure{f.Reading, f.Claims} {
		for _, x := range list {
			if x.People != "" {
				out = append(out, x)
			}
		}
	}
	return out
}
