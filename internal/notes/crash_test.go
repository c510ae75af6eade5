//go:build linux

package notes

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"reinspect/internal/fault"
	"reinspect/internal/sharedtest"
)

// writerDir, set in the environment, makes this test binary a window that saves
// one note over and over in that folder, and prints a line after each save.
const writerDir = "REINSPECT_TEST_WRITER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		keepWriting(dir)
	}
	os.Exit(m.Run())
}

func keepWriting(dir string) {
	b, err := Open(Folders{Own: dir}, reports())
	if err == nil && b.Content().Empty() {
		b.Add(OnJudgement("overall"), "0")
	}
	for err == nil {
		n := b.Content().Notes[0]
		b.Rewrite(n, strconv.Itoa(count(n)+1)+strings.Repeat(" long", 200))
		if _, err = b.Save(context.Background()); err == nil {
			fmt.Println(count(b.Content().Notes[0]))
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

// count is the number that a note of keepWriting begins with.
func count(n Note) int {
	number, _, _ := strings.Cut(n.Text, " ")
	c, _ := strconv.Atoi(number)
	return c
}

// A window is killed again and again, each time at another moment of its saving:
// 200 times in a thorough run.
func TestAKillWhileSavingLosesNothingThatWasSaved(t *testing.T) {
	kills := 20
	if sharedtest.Thorough() {
		kills = 200
	}
	const windows = 4
	for seed := range uint64(windows) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			dir, moments := t.TempDir(), rand.New(rand.NewPCG(seed, 0))
			for range kills / windows {
				saved := killedWriter(t, dir, time.Duration(moments.IntN(3000))*time.Microsecond)
				if got := count(open(t, dir, reports()).Content().Notes[0]); got < saved {
					t.Fatalf("save %d is on disk, %d was reported", got, saved)
				}
			}
			b := open(t, dir, reports())
			b.Add(OnJudgement("overall"), "the last")
			save(t, b)
			if files, _ := os.ReadDir(dir); len(files) != 2 { // the notes and the lock
				t.Errorf("left behind: %v", files)
			}
		})
	}
}

// killedWriter starts a window that keeps writing, kills it some time after
// its first save, and returns the last save that it reported.
func killedWriter(t *testing.T, dir string, after time.Duration) (saved int) {
	writer := exec.Command(os.Args[0])
	writer.Env = append(os.Environ(), writerDir+"="+dir)
	out, err := writer.StdoutPipe()
	if err == nil {
		err = writer.Start()
	}
	if err != nil {
		t.Error(err)
		return 0
	}
	lines := bufio.NewScanner(out)
	lines.Scan()
	time.Sleep(after)
	if err := writer.Process.Kill(); err != nil {
		t.Error(err)
	}
	for more := true; more; more = lines.Scan() {
		saved, err = strconv.Atoi(lines.Text())
		if err != nil {
			t.Errorf("the writer stopped: %s", lines.Text())
		}
	}
	_ = writer.Wait() // it was killed, as intended
	return saved
}

// smallDisk returns a folder on a disk of its own, and what makes that disk
// read-only. Without the right to mount one the test is skipped.
func smallDisk(t *testing.T) (dir string, freeze func()) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no right to mount a small disk here:", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir, func() {
		if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
			t.Skip("no right to make a disk read-only here:", err)
		}
	}
}

// wantUnsaved checks what a failed save leaves: the old note on disk, both in
// memory, and an error that says what to do.
func wantUnsaved(t *testing.T, b *Book, err error) {
	t.Helper()
	if err == nil || fault.Hint(err) == "" {
		t.Errorf("error %v, hint %q", err, fault.Hint(err))
	}
	if got := texts(open(t, b.dir, reports()).Content()); !slices.Equal(got, []string{"old"}) {
		t.Errorf("on disk now: %.40q", got)
	}
	if files, _ := os.ReadDir(b.dir); len(files) != 2 {
		t.Errorf("left behind: %v", files)
	}
	if !b.Unsaved() || len(b.Content().Notes) != 2 {
		t.Errorf("%d notes in memory", len(b.Content().Notes))
	}
}

func TestADiskThatIsFull(t *testing.T) {
	dir, _ := smallDisk(t)
	b := open(t, dir, reports())
	b.Add(OnJudgement("overall"), "old")
	save(t, b)
	id := b.Add(OnJudgement("overall"), strings.Repeat("too long ", 10000))
	_, err := b.Save(context.Background())
	wantUnsaved(t, b, err)
	b.Rewrite(*b.now.note(id), "short")
	save(t, b)
}

func TestADiskThatBecomesReadOnly(t *testing.T) {
	dir, freeze := smallDisk(t)
	b := open(t, dir, reports())
	b.Add(OnJudgement("overall"), "old")
	save(t, b)
	b.Add(OnJudgement("overall"), "new")
	freeze()
	_, err := b.Save(context.Background())
	wantUnsaved(t, b, err)
	if _, err := b.SaveTo(context.Background(), t.TempDir()); err != nil || b.Unsaved() {
		t.Errorf("saved elsewhere: %v", err)
	}
}

func TestAFolderThatMayNotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write into every folder")
	}
	b := open(t, t.TempDir(), reports())
	b.Add(OnJudgement("overall"), "old")
	save(t, b)
	b.Add(OnJudgement("overall"), "new")
	if err := os.Chmod(b.dir, 0o500); err != nil {
		t.Fatal(err)
	}
	_, err := b.Save(context.Background())
	wantUnsaved(t, b, err)
	if err := os.Chmod(b.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	save(t, b)
}

// fullDisk, set in the environment, makes this process the one with the limit.
const fullDisk = "REINSPECT_TEST_FULL_DISK"

// Where no small disk can be mounted, a limit on the size of files stands in for
// a full one. The limit is that of a whole process, so that the test starts one.
func TestAFileThatMayNotGrow(t *testing.T) {
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

	wantUnsaved(t, b, err)
	save(t, b)
}
