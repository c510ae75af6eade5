//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unicode"
	"unicode/utf8"
)

// What one file may take at most.
const (
	mostTime   = 10 * time.Second // of the processor
	mostMemory = 500 << 20        // bytes
	patience   = 5 * time.Minute  // after which the program is ended
)

// sandbox is where the program runs: an empty home, a folder for the files
// that it is given, and one for its own settings and notes.
type sandbox struct {
	program, root, input, folder string
}

func newSandbox(program, root string) (*sandbox, error) {
	s := &sandbox{program: program, root: root, input: filepath.Join(root, "input"), folder: filepath.Join(root, "folder")}
	for _, dir := range []string{s.input, s.folder, filepath.Join(root, "home"), filepath.Join(root, "tmp")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// result is what a run of the program gave, and what it took.
type result struct {
	out, problems []byte
	time          time.Duration
	memory        int64
	ended         bool // it had to be ended
}

// run runs the program in the sandbox.
func (s *sandbox) run(args ...string) result {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	// A limit of four gigabytes keeps the machine alive.
	cmd := exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", `ulimit -v 4000000; exec "$0" "$@"`, s.program}, args...)...)
	cmd.Dir = s.input
	home := filepath.Join(s.root, "home")
	cmd.Env = []string{"HOME=" + home, "TMPDIR=" + filepath.Join(s.root, "tmp"), "REINSPECT_FOLDER=" + s.folder, "TERM=dumb"}
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	err := cmd.Run()
	r := result{out: out.Bytes(), problems: problems.Bytes(), ended: ctx.Err() != nil}
	if cmd.ProcessState == nil {
		r.problems = []byte(fmt.Sprint("panic: cannot run: ", err))
		return r
	}
	r.time = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		r.memory = usage.Maxrss
		if runtime.GOOS == "linux" {
			r.memory <<= 10 // it is given in KB there
		}
	}
	return r
}

// faults returns what no run may do, in words.
func (r result) faults() []string {
	var found []string
	switch {
	case r.ended:
		found = append(found, fmt.Sprintf("does not end within %v", patience))
	case r.time > mostTime:
		found = append(found, fmt.Sprintf("takes %.1f s", r.time.Seconds()))
	}
	if r.memory > mostMemory {
		found = append(found, fmt.Sprintf("takes %d MB", r.memory>>20))
	}
	for _, sign := range []string{"panic:", "goroutine ", "runtime error", "fatal error"} {
		if bytes.Contains(r.problems, []byte(sign)) {
			found = append(found, "panics")
			break
		}
	}
	for _, out := range [][]byte{r.out, r.problems} {
		if c, ok := control(out); ok {
			found = append(found, fmt.Sprintf("prints %U", c))
		}
	}
	return found
}

// control returns the first character of an output that steers a terminal or
// hides what it says: control characters but line ends and tabs, direction
// marks, what has no width, and bytes that are no UTF-8.
func control(out []byte) (rune, bool) {
	for len(out) > 0 {
		c, n := utf8.DecodeRune(out)
		switch {
		case c == utf8.RuneError && n == 1:
			return rune(out[0]), true
		case c == '\n' || c == '\t':
		case unicode.In(c, unicode.Cc, unicode.Cf):
			return c, true
		}
		out = out[n:]
	}
	return 0, false
}

// strays returns the files of the sandbox that nobody put there.
func (s *sandbox) strays() []string {
	var found []string
	_ = filepath.WalkDir(s.root, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasPrefix(path, s.input) && !strings.HasPrefix(path, s.folder) {
			found = append(found, path)
		}
		return nil
	})
	return found
}

// clear empties the folders of the sandbox.
func (s *sandbox) clear() {
	for _, dir := range []string{s.input, s.folder} {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			_ = os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
}
