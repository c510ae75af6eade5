package assess

import (
	"slices"
	"testing"

	"reinspect/model"
)

// TestSenseOfTheDomain holds what a careful reader of such reports would not
// forgive. The sentences are invented; each stands in a paragraph of its own
// kind, for neighbours have a say.
func TestSenseOfTheDomain(t *testing.T) {
	a := assessor(t, "")
	for _, c := range []struct {
		name, before, text string
		polarity           []model.Polarity
		change             model.Change
	}{
		{"variable is a weakness", "Plans in Ashmere are reviewed by managers.", "The quality of assessments is variable.", []model.Polarity{model.Weakness}, model.NoChange},
		{"a recognised weakness is one", "Audit findings are reported to senior leaders.", "Leaders recognise that supervision is not yet consistently good enough.", []model.Polarity{model.Weakness, model.Mixed}, model.NoChange},
		{"most, but too many", "Inspectors looked at assessments.", "Most assessments are timely, but too many lack analysis of risk.", []model.Polarity{model.Mixed}, model.NoChange},
		{"although praise, fault", "Children in Brackwater are seen often.", "Although relationships with children are strong, plans are not specific enough.", []model.Polarity{model.Mixed, model.Weakness}, model.NoChange},
		{"a small hedge is praise still", "Children's needs are well understood.", "Visits are mostly regular and purposeful.", []model.Polarity{model.Strength}, model.NoChange},
		{"no delay is praise", "The front door is well staffed.", "Contacts are dealt with promptly and without delay.", []model.Polarity{model.Strength}, model.NoChange},
		{"what remains persists", "The last inspection asked for better supervision.", "Supervision remains inconsistent and is still not recorded well.", []model.Polarity{model.Weakness}, model.Persists},
		{"all areas remain", "Progress since the last inspection has been slow.", "All weaknesses named at the last inspection remain.", []model.Polarity{model.Weakness}, model.Persists},
		{"improved since", "The service for care leavers is well led.", "Support for care leavers has improved markedly since inspectors last came.", []model.Polarity{model.Strength}, model.Improved},
		{"worse than before", "Inspectors found serious concerns.", "The quality of practice has deteriorated since the last inspection.", []model.Polarity{model.Weakness}, model.Declined},
		{"a child's progress is no change of the service", "Pupils enjoy school.", "With this help, children make good progress and their attendance gets better.", []model.Polarity{model.Strength}, model.NoChange},
		{"numbers alone say nothing", "Ashmere is a rural borough of 310,000 people.", "At 31 March 2024, 412 children were looked after, of whom 38 lived in residential homes.", []model.Polarity{model.Neutral}, model.NoChange},
		{"a setting is no finding", "Thresholds are well understood.", "When risks to children escalate, social workers act swiftly to protect them.", []model.Polarity{model.Strength}, model.NoChange},
		{"fewer of what is wanted", "Leaders have found it hard to recruit foster carers.", "The number of approved carers has fallen from 61 to 48 since the last inspection.", []model.Polarity{model.Weakness}, model.Declined},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := paragraph(a, c.before, c.text).Sentences[1]
			ok := false
			for _, p := range c.polarity {
				ok = ok || s.Polarity == p
			}
			if !ok {
				t.Errorf("%q read as %s by %q, want %v", c.text, s.Polarity, s.Cues, c.polarity)
			}
			if s.Change != c.change {
				t.Errorf("%q read as %s by %q, want %s", c.text, s.Change, s.Cues, c.change)
			}
		})
	}
}

// The name of a place is no reason, whatever the words of training were.
func TestNamesExplainNothing(t *testing.T) {
	a := assessor(t, "")
	s := paragraph(a, "Child protection enquiries in the Plymouth service are concluded in a timely manner.").Sentences[0]
	if all := slices.Concat(s.Cues, s.Against); slices.Contains(all, "Plymouth") || !slices.Contains(s.Cues, "timely") {
		t.Errorf("read as %s by %q, against it %q", s.Polarity, s.Cues, s.Against)
	}
}

func TestWordsOfGrammarExplainNothing(t *testing.T) {
	a := assessor(t, "")
	s := paragraph(a, "Thresholds are well understood.", "When children are at risk of harm, strategy meetings are held swiftly.").Sentences[1]
	if !slices.Contains(s.Cues, "swiftly") {
		t.Errorf("read as %s by %q, without \"swiftly\"", s.Polarity, s.Cues)
	}
	if slices.Contains(s.Cues, "When") {
		t.Errorf("read as %s by %q: \"When\" is no reason", s.Polarity, s.Cues)
	}
}

func TestWhatIsAskedForIsWanting(t *testing.T) {
	a := assessor(t, "")
	for _, text := range []string{
		"The quality of written plans for children.",
		"Ensure that every child has a timely health assessment.",
		"The effectiveness of management oversight, including in the out-of-hours service.",
	} {
		r := &model.Report{Recommendations: []model.Recommendation{{N: 1, Text: text, Sentences: []model.Sentence{{Text: text}}}}}
		a.Report(r)
		rec := r.Recommendations[0]
		if rec.Sentences[0].Polarity != model.Weakness {
			t.Errorf("%q read as %s", text, rec.Sentences[0].Polarity)
		}
		if len(rec.Themes) == 0 {
			t.Errorf("%q has no theme", text)
		}
	}
}

func TestAPastFaultIsNotTodays(t *testing.T) {
	a := assessor(t, "")
	s := paragraph(a, "Foster carers like the help they have.", "Until recently, carers waited too long for training, but this is now timely and well attended.").Sentences[1]
	if s.Polarity == model.Weakness && s.Change != model.Improved {
		t.Errorf("read as %s, %s by %q: a fault of today", s.Polarity, s.Change, s.Cues)
	}
}
