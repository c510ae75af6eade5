package weights

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"reinspect/internal/fault"
)

// contents are all the parts that a file can have.
type contents struct {
	Header Header
	Linear *Linear
	Conv   *Conv
	Net    *Net
	Trees  *Trees
	Bag    *Bag
	Floats []float32
	Hashes []uint32
}

func someContents() contents {
	return contents{
		Header: Header{CueKinds: 3, ToneInputs: 40, TopicInputs: 50, Lists: DigestOf("strength"), Words: DigestOf("good"), Areas: []string{"", "leadership"}},
		Linear: small(),
		Conv: &Conv{
			Filters: 1, Words: []uint32{0, 8}, Row: []uint16{0, 65}, Rows: 66, Responses: []byte{1, 2, 3},
			Scale: []float32{1}, Bias: []float32{2}, Out: []float32{3, 4}, OutBias: []float32{5},
		},
		Net:    &Net{In: 1, Hidden: 2, Out: 3, W1: []float32{3}, B1: []float32{4}, W2: []float32{5}, B2: []float32{6}},
		Trees:  &Trees{Outputs: 2, Depth: 1, Inputs: []uint16{4}, Thresholds: []float32{0.5}, Leaves: []float32{1, 2, 3, 4}},
		Bag:    &Bag{Features: small(), Weights: []float32{1, 2}, Bias: []float32{3}},
		Floats: []float32{1.5},
		Hashes: []uint32{1 << 31},
	}
}

func (c contents) write(w *Writer) {
	w.Header(c.Header)
	w.Linear(c.Linear)
	w.Conv(c.Conv)
	w.Net(c.Net)
	w.Trees(c.Trees)
	w.Bag(c.Bag)
	w.Floats(c.Floats)
	w.Hashes(c.Hashes)
}

func read(r *Reader) contents {
	return contents{r.Header(), r.Linear(), r.Conv(), r.Net(), r.Trees(), r.Bag(), r.Floats(), r.Hashes()}
}

func file(t *testing.T, c contents) []byte {
	t.Helper()
	var out bytes.Buffer
	w := NewWriter(&out)
	c.write(w)
	if w.Err() != nil {
		t.Fatal(w.Err())
	}
	return out.Bytes()
}

func TestAFileComesBackAsWritten(t *testing.T) {
	want := someContents()
	r := NewReader(file(t, want))
	got := read(r)
	if r.Err() != nil {
		t.Fatal(r.Err())
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("came back as %+v, want %+v", got, want)
	}
}

func TestAFileCutShortAnywhereIsRefused(t *testing.T) {
	whole := file(t, someContents())
	for n := range whole {
		r := NewReader(whole[:n])
		read(r)
		if !errors.Is(r.Err(), errFormat) {
			t.Fatalf("%d of %d bytes: error %v", n, len(whole), r.Err())
		}
	}
}

func TestAFileOfAnotherVersionIsRefusedAtOnce(t *testing.T) {
	data := file(t, someContents())
	data[0]++
	if err := NewReader(data).Err(); !errors.Is(err, errFormat) {
		t.Errorf("error %v", err)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAFailureToWriteIsReported(t *testing.T) {
	w := NewWriter(full{})
	someContents().write(w)
	if w.Err() == nil || !strings.Contains(w.Err().Error(), "no space left") {
		t.Errorf("error %v", w.Err())
	}
}

func TestAHeaderFitsAProgramWithTheSameListsAndInputs(t *testing.T) {
	base := someContents().Header
	for name, c := range map[string]struct {
		change func(*Header)
		fits   bool
	}{
		"the same":           {func(*Header) {}, true},
		"other words":        {func(h *Header) { h.Words = DigestOf("fine") }, true},
		"a kind of cue more": {func(h *Header) { h.CueKinds++ }, false},
		"an input of tone":   {func(h *Header) { h.ToneInputs++ }, false},
		"an input of topic":  {func(h *Header) { h.TopicInputs++ }, false},
		"other lists":        {func(h *Header) { h.Lists = DigestOf("praise") }, false},
	} {
		need := base
		c.change(&need)
		err := base.Fits(need)
		if (err == nil) != c.fits {
			t.Errorf("%s: error %v", name, err)
		}
		if err != nil && !strings.Contains(fault.Hint(err), Retrain) {
			t.Errorf("%s: the hint %q does not name the command", name, fault.Hint(err))
		}
	}
}

func TestADigestDependsOnTheTextsAndTheirOrder(t *testing.T) {
	seen := map[Digest][]string{}
	for _, texts := range [][]string{nil, {""}, {"a", "b"}, {"b", "a"}, {"ab"}, {"a", "b", ""}} {
		d := DigestOf(texts...)
		if before, ok := seen[d]; ok {
			t.Errorf("%q and %q have one digest", texts, before)
		}
		seen[d] = texts
	}
}

func TestListsAreTheSameWhereverTheFileLiesInMemory(t *testing.T) {
	want := someContents()
	whole := file(t, want)
	for shift := range 5 {
		moved := append(make([]byte, shift, shift+len(whole)), whole...)[shift:]
		if got := read(NewReader(moved)); !reflect.DeepEqual(got, want) {
			t.Errorf("moved by %d bytes, the file reads as %v", shift, got)
		}
	}
}
