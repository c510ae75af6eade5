package text_test

import (
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/load/read/text"
)

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		"One\ntwo\n\n\nthree\r\nfour":     "1 One|1 two|2 three|2 four",
		"One\rtwo":                        "1 One|1 two",
		"One\n\ftwo":                      "1 One|2 two",
		"multi-\nagency":                  "1 multi-|1 agency",
		"  Children\x92s  plans\x07 ":     "1 Children’s plans",
		"\xff\xfeC\x00a\x00f\x00\xe9\x00": "1 Café",
		"\xef\xbb\xbfOne":                 "1 One",
		"Overall effectiveness\t\tGood":   "1 Overall effectiveness+Good",
		" \n\t\n":                         "",
	} {
		var got []string
		for _, l := range text.Read([]byte(in)).Lines {
			got = append(got, fmt.Sprintf("%d %s", l.Block, strings.ReplaceAll(l.Text, "\t", "+")))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q gives %q, want %q", in, s, want)
		}
	}
}
