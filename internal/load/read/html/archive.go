package html

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime/multipart"
	"strings"

	"reinspect/internal/pattern"
)

// IsArchive reports whether bytes are a web page saved as one file together
// with its pictures (MHTML), as browsers do.
func IsArchive(data []byte) bool { return boundary(data) != "" }

var boundaryLine = pattern.Lazy(`(?i)content-type:\s*multipart/related;[^\x00]*?boundary="?([^"\r\n;]+)"?`)

// headSize is how far into a file its header can reach.
const headSize = 4096

// boundary returns what parts the pieces of a page saved as one file, or "".
func boundary(data []byte) string {
	head := data[:min(len(data), headSize)]
	if m := boundaryLine().FindSubmatch(head); m != nil {
		return string(m[1])
	}
	return ""
}

// pageOf returns the page within a page saved as one file: its first piece
// that is HTML.
func pageOf(data []byte) ([]byte, error) {
	_, body, _ := bytes.Cut(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	pieces := multipart.NewReader(bytes.NewReader(body), boundary(data))
	for {
		piece, err := pieces.NextPart()
		if err != nil {
			return nil, errors.New("is a saved web page without the page itself")
		}
		if !strings.HasPrefix(strings.ToLower(piece.Header.Get("Content-Type")), "text/html") {
			continue
		}
		var r io.Reader = piece
		if strings.EqualFold(piece.Header.Get("Content-Transfer-Encoding"), "base64") {
			r = base64.NewDecoder(base64.StdEncoding, piece)
		}
		return io.ReadAll(r)
	}
}
