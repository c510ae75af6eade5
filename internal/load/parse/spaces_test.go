package parse

import (
	"strings"
	"testing"
)

func TestWordsHaveOneSpaceBetweenThem(t *testing.T) {
	for _, text := range []string{"", " ", "a", "a b", " a b", "a b ", "a  b", "a\tb", "a\nb", "a\u00a0b", "a \u2003b", "ä ö", "a  ", "  a"} {
		if got, want := singleSpaced(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}
