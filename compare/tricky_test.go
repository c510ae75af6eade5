package compare

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reinspect/model"
)

// TestTrickyCases holds every pair of docs/tricky-cases.md to what stands
// below it.
func TestTrickyCases(t *testing.T) {
	data, err := os.ReadFile("../docs/tricky-cases.md")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for _, part := range strings.Split(string(data), "\n## ")[1:] {
		title, _, _ := strings.Cut(part, "\n")
		_, block, found := strings.Cut(part, "```pair\n")
		if !found {
			t.Errorf("%s: no pair", title)
			continue
		}
		block, _, _ = strings.Cut(block, "```")
		cases++
		t.Run(title, func(t *testing.T) { trickyCase(t, block) })
	}
	if cases < 10 {
		t.Errorf("only %d cases read", cases)
	}
}

func trickyCase(t *testing.T, block string) {
	var left, right, now *reportBuilder
	var expected [][2]string
	for line := range strings.Lines(block) {
		line = strings.TrimSpace(line)
		key, rest, _ := strings.Cut(line, " ")
		switch key {
		case "left", "right":
			framework, day, _ := strings.Cut(rest, " ")
			now = report("Larkhollow", framework, day)
			if strings.HasSuffix(framework, "-visit") {
				now.Kind = model.Kind(framework)
			}
			if key == "left" {
				left = now
			} else {
				right = now
			}
		case "#":
			now.section(rest)
		case "?", "!":
			themes, text, _ := strings.Cut(rest, " | ")
			now.asked(themes, text)
			now.Recommendations[len(now.Recommendations)-1].Board = key == "!"
		default:
			if what, ok := strings.CutSuffix(key, ":"); ok {
				expected = append(expected, [2]string{what, rest})
				continue
			}
			themes, text, _ := strings.Cut(line, " | ")
			now.para(themes, trickySentences(text)...)
		}
	}
	if len(expected) == 0 {
		t.Fatal("nothing expected")
	}
	c := Compare(&left.Report, &right.Report, testEnv(t), Options{AsGiven: true})
	for _, e := range expected {
		if got := trickyMark(c, e[0], e[1]); got != e[1] {
			t.Errorf("%s: %s, want %s", e[0], got, e[1])
		}
	}
}

// trickySentences parts "+ One. - Two." before each sign of polarity.
func trickySentences(text string) []string {
	var out []string
	for _, word := range strings.Fields(text) {
		if strings.Contains("+-~=", word) {
			out = append(out, word)
			continue
		}
		out[len(out)-1] += " " + word
	}
	return out
}

// trickyMark writes what the comparison says in the words of the document.
func trickyMark(c *Comparison, what, about string) string {
	subject, _, _ := strings.Cut(about, " ")
	switch what {
	case "beside":
		var out []string
		for _, p := range partners(c) {
			l, r, _ := strings.Cut(p, "-")
			out = append(out, orDot(l)+"-"+orDot(r))
		}
		return strings.Join(out, " ")
	case "theme":
		i := slices.IndexFunc(c.Themes, func(r ThemeRow) bool { return r.Theme == subject })
		if i >= 0 {
			return subject + " " + string(c.Themes[i].Movement)
		}
		return subject + " nothing"
	case "recurring":
		var out []string
		for _, r := range c.Recurring {
			out = append(out, r.Theme)
		}
		return strings.Join(out, " ")
	case "recommendation":
		i := slices.IndexFunc(c.Recommendations, func(f FollowUp) bool { return strconv.Itoa(f.N) == subject })
		if i >= 0 {
			return subject + " " + string(c.Recommendations[i].Status)
		}
	case "looked-at":
		if c.Visit != nil {
			return strings.Join(c.Visit.LookedAt, " ")
		}
	case "versions":
		return strconv.FormatBool(c.Versions)
	}
	return "nothing"
}

func orDot(s string) string {
	if s == "" {
		return "."
	}
	return s
}
