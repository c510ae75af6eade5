package compare

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"reinspect/compare/alike"
	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
	"reinspect/model"
)

//go:embed followup.toml
var followUpTOML []byte

// followUpWords are the phrases of followup.toml, split into words.
type followUpWords struct {
	example  [][]string
	opening  [][]string
	board    string
	planned  lexicon.Phrases
	setting  []string            // the names of objects that are never what is asked for
	actors   []string            // the names of those that only say who is to do it
	numbered [][]string          // what things are called that go by numbers
	wide     map[string][]string // by theme: its objects
}

var readFollowUpWords = sync.OnceValue(func() followUpWords {
	data := tomlfile.Must[struct {
		Example         []string
		Opening         []string
		Board           string
		Planned         []string
		Setting, Actors []string
		Numbered        []string
		Wide            map[string][]string
	}]("compare/followup.toml", followUpTOML)
	split := func(phrases []string) [][]string {
		out := make([][]string, len(phrases))
		for i, p := range phrases {
			out[i] = lexicon.Words(p)
		}
		return out
	}
	return followUpWords{split(data.Example), split(data.Opening), data.Board, lexicon.NewPhrases(data.Planned), data.Setting, data.Actors, split(data.Numbered), data.Wide}
})

// matter is what a recommendation asks for.
type matter struct {
	text     string            // as it is printed
	named    []lexicon.Named   // the things it names, and where
	parts    []*lexicon.Object // the objects it names, in order; empty where it names none but broad ones
	head     []*lexicon.Object // what it asks for above all: the first thing that it names; nil where it names none
	asked    lexicon.Vector    // the words of what it asks for
	telling  []tellingWord     // those of them that tell what it asks for, in the order of the text
	every    []*lexicon.Object // the parts, and those that it names in its purpose
	wide     []string          // where it is asked for in the broadest words: the names of those objects, else nil
	widely   []string          // the themes that answer it then
	board    bool              // whether it is addressed to the safeguarding board
	theme    string            // its main theme; "" for none
	wanted   wanted            // its words by their IDs; they hold until another recommendation is read
	meaning  lexicon.Embedding // of all its words
	askedFor lexicon.Embedding // of the words of what it asks for
	subjects lexicon.Vector    // what it is about
	silent   []string          // the parts that the later report never names, as it words them; nil where that is all of them
	faults   []*lexicon.Object // the kinds of fault that what it asks for names: what is to get better
	groups   []string          // the groups of children that it names: see alike.Groups
	numbers  []string          // which of several numbered things, such as key stages, it asks for; nil for none
	length   float64           // the logarithm of how many words it has
}

// matterOf reads a recommendation. What it asks for comes before its purpose
// ("so that …"): the words of that count half, and its objects and themes only if
// none are asked for.
func (s *sides) matterOf(b *passage, rec *model.Recommendation) matter {
	words := lexicon.Words(b.text)
	wanted := lexicon.BeforePurpose(words)
	m := matter{text: b.text, board: rec.Board}
	m.theme = askedTheme(b.themes, wanted)
	named := lexicon.Objects(wanted)
	if len(named) == 0 {
		named = lexicon.Objects(words)
	}
	m.named, m.parts = named, specificOf(named)
	if len(named) > 0 && slices.Contains(readFollowUpWords().wide[m.theme], named[0].Name) {
		for id, names := range readFollowUpWords().wide {
			if slices.ContainsFunc(named, func(o lexicon.Named) bool { return slices.Contains(names, o.Name) }) {
				m.wide, m.widely = append(m.wide, names...), append(m.widely, id)
			}
		}
	}
	m.head = headOf(named)
	m.every = specificOf(lexicon.Objects(words))
	m.asked = s.vocabulary.Vector(strings.Join(wanted, " "))
	m.telling = s.tellingOf(wanted)
	s.wanted = wantedBy(b.words, m.asked, s.wanted)
	m.wanted, m.subjects = s.wanted, b.subjects
	m.meaning, m.askedFor = lexicon.Embed(b.words), lexicon.Embed(m.asked)
	m.faults = lexicon.Once(lexicon.Faults(wanted))
	m.groups, m.numbers = alike.Groups(words), numbered(words)
	m.length = math.Log(float64(1 + len(words)))
	return m
}

// tellingWord is a word of a recommendation that tells what it asks for.
type tellingWord struct {
	at     int // its place among the words of the text
	term   int32
	weight float64
}

// tellingOf is the words that are worth naming, each once.
func (s *sides) tellingOf(words []string) []tellingWord {
	var out []tellingWord
	for i, word := range words {
		for _, t := range s.vocabulary.Vector(word) {
			w := tellingWord{i, t.ID, s.vocabulary.Weight(t.ID)}
			if len(word) >= shortestUnsaid && w.weight >= unsaidAbove && !slices.ContainsFunc(out, func(o tellingWord) bool { return o.term == w.term }) {
				out = append(out, w)
			}
		}
	}
	return out
}

// unsaid quotes what a recommendation asks for and none of some sentences says, but
// for what no sentence says: the things that it names, then the words that tell most,
// at most three. Its first word says what to do, not what about.
func (m *matter) unsaid(quoted ...answer) []string {
	var silent []lexicon.Named
	for _, n := range m.named {
		if !n.Broad && !slices.ContainsFunc(quoted, func(a answer) bool { return slices.Contains(a.passage.spokenOf()[a.sentence].about, n.Object) }) {
			silent = append(silent, n)
		}
	}
	words := slices.DeleteFunc(slices.Clone(m.telling), func(w tellingWord) bool {
		return w.at == 0 || slices.ContainsFunc(quoted, func(a answer) bool { return a.says(w.term) }) ||
			slices.ContainsFunc(m.named, func(n lexicon.Named) bool { return n.At <= w.at && w.at < n.End })
	})
	slices.SortStableFunc(words, func(a, b tellingWord) int { return cmp.Compare(b.weight, a.weight) })
	for _, w := range words {
		silent = append(silent, lexicon.Named{At: w.at, End: w.at + 1})
	}
	silent = silent[:min(len(silent), mostUnsaid)]
	slices.SortFunc(silent, func(a, b lexicon.Named) int { return cmp.Compare(a.At, b.At) })
	var out []string
	for _, n := range silent {
		text := m.excerpt(n)
		if !slices.Contains(out, text) && !slices.Contains(m.silent, text) {
			out = append(out, text)
		}
	}
	return out
}

// heaviest is the terms of a text that weigh most.
func heaviest(v lexicon.Vector) []int32 {
	byWeight := slices.Clone(v)
	slices.SortStableFunc(byWeight, func(a, b lexicon.Weighed) int { return cmp.Compare(b.Weight, a.Weight) })
	var ids []int32
	for _, t := range byWeight[:min(tellingWords, len(byWeight))] {
		ids = append(ids, t.ID)
	}
	return ids
}

// specificOf is the objects that are not broad, each once.
func specificOf(named []lexicon.Named) []*lexicon.Object {
	return slices.DeleteFunc(lexicon.Once(named), func(o *lexicon.Object) bool { return o.Broad })
}

// headOf is the first of the objects that a recommendation names, but none that
// only says where or with whom, and a broad one such as plans only where it names
// nothing else; several where they share their words.
func headOf(named []lexicon.Named) []*lexicon.Object {
	may := func(o lexicon.Named) bool { return !slices.Contains(readFollowUpWords().setting, o.Name) }
	first := slices.IndexFunc(named, func(o lexicon.Named) bool { return may(o) && !o.Broad })
	if first < 0 {
		first = slices.IndexFunc(named, may)
	}
	if first < 0 {
		return nil
	}
	var head []*lexicon.Object
	for _, o := range named {
		if o.At == named[first].At {
			head = append(head, o.Object)
		}
	}
	return head
}

// askedTheme is the first theme that what is asked for names; where it names
// none, the main one.
func askedTheme(themes []model.ThemeMark, wanted []string) string {
	in := " " + strings.Join(wanted, " ") + " "
	named := func(p string) bool { return strings.Contains(in, " "+strings.Join(lexicon.Words(p), " ")+" ") }
	for _, t := range themes {
		if slices.ContainsFunc(t.Phrases, named) {
			return t.ID
		}
	}
	if len(themes) == 0 {
		return ""
	}
	return themes[0].ID
}

// partIn reports whether any of the matter's parts is among the objects.
func (m *matter) partIn(objects []*lexicon.Object) bool {
	return slices.ContainsFunc(m.parts, func(p *lexicon.Object) bool { return slices.Contains(objects, p) })
}

// unanswered lists the parts that the whole report never names, as the
// recommendation words them: to say so of a part that it names elsewhere would be
// wrong, however far that is from an answer.
func (m *matter) unanswered(speaks map[*lexicon.Object]bool) []string {
	var out []string
	for _, p := range m.parts {
		if !speaks[p] && !slices.Contains(readFollowUpWords().actors, p.Name) {
			out = append(out, m.inItsWords(p))
		}
	}
	return out
}

// headSilent reports whether a report never names what is asked for above all, though
// that is a thing and no topic.
func (m *matter) headSilent(speaks map[*lexicon.Object]bool) bool {
	return len(m.head) > 0 && !m.head[0].Topic && !slices.ContainsFunc(m.head, func(o *lexicon.Object) bool { return speaks[o] })
}

// inItsWords is a thing as the recommendation words it, quoted.
func (m *matter) inItsWords(o *lexicon.Object) string {
	i := slices.IndexFunc(m.named, func(n lexicon.Named) bool { return n.Object == o })
	return m.excerpt(m.named[i])
}

// excerpt is some words of the recommendation as it has them, quoted.
func (m *matter) excerpt(n lexicon.Named) string {
	return "“" + lexicon.Excerpt(m.text, n.At, n.End) + "”"
}

// spokenOfAnywhere is all that a report speaks of, judging or not.
func spokenOfAnywhere(passages []*passage) map[*lexicon.Object]bool {
	speaks := map[*lexicon.Object]bool{}
	for _, p := range passages {
		for _, sp := range p.spokenOf() {
			for _, o := range sp.own {
				speaks[o] = true
			}
		}
	}
	return speaks
}

// spoken is what a sentence speaks of.
type spoken struct {
	own     []*lexicon.Object // what it names itself
	core    []*lexicon.Object // of these what it is about: none that comes after "including"
	first   *lexicon.Object   // the first of these, but for those of an opening such as "when children go missing,"; nil for none
	about   []*lexicon.Object // with what the sentence before it names, where it leans on that one or names nothing
	faults  []*lexicon.Object // the kinds of fault that it names
	planned bool              // whether it tells of what is to come
	leans   bool              // whether it opens with "this" or "they" and cannot be read alone
}

// spokenOf is what each sentence of a passage speaks of.
func (p *passage) spokenOf() []spoken {
	if p.spoken == nil {
		p.spoken = make([]spoken, len(p.sentences))
		for i, words := range p.tokensOf() {
			sp := &p.spoken[i]
			sp.faults = lexicon.Once(lexicon.Faults(words))
			sp.planned = readFollowUpWords().planned.In(words)
			from, to := coreOf(p.sentences[i].Text, words)
			for _, o := range lexicon.Objects(words) {
				sp.own = append(sp.own, o.Object)
				if o.At >= to {
					continue
				}
				sp.core = append(sp.core, o.Object)
				if sp.first == nil && o.At >= from {
					sp.first = o.Object
				}
			}
			sp.about = sp.own
			sp.leans = i > 0 && alike.LeansIn(words)
			if i > 0 && (sp.leans || len(sp.own) == 0) {
				sp.about = slices.Concat(sp.own, p.spoken[i-1].about)
			}
		}
	}
	return p.spoken
}

// before is the sentence before one that cannot be read alone; "" before one that can.
func (p *passage) before(i int) string {
	if !p.spokenOf()[i].leans {
		return ""
	}
	return strings.TrimSpace(p.sentences[i-1].Text)
}

// coreOf is the words of a text that say what it is about, the first and the one
// after the last: neither a clause such as "when risks increase," before them, nor
// what they are said to include.
func coreOf(text string, words []string) (from, to int) {
	if clause, _, found := strings.Cut(text, ","); found && opensWith(words, readFollowUpWords().opening) {
		from = len(lexicon.Words(clause))
	}
	to = len(words)
	if i := slices.IndexFunc(words[from:], func(w string) bool { return w == "including" }); i >= 0 {
		to = from + i
	}
	return from, to
}

func opensWith(words []string, phrases [][]string) bool {
	return slices.ContainsFunc(phrases, func(p []string) bool { return lexicon.Begin(words, p) })
}

// speaksOf is the objects that an answer speaks of.
func (a answer) speaksOf() []*lexicon.Object { return a.passage.spokenOf()[a.sentence].about }

// namesItself reports whether the answer's own words name the matter.
func (a answer) namesItself(m *matter) bool { return m.partIn(a.passage.spokenOf()[a.sentence].own) }

// binds reports whether a sentence itself speaks of what a recommendation asks for
// above all: it names that, or goes on about it with "this" or "they". Where no
// thing is asked for, or only a topic such as adoption, it has enough of the words.
func (s *sides) binds(m *matter, p *passage, j int) bool {
	sp := &p.spokenOf()[j]
	if len(m.head) == 0 || m.head[0].Topic {
		return m.asked.Dot(s.sentenceWords(p)[j]) >= boundByWords
	}
	named := sp.own
	if sp.leans {
		named = sp.about
	}
	return m.namedWide(sp.own) || slices.ContainsFunc(m.head, func(o *lexicon.Object) bool { return slices.Contains(named, o) })
}

// namesWide reports whether an answer's own words name a matter that is asked
// for in the broadest words.
func (a answer) namesWide(m *matter) bool { return m.namedWide(a.passage.spokenOf()[a.sentence].own) }

// answersWidely reports whether an answer is about what is asked for in the broadest
// words: it names that before anything else, and is about its theme.
func (a answer) answersWidely(m *matter) bool {
	first := a.passage.spokenOf()[a.sentence].first
	return first != nil && slices.Contains(m.wide, first.Name) &&
		slices.ContainsFunc(a.passage.sentences[a.sentence].Themes, func(id string) bool { return slices.Contains(m.widely, id) })
}

func (m *matter) namedWide(objects []*lexicon.Object) bool {
	return slices.ContainsFunc(objects, func(o *lexicon.Object) bool { return slices.Contains(m.wide, o.Name) })
}

// asks reports whether an item of the later list asks for the same matter: it
// names what is asked for, or is about its theme.
func (a answer) asks(m *matter) bool {
	if a.ofAnother(m) {
		return false
	}
	if len(m.parts) > 0 || m.wide != nil {
		return a.namesItself(m) || a.namesWide(m)
	}
	ids := a.passage.themes
	return (len(ids) == 0 || m.theme == "" || ids[0].ID == m.theme)
}

// ofBoard reports whether an answer speaks of the safeguarding board.
func (a answer) ofBoard() bool {
	return slices.ContainsFunc(a.speaksOf(), func(o *lexicon.Object) bool { return o.Name == readFollowUpWords().board })
}

func countIn(parts, named []*lexicon.Object) int {
	n := 0
	for _, p := range parts {
		n += count(slices.Contains(named, p))
	}
	return n
}

// ofAnother reports whether an answer speaks only of other children, or of others of
// several numbered things, than what is asked for.
func (a answer) ofAnother(m *matter) bool { return a.ofOthers(m) || a.ofOtherNumbers(m) }

// ofOthers reports whether an answer speaks only of children who are served apart
// from those for whom something is asked.
func (a answer) ofOthers(m *matter) bool {
	return len(m.groups) > 0 && alike.Disjoint(m.groups, a.named(alike.Groups))
}

// ofOtherNumbers reports whether an answer speaks only of other ones of the
// numbered things that are asked for: of key stage 2 where that is key stage 4.
func (a answer) ofOtherNumbers(m *matter) bool {
	return len(m.numbers) > 0 && alike.Disjoint(m.numbers, a.named(numbered))
}

// named is what an answer names of a kind that is looked for in its words; where it
// names none and goes on about something, what the sentences before it name.
func (a answer) named(in func(words []string) []string) []string {
	for i := a.sentence; ; i-- {
		if found := in(a.passage.tokensOf()[i]); len(found) > 0 || !a.passage.spokenOf()[i].leans {
			return found
		}
	}
}

// numbered lists the numbers after a name of things that go by numbers: 1 and 2 of
// "key stages 1 and 2".
func numbered(words []string) []string {
	var out []string
	for i := range words {
		for _, name := range readFollowUpWords().numbered {
			if !lexicon.Begin(words[i:], name) {
				continue
			}
			for _, w := range words[i+len(name):] {
				if strings.Trim(w, "0123456789") == "" {
					out = append(out, w)
				} else if w != "and" {
					break
				}
			}
		}
	}
	return out
}
