package compare

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The document names each threshold with its value and reason.
func TestTheDocumentHasTheThresholdsAsTheyAre(t *testing.T) {
	data, err := os.ReadFile("../docs/comparing.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]float64{
		"AloneBelow": AloneBelow, "FurtherAbove": FurtherAbove, "StrengthBelow": StrengthBelow, "WeaknessAbove": WeaknessAbove,
		"RecurringAbove": RecurringAbove, "DoubtfulBelow": DoubtfulBelow, "MentionedAbove": MentionedAbove, "ResolvedBelow": ResolvedBelow,
		"PersistsAbove": PersistsAbove, "WordDiffFloor": WordDiffFloor,
	} {
		if row := fmt.Sprintf("\n| `%s` | %.2f |", name, value); !strings.Contains(string(data), row) {
			t.Errorf("docs/comparing.md does not have%s", row)
		}
	}
}
