package parse

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"reinspect/internal/framework"
	"reinspect/internal/sharedtest"
)

// Services are run by trusts, for several places at once, or by somebody on
// behalf of the council: the authority is the place all the same.
func TestTheAuthorityIsThePlaceWhoeverRunsItsServices(t *testing.T) {
	for title, want := range map[string]string{
		"Inspection of Sandmouth Children and Families Trust":                                                                 "Sandmouth",
		"Inspection of Sandmouth Children’s Trust":                                                                            "Sandmouth",
		"Inspection of Sandmouth Children's Services Trust":                                                                   "Sandmouth",
		"Inspection of Sandmouth Children and Young People’s Trust":                                                           "Sandmouth",
		"Inspection of Sandmouth Children and Families Trust local authority children’s services":                             "Sandmouth",
		"Sandmouth Children’s Trust Inspection of children’s social care services":                                            "Sandmouth",
		"Inspection of Sandmouth Children First":                                                                              "Sandmouth",
		"Inspection of Together for Children Sandmouth":                                                                       "Sandmouth",
		"Monitoring visit to Sandmouth Children and Families Trust":                                                           "Sandmouth",
		"Inspection of Harbour Children’s Trust on behalf of Sandmouth City Council":                                          "Sandmouth",
		"Inspection of Harbour Together Trust on behalf of Sandmouth Council children’s services":                             "Sandmouth",
		"Inspection of Sandmouth Council children’s services, delivered by Harbour Children’s Trust on behalf of the council": "Sandmouth",
		"Inspection of children’s services provided by Harbour Together on behalf of the Royal Borough of Thorne upon Marsh":  "Thorne upon Marsh",
		"Inspection of the joint children’s services of Sandmouth and Eastmere":                                               "Sandmouth and Eastmere",
		"Inspection of Sandmouth and Eastmere joint children’s services":                                                      "Sandmouth and Eastmere",
		"Joint targeted area inspection of services for vulnerable children and young people in Sandmouth":                    "Sandmouth",
		"Joint targeted area inspection of the multi-agency response to abuse and neglect in Sandmouth":                       "Sandmouth",
		"Joint targeted area inspection of Sandmouth Children’s Trust":                                                        "Sandmouth",
		"Joint local area SEND inspection in Sandmouth":                                                                       "Sandmouth",
	} {
		if got := authorityIn(title, words().Place.Frames); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

func TestAProgrammeIsNoAuthority(t *testing.T) {
	for _, title := range []string{
		"Joint targeted area inspection",
		"Joint targeted area inspection of the multi-agency response to domestic abuse",
		"Inspection of the Strengthening Families programme",
		"Inspection of Supporting Families children’s services",
		"Inspection of Bright Harbour children’s services pilot",
	} {
		if got := authorityIn(title, words().Place.Frames); got != "" {
			t.Errorf("%q: %q", title, got)
		}
	}
}

// Every authority of the real reports, as it is written on them, in the titles
// of the frameworks: it is the place that their folder is named after.
func TestTheAuthoritiesOfAllReports(t *testing.T) {
	file, err := os.Open(filepath.Join(sharedtest.Dir(t), "labels", "reports.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	plain := strings.NewReplacer("&", "and", ",", "", "-", " ")
	for _, row := range rows[1:] {
		_, place, ok := strings.Cut(filepath.Dir(row[0]), "_")
		if !ok || row[1] == "" {
			continue
		}
		for _, title := range []string{
			row[1] + " Inspection of services for children in need of help and protection, children looked after and care leavers",
			"Inspection of " + row[1] + " local authority children’s services",
			"Inspection of " + row[1] + " Children and Families Trust",
		} {
			got := authorityIn(title, words().Place.Frames)
			if strings.TrimSuffix(plain.Replace(framework.Fold(got)), " city") != plain.Replace(framework.Fold(place)) {
				t.Errorf("%q: %q, want %q", title, got, place)
			}
		}
	}
}

func TestALongTitleTakesMemoryInProportion(t *testing.T) {
	taken := func(n int) uint64 {
		title := "Inspection of " + strings.Repeat("Ashcombe ", n)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		foldKeeping(title)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	taken(10) // what is built once
	if small, large := taken(200), taken(2000); large > 20*small {
		t.Errorf("ten times the title takes %d times the memory", large/small)
	}
}
