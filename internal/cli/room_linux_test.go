package cli

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestLargePagesAreAskedForWhereTheSystemGivesThem(t *testing.T) {
	if !largePagesWhenAsked() {
		t.Skip("this system gives no large pages when asked")
	}
	useLargePages()
	if asked := roomAskedFor(t); asked < roomInLargePages {
		t.Errorf("large pages are asked for %d bytes, want %d", asked, roomInLargePages)
	}
}

func TestOnlyASystemThatGivesLargePagesToWhomAsksIsAsked(t *testing.T) {
	for setting, want := range map[string]bool{
		"always [madvise] never\n": true, "[always] madvise never\n": false, "always madvise [never]\n": false, "": false,
	} {
		if got := toWhomAsks([]byte(setting)); got != want {
			t.Errorf("%q is taken for %v", setting, got)
		}
	}
}

// roomAskedFor returns for how many bytes this process has asked for large pages.
func roomAskedFor(t *testing.T) int {
	t.Helper()
	file, err := os.Open("/proc/self/smaps")
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	all, kilobytes := 0, 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		_, _ = fmt.Sscanf(lines.Text(), "Size: %d kB", &kilobytes)
		if flags, ok := strings.CutPrefix(lines.Text(), "VmFlags:"); ok && strings.Contains(flags+" ", " hg ") {
			all += kilobytes << 10
		}
	}
	return all
}
