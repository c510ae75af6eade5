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

// Set is some parts that go by one name.
type Set struct {
	ID    string // as people choose it: "brief"
	About string // what is in it, in a few words
	Parts []string
}

// Sets returns the named sets of parts: all of them, and what is read in a few minutes.
func Sets() []Set {
	return []Set{
		{"all", "every part", PartNames()},
		{"brief", "what matters most, on a few pages", []string{"summary", "judgements", "recurring", "follow-up", "next"}},
	}
}

// PartsNamed returns the parts that the names of parts and of sets stand for, each once;
// nil where that is all. The error names the first that is neither.
func PartsNamed(names []string) ([]string, error) {
	chosen := map[string]bool{}
	for _, name := range names {
		set := slices.IndexFunc(Sets(), func(s Set) bool { return s.ID == name })
		switch {
		case set >= 0:
			for _, id := range Sets()[set].Parts {
				chosen[id] = true
			}
		case slices.Contains(PartNames(), name):
			chosen[name] = true
		default:
			return nil, fault.WithHint(fmt.Errorf("there is no part %q", name),
				"the parts are "+strings.Join(PartNames(), ", ")+"; brief and all are some or all of them")
		}
	}
	if len(chosen) == 0 || len(chosen) == len(PartNames()) {
		return nil, nil
	}
	return slices.DeleteFunc(PartNames(), func(id string) bool { return !chosen[id] }), nil
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
