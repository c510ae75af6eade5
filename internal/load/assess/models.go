package assess

import (
	_ "embed"
	"io"
	"slices"

	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/internal/theme"
)

// trained is the weights file that internal/tools/train has written. It is not
// generated on the fly: the labelled paragraphs are not part of this repository.
//
//go:embed weights.bin
var trained []byte

// Models are the two models of a weights file.
type Models struct {
	Tone  *tone.Model
	Topic *topic.Model
}

// Write writes a weights file: a header, the tone model, the topic model.
func (m Models) Write(out io.Writer) error {
	w := weights.NewWriter(out)
	h := header(m.Tone.Areas)
	h.Words = words()
	w.Header(h)
	m.Tone.Write(w)
	m.Topic.Write(w)
	return w.Err()
}

// ReadModels reads a weights file. It refuses one that was trained for other
// lists of cues and themes, or other inputs, than this program has; the error's
// hint is the command that trains again.
func ReadModels(file []byte) (Models, error) {
	r := weights.NewReader(file)
	h := r.Header()
	if r.Err() != nil {
		return Models{}, weights.Unfit(r.Err().Error())
	}
	if err := h.Fits(header(h.Areas)); err != nil {
		return Models{}, err
	}
	m := Models{Tone: tone.Read(r, h.Areas), Topic: topic.Read(r)}
	if r.Err() != nil {
		return Models{}, weights.Unfit(r.Err().Error())
	}
	otherInputs := func(n *weights.Net) bool { return n.In != h.ToneInputs }
	if m.Topic.Net.In != h.TopicInputs || slices.ContainsFunc(m.Tone.Nets, otherInputs) {
		return Models{}, weights.Unfit("their header does not describe them")
	}
	return m, nil
}

// header returns the header of weights that fit this program and know the
// given areas. Only built-in lists count: a user's own words and themes leave
// features and inputs where they are.
func header(areas []string) weights.Header {
	kinds := tone.Kinds()
	lists := slices.Clone(kinds)
	for _, t := range theme.BuiltIn() {
		lists = append(lists, t.ID)
	}
	return weights.Header{
		CueKinds: len(kinds), ToneInputs: tone.InputCount(len(areas)), TopicInputs: topic.InputCount, SentenceInputs: topic.SentenceInputCount,
		Lists: weights.DigestOf(lists...), Areas: areas,
	}
}

// words returns the digest of the built-in cues and phrases.
func words() weights.Digest {
	list := tone.BuiltInWords()
	for _, t := range theme.BuiltIn() {
		list = append(list, t.Phrases...)
	}
	return weights.DigestOf(list...)
}
