//go:build unix

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
)

var numbers = regexp.MustCompile(`\d+`)

// outside is a file that nothing may write.
const outside = "/tmp/reinspect-outside"

// harmful is what is put into files: what steers a terminal, hides text, names
// other files, or is larger than any number.
var harmful = []string{
	"\x1b[2J", "\x1b]0;title\x07", "\x1b]52;c;aGk=\x07", "\x1b]8;;http://a.example\x07", "\u009b31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\x00", "\x7f",
	"\xff\xfe", "\r", `\u001b]52;c;aGk=\u0007`, `\u202E`, "&#27;[2J", "&#x202e;", "../../../outside", outside, "99999999999999999999", "-1", "1e999", "NaN",
	"%s%n%d", "{{.}}", "'", `"""`, "<script>", "]]>", "[[", "}}",
}

// mutated returns data with one to three changes.
func mutated(data []byte, r *rand.Rand) []byte {
	out := bytes.Clone(data)
	for range 1 + r.IntN(3) {
		if len(out) > 0 {
			out = change(out, r)
		}
	}
	return out
}

// change makes one change of data, in place where it can.
func change(data []byte, r *rand.Rand) []byte {
	at := r.IntN(len(data))
	length := min(len(data)-at, 1+r.IntN(1+r.IntN(2000)))
	piece := data[at : at+length]
	switch r.IntN(10) {
	case 0: // bits turned
		for range 1 + r.IntN(20) {
			data[r.IntN(len(data))] ^= 1 << r.IntN(8)
		}
	case 1: // a piece lost
		return append(data[:at:at], data[at+length:]...)
	case 2: // a piece of zeros
		clear(piece)
	case 3: // the end lost
		return data[:at]
	case 4: // a piece over another
		copy(data[r.IntN(len(data)):], bytes.Clone(piece))
	case 5: // a piece over and over
		return splice(data, at, bytes.Repeat(piece, 1+r.IntN(200)))
	case 6, 7: // a number changed
		if m := numbers.FindIndex(piece); m != nil {
			value := []string{"0", "-1", "7", "99999999", "4294967296", "99999999999999999999"}[r.IntN(6)]
			return append(append(data[:at+m[0]:at+m[0]], value...), data[at+m[1]:]...)
		}
	case 8: // something harmful put in
		return splice(data, at, []byte(harmful[r.IntN(len(harmful))]))
	case 9: // digits turned into others, so that all else stays in its place
		if m := numbers.FindIndex(piece); m != nil {
			copy(piece[m[0]:m[1]], fmt.Sprintf("%0*d", m[1]-m[0], r.IntN(1_000_000)))
		}
	}
	return data
}

func splice(data []byte, at int, piece []byte) []byte {
	return append(append(data[:at:at], piece...), data[at:]...)
}
