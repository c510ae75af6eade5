package compare

import (
	_ "embed"
	"sort"
	"strings"
	"sync"

	"reinspect/internal/tomlfile"
)

//go:embed authorities.toml
var authoritiesTOML []byte

// authorityNames tells whether two names mean one authority.
type authorityNames struct {
	around []string          // words that come and go around a name, longest first
	same   map[string]string // an older or other name → the name it is read as
}

var loadAuthorityNames = sync.OnceValue(func() authorityNames {
	data := tomlfile.Must[struct {
		Around []string
		Same   []struct{ Names []string }
	}]("compare/authorities.toml", authoritiesTOML)
	n := authorityNames{same: map[string]string{}}
	for _, a := range data.Around {
		n.around = append(n.around, plainName(a))
	}
	sort.SliceStable(n.around, func(i, j int) bool { return len(n.around[i]) > len(n.around[j]) })
	for _, s := range data.Same {
		for _, name := range s.Names {
			n.same[plainName(name)] = plainName(s.Names[0])
		}
	}
	return n
})

// plainName is a name in lower case, letters and single spaces only.
func plainName(name string) string {
	name = strings.NewReplacer("&", " and ", "’", "", "'", "").Replace(strings.ToLower(name))
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r < 'a' || r > 'z' }), " ")
}

// key is a name without the words that come and go around it, the same for
// every name of one authority.
func (n authorityNames) key(name string) string {
	name = plainName(name)
	for {
		if read, ok := n.same[name]; ok {
			return read
		}
		shorter := n.shorten(name)
		if shorter == name {
			return name
		}
		name = shorter
	}
}

// shorten takes the longest known words off the front or the end of a name.
func (n authorityNames) shorten(name string) string {
	for _, a := range n.around {
		if rest, ok := strings.CutPrefix(name, a+" "); ok {
			return rest
		}
		if rest, ok := strings.CutSuffix(name, " "+a); ok {
			return rest
		}
	}
	return name
}

// OneAuthority reports whether two names mean one authority, also where one
// is an older name or that of the trust that runs its services. An unknown
// name is never the same as another.
func OneAuthority(a, b string) bool {
	key := AuthorityKey(a)
	return key != "" && key == AuthorityKey(b)
}

// AuthorityKey is the same text for all names of one authority; "" for a name
// that is like no other.
func AuthorityKey(name string) string { return loadAuthorityNames().key(name) }
