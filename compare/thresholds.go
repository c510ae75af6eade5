package compare

// The figures of this package that decide what a comparison says stand in this
// file; what is learnt stands in TOML files, and what words weigh in package
// lexicon. They are constants and no settings: each was chosen with the others, on
// reports that were compared by hand, and holds only together with them.
// docs/comparing.md lists every one with its unit and with what was measured; a test
// holds the two to each other. Shares, scores and chances run from 0 to 1.

// Pairing paragraphs. The three shares add up to 1.
const (
	wordShare        = 0.60 // of the score: the words that both use
	themeShare       = 0.25 // of the score: what both are about
	areaShare        = 0.15 // of the score: whether their areas are compared with each other
	noCounterpartFit = 0.5  // of areaShare, where an area has no counterpart in the other report

	AloneBelow     = 0.31 // score under which the best assignment leaves a paragraph alone
	PairSureAbove  = 0.45 // score under which a pair is doubtful
	FurtherAbove   = 0.28 // reduced score that a further counterpart needs
	shortfallTaken = 0.5  // of what a score falls short of the best of either paragraph, taken off it
	assignedLead   = 0.09 // score by which another pair must lead to be shown before the assigned one

	maxPartners   = 3   // counterparts of one paragraph
	maxCandidates = 32  // right paragraphs considered for one left one
	tooCommon     = 128 // paragraphs of both reports that may hold a term for it to lead from one to another
	maxExplained  = 5   // nearest paragraphs that Explain lists
)

// Bands.
const (
	fewWords     = 110 // words of one side on a theme that may move to a band which both sides fill
	nearlyAsLike = 0.8 // of the score of its likest counterpart, from which a text names another one elsewhere
)

// The balance of a theme.
const (
	asideWeight      = 0.5  // weight of a sentence without a theme for a further theme of its paragraph
	namelessWeight   = 0.75 // the same for its main theme
	fewWeight        = 0.6  // of the weight of a sentence, where it criticises a few cases only
	singledOutWeight = 0.5  // of the weight of a sentence, where it speaks of the better cases only
	mixedShare       = 0.50 // critical share of a sentence that praises and criticises

	StrengthBelow = 0.22 // critical share under which a theme is a strength
	WeaknessAbove = 0.70 // critical share over which it is a weakness
	strengthDoubt = 0.08 // critical share to either side of the first within which a balance is doubtful
	weaknessDoubt = 0.05 // the same of the second
	fewJudging    = 2    // sentences that judge a theme, up to which a weakness may be mixed, and what is said in passing may be nothing
	absentBelow   = 0.25 // weight of judging sentences under which a theme is absent
	fewMentions   = 4    // sentences of a side, up to which it is doubtful that both are about the same, if they name different things
)

// The chance that a careful reader would call a theme a weakness of both
// reports: the coefficients of a logistic regression.
const (
	recurringBase    = 0.65 // the constant
	recurringShare   = 2.0  // times the smaller critical share
	recurringAlike   = 1.7  // times the cosine of the words of the criticism
	recurringAsked   = 0.7  // for each list that asks for it
	recurringBothAsk = 0.75 // added where both lists do
	recurringPraise  = -0.4 // times log(1 + praise), for each side

	recurringQuotes   = 0.3  // times the log odds that the two quotes find the same fault
	recurringSecond   = 0.3  // times those of the likest two other sentences
	recurringNoSecond = 0.02 // the chance of the latter where there are none
	recurringLeans    = 1.0  // log odds taken for each of two sentences that cannot be read alone
	recurringSummary  = 0.4  // the same for each that stands in the summary

	RecurringAbove  = 0.18 // chance from which a theme is listed
	DoubtfulBelow   = 0.50 // chance under which it is marked as doubtful
	oneMatterFrom   = 0.70 // of the chance of the likest two sentences, from which two that name one thing are quoted instead
	sureByQuotes    = 0.35 // chance from which it is sure nonetheless, if the quotes name one object and their own chance is that of the next
	sureQuotes      = 0.60 // chance that these quotes find the same fault
	sureUnnamed     = 0.45 // chance of two quotes that name no one thing, or only a topic such as exploitation, under which it is doubtful
	sureOtherFault  = 0.18 // chance of quotes that name different kinds of fault, under which it is doubtful
	unlikeBelow     = 0.08 // chance of the quotes under which a theme is not listed: they find different faults
	sameFaultFrom   = 0.60 // chance of the quotes from which it is not said that they may find different faults
	sameKindFrom    = 0.40 // the same for quotes that name no one thing but one kind of fault, or one thing but different kinds
	BearsOutAbove   = 0.30 // chance that a further sentence finds the same fault as one of the other report, for it to be cited
	AskedAgainAbove = 0.12 // the same for two items of improvement lists, for them to ask for the same thing
	maxCriticisms   = 40   // sentences of each side that are compared, the weightiest first
	maxEvidence     = 6    // places cited for each side
	maxPhrases      = 5    // words in common that are named
	tellingAbove    = 2.2  // weight in the lexicon from which a word is worth naming
)

// What became of a recommendation. Chances are those that a sentence answers it.
const (
	AnswersAbove        = 0.28 // chance that a sentence needs to answer a recommendation
	SureAbove           = 0.60 // chance from which a quote leaves no doubt
	SureResolvedAbove   = 0.85 // the same where it is to show that a matter is resolved
	SureWholeAbove      = 0.70 // the same where the sentences quoted leave out nothing of what is asked for
	SilentBelow         = 0.15 // chance of the likeliest sentence under which it is sure that nothing answers
	AsksAgainAbove      = 0.35 // chance from which an item of the later list asks for the same again
	BoardAnswersAbove   = 0.80 // of the likeliest sentence about the safeguarding board, for an item addressed to it
	PraiseAbove         = 0.43 // chance from which praise shows that a matter is resolved, though it does not name what is asked for above all
	PraiseNamelessAbove = 0.60 // the same where the whole report never names what is asked for above all
	ResolvedInMixed     = 0.90 // chance from which praise shows that a matter is resolved where its theme is mixed as a whole
	openAbove           = 0.50 // of the best chance, from which criticism of what is asked for above all leaves it open
	summaryLess         = 0.80 // log odds taken from a sentence of the summary
	unprovenWorth       = 0.4  // of the chance of a sentence whose polarity is not nearly certain, when proofs are put in order
	sinceWorth          = 1.3  // times the chance of one that says what has changed since an earlier inspection
	evidenceFrom        = 0.40 // of the chance of the likeliest, from which a sentence counts
	repeatedWeight      = 0.10 // critical share that an item which asks again adds
	ResolvedBelow       = 0.17 // critical share under which it is resolved
	PersistsAbove       = 0.75 // critical share over which it persists
	nearFrom            = 0.01 // chance from which a sentence is kept as near
	maxAnswers          = 25   // sentences that count, the likeliest first
	boundByWords        = 0.30 // cosine with what is asked for, from which a sentence speaks of it where no thing is named
	maxProof            = 4    // places cited
	maxNearest          = 2    // places cited if nothing answers it
	unsaidAbove         = 2.8  // weight in the lexicon from which a reason names a word that is asked for
	shortestUnsaid      = 5    // letters of such a word
	mostUnsaid          = 3    // things or words asked for that a reason names
	tellingWords        = 2    // words of what is asked for that weigh most
	mostNamed           = 3    // things in common that count, and things not asked for

	nextWithin = 5 // years between two inspections that can follow each other
)

// Proof.
const proofConfidence = 0.70 // confidence of a sentence's polarity from which it is quoted as proof

// What a report itself says has changed.
const (
	repeatedFrom    = 0.80 // cosine of words from which a sentence repeats another one
	StatedAbove     = 0.25 // chance that a reader agrees that it says so, from which a sentence is listed
	StatedSureAbove = 0.70 // chance from which it is sure
	shortStatement  = 12   // words under which a sentence is short
	longStatement   = 35   // words over which it is long
)

// The sentences of a summary that are shown as its own words: what is added to
// the score of each.
const (
	ownWordsLead     = 2.0 // for the first judging sentence
	ownWordsFade     = 0.5 // how fast that falls with each further one
	ownWordsSince    = 0.5 // if it looks back, and if it states a change
	ownWordsWhole    = 0.5 // if it speaks of the whole service
	ownWordsLeans    = 1.0 // taken off if it leans on the sentence before, and if it is long
	ownWordsChildren = 0.4 // if it speaks of children
	ownWordsVerdict  = 0.6 // if it says how good or bad things are
	ownWordsLong     = 45  // words from which a sentence is long
	maxOwnWords      = 2
)

// The sentence by which a report criticises a theme: what is added to the
// confidence of each. Of 194 such quotes of three authorities a reader signed 93 %
// of items of lists of improvements, 77 % of other sentences, and 71 % of those
// that lean on the sentence before.
const (
	criticisedAtAll  = 2.0  // so that none is below 0
	criticisedItem   = 1.0  // for an item of a list of improvements; taken off if it is the safeguarding board's
	criticisedMain   = 0.6  // if it is about the theme first of all
	criticisedInArea = 0.4  // if it stands in the section that the theme belongs to
	criticisedMixed  = 0.5  // taken off if it praises as well
	criticisedLeans  = 0.8  // taken off if it is not understood alone
	criticisedOpens  = 0.4  // taken off if it begins as a sentence does that goes on from another
	criticisedPoints = 0.4  // taken off if it points back at something
	criticisedBeside = 0.6  // taken off if it tells of the past, of what leaders know or of one case
	criticisedLater  = 0.03 // taken off for each mention that weighs more, criticisedMost at most
	criticisedMost   = 10   // mentions
)

// Word marks and versions.
const (
	WordDiffFloor  = 0.50 // share of words in common that word marks need
	wordDiffScreen = 0.60 // score under which two paragraphs cannot reach it
	mostDiffWords  = 2000 // words of a text that is marked: marking takes as long as their square
	versionsAbove  = 0.30 // share of sentences in common that makes two reports versions of one
)
