package clean

import (
	"io"
	"reflect"
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
)

// Text returns a text of one or more lines without escape sequences, control,
// direction and zero-width characters. Lines end in "\n"; tabs, spaces and
// letters stay as they are.
func Text(s string) string {
	if plain(s) {
		return s
	}
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(s, "\ufffd"))
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && Unsafe(r) {
			return -1
		}
		return r
	}, withoutSequences(s))
}

// Unsafe reports whether a character can steer a terminal, hide text or turn
// its direction, or shows nothing of its own: no output may hold it.
func Unsafe(r rune) bool { return invisible(r) }

// All applies Text to every string within the value that v points at.
func All(v any) { all(reflect.ValueOf(v)) }

func all(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(Text(v.String()))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			all(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			all(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			all(v.Index(i))
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			value := reflect.New(it.Value().Type()).Elem()
			value.Set(it.Value())
			all(value)
			v.SetMapIndex(it.Key(), value)
		}
	}
}

// NewWriter returns a writer that drops unsafe characters, other than tabs,
// line ends and the byte order mark, from the UTF-8 text written to w. Bytes
// that are not UTF-8 become U+FFFD.
func NewWriter(w io.Writer) io.Writer {
	return transform.NewWriter(w, runes.Remove(runes.Predicate(func(r rune) bool {
		return Unsafe(r) && !strings.ContainsRune("\n\t\r\ufeff", r)
	})))
}
