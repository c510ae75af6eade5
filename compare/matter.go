package compare

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed followup.toml
var followUpTOML []byte

// followUpWords are the phrases of followup.toml, split into words.
type followUpWords struct {
	purpose, leaning [][]string
	board            string
}

var readFollowUpWords = sync.OnceValue(func() followUpWords {
	data := tomlfile.Must[struct {
		Purpose, Leaning []string
		Board            string
	}]("compare/followup.toml", followUpTOML)
	split := func(phrases []string) [][]string {
		out := make([][]string, len(phrases))
		for i, p := range phrases {
			out[i] = lexicon.Words(p)
		}
		return out
	}
	return followUpWords{split(data.Purpose), split(data.Leaning), data.Board}
})

// matter is what a recommendation asks for.
type matter struct {
	parts []*lexicon.Object // the objects it names, in order; empty where it names none but broad ones
	brief bool              // whether it names a subject and asks for nothing in particular
	board bool              // whether it is addressed to the safeguarding board
	theme string            // its main theme; "" for none
}

// matterOf reads a recommendation. Objects that stand in what it asks for come
// before those of its purpose ("so that …"): only if it asks for none do these
// count.
func matterOf(b *passage, rec *model.Recommendation) matter {
	words := lexicon.Words(b.text)
	m := matter{brief: len(words) <= briefWords, board: rec.Board}
	if len(b.themes) > 0 {
		m.theme = b.themes[0].ID
	}
	asked := lexicon.Objects(beforePurpose(words))
	if len(asked) == 0 {
		asked = lexicon.Objects(words)
	}
	for _, o := range asked {
		if !o.Broad && !slices.Contains(m.parts, o.Object) {
			m.parts = append(m.parts, o.Object)
		}
	}
	return m
}

// beforePurpose is a recommendation without what it is asked for. Its first few
// words are never a purpose: "ensure that …" asks for something.
func beforePurpose(words []string) []string {
	for i := purposeFrom; i < len(words); i++ {
		for _, p := range readFollowUpWords().purpose {
			if len(words)-i >= len(p) && slices.Equal(words[i:i+len(p)], p) {
				return words[:i]
			}
		}
	}
	return words
}

// named reports whether any of the matter's parts is among the objects.
func (m *matter) named(objects []*lexicon.Object) bool {
	return slices.ContainsFunc(m.parts, func(p *lexicon.Object) bool { return slices.Contains(objects, p) })
}

// unanswered lists the parts that none of the answers names.
func (m *matter) unanswered(answers []answer) []string {
	var out []string
	for _, p := range m.parts {
		if !slices.ContainsFunc(answers, func(a answer) bool { return a.judging && slices.Contains(a.speaksOf(), p) }) {
			out = append(out, p.Name)
		}
	}
	return out
}

// spoken is what a sentence speaks of.
type spoken struct {
	own   []*lexicon.Object // what it names itself
	about []*lexicon.Object // with what the sentence before it names, where it leans on that one or names nothing
	leans bool              // whether it opens with "this" or "they" and cannot be read alone
}

// spokenOf is what each sentence of a passage speaks of.
func (p *passage) spokenOf() []spoken {
	if p.spoken == nil {
		p.spoken = make([]spoken, len(p.sentences))
		for i := range p.sentences {
			words := lexicon.Words(p.sentences[i].Text)
			sp := &p.spoken[i]
			for _, o := range lexicon.Objects(words) {
				sp.own = append(sp.own, o.Object)
			}
			sp.about = sp.own
			sp.leans = i > 0 && opensWith(words, readFollowUpWords().leaning)
			if i > 0 && (sp.leans || len(sp.own) == 0) {
				sp.about = slices.Concat(sp.own, p.spoken[i-1].about)
			}
		}
	}
	return p.spoken
}

func opensWith(words []string, phrases [][]string) bool {
	return slices.ContainsFunc(phrases, func(p []string) bool {
		return len(words) >= len(p) && slices.Equal(words[:len(p)], p)
	})
}

// speaksOf is the objects that an answer speaks of.
func (a answer) speaksOf() []*lexicon.Object { return a.passage.spokenOf()[a.sentence].about }

// namesItself reports whether the answer's own words name the matter.
func (a answer) namesItself(m *matter) bool { return m.named(a.passage.spokenOf()[a.sentence].own) }

// ofBoard reports whether an answer speaks of the safeguarding board.
func (a answer) ofBoard() bool {
	return slices.ContainsFunc(a.speaksOf(), func(o *lexicon.Object) bool { return o.Name == readFollowUpWords().board })
}

// before is the sentence before an answer that cannot be read alone; else "".
func (a answer) before() string {
	if !a.passage.spokenOf()[a.sentence].leans {
		return ""
	}
	return strings.TrimSpace(a.passage.sentences[a.sentence-1].Text)
}
