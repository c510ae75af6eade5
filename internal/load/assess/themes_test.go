package assess

import (
	"math"
	"slices"
	"strings"
	"testing"

	"reinspect/internal/load/assess/tokens"
	"reinspect/internal/load/assess/tone"
	"reinspect/internal/load/assess/topic"
	"reinspect/internal/load/assess/weights"
	"reinspect/model"
)

// fake returns an assessor with two trained themes, plans and health, and one
// that is not, custody. Its topic model knows the given words' weights for
// health; its second stage gives a theme the probability of one input.
func fake(t *testing.T, health map[string]int8, input int) *Assessor {
	t.Helper()
	const slots = 32
	l := &weights.Linear{Outputs: 2, Slots: make([]uint32, slots), Weights: make([]byte, 2*slots), Scale: []float32{0, 1}, Bias: []float32{-9, -3}}
	for word, w := range health {
		hash := tokens.Combine(101, tokens.Hash(word)) // the family of words
		i := weights.Mix(hash) % slots
		for l.Slots[i] != 0 {
			i = (i + 1) % slots
		}
		l.Slots[i], l.Weights[2*i+1] = hash, byte(w)
	}
	net := &weights.Net{In: topic.InputCount, Hidden: 1, Out: 1, W1: make([]float32, topic.InputCount), B1: []float32{0}, W2: []float32{20}, B2: []float32{-10}}
	net.W1[input] = 1
	cues, err := tone.LoadCues("")
	if err != nil {
		t.Fatal(err)
	}
	none := &weights.Linear{Slots: []uint32{0}}
	a := &Assessor{
		cues: cues, phrases: tokens.NewPhraseSet(), themeIDs: []string{"plans", "health", "custody"},
		models: Models{
			Tone: &tone.Model{Features: none, Conv: &weights.Conv{}},
			Topic: &topic.Model{
				Themes: []uint32{tokens.Hash("plans"), tokens.Hash("health")}, Features: l,
				Bag: &weights.Bag{Features: none, Bias: []float32{-9, -3}},
				Net: net, ThemeBias: []float32{0, 0},
			},
		},
	}
	for i, phrase := range []string{"care plan*", "nurse*", "custody suite*"} {
		a.phrases.Add(phrase, i)
	}
	return a
}

// The inputs of the topic model's second stage that these tests use.
const (
	inText   = 1
	inBefore = 14
	inAfter  = 16
)

func TestNeighbouringParagraphsCount(t *testing.T) {
	for _, c := range []struct {
		name  string
		input int
		want  []bool // which of three paragraphs have the theme
	}{
		{"its own words", inText, []bool{false, true, false}},
		{"the paragraph before", inBefore, []bool{false, false, true}},
		{"the paragraph after", inAfter, []bool{true, false, false}},
	} {
		s := model.Section{Paragraphs: []model.Paragraph{{Text: "Staff are kind."}, {Text: "Vaccines are given."}, {Text: "Staff are brave."}}}
		r := &model.Report{Sections: []model.Section{s}}
		fake(t, map[string]int8{"vaccines": 20}, c.input).Report(r)
		for i, p := range r.Sections[0].Paragraphs {
			if got := slices.Contains(ids(p.Themes), "health"); got != c.want[i] {
				t.Errorf("by %s, paragraph %d has the theme: %v", c.name, i+1, got)
			}
		}
	}
}

func TestAThemeIsExplainedByItsPhrasesOrElseByTheWordsThatSpeakForIt(t *testing.T) {
	vaccines := map[string]int8{"vaccines": 20, "dentists": 30, "optician": 25, "surgeries": 10, "eye": 40, "staff": -20}
	for text, want := range map[string][]string{
		"Nurses give vaccines, and nurses are kind to nurse trainees.": {"Nurses", "nurse"},
		"Nurse, nurses, nursery, nursing, nursed, nursemaids, nurser.": {"Nurse", "nurses", "nursery", "nursed"},
		"Staff give vaccines; dentists and an eye optician help.":      {"dentists", "optician", "vaccines"},
		"Vaccines, vaccines and surgeries are offered.":                {"Vaccines", "surgeries"},
		"Surgeries, vaccines, dentists and an optician help.":          {"dentists", "optician", "vaccines"},
	} {
		r := &model.Report{Sections: []model.Section{{Paragraphs: []model.Paragraph{{Text: text}}}}}
		a := fake(t, vaccines, inText)
		a.models.Topic.Net.B2[0] = 10 // the theme is given whatever its words say
		a.Report(r)
		marks := r.Sections[0].Paragraphs[0].Themes
		i := slices.Index(ids(marks), "health")
		if i < 0 || !slices.Equal(marks[i].Phrases, want) {
			t.Errorf("%q: themes %v, want health by %q", text, marks, want)
		}
	}
}

func TestAThemeThatWasNeverTrainedGoesByItsPhrases(t *testing.T) {
	for _, c := range []struct {
		sentences []string
		want      float64
	}{
		{[]string{"The custody suite is clean."}, 1},
		{[]string{"The custody suite is clean.", "Staff are kind."}, 2.0 / 3},
		{[]string{"Staff are kind.", "The custody suite is clean."}, 1.0 / 3},
		{[]string{"The custody suite is a custody suite.", "Staff are kind.", "Food is good."}, 0.5},
		{[]string{"Nurses are kind.", "Staff are kind."}, 0},
	} {
		m := fake(t, nil, inText).marker()
		var split []tone.Sentence
		for i, text := range c.sentences {
			split = append(split, m.cues.Split(text, i, len(c.sentences)))
		}
		text := &topic.Text{Sentences: m.matchPhrases(split)}
		scores := m.topicScorer.Score(text)
		if got := m.probabilities(text, &scores, nil, nil)[2]; math.Abs(float64(got)-c.want) > 1e-6 {
			t.Errorf("%q: probability %v, want %v", c.sentences, got, c.want)
		}
	}
}

func TestASentenceHasTheThemesThatItSpeaksAbout(t *testing.T) {
	m := fake(t, nil, inText)
	const inSentence = 1
	in := make([]float32, topic.SentenceInputCount)
	in[inSentence] = 10
	m.models.Topic.SentenceNet = &weights.Net{In: topic.SentenceInputCount, Hidden: 1, Out: 1, W1: in, B1: []float32{0}, W2: []float32{1}, B2: []float32{-5}}
	m.models.Topic.SentenceBias = make([]float32, len(m.models.Topic.Themes))
	mark := m.marker()
	var sentences []model.Sentence
	var split []tone.Sentence
	scores := &topic.Scores{Text: []float32{0.9, 0.5}, Sentences: [][]float32{{0.1, 0.9}, {0.9, 0.6}, {0.2, 0.2}, {0.9, 0.1}}}
	for i, text := range []string{"One.", "Two.", "Three.", "The custody suite."} {
		sentences = append(sentences, model.Sentence{Text: text, Themes: []string{"from before"}})
		split = append(split, m.cues.Split(text, i, 4))
	}
	mark.sentenceThemes(sentences, &topic.Text{Sentences: mark.matchPhrases(split)}, scores, []float32{0.9, 0.5, 0})
	for i, want := range []string{"health", "plans+health", "", "custody+plans"} {
		if got := strings.Join(sentences[i].Themes, "+"); got != want {
			t.Errorf("%q: themes %q, want %q", sentences[i].Text, got, want)
		}
	}
}

func TestOverlappingWordsAreShownOnce(t *testing.T) {
	s := &tone.Sentence{Text: "one two three one"}
	s.Words = tokens.Words(s.Text, nil)
	for _, c := range []struct {
		spans []tokens.Span
		want  []string
	}{
		{[]tokens.Span{{First: 2, Last: 3}, {First: 0, Last: 1}}, []string{"one", "three"}},
		{[]tokens.Span{{First: 0, Last: 1}, {First: 0, Last: 2}}, []string{"one two"}},
		{[]tokens.Span{{First: 0, Last: 2}, {First: 1, Last: 3}}, []string{"one two"}},
		{[]tokens.Span{{First: 0, Last: 2}, {First: 2, Last: 3}}, []string{"one two", "three"}},
		{[]tokens.Span{{First: 0, Last: 1}, {First: 3, Last: 4}}, []string{"one"}},
		{nil, nil},
	} {
		if got := texts(s, slices.Clone(c.spans)); !slices.Equal(got, c.want) {
			t.Errorf("%v: %q, want %q", c.spans, got, c.want)
		}
	}
}

func TestTheReasonsFitTheMark(t *testing.T) {
	a := assessor(t, "")
	for _, c := range []struct {
		text     string
		polarity model.Polarity
		change   model.Change
		cues     []string
	}{
		{"Most assessments are timely, but too many lack analysis of risk.", model.Mixed, model.NoChange, []string{"timely", "too many"}},
		{"Support for care leavers is strong and has improved markedly since inspectors last came.", model.Strength, model.Improved, []string{"strong", "improved"}},
		{"Supervision remains inconsistent and is still not recorded well.", model.Weakness, model.Persists, []string{"inconsistent", "remains"}},
		{"There are 310,000 people in Ashmere.", model.Neutral, model.NoChange, nil},
		{"Too many plans are poor.", model.Weakness, model.NoChange, []string{"poor"}},
	} {
		s := paragraph(a, "Inspectors visited Ashmere.", c.text).Sentences[1]
		if s.Polarity != c.polarity || s.Change != c.change {
			t.Errorf("%q read as %s, %s by %q", c.text, s.Polarity, s.Change, s.Cues)
		}
		for _, cue := range c.cues {
			if !slices.Contains(s.Cues, cue) {
				t.Errorf("%q is explained by %q, without %q", c.text, s.Cues, cue)
			}
		}
		if c.cues == nil && len(s.Cues) > 0 {
			t.Errorf("%q is explained by %q, want nothing", c.text, s.Cues)
		}
	}
}
