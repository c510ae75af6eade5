package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reinspect/internal/atomicfile"
	"reinspect/internal/clean"
	"reinspect/internal/export"
	"reinspect/internal/fault"
)

// formatWords are the names of one format: the first is the one that is
// listed, the others are understood.
type formatWords struct {
	names     []string
	extension string // of a file in it; "" for none of its own
	about     string
}

// namesOf are the names of the formats of one kind of document.
func namesOf[F interface{ Called() export.Naming }](formats []F) []formatWords {
	var words []formatWords
	for _, f := range formats {
		n := f.Called()
		words = append(words, formatWords{append([]string{n.Name}, n.Also...), n.Extension, n.About})
	}
	return words
}

// chosen is the format of a kind of document that people have chosen.
func chosen[F interface{ Called() export.Naming }](out *output, formats []F) F {
	return formats[slices.IndexFunc(formats, func(f F) bool { return f.Called().Name == out.format })]
}

// output is where a command writes, and in which format.
type output struct {
	formats []formatWords // of the command, the default first
	format  string        // chosen by its name; "" until one is
	path    string        // of a file; "" or "-" for standard output
	force   bool          // a file that is there is replaced
}

// flags adds the flags by which people choose them.
func (o *output) flags(cmd *cobra.Command, formats []formatWords) {
	o.formats = formats
	var names, endings []string
	for _, f := range formats {
		names = append(names, f.names[0])
		if f.extension != "" {
			endings = append(endings, strings.TrimPrefix(f.extension, "."))
		}
	}
	cmd.Flags().Var(&formatValue{o, cmd.Name()}, "format", "how to write it: "+strings.Join(names, ", "))
	_ = cmd.RegisterFlagCompletionFunc("format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var words []string
		for _, f := range formats {
			words = append(words, f.names[0]+"\t"+f.about)
		}
		return words, cobra.ShellCompDirectiveNoFileComp
	})
	cmd.Flags().StringVarP(&o.path, "output", "o", "", "file to write; its ending chooses the format")
	_ = cmd.MarkFlagFilename("output", endings...)
	cmd.Flags().BoolVar(&o.force, "force", false, "replace the file of --output if it is there already")
}

// named returns the format with a name, and whether the command has it.
func (o *output) named(name string) (formatWords, bool) {
	i := slices.IndexFunc(o.formats, func(f formatWords) bool { return slices.Contains(f.names, name) })
	if i < 0 {
		return formatWords{}, false
	}
	return o.formats[i], true
}

// formatValue is the value of --format.
type formatValue struct {
	*output
	command string
}

func (v *formatValue) String() string { return v.format }
func (v *formatValue) Type() string   { return "word" }

func (v *formatValue) Set(s string) error {
	f, ok := v.named(strings.ToLower(s))
	if !ok {
		var names []string
		for _, f := range v.formats {
			names = append(names, f.names[0])
		}
		return fmt.Errorf("%s has no such format, only %s", v.command, strings.Join(names, ", "))
	}
	v.format = f.names[0]
	return nil
}

// toFile reports whether a file is written.
func (o *output) toFile() bool { return o.path != "" && o.path != "-" }

// complete chooses the format by the ending of the file if it was not named, and
// refuses a file that is there, or that is one of the reports.
func (o *output) complete(reports []string) error {
	if !o.toFile() {
		if o.format == "" {
			o.format = o.formats[0].names[0]
		}
		return nil
	}
	if o.format == "" {
		ending := strings.ToLower(filepath.Ext(o.path))
		i := slices.IndexFunc(o.formats, func(f formatWords) bool {
			return f.extension == ending || slices.Contains(f.names, strings.TrimPrefix(ending, "."))
		})
		if i < 0 {
			return usage("name a format with --format, or give the file its ending, such as "+o.formats[0].extension,
				"%s: no format is known by the ending of this name", o.path)
		}
		o.format = o.formats[i].names[0]
	}
	for _, r := range reports {
		if sameFile(r, o.path) {
			return usage("give another name", "%s is one of the reports", o.path)
		}
	}
	if _, err := os.Lstat(o.path); err == nil && !o.force {
		return taken(o.path)
	}
	return nil
}

func taken(path string) error {
	return fault.WithHint(fmt.Errorf("%s is there already", path), "give another name, or --force to replace it")
}

// write writes data to the file.
func (o *output) write(data []byte) error {
	_, err := writeFile(o.path, data, o.force)
	return o.fault(err)
}

// fault says of a file that is there that it is.
func (o *output) fault(err error) error {
	if errors.Is(err, fs.ErrExist) {
		return taken(o.path)
	}
	return err
}

// writeFile writes a file completely or not at all, readable by its owner
// alone: reports can be confidential drafts. It returns the full path.
func writeFile(path string, data []byte, replace bool) (string, error) {
	return fillFile(path, replace, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// fillFile is writeFile for what is not in memory as a whole. Unless it may
// replace a file, it first creates an empty one, so that it never overwrites a
// file that another program creates at the same time.
func fillFile(path string, replace bool, fill func(io.Writer) error) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if !replace {
		taken, err := os.OpenFile(full, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		switch {
		case errors.Is(err, fs.ErrExist):
			return full, err
		case err != nil:
			return full, fault.WithHint(err, "choose a folder that you may write in")
		}
		taken.Close()
	}
	if err := atomicfile.Fill(full, 0o600, fill); err != nil {
		if !replace {
			_ = os.Remove(full) // the write has failed already
		}
		if fault.Hint(err) == "" {
			err = fault.WithHint(err, "free some disk space, or choose another folder")
		}
		return full, err
	}
	return full, nil
}

// onScreen refuses to show a format in a terminal that is no text, before
// anything is read or compared.
func (a *app) onScreen(o *output, binary bool) error {
	if binary && a.terminal && !o.toFile() {
		return usage("give a file with -o", "%s is no text that a terminal could show", o.format)
	}
	return nil
}

// fileOrStandard writes what a command has made: to the file that was asked
// for, else to standard output.
func (a *app) fileOrStandard(o *output, binary bool, data []byte) error {
	switch {
	case o.toFile():
		return o.write(data)
	case !binary:
		_, err := a.stdout.Write(data)
		return writeFault(err)
	}
	_, err := bytes.NewReader(data).WriteTo(a.raw)
	return writeFault(err)
}

// pour writes what is too much to be made in memory as a whole: to the file that
// was asked for, else to standard output.
func (a *app) pour(o *output, binary bool, write func(io.Writer) error) error {
	if o.toFile() {
		_, err := fillFile(o.path, o.force, func(w io.Writer) error {
			if !binary {
				w = clean.NewWriter(w)
			}
			out := bufio.NewWriter(w)
			if err := write(out); err != nil {
				return err
			}
			return out.Flush()
		})
		return o.fault(err)
	}
	to := a.stdout
	if binary {
		to = a.raw
	}
	out := bufio.NewWriter(to)
	err := write(out)
	if fault := out.Flush(); fault != nil { // which keeps the first fault of writing
		return writeFault(fault)
	}
	return err
}
