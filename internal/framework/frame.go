package framework

import (
	"errors"
	"strings"
)

// Frame is the wording around the name of what was inspected in a title.
// Before and After are nil where the name begins or ends the title. Where the
// name does not follow Before at once, Last is the word before it, folded and with
// the spaces around it.
type Frame struct {
	Before, After *Phrase
	Last          string
}

// UnmarshalText reads a frame as it is written in TOML: "before … after" or,
// where other words come between, "before … last …".
func (f *Frame) UnmarshalText(text []byte) error {
	pieces := strings.Split(string(text), "…")
	switch n := len(pieces); {
	case n < 2, n > 3, n == 3 && Fold(pieces[1]) == "":
		return errors.New("a frame has one … for the name, or two with the word before it between them")
	case n == 3:
		f.Last = " " + Fold(pieces[1]) + " "
	}
	var errBefore, errAfter error
	f.Before, errBefore = phraseOrNil(pieces[0])
	f.After, errAfter = phraseOrNil(pieces[len(pieces)-1])
	return errors.Join(errBefore, errAfter)
}

func phraseOrNil(text string) (*Phrase, error) {
	if text = strings.TrimSpace(text); text == "" {
		return nil, nil
	}
	p, err := NewPhrase(text)
	return &p, err
}
