// Package marking knows the markings that are printed on documents beside their
// text: "DRAFT", "Not for circulation", "OFFICIAL-SENSITIVE".
//
// It knows no file format and nothing of inspections.
package marking

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"reinspect/internal/load/read/layout"
	"reinspect/internal/tomlfile"
)

//go:embed markings.toml
var markingsTOML []byte

// vocabulary is markings.toml.
type vocabulary struct {
	Phrases []string `toml:"phrases"`
	Draft   []string `toml:"draft"`
	With    []string `toml:"with"`
	with    map[string]bool
	known   map[string]bool // all words of markings
}

var words = sync.OnceValue(func() *vocabulary {
	v := tomlfile.Must[vocabulary]("internal/load/read/marking/markings.toml", markingsTOML)
	v.with, v.known = map[string]bool{}, map[string]bool{}
	for _, w := range v.With {
		v.with[w], v.known[w] = true, true
	}
	for _, p := range v.Phrases {
		for w := range strings.FieldsSeq(p) {
			v.known[w] = true
		}
	}
	return &v
})

// longest is how many bytes a marking has at most.
const longest = 120

// Is reports whether a line says nothing but a marking. The last words of a
// sentence that has wrapped are none: they begin small, or end in a full stop.
func Is(line string) bool {
	if len(line) > longest || !only(words().known, line) {
		return false
	}
	first := strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
	shouted := strings.ToUpper(line) == line
	if first == "" || unicode.IsLower([]rune(first)[0]) || !shouted && strings.HasSuffix(line, ".") {
		return false
	}
	rest, found := cut(flat(line), words().Phrases)
	return found && only(words().with, rest)
}

// only reports whether a line has no words but known ones and numbers: "v2",
// "9am".
func only(known map[string]bool, line string) bool {
	for w := range strings.FieldsFuncSeq(line, between) {
		if w = strings.ToLower(strings.Trim(w, "0123456789")); w != "" && !known[w] {
			return false
		}
	}
	return true
}

// between reports whether r parts words.
func between(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// In reports whether a line holds a marking, perhaps among other words.
func In(line string) bool { return holds(line, words().Phrases) }

// holds reports whether a line holds one of some phrases.
func holds(line string, phrases []string) bool {
	_, found := cut(flat(line), phrases)
	return found
}

// cut takes phrases out of flat text and reports whether any was there.
func cut(text string, phrases []string) (rest string, found bool) {
	for _, p := range phrases {
		if less := strings.ReplaceAll(text, " "+p+" ", " "); less != text {
			text, found = less, true
		}
	}
	return text, found
}

// flat returns a line's words in small letters, with a space around each.
func flat(line string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(line), between), " ") + " "
}

// openingLines is how far into a document a line that calls it a draft stands.
const openingLines = 6

// openingWords is how many words such a line has at most.
const openingWords = 10

// TakeOut takes the lines that are nothing but markings out of a document's text
// and says so in its warnings, as well as where the document calls itself a
// draft: in a marking, in its running headers and footers, or at its top.
func TakeOut(doc *layout.Document) {
	var marks []string
	seen := map[string]bool{}
	note := func(text string) {
		if key := flat(text); !seen[key] {
			seen[key] = true
			marks = append(marks, text)
		}
	}
	for _, m := range doc.Markings {
		note(m)
	}
	kept := doc.Lines[:0]
	draft := false
	for i, l := range doc.Lines {
		if Is(l.Text) {
			note(l.Text)
			doc.Furniture = append(doc.Furniture, l)
			continue
		}
		draft = draft || i < openingLines && len(strings.Fields(l.Text)) <= openingWords && saysDraft(l.Text)
		kept = append(kept, l)
	}
	doc.Lines = kept
	for _, l := range doc.Furniture {
		if In(l.Text) {
			note(l.Text)
		}
	}
	for _, m := range marks {
		draft = draft || saysDraft(m)
	}
	if len(marks) > 0 {
		doc.Warnings = append(doc.Warnings, "left out as markings and watermarks, no part of the text: "+quoted(marks))
	}
	if draft {
		doc.Warnings = append(doc.Warnings, "the document calls itself a draft")
	}
}

// mostQuoted is how many markings are quoted.
const mostQuoted = 4

func quoted(marks []string) string {
	more := ""
	if len(marks) > mostQuoted {
		marks, more = marks[:mostQuoted], " and others"
	}
	return "“" + strings.Join(marks, "”, “") + "”" + more
}

// saysDraft reports whether a line calls the document a draft.
func saysDraft(line string) bool { return holds(line, words().Draft) }
