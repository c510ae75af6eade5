package model

import "cmp"

// Kind says what sort of document a report is.
type Kind string

// The kinds of document.
const (
	Inspection      Kind = "inspection"
	MonitoringVisit Kind = "monitoring-visit"
	FocusedVisit    Kind = "focused-visit"
	PressRelease    Kind = "press-release"
	News            Kind = "news"
	OtherKind       Kind = "other"
)

// Report is one document, read, parsed and assessed. What could not be read
// is left empty and named in Warnings; nothing is guessed.
type Report struct {
	Source          Source
	Title           string
	Authority       string // the place inspected, without "London Borough of" and the like
	Framework       FrameworkRef
	Kind            Kind
	Inspected       Period
	Published       Date
	LeadInspector   string // the name alone, without titles; several joined by " and "
	Judgements      []Judgement
	Recommendations []Recommendation
	Sections        []Section
	Warnings        []string
}

// Source says where a report came from.
type Source struct {
	Path   string
	Format string // pdf, docx, html, markdown, text or toml
	SHA256 string // of the file's bytes, in lower-case hexadecimal
	Pages  int    // 0 where the format has no pages
}

// FrameworkRef names the inspection framework that a report follows; the
// zero value means that none was recognised.
type FrameworkRef struct{ ID, Name string }

// Judgement is one graded verdict of a report.
type Judgement struct {
	Area       string // area id of the framework, such as "leadership"
	Label      string // as printed
	Grade      string // grade id, such as "requires-improvement"
	GradeLabel string // as the framework prints it
	Rank       int    // 1 is the best step of the framework's scale; 0 for "not judged"
	Source     JudgementSource
	Page       int // where it was read; 0 where unknown
}

// JudgementSource is the route by which a judgement was found.
type JudgementSource string

// The routes, the best-founded first. Reported is a grade which a text only
// reports; it is never that document's own judgement.
const (
	FromTable    JudgementSource = "table"
	FromHeading  JudgementSource = "heading"
	FromSentence JudgementSource = "sentence"
	Reported     JudgementSource = "reported"
)

// Recommendation is one item of a report's improvement list. Sentences holds
// its text split and assessed like a paragraph's.
type Recommendation struct {
	N         int    // running number over the whole report, from 1
	Text      string // without bullet and reference
	Themes    []ThemeMark
	Sentences []Sentence
	Reference string // such as "outcome 4"; "" where none is printed
	Group     string // such as "Immediately"; "" where the list has no groups
	Board     bool   // addressed to the safeguarding board, not to the authority
	Paragraph int    // the printed number where the item is a numbered paragraph; 0 otherwise
	Page      int
}

// OtherArea is the area of a judgement that has no counterpart in any other
// framework and is compared with nothing, such as "capacity to improve".
const OtherArea = "other"

// Section is one part of a report under a heading of its own. Text before
// the first heading stands in a section whose area is Summary.
type Section struct {
	Title      string
	Area       string // area id, Summary, or "" where the heading belongs to no area
	Grade      string // grade id in or after the heading; "" where there is none
	Background bool   // about the place, the inspection or what grades mean: no finding of this inspection
	Paragraphs []Paragraph
}

// Day is the day by which reports are ordered: the last of the inspection, else
// that of publication; zero where neither is known.
func (r *Report) Day() Date { return cmp.Or(r.Inspected.End, r.Inspected.Start, r.Published) }

// Summary is the area of the text before the first section; OverallArea is
// the judgement on the whole, under every framework that makes one.
const (
	Summary     = "summary"
	OverallArea = "overall"
	BoardArea   = "lscb"
)

// Paragraph is one paragraph, whole, in its own words.
type Paragraph struct {
	Number    int    // printed number; the running number where the document prints none; 0 for an unnumbered paragraph of a numbered document
	Numbered  bool   // whether Number is printed
	Page      int    // first page it stands on; 0 where unknown
	Heading   string // the nearest sub-heading above it within its section, or ""
	Text      string
	Themes    []ThemeMark // main one first, at most three
	Sentences []Sentence
}

// ThemeMark is a theme that a text is about, with what decided it.
type ThemeMark struct {
	ID      string
	Score   float64  // 0 to 1
	Phrases []string // the words behind it, as they stand in the text
}

// Sentence is one sentence of a paragraph or recommendation with its marks.
type Sentence struct {
	Text       string
	Polarity   Polarity
	Change     Change
	Confidence float64  // of the polarity, 0 to 1: the chance that a careful reader agrees; 0 where unknown
	Cues       []string // the words that decided, in the sentence's own order
	Against    []string // the words that spoke against it, in that order
	Themes     []string // theme ids of this sentence, main one first; may be empty
	Corrected  bool     // a reader set the marks by hand
	Rethemed   bool     // a reader set the themes by hand
}

// undecidedBelow is the confidence below which the polarity of a sentence is
// no better than a guess.
const undecidedBelow = 0.2

// Undecided reports whether the polarity was read with so little confidence
// that it must not be shown as if it had been decided.
func (s *Sentence) Undecided() bool {
	return !s.Corrected && s.Confidence > 0 && s.Confidence < undecidedBelow
}

// doubtfulBelow is the confidence below which a reader should check a mark.
const doubtfulBelow = 0.6

// Doubtful reports whether a reader should check the marks.
func (s *Sentence) Doubtful() bool {
	return !s.Corrected && s.Confidence > 0 && s.Confidence < doubtfulBelow
}

// Polarity is what a sentence says of practice.
type Polarity string

// The polarities.
const (
	Strength Polarity = "strength"
	Weakness Polarity = "weakness"
	Mixed    Polarity = "mixed"
	Neutral  Polarity = "neutral"
)

// Change is what a sentence itself says about movement over time.
type Change string

// The stated changes.
const (
	NoChange Change = "none"
	Improved Change = "improved"
	Declined Change = "declined"
	Persists Change = "persists"
)
