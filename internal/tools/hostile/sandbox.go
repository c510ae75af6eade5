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
	program, root       string
	home, input, folder string
	files               map[string]os.FileInfo // those that were put there
}

// newSandbox makes a sandbox within root, which is empty. It lies some folders
// deep, so that a path that leads out of it still ends in root.
func newSandbox(program, root string) (*sandbox, error) {
	box := filepath.Join(root, "a", "b", "c")
	s := &sandbox{program: program, root: root, home: filepath.Join(box, "home"), input: filepath.Join(box, "input"), folder: filepath.Join(box, "folder")}
	s.files = map[string]os.FileInfo{}
	for _, dir := range []string{s.home, s.input, s.folder} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// put writes a file of the sandbox.
func (s *sandbox) put(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return err
	}
	info, err := os.Lstat(path)
	s.files[path] = info
	return err
}

// result is what a run of the program gave, and what it took.
type result struct {
	out, problems []byte
	time          time.Duration
	memory        int64
	ended         bool // it had to be ended
	refused       bool
}

// run runs the program in the sandbox.
func (s *sandbox) run(args ...string) result {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	// A limit of four gigabytes keeps the machine alive.
	cmd := exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", `ulimit -v 4000000; exec "$0" "$@"`, s.program}, args...)...)
	cmd.Dir = s.input
	cmd.Env = []string{"HOME=" + s.home, "TMPDIR=" + s.home, "REINSPECT_FOLDER=" + s.folder, "TERM=dumb"}
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	err := cmd.Run()
	r := result{out: out.Bytes(), problems: problems.Bytes(), ended: ctx.Err() != nil, refused: err != nil}
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
	for _, sign := range []string{"panic:", "goroutine ", "runtime error", "fatal error", "broke the reader"} {
		if bytes.Contains(r.problems, []byte(sign)) {
			found = append(found, "panics")
			break
		}
	}
	for _, out := range [][]byte{bytes.TrimPrefix(r.out, []byte("\ufeff")), r.problems} { // a table begins with this mark
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

// strays returns the files that nobody put into the sandbox, and those that are
// no longer as they were put there.
func (s *sandbox) strays() []string {
	var found []string
	_ = filepath.WalkDir(s.root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if now, err := d.Info(); err != nil || s.files[path] == nil || now.Size() != s.files[path].Size() || !now.ModTime().Equal(s.files[path].ModTime()) {
			found = append(found, path)
		}
		return nil
	})
	if _, err := os.Lstat(outside); err == nil {
		found = append(found, outside)
	}
	for path := range s.files {
		if _, err := os.Lstat(path); err != nil {
			found = append(found, path)
		}
	}
	return found
}

// clear empties the sandbox.
func (s *sandbox) clear() {
	clear(s.files)
	_ = filepath.WalkDir(s.root, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			_ = os.Remove(path)
		}
		return nil
	})
	_ = os.Remove(outside)
}
