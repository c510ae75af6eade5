package main

import (
	"fmt"
	"strings"
)

// font is one of the typefaces that every PDF reader brings along.
type font struct {
	name   string // in the page's resources, as pdftest names it
	widths []int  // of the letters from 32 to 126, in thousandths of the size
}

// Widths are those of Adobe's published metrics of Helvetica and
// its bold.
var (
	regular = &font{"F", []int{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
		556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
		611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
		667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
		222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
	}}
	bold = &font{"B", []int{
		278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
		556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
		611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
		667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
		278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
	}}
)

const (
	firstLetter = 32
	lastLetter  = 126
	bulletCode  = 0o225 // in WinAnsiEncoding
	bulletWidth = 350
)

// encode gives text as the inside of a PDF string in WinAnsiEncoding.
func (f *font) encode(text string) string {
	return strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "•", fmt.Sprintf(`\%o`, bulletCode)).Replace(text)
}

// width measures text in points.
func (f *font) width(text string, size float64) float64 {
	sum := 0
	for _, letter := range text {
		switch {
		case letter >= firstLetter && letter <= lastLetter:
			sum += f.widths[letter-firstLetter]
		case letter == '•':
			sum += bulletWidth
		default:
			panic(fmt.Sprintf("examplepdf: no width for %q", letter))
		}
	}
	return float64(sum) * size / 1000
}

// wrap breaks text between words into lines no wider than room.
func (f *font) wrap(text string, size, room float64) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && f.width(longer, size) > room {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}
