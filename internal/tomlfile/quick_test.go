package tomlfile

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

// written has a field of each type that the program's files fill.
type written struct {
	Text    string
	Renamed string `toml:"other_name"`
	Hidden  string `toml:"-"`
	N       int
	Small   int8
	X       float64
	On      bool
	Wait    time.Duration
	When    time.Time
	Letters upper
	List    []string
	Deep    [][]int
	Spread  map[string][]string
	Within  struct{ X, Y float64 }
	Item    []struct {
		Name string
		Sub  []struct{ Words []string }
	}
}

// upper is a type that reads its own text.
type upper string

func (u *upper) UnmarshalText(text []byte) error {
	*u = upper(bytes.ToUpper(text))
	return nil
}

// tomlFiles calls found with every TOML file of the program.
func tomlFiles(t testing.TB, found func(path string, data []byte)) {
	err := filepath.WalkDir("../..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".toml" {
			return err
		}
		data, err := os.ReadFile(path)
		found(path, data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What is written in another way is read all the same, but takes its time before
// every first report.
func TestTheProgramsOwnFilesAreReadQuickly(t *testing.T) {
	tomlFiles(t, func(path string, data []byte) {
		read, ok := readQuickly(data)
		var want map[string]any
		if err := toml.Unmarshal(data, &want); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		switch own := !strings.Contains(path, "testdata") && !strings.Contains(path, "tools") && !strings.Contains(path, ".ci") && filepath.Base(path) != "measured.toml"; {
		case !ok && own:
			t.Errorf("%s is not written plainly enough to be read quickly", path)
		case ok && !reflect.DeepEqual(plainMap(read), want):
			t.Errorf("%s is read as other than what it says", path)
		}
	})
}

// plainMap is a table in the library's types.
func plainMap(t table) map[string]any {
	out := map[string]any{}
	for key, value := range t {
		switch value := value.(type) {
		case table:
			out[key] = plainMap(value)
		case []table:
			var all []map[string]any
			for _, one := range value {
				all = append(all, plainMap(one))
			}
			out[key] = all
		default:
			out[key] = value
		}
	}
	return out
}

func FuzzWhatIsReadQuicklyIsReadRight(f *testing.F) {
	tomlFiles(f, func(_ string, data []byte) { f.Add(data) })
	for _, text := range []string{
		"text = \"a\" # b\nother_name = \"c\"\nn = -1\nsmall = 7\nx = 0.5\non = true\nletters = \"low\"\n",
		"list = [\"a\", # b\n\"c\",\n]\ndeep = [[1], []]\n[spread]\na = [\"b\"]\n[within]\nx = -0.0\n",
		"[[item]]\nname = \"a\"\n[[item.sub]]\nwords = [\"b\"]\n[[item]]\n[item.sub]\n",
		"n = 1.0", "x = 1", "small = 300", "wait = 5", "wait = \"1s\"", "when = \"2020-01-01T00:00:00Z\"", "hidden = \"a\"", "Text = \"a\"\ntext = \"b\"",
		"n = 007", "n = -0", "n = 1_0", "x = 1e5", "text = \"\"\"a\"\"\"", "text = \"\\n\"", "[a]\n[a]", "[a.b]\n[a]", "a = 1\n[a]", "a = []\n[[a]]", "[[a]]\n[a]",
		"a.b = 1", "a.b = 1\na.c = 2\n[a.d]", "a.b = 1\n[a]", "[a]\nb.c = 1\n[a.b.d]", "[[a]]\n[b]\na.c = 1", "[a.b]\n[c]\n[a.b.d]\n[a.e]", "[a]\n[[a.b]]\n[c]\n[a.b]", "list = [,]", "list = [\"a\" \"b\"]", "text = \"a\" n = 1", "text = \"a\r\n\"", "\ufefftext = \"a\"", "on = trueish", "=1", "[]", "[a", "text = \"",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read, ok := readQuickly(data)
		if !ok {
			return
		}
		var want map[string]any
		if err := toml.Unmarshal(data, &want); err != nil {
			t.Fatalf("the library refuses it: %v", err)
		}
		if got := plainMap(read); len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
		quick, right := written{List: []string{"a", "b", "c"}}, written{List: []string{"a", "b", "c"}}
		if filler := (&filler{map[reflect.Type][]field{}}); !filler.fill(reflect.ValueOf(&quick).Elem(), read) {
			return
		}
		meta, err := toml.Decode(string(data), &right)
		if err != nil || len(meta.Undecoded()) > 0 {
			t.Fatalf("the library fills nothing: %v, unknown %v", err, meta.Undecoded())
		}
		if !reflect.DeepEqual(quick, right) {
			t.Fatalf("%+v, want %+v", quick, right)
		}
	})
}
