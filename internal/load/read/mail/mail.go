// Package mail takes mails apart: their text, and the documents attached to them.
//
// It knows the form of mails, no format of what is attached, and nothing of
// inspections. It sends and fetches nothing.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"

	"reinspect/internal/clean"
	"reinspect/internal/load/read/budget"
)

// Content is the text of a mail, or something attached to it.
type Content struct {
	Name string // of the attached file; "" for the mail's own text
	HTML bool
	Data []byte // text in UTF-8, anything else as it is
}

// Message is a mail taken apart.
type Message struct {
	Subject  string
	Text     []Content // the mail's own text, perhaps in two forms
	Attached []Content
}

// headBytes is how far into a file the header of a mail is looked for.
const headBytes = 16 << 10

// Is reports whether bytes are a mail: they begin with a header that names who
// sent it, and whom to or on which way.
func Is(data []byte) bool {
	head := data[:min(len(data), headBytes)]
	if first, _, _ := bytes.Cut(head, []byte("\n")); !bytes.Contains(first, []byte(":")) && !bytes.HasPrefix(first, []byte("From ")) {
		return false
	}
	m, err := mail.ReadMessage(bytes.NewReader(withoutEnvelope(head)))
	if err != nil {
		return false
	}
	has := func(keys ...string) bool {
		for _, k := range keys {
			if m.Header.Get(k) != "" {
				return true
			}
		}
		return false
	}
	return has("From", "Sender") && has("To", "Received", "Message-Id", "Return-Path", "Delivered-To")
}

// withoutEnvelope takes off the line that mail programs put in front of a mail
// when they store several in one file.
func withoutEnvelope(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("From ")) {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	return data
}

// Limits of one mail, beside the budget.
const (
	maxDepth = 10 // mails and groups of parts inside each other
	maxParts = 200
)

// partWork is what it takes to look at a part, in steps of the budget, beside its
// bytes.
const partWork = 500

// Read takes a mail apart.
func Read(b *budget.Budget, data []byte) (*Message, error) {
	m, err := mail.ReadMessage(bytes.NewReader(withoutEnvelope(data)))
	if err != nil {
		return nil, err
	}
	r := reader{budget: b}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		subject = m.Header.Get("Subject")
	}
	r.message.Subject = clean.Line(subject)
	if err := r.part(m.Header.Get, m.Body, 0); err != nil {
		return nil, err
	}
	return &r.message, nil
}

type reader struct {
	budget  *budget.Budget
	message Message
	parts   int
}

// part adds a part, or the parts within it. Header returns a field of its own.
func (r *reader) part(header func(string) string, body io.Reader, depth int) error {
	if r.parts++; r.parts > maxParts || depth > maxDepth {
		return errors.New("it has more parts than any mail")
	}
	if err := r.budget.Work(partWork); err != nil {
		return err
	}
	kind, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	body = decoded(header("Content-Transfer-Encoding"), body)
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		return r.group(multipart.NewReader(body, params["boundary"]), depth)
	case kind == "message/rfc822":
		m, err := mail.ReadMessage(body)
		if err != nil {
			return err
		}
		return r.part(m.Header.Get, m.Body, depth+1)
	}
	data, err := io.ReadAll(io.LimitReader(body, int64(r.budget.MemoryLeft())+1))
	if e := r.budget.Memory(len(data)); e != nil {
		return e
	}
	if e := r.budget.Work(len(data) / 8); e != nil {
		return e
	}
	if err != nil && len(data) == 0 {
		return err
	}
	r.leaf(kind, params, header("Content-Disposition"), data)
	return nil
}

// group adds the parts of a group.
func (r *reader) group(all *multipart.Reader, depth int) error {
	for {
		p, err := all.NextRawPart()
		if err != nil { // also of a mail that is cut off: what came before it is read
			return r.budget.Err()
		}
		if err := r.part(p.Header.Get, p, depth+1); err != nil {
			return err
		}
	}
}

// leaf adds a part that holds no others.
func (r *reader) leaf(kind string, params map[string]string, disposition string, data []byte) {
	how, more, _ := mime.ParseMediaType(disposition)
	name := more["filename"]
	if name == "" {
		name = params["name"]
	}
	if decoded, err := new(mime.WordDecoder).DecodeHeader(name); err == nil {
		name = decoded
	}
	p := Content{Name: clean.Line(name), HTML: kind == "text/html", Data: data}
	text := kind == "text/plain" || p.HTML
	if text {
		p.Data = inUTF8(data, params["charset"], p.HTML)
	}
	switch {
	case text && how != "attachment":
		p.Name = ""
		r.message.Text = append(r.message.Text, p)
	case strings.HasPrefix(kind, "image/"), kind == "text/calendar", kind == "text/vcard", strings.HasPrefix(kind, "application/pkcs7"), strings.HasPrefix(kind, "application/pgp"):
	default:
		r.message.Attached = append(r.message.Attached, p)
	}
}

// byteOrderMark says that what follows is in UTF-8, whatever it says of itself.
const byteOrderMark = "\xef\xbb\xbf"

// inUTF8 returns a text in UTF-8. A web page gets a mark, since it can name the
// encoding that it had before.
func inUTF8(data []byte, label string, page bool) []byte {
	if label == "" {
		return data
	}
	r, err := charset.NewReaderLabel(label, bytes.NewReader(data))
	if err != nil {
		return data
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return data
	}
	if page {
		return append([]byte(byteOrderMark), bytes.TrimPrefix(text, []byte(byteOrderMark))...)
	}
	return text
}

// decoded undoes the encoding in which a part was sent.
func decoded(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}
