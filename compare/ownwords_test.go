package compare

import (
	"slices"
	"testing"

	"reinspect/model"
)

// The sentences quoted from a summary say how things stand as a whole, not who
// came when, and one that leans on another is quoted after it.
func TestASummaryInItsOwnWords(t *testing.T) {
	r := report("Larkhollow", "ilacs-2023", "2024-03-01").section(model.Summary).para("strategic-leadership",
		"=Larkhollow is a culturally diverse district.",
		"+Services for children in Larkhollow have improved since the last inspection in 2019, when they were inadequate.",
		"=A new director was appointed in 2022.",
		"-Minutes of one panel are brief.",
		"-For care leavers, however, services remain poor, and too many young people are left without support.",
		"-Fire drills are late.").Report
	got := ownWords(&r)
	want := []string{
		"Services for children in Larkhollow have improved since the last inspection in 2019, when they were inadequate.",
		"For care leavers, however, services remain poor, and too many young people are left without support.",
	}
	var texts []string
	for _, e := range got {
		texts = append(texts, e.Quote())
	}
	if !slices.Equal(texts, want) {
		t.Errorf("quoted are\n%q\nwant\n%q", texts, want)
	}
	none := report("Larkhollow", "ilacs-2023", "2024-03-01").section("leadership").para("workforce", "+Leaders of services are outstanding.").Report
	if got := ownWords(&none); len(got) != 0 {
		t.Errorf("a report without a summary is quoted: %v", got)
	}
}

func TestTwoSentencesThatFollowEachOtherAreQuotedOnce(t *testing.T) {
	r := report("Larkhollow", "ilacs-2023", "2024-03-01").section(model.Summary).para("strategic-leadership",
		"-The help that families get has declined since the last inspection.",
		"-This decline leaves too many children at risk of harm.").Report
	quoted := ownWords(&r)
	if len(quoted) != 2 {
		t.Errorf("%d sentences are quoted, want both", len(quoted))
	}
	for _, e := range quoted {
		if e.Before != "" {
			t.Errorf("quoted a second time: %q", e.Before)
		}
	}
}
