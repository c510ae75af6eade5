package main

// The hyper-parameters of training. docs/understanding.md has what was tried
// beside them; after a change, train and compare the printed scores with those
// on that page.

// folds is into how many parts cross-validation divides the paragraphs, whole
// authorities each. Fewer train faster and a little worse.
var folds = 10

// toneAreas are the areas that get an input of their own in the tone model,
// because people write about them in a manner of their own; "" is a paragraph
// without an area. They are stored in the weights file. Every other area counts
// as "other".
var toneAreas = []string{
	"", "summary", "overall", "leadership", "help-and-protection", "children-in-care", "care-leavers", "adoption", "lscb",
}

// The linear model of tone's first stage (Adagrad).
const (
	minToneFeatureTexts = 4 // sentences that must have a feature
	toneLinearEpochs    = 6
	toneLinearRate      = 0.3
)

// The convolution of tone's first stage (Adam; the word vectors by Adagrad).
const (
	minWordCount     = 4 // occurrences of a word with a vector of its own
	maxConvWords     = 100
	dims             = 64 // of a word vector
	learnedDims      = 48 // of these, from co-occurrences; the others start at random
	window           = 4  // words within which two words co-occur
	filters          = 128
	convEpochs       = 5
	convBatch        = 16
	convRate         = 0.002
	wordRate         = 0.02 // of the word vectors
	convDecay        = 0.01
	convDropout      = 0.6
	changeLossWeight = 0.5 // the loss of the stated change, beside that of the polarity
)

// Tone's second stage: networks of toneHidden units (see "All networks") and trees.
const (
	toneHidden    = 32
	toneNetEpochs = 10
)

var toneTrees = treeConfig{trees: 120, depth: 4, rate: 0.12, rowSample: 0.7, columnSample: 0.3, lambda: 3, seed: 1}

const maxBins = 64 // into which the trees divide an input

// How sentences count.
const (
	classWeightPower  = 0.4 // a class counts by its rarity to this power
	pseudoLabelWeight = 0.5 // a sentence labelled by a model, beside one labelled by a person
)

// The decision.
const (
	maxReversals     = 3 // % of clear strengths and weaknesses that may come out as their opposite
	restarts         = 8 // of the hill climbing
	climbingSteps    = 400
	calibrationSteps = 10
)

// The linear model of topic's first stage (Adagrad).
const (
	minTopicFeatureTexts = 4
	topicLinearEpochs    = 15
	topicLinearRate      = 0.5
	topicLinearBias      = -4 // at the start: most themes do not fit most paragraphs
	topicLinearDecay     = 5e-4
	topicLinearDropout   = 0.5
)

// The bag-of-words network of topic's first stage.
const (
	minBagFeatureTexts = 6
	bagDims            = 96 // of a word vector
	bagWindow          = 25 // words within which two words co-occur
	bagHidden          = 56
	bagEpochs          = 15
	bagBias            = -3
)

// Topic's second stage.
const (
	topicHidden    = 32
	topicNetEpochs = 8
	themeBiasRate  = 0.05 // Adagrad
	priorTexts     = 5    // of the usual mixture of themes, added to each area's
)

// The sentence stage.
const (
	sentenceHidden  = 16
	sentenceEpochs  = 20
	labelledFirst   = 0.9 // the probability that stands for the main label of the sentence before
	minPseudo       = 0.2 // the lowest first-stage probability at which an unlabelled sentence is taken to speak about a theme of its paragraph
	minPseudoSecond = 0.6
	labelledFurther = 0.7 // and for a further one
)

// All networks (Adam).
const (
	netBatch   = 32
	netRate    = 0.002
	netDecay   = 0.01
	netDropout = 0.3
	minSpread  = 0.05 // added to the spread of an input, so that one that hardly varies is not blown up
)

// All word vectors from co-occurrences.
const (
	powerIterations = 8
	contextPower    = 0.75 // how the frequency of the other word is smoothed
)

// minDecay is the weight decay of a linear model that asks for none.
const minDecay = 1e-5
