// Package atomicfile writes a file whole or not at all: whoever reads it sees
// the old content or the new, never a part, even if the program is killed in
// the middle or the disk is full.
//
// It knows nothing of what is written.
package atomicfile
