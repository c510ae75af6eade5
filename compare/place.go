package compare

import (
	_ "embed"
	"sort"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

//go:embed authorities.toml
var authoritiesTOML string

// places tells whether two names mean one place.
type places struct {
	around []string          // longest first
	same   map[string]string // spelling → the spelling it is read as
}

var loadPlaces = sync.OnceValue(func() places {
	var data struct {
		Around []string
		Same   []struct{ Names []string }
	}
	mustDecode(authoritiesTOML, &data)
	p := places{same: map[string]string{}}
	for _, a := range data.Around {
		p.around = append(p.around, plainName(a))
	}
	sort.SliceStable(p.around, func(i, j int) bool { return len(p.around[i]) > len(p.around[j]) })
	for _, s := range data.Same {
		for _, n := range s.Names {
			p.same[plainName(n)] = plainName(s.Names[0])
		}
	}
	return p
})

// mustDecode reads a table of the program's own; a fault in it is a fault of
// the program, found by the first test that runs.
func mustDecode(text string, into any) {
	meta, err := toml.Decode(text, into)
	if err != nil {
		panic(err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		panic("unknown key " + unknown[0].String())
	}
}

// plainName is a name in lower case, letters and single spaces only.
func plainName(name string) string {
	name = strings.NewReplacer("&", " and ", "’", "", "'", "").Replace(strings.ToLower(name))
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r < 'a' || r > 'z' }), " ")
}

// key is the name of a place without what comes and goes around it; "" for
// a name that is nothing but such words.
func (p places) key(name string) string {
	name = plainName(name)
	for changed := true; changed; {
		changed = false
		if read, ok := p.same[name]; ok {
			return read
		}
		for _, a := range p.around {
			cut, before := strings.CutPrefix(name, a+" ")
			if !before {
				cut, before = strings.CutSuffix(name, " "+a)
			}
			if before {
				name, changed = cut, true
				break
			}
		}
	}
	return name
}

// samePlace reports whether two authorities' names mean one place, also by
// an older name or the name of the trust that runs the services there. An
// unknown name is never the same as another.
func samePlace(a, b string) bool {
	p := loadPlaces()
	ka, kb := p.key(a), p.key(b)
	return ka != "" && ka == kb
}
