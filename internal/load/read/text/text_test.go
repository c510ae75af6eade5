package text_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read/budget"
	"reinspect/internal/load/read/text"
)

func TestRead(t *testing.T) {
	for in, want := range map[string]string{
		"One\ntwo\n\n\nthree\r\nfour":   "1 One|1 two|2 three|2 four",
		"One\rtwo":                      "1 One|1 two",
		"One\n\ftwo":                    "1 One|2 two",
		"multi-\nagency":                "1 multi-|1 agency",
		"  Children\x92s  plans\x07 ":   "1 Children’s plans",
		"\xef\xbb\xbfOne":               "1 One",
		"Overall effectiveness\t\tGood": "1 Overall effectiveness+Good",
		" \n\t\n":                       "",
		"Plans\nSaltmere, page 1\n\fare read\n\nSaltmere,  page 2\n": "1 Plans|2 are read",
	} {
		var got []string
		doc, err := text.Read(budget.New(context.Background(), budget.Standard()), "x.txt", []byte(in))
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range doc.Lines {
			got = append(got, fmt.Sprintf("%d %s", l.Block, strings.ReplaceAll(l.Text, "\t", "+")))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q gives %q, want %q", in, s, want)
		}
	}
}

func TestTextsLargerThanAnyReportAreRefused(t *testing.T) {
	low := budget.Limits{Memory: 1 << 20, Text: 1 << 10, Lines: 20}
	for name, c := range map[string]struct{ text, want string }{
		"one long line":  {strings.Repeat("a", 2<<10), "x.txt: holds more than 1 KB of text"},
		"many lines":     {strings.Repeat("a\n", 21), "x.txt: holds more than 20 lines"},
		"headers":        {strings.Repeat("\fa\n", 21), "x.txt: holds more than 20 lines"},
		"empty pages":    {strings.Repeat("\f\n", 10<<10), "x.txt: takes more than 1 MB of memory"},
		"a large file":   {strings.Repeat(" ", 1<<20), "x.txt: takes more than 1 MB of memory"},
		"an empty start": {strings.Repeat("\n", 10<<10), ""},
		"as many lines":  {strings.Repeat("a\n", 20), ""},
	} {
		_, err := text.Read(budget.New(context.Background(), low), "x.txt", []byte(c.text))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want) || fault.Hint(err) == ""):
			t.Errorf("%s: %v, hint %q", name, err, fault.Hint(err))
		}
	}
}
