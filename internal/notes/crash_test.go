//go:build linux

package notes

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"reinspect/internal/fault"
)

// writerDir, set in the environment, turns this test binary into a window
// that saves one note after another and says so after each.
const writerDir = "REINSPECT_TEST_WRITER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		keepWriting(dir)
	}
	os.Exit(m.Run())
}

func keepWriting(dir string) {
	b, err := Open(Folders{Own: dir}, reports())
	for i := 0; err == nil; i++ {
		b.Add(OnJudgement("overall"), fmt.Sprintf("note %d %s", i, strings.Repeat("long ", 2000)))
		if _, err = b.Save(context.Background()); err == nil {
			fmt.Println(i)
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

func TestKilledWhileSavingLosesNothingThatWasSaved(t *testing.T) {
	dir := t.TempDir()
	saved := 0
	for range 5 {
		writer := exec.Command(os.Args[0])
		writer.Env = append(os.Environ(), writerDir+"="+dir)
		out, err := writer.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for i := 0; i < 4 && lines.Scan(); i++ {
			saved++
		}
		// It is now in the middle of its next save, or about to be.
		if err := writer.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			saved++ // said before the kill arrived
		}
		_ = writer.Wait() // killed, as it should be
		if got := len(open(t, dir, reports()).Content().Notes); got < saved {
			t.Fatalf("%d notes on disk, %d were saved", got, saved)
		} else {
			saved = got
		}
	}
	if saved < 20 {
		t.Errorf("only %d notes were ever saved", saved)
	}
}

// fullDisk, set in the environment, lets this process fill its disk.
const fullDisk = "REINSPECT_TEST_FULL_DISK"

// A file that may not grow stands in for a full disk: the write fails in the
// middle, after the file was opened. The limit holds for a whole process, its
// test log included, so that one of its own is started.
func TestAFullDiskKeepsTheOldFileAndTheNewNotes(t *testing.T) {
	if os.Getenv(fullDisk) == "" {
		other := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
		other.Env = append(os.Environ(), fullDisk+"=yes")
		if out, err := other.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	b := open(t, t.TempDir(), reports())
	b.Add(OnJudgement("overall"), "old")
	save(t, b)
	b.Add(OnJudgement("overall"), "new")

	signal.Ignore(syscall.SIGXFSZ)
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 100, Max: was.Max}); err != nil {
		t.Fatal(err)
	}
	_, err := b.Save(context.Background())
	if reset := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); reset != nil {
		t.Fatal(reset)
	}

	if err == nil || fault.Hint(err) == "" {
		t.Fatalf("err %v, hint %q", err, fault.Hint(err))
	}
	if c := open(t, b.dir, reports()).Content(); len(c.Notes) != 1 || c.Notes[0].Text != "old" {
		t.Errorf("on disk now: %+v", c)
	}
	if files, _ := os.ReadDir(b.dir); len(files) != 2 {
		t.Errorf("left behind: %v", files)
	}
	if !b.Unsaved() || len(b.Content().Notes) != 2 {
		t.Errorf("in memory now: %+v", b.Content())
	}
	save(t, b)
}
