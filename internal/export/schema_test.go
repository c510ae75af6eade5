package export

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schema compiles the published JSON schema, with every field forbidden that
// it does not describe: readers must allow more, but nothing may be printed
// without being written down there.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile("../../docs/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	closeObjects(doc)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("schema.json")
}

func closeObjects(v any) {
	switch v := v.(type) {
	case map[string]any:
		if v["type"] == "object" {
			v["additionalProperties"] = false
		}
		for _, x := range v {
			closeObjects(x)
		}
	case []any:
		for _, x := range v {
			closeObjects(x)
		}
	}
}

func TestJSONFollowsTheSchema(t *testing.T) {
	s := schema(t)
	for name, write := range map[string]func(io.Writer) error{
		"report":     func(w io.Writer) error { return JSONLine(w, compared().Reports.Left) },
		"comparison": func(w io.Writer) error { return ComparisonJSON(w, compared(), extras()) },
		"failure":    func(w io.Writer) error { return ErrorLine(w, "x.pdf", "is empty", "get it again") },
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			var v any
			if err := json.Unmarshal(out.Bytes(), &v); err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(v); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestSchemaRefusesWhatItDoesNotDescribe(t *testing.T) {
	s := schema(t)
	for _, bad := range []string{
		`{"schema":1,"source":{"path":"x"},"error":"e","colour":1}`,
		`{"schema":2,"source":{"path":"x"},"error":"e"}`,
		`{"schema":1}`,
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(bad)))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(v) == nil {
			t.Errorf("accepted %s", bad)
		}
	}
}
