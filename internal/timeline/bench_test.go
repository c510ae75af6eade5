package timeline

import (
	"fmt"
	"testing"

	"reinspect/model"
)

// BenchmarkManyAuthorities sorts 5,000 reports by their authorities; of each there
// is one, so that nothing is compared.
func BenchmarkManyAuthorities(b *testing.B) {
	var reports []*model.Report
	for i := range 5000 {
		reports = append(reports, inspection(fmt.Sprintf("Ashcombe %c%c%c", 'A'+i/625, 'a'+i/25%25, 'a'+i%25), "ilacs-2018", 2018, nil, "plans", "-Plans drift."))
	}
	env := testEnv(b)
	for b.Loop() {
		if lines, _ := Lines(reports, env); len(lines) != len(reports) {
			b.Fatal(len(lines))
		}
	}
}
