// Package alike says how likely two critical sentences find the same fault.
//
// It knows words, the objects and faults that they name, and what was learnt
// from labelled pairs of sentences (docs/comparing.md says by whom). It knows no
// report.
package alike

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"reinspect/compare/lexicon"
	"reinspect/internal/tomlfile"
)

//go:embed cues.toml
var cuesTOML []byte

//go:generate sh -c "go run ../../internal/tools/alike ../../../shared/labels/same_weakness.jsonl ../../internal/tools/alike/labels.tsv ../../../shared/reports/pdf > learnt.new && mv learnt.new learnt.toml"

//go:embed learnt.toml
var learntTOML []byte

type cues struct {
	Past, None, Leaning, Eased, Denied, Turning, Conceding, Blame, Wanting, Slight, Praise []string

	Group []struct {
		Name    string
		Phrases []string
	}
}

var theCues = sync.OnceValue(func() cues {
	c := tomlfile.Must[cues]("compare/alike/cues.toml", cuesTOML)
	lists := [][]string{c.Past, c.None, c.Eased, c.Denied, c.Blame, c.Wanting, c.Slight, c.Praise}
	for _, g := range c.Group {
		lists = append(lists, g.Phrases)
	}
	for _, list := range lists {
		for i, p := range list {
			list[i] = padded(p)
		}
	}
	return c
})

// leaning is how a sentence begins that is understood only after the one before it.
var leaning = sync.OnceValue(func() (phrases [][]string) {
	for _, p := range theCues().Leaning {
		phrases = append(phrases, lexicon.Words(p))
	}
	return phrases
})

// padded is a phrase as spacedWords can hold it.
func padded(phrase string) string {
	if open, anyEnding := strings.CutSuffix(phrase, "*"); anyEnding {
		return " " + open
	}
	return " " + phrase + " "
}

// Learnt is what the command alike learns from pairs of sentences.
type Learnt struct {
	Base    float64   // log odds
	Weights []float64 // log odds for 1 of each feature, in the order of Features
	// Themes is how much likelier, in log odds, two criticisms of a theme find
	// the same fault than two of any theme: the broader a theme, the less likely.
	Themes map[string]float64
}

var learnt = sync.OnceValue(func() Learnt { return tomlfile.Must[Learnt]("compare/alike/learnt.toml", learntTOML) })

// Weakness is a critical sentence, read for comparing it with others.
type Weakness struct {
	words    lexicon.Vector
	bare     lexicon.Vector    // without the words of faults
	fault    lexicon.Vector    // of the part that finds fault, where it sets two things against each other
	meaning  lexicon.Embedding // of words, by word vectors
	objects  []*lexicon.Object // each once
	blamed   []*lexicon.Object // those of them that it finds fault with
	faults   []*lexicon.Object // each once
	kinds    []*lexicon.Object // those of the part that finds fault, but for broad ones
	groups   []string
	past     bool
	item     bool
	blaming  bool
	praising bool
}

// Read reads a sentence, or an item of an improvement list. before is the
// sentence that it leans on, "" for none: it names the objects where the
// sentence itself names none.
func Read(v *lexicon.Vocabulary, text, before string, item bool) *Weakness {
	return ReadWords(v, text, lexicon.Words(text), v.Vector(text), before, item)
}

// ReadWords is Read for a text whose words are known, as written and as a vector.
func ReadWords(v *lexicon.Vocabulary, text string, words []string, weighed lexicon.Vector, before string, item bool) *Weakness {
	faults := lexicon.Faults(words)
	t := &Weakness{words: weighed, meaning: lexicon.Embed(weighed), bare: v.Vector(without(words, faults)), objects: lexicon.Once(lexicon.Objects(words)), faults: lexicon.Once(faults), item: item}
	if item {
		if asked := lexicon.Once(lexicon.Objects(lexicon.BeforePurpose(words))); slices.ContainsFunc(asked, specific) {
			t.objects = asked
		}
	}
	if before != "" && !slices.ContainsFunc(t.objects, specific) {
		t.objects = lexicon.Once(append(lexicon.Objects(words), lexicon.Objects(lexicon.Words(before))...))
	}
	t.blamed, t.fault = t.objects, weighed
	blaming := lexicon.BeforePurpose(words)
	if !item {
		blaming = words
		if part, rest := Parts(text); rest != "" {
			blaming, t.fault = lexicon.Words(part), v.Vector(part)
			if named := lexicon.Once(lexicon.Objects(blaming)); slices.ContainsFunc(named, specific) {
				t.blamed = named
			}
		}
	}
	t.kinds = kinds(blaming)
	in := spaced(words)
	t.past = in.holdAny(theCues().Past)
	t.blaming = item || in.blaming()
	t.praising = !t.blaming && in.holdAny(theCues().Slight) && in.holdAny(theCues().Praise)
	t.groups = in.groups()
	return t
}

// kinds lists the kinds of fault that words name, but for broad ones: what is
// uneven or weak can be so in any way. A word that is part of the name of a thing, such as
// that of oversight in "management oversight", finds no fault with it.
func kinds(words []string) []*lexicon.Object {
	things := lexicon.Objects(words)
	found := slices.DeleteFunc(lexicon.Faults(words), func(f lexicon.Named) bool {
		return f.Broad || slices.ContainsFunc(things, func(o lexicon.Named) bool {
			return !o.Broad && o.At <= f.At && f.End <= o.End
		})
	})
	return lexicon.Once(found)
}

func (s spacedWords) blaming() bool {
	c := theCues()
	return s.holdAny(c.Blame) || s.holdAny(c.Wanting) || s.holdAny(c.Slight) && !s.holdAny(c.Praise)
}

// Groups lists the groups of children that words name, of those who are served
// apart from each other.
func Groups(words []string) []string { return spaced(words).groups() }

// without is a text without the words that name something.
func without(words []string, named []lexicon.Named) string {
	var rest []string
	at := 0
	for _, n := range named {
		rest, at = append(rest, words[at:max(at, n.At)]...), n.End
	}
	return strings.Join(append(rest, words[at:]...), " ")
}

// Parts divides a sentence that sets two things against each other into the part
// that finds fault and the rest; of another sentence the first is all of it.
func Parts(text string) (fault, rest string) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	opens := func(part string, words []string) bool {
		first := lexicon.Words(part)
		return len(first) > 0 && slices.Contains(words, first[0])
	}
	for i := len(parts) - 1; i >= 0; i-- {
		turns, concedes := opens(parts[i], theCues().Turning), opens(parts[i], theCues().Conceding)
		at := i
		switch {
		case i == 0 && concedes && len(parts) > 1:
			at = 1
		case i == 0 || !turns && !concedes:
			continue
		}
		before, after := strings.Join(parts[:at], ","), strings.Join(parts[at:], ",")
		blamed := [2]bool{blames(before), blames(after)}
		switch {
		case blamed[0] && !blamed[1]:
			return before, after
		case blamed[1] && !blamed[0], turns:
			return after, before
		}
	}
	return text, ""
}

func blames(text string) bool { return spaced(lexicon.Words(text)).holdAny(theCues().Blame) }

// Finding reports whether a sentence finds something today: it denies no fault,
// does not say how the inspection was carried out, and, but for an item of a list,
// does not say that a burden is light.
func Finding(text string, item bool) bool { return FindingIn(lexicon.Words(text), item) }

// FindingIn is Finding for the words of a sentence.
func FindingIn(words []string, item bool) bool {
	in := spaced(words)
	eased := !item && in.holdAny(theCues().Eased) && !in.holdAny(theCues().Denied)
	return !eased && !in.holdAny(theCues().None)
}

// Leans reports whether a sentence is understood only after the one before it.
func Leans(text string) bool { return LeansIn(lexicon.Words(text)) }

// LeansIn is Leans for the words of a sentence.
func LeansIn(words []string) bool {
	return slices.ContainsFunc(leaning(), func(p []string) bool { return lexicon.Begin(words, p) })
}

// Blaming reports whether a sentence says in so many words that something is wrong.
func (t *Weakness) Blaming() bool { return t.blaming }

// Praising reports whether what looks like blame in a sentence, such as "many", stands
// beside words of praise.
func (t *Weakness) Praising() bool { return t.praising }

// Past reports whether a sentence may speak of what was so earlier.
func (t *Weakness) Past() bool { return t.past }

// Features are what the chance is made of, the same whichever text is first:
// the cosine of the words; the specific objects that both find fault with, the broad
// ones that both name, the faults in common, the other specific objects of each; the items of
// improvement lists; whether they are about different groups of children; the
// texts that may speak of the past; the cosine of the words without those of
// faults ("is too variable"), which say nothing of the matter; whether both name
// the same object first; the cosine by word vectors, which see that other words mean
// the same; whether both share no more than their topic; the cosine of the
// parts that find fault; and whether these find different kinds of fault.
func Features(a, b *Weakness) []float64 {
	objects := Shared(a, b)
	own := func(t *Weakness) int {
		n := 0
		for _, o := range t.objects {
			if specific(o) && !slices.Contains(objects, o) {
				n++
			}
		}
		return min(n, 2)
	}
	broad := 0
	for _, o := range a.objects {
		if o.Broad && slices.Contains(b.objects, o) {
			broad++
		}
	}
	return []float64{
		a.words.Dot(b.words),
		float64(min(len(objects), 2)),
		float64(broad),
		float64(min(len(common(a.faults, b.faults)), 2)),
		float64(own(a) + own(b)),
		one(a.item) + one(b.item),
		one(Apart(a, b)),
		one(a.past) + one(b.past),
		a.bare.Dot(b.bare),
		one(len(objects) > 0 && SameFirst(a, b)),
		a.meaning.Cosine(&b.meaning),
		one(onTopic(objects)),
		a.fault.Dot(b.fault),
		one(OtherKind(a, b)),
	}
}

// Shared lists the specific objects that both texts find fault with, by name.
func Shared(a, b *Weakness) []*lexicon.Object {
	both := slices.DeleteFunc(common(a.blamed, b.blamed), func(o *lexicon.Object) bool { return o.Broad })
	slices.SortFunc(both, func(x, y *lexicon.Object) int { return strings.Compare(x.Name, y.Name) })
	return both
}

// OneMatter reports whether both texts find fault with the same specific object,
// or with the same broad one and nothing specific.
func OneMatter(a, b *Weakness) bool {
	if len(Shared(a, b)) > 0 {
		return true
	}
	none := !slices.ContainsFunc(a.blamed, specific) && !slices.ContainsFunc(b.blamed, specific)
	return none && len(common(a.blamed, b.blamed)) > 0
}

// OnTopic reports whether both texts share no more than the topic that they are
// on: what they say of it can differ.
func OnTopic(a, b *Weakness) bool {
	return onTopic(Shared(a, b))
}

func onTopic(both []*lexicon.Object) bool {
	return len(both) > 0 && !slices.ContainsFunc(both, func(o *lexicon.Object) bool { return !o.Topic })
}

// Apart reports whether both texts are about children who are served apart from
// each other.
func Apart(a, b *Weakness) bool {
	return Disjoint(a.groups, b.groups)
}

// Blames reports whether a text finds fault with a broad object of a theme, or
// with one of the given names.
func (t *Weakness) Blames(theme string, names []string) bool {
	return slices.ContainsFunc(t.blamed, func(o *lexicon.Object) bool {
		return o.Broad && o.Theme == theme || slices.Contains(names, o.Name)
	})
}

// SameFirst reports whether both texts name the same object first.
func SameFirst(a, b *Weakness) bool {
	return len(a.objects) > 0 && len(b.objects) > 0 && a.objects[0] == b.objects[0]
}

// SameKind reports whether both texts find the same kind of fault, and no broad one.
func SameKind(a, b *Weakness) bool { return len(common(a.kinds, b.kinds)) > 0 }

// OtherKind reports whether both texts say what kind of fault they find, and no kind
// is the same. It looks at the parts that find fault, where OtherFault takes broad
// kinds, such as uneven, and all of a sentence too.
func OtherKind(a, b *Weakness) bool { return Disjoint(a.kinds, b.kinds) }

// OtherFault reports whether both texts say what is wrong and no kind of fault
// is the same: one finds a thing late, the other finds it vague.
func OtherFault(a, b *Weakness) bool {
	return Disjoint(a.faults, b.faults)
}

// Chance is how likely, 0 to 1, a careful reader would say that two texts find
// the same fault.
func Chance(a, b *Weakness) float64 {
	z := learnt().Base
	for i, f := range Features(a, b) {
		z += learnt().Weights[i] * f
	}
	return 1 / (1 + math.Exp(-z))
}

// OfTheme is how much likelier, in log odds, two criticisms of a theme find the
// same fault than two of any theme.
func OfTheme(id string) float64 { return learnt().Themes[id] }

func specific(o *lexicon.Object) bool { return !o.Broad }

// Disjoint reports whether both lists hold something, and nothing that the other
// holds.
func Disjoint[T comparable](a, b []T) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

func common[T comparable](a, b []T) []T {
	var out []T
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// spaced is words with a space around each.
type spacedWords string

func spaced(words []string) spacedWords { return spacedWords(" " + strings.Join(words, " ") + " ") }

// holdAny reports whether words hold one of some padded phrases.
func (s spacedWords) holdAny(phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(string(s), p) })
}

// groups lists the groups of children that the words name.
func (s spacedWords) groups() []string {
	var out []string
	for _, g := range theCues().Group {
		if s.holdAny(g.Phrases) {
			out = append(out, g.Name)
		}
	}
	return out
}
