package tomlfile

import (
	"strings"
	"testing"

	"reinspect/internal/fault"
)

type sample struct {
	ID    string   `toml:"id"`
	Names []string `toml:"names"`
	On    bool     `toml:"on"`
	Areas []struct {
		ID string `toml:"id"`
	} `toml:"area"`
}

func TestDecodeNamesFileAndLine(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"unknown key at the top", "id = 'x'\ncolour = 'red'\n", `x.toml:2: unknown key "colour"`},
		{"unknown key in a table, known at the top elsewhere", "id = 'x'\n[[area]]\nid = 'a'\n\n[[area]]\nshade = 1\n", `x.toml:6: unknown key "shade"`},
		{"unknown table", "id = 'x'\n\n[extra]\nid = 'y'\n", `x.toml:3: unknown key "extra"`},
		{"inline table", "area = [\n  {id = 'a'},\n  {id = 'b', hue = 3},\n]\n", `x.toml:3: unknown key "hue"`},
		{"the key's name within a text above it", "id = \"\"\"\none\nhue = 3\"\"\"\n\nhue = 3\n", `x.toml:5: unknown key "hue"`},
		{"a known key above, the same key unknown in a table", "on = true\n[[area]]\non = true\n", `x.toml:3: unknown key "on"`},
		{"a quoted key", "id = 'x'\n\"hue\" = 3\n", `x.toml:2: unknown key "hue"`},
		{"a table of another's name below", "[[area]]\nid = 'hue'\n\n[[area]]\nid = 'b'\nhue = 3\n", `x.toml:6: unknown key "hue"`},
		{"below a line that is long", "id = '" + strings.Repeat("x", 100_000) + "'\n\nhue = 3\n", `x.toml:3: unknown key "hue"`},
		{"no TOML", "id = 'x'\n= 4\n", `x.toml:2: `},
		{"a number for a text", "id = 4\n", "x.toml:1: a text is expected here, not a whole number"},
		{"a list for a text", "id = ['x']\n", "x.toml:1: a text is expected here, not a list"},
		{"a text for a list", "names = 'x'\n", "x.toml:1: a list is expected here, not a text"},
		{"a text for a switch", "on = 'yes'\n", "x.toml:1: true or false is expected here, not a text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s sample
			err := Decode("x.toml", []byte(c.data), &s)
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Fatalf("got %v, want %s…", err, c.want)
			}
			if fault.Hint(err) == "" {
				t.Error("no hint")
			}
		})
	}
}

func TestDecodeWithoutNameSaysTheLine(t *testing.T) {
	for data, want := range map[string]string{"id = 'x'\nhue = 3\n": `line 2: unknown key "hue"`, "id = 'x'\n= 4\n": "line 2: ", "id = 4\n": "line 1: a text is expected here"} {
		if err := Decode("", []byte(data), new(sample)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s…", err, want)
		}
	}
}

func TestDecodeTakesSoundData(t *testing.T) {
	var s sample
	if err := Decode("x.toml", []byte("id = 'x'\n[[area]]\nid = 'a'\n"), &s); err != nil || s.Areas[0].ID != "a" {
		t.Fatalf("%v, %v", s, err)
	}
}

// A key of the program's own data that its code does not know is a slip which
// the first test to run must show.
func TestMustPanicsOnAnUnknownKey(t *testing.T) {
	if s := Must[sample]("x.toml", []byte("id = 'x'\n")); s.ID != "x" {
		t.Errorf("read %+v", s)
	}
	defer func() {
		if err, ok := recover().(error); !ok || !strings.HasPrefix(err.Error(), `x.toml:2: unknown key "hue"`) {
			t.Errorf("panic %v, want one that names the file, the line and the key", err)
		}
	}()
	Must[sample]("x.toml", []byte("id = 'x'\nhue = 3\n"))
}
