package assess

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/weights"
)

// withHeader returns the built-in weights file with another header.
func withHeader(t *testing.T, change func(*weights.Header)) []byte {
	t.Helper()
	h := weights.NewReader(trained).Header()
	write := func(h weights.Header) []byte {
		var out bytes.Buffer
		w := weights.NewWriter(&out)
		w.Header(h)
		if w.Err() != nil {
			t.Fatal(w.Err())
		}
		return out.Bytes()
	}
	rest := trained[len(write(h)):]
	change(&h)
	return append(write(h), rest...)
}

func TestWeightsTrainedForOtherListsAreRefusedWithTheCommandThatRetrains(t *testing.T) {
	for name, file := range map[string][]byte{
		"a kind of cue more": withHeader(t, func(h *weights.Header) {
			h.CueKinds++
			h.ToneInputs += 2
		}),
		"a kind of cue by another name": withHeader(t, func(h *weights.Header) {
			kinds := tone.Kinds()
			kinds[0] = "praise"
			h.Lists = weights.DigestOf(kinds...)
		}),
		"an area fewer":                  withHeader(t, func(h *weights.Header) { h.Areas = h.Areas[1:] }),
		"an input of themes more":        withHeader(t, func(h *weights.Header) { h.TopicInputs++ }),
		"an earlier format of the file":  append([]byte("1FIR"), trained[4:]...),
		"a file that is cut short":       trained[:len(trained)-1],
		"a file cut short in its header": trained[:40],
		"an empty file":                  nil,
	} {
		_, err := ReadModels(file)
		if err == nil || !strings.Contains(fault.Hint(err), "go run ./internal/tools/train") {
			t.Errorf("%s: error %v with the hint %q, want one that names the command", name, err, fault.Hint(err))
		}
	}
}

func TestTheRefusalSaysWhatDiffers(t *testing.T) {
	_, err := ReadModels(withHeader(t, func(h *weights.Header) { h.CueKinds = 26 }))
	if err == nil || !strings.Contains(err.Error(), "26 kinds of cue, this program has 27") {
		t.Errorf("error %v", err)
	}
}

// TestTheWeightsWereTrainedWithTodaysWords fails where a built-in cue or phrase
// was changed without training again: the weights still work, but they were
// learned from other matches.
func TestTheWeightsWereTrainedWithTodaysWords(t *testing.T) {
	if h := weights.NewReader(trained).Header(); h.Words != words() {
		t.Errorf("cues.toml or themes.toml has changed since training; run: %s", weights.Retrain)
	}
}

func TestModelsComeBackAsWritten(t *testing.T) {
	models, err := ReadModels(trained)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := models.Write(&file); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file.Bytes(), trained) {
		t.Error("the weights file is not what writing its models gives")
	}
}

// TestAreasTheModelDoesNotKnowAreReadAlike holds that a framework can bring
// areas of its own without Go code: they all count as "other".
func TestAreasTheModelDoesNotKnowAreReadAlike(t *testing.T) {
	models, err := ReadModels(trained)
	if err != nil {
		t.Fatal(err)
	}
	cues, err := tone.LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	scorer := tone.NewScorer(models.Tone)
	sentences := []tone.Sentence{cues.Split("Staff in Ashmere are vigilant.", 0, 1)}
	scores := []tone.Scores{scorer.ScoreSentence(&sentences[0])}
	read := func(area string) tone.Probabilities { return scorer.Rescore(area, sentences, scores)[0] }
	if read("prison-safety") != read("apprenticeships") {
		t.Error("two unknown areas are read differently")
	}
	if read("prison-safety") == read("leadership") {
		t.Error("an unknown area is read like a known one")
	}
}

func TestTheNextAreaIsDataOnly(t *testing.T) {
	m := &tone.Model{Areas: []string{"prison-safety", "education"}}
	cues, err := tone.LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	sentences := []tone.Sentence{cues.Split("Staff are vigilant.", 0, 1)}
	areaInputs := func(area string) []float32 {
		in := m.Inputs(area, sentences, make([]tone.Scores, 1))[0]
		return in[len(in)-2:]
	}
	for area, want := range map[string][]float32{"prison-safety": {1, 0}, "education": {0, 1}, "leadership": {0, 0}} {
		if got := areaInputs(area); !reflect.DeepEqual(got, want) {
			t.Errorf("%s has the inputs %v, want %v", area, got, want)
		}
	}
}
