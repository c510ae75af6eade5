package tomlfile

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// table is a table of a TOML file: texts, numbers, true and false, lists ([]any),
// tables and lists of tables ([]table) by their keys.
type table map[string]any

// quick reads TOML written the way that this program's own files are, which is
// most of what people write: texts of one line between double quotes, without
// backslashes, plain numbers, lists, and tables with heads of their own. The
// library reads all TOML, and takes several times as long.
type quick struct{ rest string }

// mostNested is how deep lists and the names of tables may go.
const mostNested = 4

// readQuickly returns the contents of a file; false where something in it is written
// in any other way or wrong.
func readQuickly(data []byte) (table, bool) {
	if len(data) > MaxSize || !utf8.Valid(data) {
		return nil, false
	}
	for _, c := range data {
		if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			return nil, false
		}
	}
	q := &quick{string(data)}
	root := table{}
	within := root
	for q.skip(); q.rest != ""; q.skip() {
		ok := false
		if strings.HasPrefix(q.rest, "[") {
			within, ok = q.head(root)
		} else {
			ok = q.assignment(within)
		}
		if !ok || !q.lineEnds() {
			return nil, false
		}
	}
	return root, true
}

// blank moves over spaces.
func (q *quick) blank() { q.rest = strings.TrimLeft(q.rest, " \t") }

// skip moves over space, ends of lines and comments.
func (q *quick) skip() {
	for {
		q.rest = strings.TrimLeft(q.rest, " \t\n")
		if !strings.HasPrefix(q.rest, "#") {
			return
		}
		q.comment()
	}
}

func (q *quick) comment() {
	end := strings.IndexByte(q.rest, '\n')
	if end < 0 {
		end = len(q.rest)
	}
	q.rest = q.rest[end:]
}

// lineEnds moves to the end of the line, and reports whether nothing but a comment
// stood before it.
func (q *quick) lineEnds() bool {
	q.blank()
	if strings.HasPrefix(q.rest, "#") {
		q.comment()
	}
	return q.rest == "" || q.rest[0] == '\n'
}

// takes moves over a sign, and reports whether it was there.
func (q *quick) takes(sign string) bool {
	rest, found := strings.CutPrefix(q.rest, sign)
	q.rest = rest
	return found
}

// while moves over what consists of some characters, and returns it.
func (q *quick) while(holds func(c byte) bool) string {
	n := 0
	for n < len(q.rest) && holds(q.rest[n]) {
		n++
	}
	text := q.rest[:n]
	q.rest = q.rest[n:]
	return text
}

// name reads a key; "" for none.
func (q *quick) name() string {
	return q.while(func(c byte) bool {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '-' || c == '_'
	})
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// head reads the head of a table, and returns that table.
func (q *quick) head(root table) (table, bool) {
	open, closing := "[", "]"
	if strings.HasPrefix(q.rest, "[[") {
		open, closing = "[[", "]]"
	}
	q.takes(open)
	within := root
	for depth := 0; depth < mostNested; depth++ {
		name := q.name()
		if name == "" {
			return nil, false
		}
		if q.takes(closing) {
			return within.add(name, open == "[[")
		}
		if !q.takes(".") {
			return nil, false
		}
		var ok bool
		if within, ok = within.inner(name); !ok {
			return nil, false
		}
	}
	return nil, false
}

// add makes a new table, one of a list of them if it is listed.
func (t table) add(name string, listed bool) (table, bool) {
	made := table{}
	if !listed {
		_, taken := t[name]
		t[name] = made
		return made, !taken
	}
	all, isList := t[name].([]table)
	if _, taken := t[name]; taken && !isList {
		return nil, false
	}
	t[name] = append(all, made)
	return made, true
}

// inner is the table of a name, the last of a list of them, which is made where
// there is none.
func (t table) inner(name string) (table, bool) {
	switch have := t[name].(type) {
	case nil:
		return t.add(name, false)
	case table:
		return have, true
	case []table:
		return have[len(have)-1], true
	}
	return nil, false
}

// assignment reads a key and its value.
func (q *quick) assignment(into table) bool {
	key := q.name()
	for depth := 1; q.takes("."); depth++ {
		inner, ok := into.inner(key)
		if key == "" || depth == mostNested || !ok {
			return false
		}
		into, key = inner, q.name()
	}
	q.blank()
	if key == "" || !q.takes("=") {
		return false
	}
	q.blank()
	value, ok := q.value(0)
	if _, twice := into[key]; twice || !ok {
		return false
	}
	into[key] = value
	return true
}

func (q *quick) value(depth int) (any, bool) {
	switch {
	case strings.HasPrefix(q.rest, `"""`):
		return nil, false
	case q.takes(`"`):
		end := strings.IndexAny(q.rest, "\"\\\n")
		if end < 0 || q.rest[end] != '"' {
			return nil, false
		}
		text := q.rest[:end]
		q.rest = q.rest[end+1:]
		return text, true
	case strings.HasPrefix(q.rest, "["):
		return q.list(depth)
	case q.takes("true"):
		return true, true
	case q.takes("false"):
		return false, true
	}
	return q.number()
}

// list reads a list, over several lines or not.
func (q *quick) list(depth int) (any, bool) {
	q.takes("[")
	all := []any{}
	if depth == mostNested {
		return nil, false
	}
	for q.skip(); !q.takes("]"); q.skip() {
		value, ok := q.value(depth + 1)
		if !ok {
			return nil, false
		}
		all = append(all, value)
		if q.skip(); !q.takes(",") && !strings.HasPrefix(q.rest, "]") {
			return nil, false
		}
	}
	return all, true
}

// number reads a whole number or one with a point.
func (q *quick) number() (any, bool) {
	start := q.rest
	q.takes("-")
	digits := q.while(isDigit)
	if digits == "" || len(digits) > 1 && digits[0] == '0' {
		return nil, false
	}
	if !q.takes(".") {
		n, err := strconv.ParseInt(start[:len(start)-len(q.rest)], 10, 64)
		return n, err == nil
	}
	if q.while(isDigit) == "" {
		return nil, false
	}
	x, err := strconv.ParseFloat(start[:len(start)-len(q.rest)], 64)
	return x, err == nil
}
