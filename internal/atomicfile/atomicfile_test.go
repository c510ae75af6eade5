package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// put writes a file in the plain way, with the permissions given.
func put(t *testing.T, path, text string, perm os.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), perm); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, perm); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := Write(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func wantText(t *testing.T, path, want string) {
	t.Helper()
	if data, err := os.ReadFile(path); err != nil || string(data) != want {
		t.Errorf("%s holds %q (%v), want %q", path, data, err, want)
	}
}

// wantOnly checks what a folder holds.
func wantOnly(t *testing.T, folder string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	slices.Sort(names)
	if !slices.Equal(got, names) {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
}

func TestANewFileHasExactlyThePermissionsAskedFor(t *testing.T) {
	for _, perm := range []os.FileMode{0o600, 0o640} {
		path := filepath.Join(t.TempDir(), "a.toml")
		if err := Write(path, []byte("new"), perm); err != nil {
			t.Fatal(err)
		}
		wantText(t, path, "new")
		wantPerm(t, path, perm)
		wantOnly(t, filepath.Dir(path), "a.toml")
	}
}

func wantPerm(t *testing.T, path string, perm os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != perm {
		t.Errorf("permissions %o, want %o", info.Mode().Perm(), perm)
	}
}

func TestAFileThatOthersCouldReadIsClosedToThemWhenReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	put(t, path, "old", 0o644)
	write(t, path, "new")
	wantText(t, path, "new")
	wantPerm(t, path, 0o600)
}

func TestNothingGoesThroughTheSystemsTemporaryFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "absent"))
	write(t, path, "new")
	wantText(t, path, "new")
}

func TestALinkIsFollowedAndStays(t *testing.T) {
	for _, c := range []struct {
		name  string
		links map[string]string // from each link to what it names
	}{
		{"link to a file", map[string]string{"a.toml": "synced/real.toml"}},
		{"link to a link", map[string]string{"a.toml": "b.toml", "b.toml": "synced/real.toml"}},
		{"link in a linked folder", map[string]string{"a.toml": "near/up.toml", "near": "synced/deep", "synced/deep/up.toml": "../real.toml"}},
	} {
		for _, there := range []bool{true, false} {
			t.Run(c.name, func(t *testing.T) {
				dir := t.TempDir()
				if err := os.MkdirAll(filepath.Join(dir, "synced/deep"), 0o700); err != nil {
					t.Fatal(err)
				}
				for name, to := range c.links {
					if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
						t.Skip("no symbolic links here:", err)
					}
				}
				if there {
					put(t, filepath.Join(dir, "synced/real.toml"), "old", 0o600)
				}
				write(t, filepath.Join(dir, "a.toml"), "new")
				wantText(t, filepath.Join(dir, "synced/real.toml"), "new")
				if to, err := os.Readlink(filepath.Join(dir, "a.toml")); err != nil || to != c.links["a.toml"] {
					t.Errorf("the link was replaced: %q, %v", to, err)
				}
			})
		}
	}
}

func TestALinkThatCannotBeFollowedIsLeftAsItIs(t *testing.T) {
	for name, to := range map[string]string{"a link to itself": "a.toml", "a link into a folder that is not there": "gone/a.toml"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.toml")
			if err := os.Symlink(to, path); err != nil {
				t.Skip("no symbolic links here:", err)
			}
			if err := Write(path, []byte("new"), 0o600); err == nil {
				t.Error("no error")
			}
			if got, _ := os.Readlink(path); got != to {
				t.Errorf("the link now names %q", got)
			}
		})
	}
}

func TestWhatAKilledWriteLeftIsRemovedByTheNext(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a[1].toml") // no pattern
	put(t, filepath.Join(dir, ".a[1].toml.unfinished-7"), "half", 0o600)
	put(t, filepath.Join(dir, ".b.toml.unfinished-7"), "of another file", 0o600)
	put(t, filepath.Join(dir, "a[1].toml.unfinished-7"), "the reader's own", 0o600)
	write(t, path, "new")
	wantOnly(t, dir, "a[1].toml", ".b.toml.unfinished-7", "a[1].toml.unfinished-7")
}

func TestWhatIsBeingWrittenIsNotTakenForALeftover(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	d := system
	d.sync = func(f *os.File) error {
		write(t, path, "from another window, meanwhile")
		return f.Sync()
	}
	if err := d.write(path, []byte("last"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantText(t, path, "last")
	wantOnly(t, filepath.Dir(path), "a.toml")
}

func TestAFailedWriteLeavesTheOldFileAndNothingElse(t *testing.T) {
	failed := errors.New("failed")
	for name, d := range map[string]disk{
		"the disk is full": {func(*os.File) error { return failed }, os.Rename, syncFolder},
		"no rename":        {(*os.File).Sync, func(string, string) error { return failed }, syncFolder},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.toml")
			put(t, path, "old", 0o600)
			if err := d.write(path, []byte("new"), 0o600); !errors.Is(err, failed) {
				t.Errorf("error %v", err)
			}
			wantText(t, path, "old")
			wantOnly(t, filepath.Dir(path), "a.toml")
		})
	}
	for name, path := range map[string]string{"no folder": filepath.Join(t.TempDir(), "gone", "a"), "the name of a folder": t.TempDir()} {
		if err := Write(path, nil, 0o600); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// A power cut is played by a disk that keeps only what was synced: the content
// of a file once the file is synced, its new name once the folder is. A rename
// that is not yet synced may or may not have reached the disk.
func TestAPowerCutLeavesTheOldFileOrTheNew(t *testing.T) {
	cut := errors.New("power cut")
	for step, name := range []string{"before the sync", "before the rename", "before the folder is synced", "after everything"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.toml")
			put(t, path, "old", 0o600)
			durable, after := map[string]string{}, map[string]bool{"old": true}
			left := step
			until := func(do func() error) error {
				if left == 0 {
					return cut
				}
				left--
				return do()
			}
			d := disk{
				sync: func(f *os.File) error {
					return until(func() error {
						data, err := os.ReadFile(f.Name())
						durable[f.Name()] = string(data)
						return err
					})
				},
				rename: func(from, _ string) error {
					return until(func() error { after[durable[from]] = true; return nil })
				},
				syncFolder: func(string) error {
					return until(func() error { delete(after, "old"); return nil })
				},
			}
			err := d.write(path, []byte("new"), 0o600)
			for text := range after {
				if text != "old" && text != "new" {
					t.Errorf("the file can hold %q after the cut", text)
				}
				if err == nil && text != "new" {
					t.Error("said to be written, and the old file can come back")
				}
			}
			if (err == nil) != (name == "after everything") {
				t.Errorf("error %v", err)
			}
		})
	}
}
