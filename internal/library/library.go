// Package library keeps reports in one SQLite file, and finds sentences in them.
//
// It knows model.Report and SQLite: no formats of files, no screen, no command
// line. What it reads out of a file it cleans, for anybody can have written it.
package library

import (
	"context"
	"database/sql"
	_ "embed" // for the tables
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
	"github.com/ncruces/go-sqlite3/ext/fts5"

	"reinspect/internal/fault"
)

// Extension is the usual ending of a library's name.
const Extension = ".sqlite"

const (
	// applicationID tells a library from other SQLite files: "rein" in ASCII.
	applicationID = 0x7265696e
	// schemaVersion is that of schema.sql.
	schemaVersion = 1
	// longestValue is how many bytes a text in a library can have: more than any
	// file that is read.
	longestValue = 100 << 20
)

//go:embed schema.sql
var schema string

// Library is a library that is open for reading. Its methods may be called from
// several goroutines, one after the other is served.
type Library struct {
	path string // "" for one in memory
	db   *sql.DB
}

// Open opens the library at path for reading. The file is not changed, and
// nothing is written beside it.
func Open(ctx context.Context, path string) (*Library, error) {
	if err := checkHead(path); err != nil {
		return nil, err
	}
	db, err := connect(address(path, "mode=ro&immutable=1"), "PRAGMA query_only = ON", "PRAGMA cache_size = -16000")
	if err != nil {
		return nil, damaged(path, err)
	}
	l := &Library{path, db}
	if err := l.checkSchema(ctx); err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

// Close closes the library, of which nothing is to be written.
func (l *Library) Close() { _ = l.db.Close() }

// address is how SQLite is told of a file with options.
func address(path, options string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		full = path
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") { // a drive of Windows
		full = "/" + full
	}
	return (&url.URL{Scheme: "file", OmitHost: true, Path: full, RawQuery: options}).String()
}

// connect opens a database by one connection and runs some statements on it.
// Nothing goes through the system's temporary folder, and no function is called
// because a file says so.
func connect(address string, statements ...string) (*sql.DB, error) {
	db, err := driver.Open(address, func(c *sqlite3.Conn) error {
		if err := fts5.Register(c); err != nil {
			return err
		}
		c.Limit(sqlite3.LIMIT_LENGTH, longestValue)
		return c.Exec(strings.Join(append([]string{"PRAGMA trusted_schema = OFF", "PRAGMA temp_store = MEMORY"}, statements...), ";"))
	})
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// guarded runs a step in SQLite. The package that translates it panics where it
// runs out of the memory that it allows itself, and where a damaged file leads it
// astray; that is an error as others are.
func guarded(step func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	return step()
}

// What the first bytes of an SQLite file say, and where.
const (
	headLength = 100
	magic      = "SQLite format 3\x00"
	atPageSize = 16
	atPages    = 28
	atVersion  = 60
	atAppID    = 68
)

// Is reports whether a file is one of SQLite by its content, which no report is.
func Is(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(magic))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == magic
}

// checkHead says whether a file is a library, without SQLite.
func checkHead(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault.WithHint(fmt.Errorf("%s: no such file", path), "reinspect library build FOLDER -o "+path+" makes it")
	case err != nil:
		return fault.WithHint(err, "check that you may read the file")
	case !info.Mode().IsRegular():
		return noLibrary(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return fault.WithHint(err, "check that you may read the file")
	}
	defer f.Close()
	head := make([]byte, headLength)
	if _, err := io.ReadFull(f, head); err != nil || string(head[:len(magic)]) != magic {
		return noLibrary(path)
	}
	number := binary.BigEndian.Uint32
	if number(head[atAppID:]) != applicationID {
		return noLibrary(path)
	}
	if v := number(head[atVersion:]); v != schemaVersion {
		return fault.WithHint(fmt.Errorf("%s: is a library of form %d, and this version of reinspect knows form %d", path, v, schemaVersion),
			"use the version of reinspect that made it, or build a new one from the reports")
	}
	pageSize := int64(binary.BigEndian.Uint16(head[atPageSize:]))
	if pageSize == 1 { // stands for what has no room in two bytes
		pageSize = 1 << 16
	}
	if whole := pageSize * int64(number(head[atPages:])); info.Size() < whole {
		return damaged(path, fmt.Errorf("it has %d bytes of %d", info.Size(), whole))
	}
	return nil
}

func noLibrary(path string) error {
	return fault.WithHint(fmt.Errorf("%s: is no library of reports", path), "name a file that reinspect library build has written")
}

// damaged is the error for a library that cannot be read.
func damaged(path string, err error) error {
	return fault.WithHint(fmt.Errorf("%s: cannot be read, the library is damaged: %w", path, err), "delete it, and build it again from the reports")
}

// fault returns the error for something that could not be read.
func (l *Library) fault(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return damaged(l.path, err)
}

// checkSchema refuses a file whose tables are not exactly those of schema.sql: a
// view in the place of a table, or a trigger, could run anything. Further tables
// and indexes do not matter.
func (l *Library) checkSchema(ctx context.Context) error {
	found := map[string]bool{}
	err := l.each(ctx, "SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL", nil, func(scan func(...any) error) error {
		var kind, text string
		err := scan(&kind, &text)
		if kind == "trigger" {
			err = errors.New("it holds a trigger")
		}
		found[text] = true
		return err
	})
	if err != nil {
		return err
	}
	for _, statement := range statements() {
		if !found[statement] {
			first, _, _ := strings.Cut(statement, "(")
			return damaged(l.path, fmt.Errorf("it lacks what this would have made: %s", strings.TrimSpace(first)))
		}
	}
	return nil
}

// statements are those of schema.sql.
func statements() []string {
	var text strings.Builder
	for line := range strings.Lines(schema) {
		if !strings.HasPrefix(line, "--") {
			text.WriteString(line)
		}
	}
	var all []string
	for part := range strings.SplitSeq(text.String(), ";") {
		if s := strings.TrimSpace(part); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// create makes the tables in an empty database.
func create(ctx context.Context, db *sql.DB) error {
	all := append(statements(), fmt.Sprintf("PRAGMA application_id = %d", applicationID), fmt.Sprintf("PRAGMA user_version = %d", schemaVersion))
	return guarded(func() error {
		for _, s := range all {
			if _, err := db.ExecContext(ctx, s); err != nil {
				return err
			}
		}
		return nil
	})
}
