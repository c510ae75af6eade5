package keys

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"reinspect/internal/fault"
)

// named are the keys that are called by a name rather than by what they
// type, as Bubble Tea calls them.
var named = []string{
	"enter", "tab", "esc", "space", "backspace", "insert", "delete", "up", "down", "left", "right",
	"home", "end", "pgup", "pgdown", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// check refuses a key that no terminal sends under that name: it would be a
// key that silently does nothing. It refuses another meaning of the way out.
func check(k string, act Action) error {
	base, mods := k, ""
	for _, mod := range []string{"ctrl+", "alt+", "shift+"} {
		if rest, ok := strings.CutPrefix(base, mod); ok && rest != "" {
			base, mods = rest, mods+mod
		}
	}
	r, size := utf8.DecodeRuneInString(base)
	typed := size == len(base) && unicode.IsGraphic(r) && r != ' ' && r != utf8.RuneError
	fail := func(text, hint string) error {
		return fault.WithHint(errors.New("config.toml: [keys]: "+string(act)+": "+text), hint)
	}
	switch {
	case k == wayOut && act != Quit:
		return fail(k+" always quits", "give it another key")
	case !typed && !slices.Contains(named, base):
		return fail(fmt.Sprintf("no key is called %q", k), hint(base))
	case typed && strings.HasPrefix(mods, "ctrl+") && unicode.IsUpper(r):
		return fail(fmt.Sprintf("no key is called %q", k), "write "+mods+strings.ToLower(base))
	case typed && mods == "shift+":
		return fail(fmt.Sprintf("no key is called %q", k), "write what it types, such as "+strings.ToUpper(base))
	}
	return nil
}

// hint says how a key is written, by what was probably meant where that
// can be told.
func hint(wrong string) string {
	meant := map[string]string{
		"escape": "esc", "return": "enter", "del": "delete", "ins": "insert",
		"page-up": "pgup", "pageup": "pgup", "page-down": "pgdown", "pagedown": "pgdown",
	}
	lower := strings.ToLower(wrong)
	switch rest, ctrl := strings.CutPrefix(lower, "ctrl-"); {
	case ctrl && rest != "":
		return "write ctrl+" + rest
	case slices.Contains(named, lower):
		return "write " + lower
	case meant[lower] != "":
		return "write " + meant[lower]
	}
	return "write what it types, or one of " + strings.Join(named[:15], ", ") + ", f1 to f12; " +
		"ctrl+, alt+ and shift+ can stand before it, in this order"
}
