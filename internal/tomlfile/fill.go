package tomlfile

import (
	"encoding"
	"reflect"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// filler puts what readQuickly returns into Go values, as the library does.
type filler struct {
	fields map[reflect.Type][]field // nil for a type with others than are known here
}

// field is a field of a struct: its name in a file and its place.
type field struct {
	name string
	at   int
}

// fill reports whether a value took all that a file says: it does not where its
// type is another one, where a key is unknown or where two keys are one field's.
func (f *filler) fill(v reflect.Value, from any) bool {
	if v.CanAddr() {
		switch own := v.Addr().Interface().(type) {
		case toml.Unmarshaler:
			return false
		case encoding.TextUnmarshaler:
			text, ok := from.(string)
			return ok && own.UnmarshalText([]byte(text)) == nil
		}
	}
	switch from := from.(type) {
	case string:
		return set(v.Kind() == reflect.String, v.SetString, from)
	case bool:
		return set(v.Kind() == reflect.Bool, v.SetBool, from)
	case float64:
		return set(v.Kind() == reflect.Float64, v.SetFloat, from)
	case int64:
		return set(v.CanInt() && v.Type() != reflect.TypeFor[time.Duration]() && !v.OverflowInt(from), v.SetInt, from)
	case []any:
		return fillList(f, v, from)
	case []table:
		return fillList(f, v, from)
	case table:
		switch v.Kind() {
		case reflect.Map:
			return f.fillMap(v, from)
		case reflect.Struct:
			return f.fillStruct(v, from)
		}
	}
	return false
}

func set[T any](fits bool, put func(T), value T) bool {
	if fits {
		put(value)
	}
	return fits
}

func fillList[T any](f *filler, v reflect.Value, from []T) bool {
	if v.Kind() != reflect.Slice {
		return false
	}
	if v.IsNil() || v.Cap() < len(from) {
		v.Set(reflect.MakeSlice(v.Type(), len(from), len(from)))
	}
	v.SetLen(len(from))
	for i := range from {
		if !f.fill(v.Index(i), from[i]) {
			return false
		}
	}
	return true
}

func (f *filler) fillMap(v reflect.Value, from table) bool {
	if v.Type().Key().Kind() != reflect.String {
		return false
	}
	if v.IsNil() {
		v.Set(reflect.MakeMapWithSize(v.Type(), len(from)))
	}
	for key, value := range from {
		item := reflect.New(v.Type().Elem()).Elem()
		if !f.fill(item, value) {
			return false
		}
		v.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), item)
	}
	return true
}

func (f *filler) fillStruct(v reflect.Value, from table) bool {
	fields := f.fieldsOf(v.Type())
	var filled uint64
	for key, value := range from {
		i := named(fields, key)
		if i < 0 || filled&(1<<i) != 0 || !f.fill(v.Field(fields[i].at), value) {
			return false
		}
		filled |= 1 << i
	}
	return true
}

// named is the place of a field: that of exactly this name, else the first whose
// letters may be large or small; -1 for none.
func named(fields []field, key string) int {
	found := -1
	for i := range fields {
		switch name := fields[i].name; {
		case name == key:
			return i
		case found < 0 && strings.EqualFold(name, key):
			found = i
		}
	}
	return found
}

// mostFields is how many fields a struct may have.
const mostFields = 64

// fieldsOf returns the fields of a struct; none where they are too many, or one is
// embedded.
func (f *filler) fieldsOf(t reflect.Type) []field {
	fields, known := f.fields[t]
	if known {
		return fields
	}
	for i := range t.NumField() {
		of := t.Field(i)
		name, _, _ := strings.Cut(of.Tag.Get("toml"), ",")
		switch {
		case of.Anonymous || t.NumField() > mostFields:
			f.fields[t] = nil
			return nil
		case !of.IsExported() || name == "-":
			continue
		case name == "":
			name = of.Name
		}
		fields = append(fields, field{name, i})
	}
	f.fields[t] = fields
	return fields
}
