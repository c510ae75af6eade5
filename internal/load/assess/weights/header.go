package weights

import (
	"crypto/sha256"
	"errors"
	"fmt"

	"reinspect/internal/fault"
)

// Retrain is the command that makes the weights file.
const Retrain = "go run ./internal/tools/train"

// Header says what a weights file was trained for. A program whose own code
// or lists differ would find features and inputs in the wrong places, so it
// refuses the file.
type Header struct {
	CueKinds       int      // kinds of cue, each with features and inputs of its own
	ToneInputs     int      // inputs of the second stage of the tone model
	TopicInputs    int      // inputs of the second stage of the topic model
	SentenceInputs int      // inputs of the sentence stage of the topic model
	Lists          Digest   // of the names of the cue kinds and the ids of the themes
	Words          Digest   // of the words and phrases in those lists
	Areas          []string // areas that the tone model knows; any other counts as "other"
}

// Digest is a SHA-256 sum.
type Digest [sha256.Size]byte

// DigestOf returns the digest of texts in the order given.
func DigestOf(texts ...string) Digest {
	h := sha256.New()
	for _, t := range texts {
		_, _ = fmt.Fprintf(h, "%d:%s", len(t), t)
	}
	return Digest(h.Sum(nil))
}

// Header writes a header.
func (w *Writer) Header(h Header) {
	w.put([4]uint32{uint32(h.CueKinds), uint32(h.ToneInputs), uint32(h.TopicInputs), uint32(h.SentenceInputs)})
	w.put(h.Lists)
	w.put(h.Words)
	w.put(uint32(len(h.Areas)))
	for _, area := range h.Areas {
		put(w, []byte(area))
	}
}

// Header reads a header.
func (r *Reader) Header() Header {
	h := Header{CueKinds: int(r.word()), ToneInputs: int(r.word()), TopicInputs: int(r.word()), SentenceInputs: int(r.word())}
	copy(h.Lists[:], r.take(len(h.Lists)))
	copy(h.Words[:], r.take(len(h.Words)))
	for n := r.word(); n > 0 && r.err == nil; n-- {
		h.Areas = append(h.Areas, string(r.bytes()))
	}
	return h
}

// Fits returns an error where weights with this header cannot serve a program
// that needs the other one. Words may differ: users add their own, too, and
// the features still are what they were.
func (h Header) Fits(need Header) error {
	var why string
	switch {
	case h.CueKinds != need.CueKinds:
		why = fmt.Sprintf("they were trained with %d kinds of cue, this program has %d", h.CueKinds, need.CueKinds)
	case h.ToneInputs != need.ToneInputs:
		why = fmt.Sprintf("they were trained with %d inputs of the tone model, this program has %d for %d areas", h.ToneInputs, need.ToneInputs, len(h.Areas))
	case h.TopicInputs != need.TopicInputs:
		why = fmt.Sprintf("they were trained with %d inputs of the topic model, this program has %d", h.TopicInputs, need.TopicInputs)
	case h.SentenceInputs != need.SentenceInputs:
		why = fmt.Sprintf("they were trained with %d inputs of the sentence stage, this program has %d", h.SentenceInputs, need.SentenceInputs)
	case h.Lists != need.Lists:
		why = "they were trained with other kinds of cue or other themes than this program has"
	default:
		return nil
	}
	return Unfit(why)
}

// Unfit is the error for weights that do not fit the program.
func Unfit(why string) error {
	return fault.WithHint(errors.New("the trained weights do not fit this program: "+why), "train them again: "+Retrain)
}
