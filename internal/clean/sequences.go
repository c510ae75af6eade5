package clean

import (
	"strings"

	"reinspect/internal/pattern"
)

// sequences are what terminals take for commands: colours and cursor movements
// (CSI), window titles, links and the clipboard (OSC), and the other strings
// (DCS, SOS, PM, APC), each begun by ESC and a letter. A string that is not
// ended runs to the end of the line.
//
// One control character can stand for ESC and the letter. Honest text has these
// too, where quotation marks were read in the wrong encoding, so they count
// only where what follows has the form of a command.
var sequences = pattern.Lazy(strings.Join([]string{
	`\x1b\[[0-?]*[ -/]*[@-~]`,
	`\x1b[\]PX^_][^\x07\x1b\x{9c}\n]*(\x07|\x1b\\|\x{9c}|)`,
	`\x1b[ -/]*[0-~]`,
	`\x{9b}[0-?]+[ -/]*[@-~]`,
	`\x{9d}[0-9]+;[^\x07\x1b\x{9c}\n]*(\x07|\x1b\\|\x{9c}|)`,
	`[\x{90}\x{98}\x{9e}\x{9f}][^\s\x07\x1b\x{9c}]*(\x1b\\|\x{9c})`,
}, "|"))

// withoutSequences removes whole sequences, and those that appear when others
// are removed: their letters must not stay behind as text.
func withoutSequences(s string) string {
	for strings.ContainsAny(s, "\x1b\u0090\u0098\u009b\u009d\u009e\u009f") {
		cut := sequences().ReplaceAllString(s, "")
		if cut == s {
			break
		}
		s = cut
	}
	return s
}
