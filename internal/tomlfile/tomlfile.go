// Package tomlfile reads the program's TOML data strictly: a key that the
// data's Go type does not know is refused with its file and line, so that a
// misspelt key never passes in silence.
package tomlfile

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"reinspect/internal/clean"
	"reinspect/internal/fault"
	"reinspect/internal/pattern"

	"github.com/BurntSushi/toml"
)

// Decode reads TOML data into the value that into points at. Name is the
// file's name as people know it; every error starts with it and, where it can
// be told, the line: "sif.toml:12: unknown key "scael"". Where name is "", for
// a caller that names the file itself, they start with "line 12: ".
//
// Every text that is read is cleaned: files come from anywhere, and what they
// hold is printed.
func Decode(name string, data []byte, into any) error {
	err := DecodeRaw(name, data, into)
	if err == nil {
		clean.All(into)
	}
	return err
}

// DecodeRaw is Decode for files whose texts are names of files: a name is that
// of a file only as it is.
func DecodeRaw(name string, data []byte, into any) error {
	if read, ok := readQuickly(data); ok {
		f := filler{map[reflect.Type][]field{}}
		if f.fill(reflect.ValueOf(into).Elem(), read) {
			return nil
		}
	}
	if err := bounded(name, data); err != nil {
		return fault.WithHint(err, "open the file in an editor; it is not one that people write")
	}
	meta, err := toml.Decode(string(data), into)
	if err != nil {
		return fault.WithHint(located(name, err), "correct that line")
	}
	for _, key := range meta.Undecoded() {
		err := fmt.Errorf("%sunknown key %q", place(name, strconv.Itoa(lineOf(data, key))), key[len(key)-1])
		return fault.WithHint(err, "remove the key or correct its spelling")
	}
	return nil
}

// Must returns the contents of a TOML file that is built into the program. It
// panics on a fault: that is a fault of the program, which the first test to
// run shows.
func Must[T any](name string, data []byte) T {
	var into T
	if err := DecodeRaw(name, data, &into); err != nil {
		panic(err)
	}
	return into
}

var libraryLine = pattern.Lazy(`^toml: line (\d+)(?: \(last key "[^"]*"\))?: `)

// located puts file and line in front of the TOML library's own message.
func located(name string, err error) error {
	msg := err.Error()
	if m := libraryLine().FindStringSubmatch(msg); m != nil {
		return fmt.Errorf("%s%s", place(name, m[1]), plain(msg[len(m[0]):]))
	}
	return fmt.Errorf("%s%s", place(name, ""), plain(strings.TrimPrefix(msg, "toml: ")))
}

var libraryTypes = pattern.Lazy(`^incompatible types: TOML value has type (\S+); destination has type (\S+)$`)

// typeWords are the library's names of types in the words of a person who
// writes the file.
var typeWords = map[string]string{
	"string": "a text", "int64": "a whole number", "integer": "a whole number", "float64": "a number", "float": "a number",
	"bool": "true or false", "boolean": "true or false", "[]any": "a list", "slice": "a list", "map[string]any": "a table", "map": "a table",
	"primitive (string-like)": "a text", "time.Time": "a date",
}

// plain says in plain words that a value is of another type than its key's.
func plain(msg string) string {
	m := libraryTypes().FindStringSubmatch(msg)
	if m == nil || typeWords[m[1]] == "" || typeWords[m[2]] == "" {
		return msg
	}
	return typeWords[m[2]] + " is expected here, not " + typeWords[m[1]]
}

// place returns how an error begins: with the file and the line, or with
// what is known of them.
func place(name, line string) string {
	switch {
	case name == "" && line == "":
		return ""
	case name == "":
		return "line " + line + ": "
	case line == "":
		return name + ": "
	}
	return name + ":" + line + ": "
}

var assignment = pattern.Lazy(`^\s*["']?([A-Za-z0-9_-]+)["']?\s*=`)

// lineOf returns the line, from 1, on which a key is first set under its own
// table, or 1 where it is written in a way that a line scan cannot follow.
func lineOf(data []byte, key toml.Key) int {
	table, name := strings.Join(key[:len(key)-1], "."), key[len(key)-1]
	current, n, fallback := "", 0, 0
	inText := false // within a string of several lines
	for text := range bytes.Lines(data) {
		n++
		line := strings.TrimSpace(string(text))
		began := !inText
		if strings.Count(line, `"""`)%2 == 1 {
			inText = !inText
		}
		if !began {
			continue
		}
		if strings.HasPrefix(line, "[") {
			current = strings.Trim(strings.SplitN(line, "#", 2)[0], "[] \t")
			if current == strings.Join(key, ".") {
				return n
			}
		}
		if m := assignment().FindStringSubmatch(line); m != nil && m[1] == name && current == table {
			return n
		}
		if fallback == 0 && strings.Contains(line, name) {
			fallback = n
		}
	}
	return max(fallback, 1)
}
