package export

import (
	"fmt"
	"slices"
	"strings"

	"reinspect/internal/fault"
)

// Part is a piece of an export that can be left out.
type Part struct {
	ID    string // as people choose it: "judgements"
	About string // what is in it, in a few words
	write func(*composer)
}

// Parts returns the parts of a comparison in the order in which documents have
// them: what matters most first, the paragraphs themselves last.
func Parts() []Part {
	return []Part{
		{"summary", "the comparison in a few sentences", (*composer).summary},
		{"reports", "which two reports these are", (*composer).head},
		{"judgements", "grades and how they moved", (*composer).judgements},
		{"recurring", "weaknesses of both reports, quoted side by side", (*composer).recurring},
		{"follow-up", "what became of recommendations, and new ones", (*composer).followUp},
		{"themes", "what each report says of each theme", (*composer).themeTable},
		{"next", "what is still open, with room for notes", (*composer).next},
		{"stated", "what the reports themselves say has changed", (*composer).stated},
		{"notes", "what the reader noted and corrected", (*composer).noted},
		{"warnings", "what could not be read", (*composer).warnings},
		{"method", "how this was made, and how often it is right", (*composer).method},
		{"paragraphs", "the paragraphs of both reports side by side", (*composer).sections},
	}
}

// PartNames returns the ids of all parts.
func PartNames() []string {
	var names []string
	for _, p := range Parts() {
		names = append(names, p.ID)
	}
	return names
}

// CheckParts returns an error that names the first id that is no part.
func CheckParts(ids []string) error {
	for _, id := range ids {
		if !slices.Contains(PartNames(), id) {
			return fault.WithHint(fmt.Errorf("there is no part %q", id), "the parts are "+strings.Join(PartNames(), ", "))
		}
	}
	return nil
}

// DefaultQuotes is how many sentences of each side are quoted for a finding
// unless the reader says otherwise; the other places are named.
const DefaultQuotes = 2

// Choice is what of a comparison is written.
type Choice struct {
	Parts  []string // ids of parts; nil for all of them
	Quotes int      // how many sentences of each side are quoted for a finding
}

// Everything is the choice of all parts and the usual number of quotes.
func Everything() Choice { return Choice{Quotes: DefaultQuotes} }

// has reports whether a part is chosen.
func (c Choice) has(id string) bool { return c.Parts == nil || slices.Contains(c.Parts, id) }
