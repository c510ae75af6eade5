package read_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/fault"
	"reinspect/internal/load/read"
)

const head = "Received: from a.example\r\nFrom: Bea Thistle <bea@saltmere.example>\r\nTo: all@saltmere.example\r\nSubject: =?utf-8?q?The_report_=E2=80=93_draft?=\r\nMIME-Version: 1.0\r\n"

// mixed is a mail of several parts, each with its header.
func mixed(parts ...string) string {
	return head + "Content-Type: multipart/mixed; boundary=\"edge\"\r\n\r\nNot for people.\r\n--edge\r\n" + strings.Join(parts, "\r\n--edge\r\n") + "\r\n--edge--\r\n"
}

func attached(name, content string) string {
	return fmt.Sprintf("Content-Type: application/octet-stream; name=%q\r\nContent-Disposition: attachment; filename=%q\r\nContent-Transfer-Encoding: base64\r\n\r\n%s",
		name, name, base64.StdEncoding.EncodeToString([]byte(content)))
}

// inUTF16 writes a text in UTF-16 without a mark.
func inUTF16(text string) string { return strings.Join(strings.Split(text, ""), "\x00") + "\x00" }

func TestMailsBringTheirReport(t *testing.T) {
	const note = "Content-Type: text/plain; charset=utf-8\r\n\r\nPlease find the report attached."
	long := "Content-Type: text/plain\r\n\r\n" + strings.Repeat("Plans are read by all who need them. ", 50)
	alternative := "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nPlans are read.\r\n--in\r\n" +
		"Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Saltmere</h1><p>Plans=20are read, caf=E9.</p></body></html>\r\n--in--"
	for name, c := range map[string]struct{ data, format, first, warning string }{
		"its own text":                 {head + "\r\n1. Plans are read.\r\n", "eml", "1. Plans are read.", ""},
		"in another encoding":          {head + "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nChildren=92s plans=\r\n are read.", "eml", "Children’s plans are read.", ""},
		"as a page":                    {mixed(alternative), "eml", "Saltmere", ""},
		"attached":                     {mixed(note, attached("saltmere.txt", "Plans are kept.")), "text", "Plans are kept.", "read from saltmere.txt, attached to the mail"},
		"attached, with a picture":     {mixed(note, "Content-Type: image/png; name=logo.png\r\n\r\nx", attached("page.bin", "<html><body><p>Plans are kept.</p></body></html>")), "html", "Plans are kept.", "read from page.bin, attached to the mail"},
		"in the text, not attached":    {mixed(long, attached("terms.txt", "We are not liable.")), "eml", "Plans are read by all", "read from the text of the mail; attached to it: terms.txt"},
		"in a mail within the mail":    {mixed(note, "Content-Type: message/rfc822\r\n\r\n"+mixed(attached("inner.txt", "Plans are kept."))), "text", "Plans are kept.", "read from inner.txt, attached to the mail"},
		"stored with others in a file": {"From bea@saltmere.example Mon Mar  9\n" + head + "\r\nPlans are read.\r\n", "eml", "Plans are read.", ""},
		"cut off":                      {strings.TrimSuffix(mixed(note, attached("a.txt", "Plans are kept.")), "--edge--\r\n"), "text", "Plans are kept.", "read from a.txt, attached to the mail"},
		"attached in UTF-16":           {mixed(note, attached("saltmere.txt", inUTF16("Plans are kept."))), "text", "Plans are kept.", "read from saltmere.txt, attached to the mail"},
		"no mail, but a text":          {"From: the board\n\nPlans are read.\n", "text", "From: the board", ""},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := read.Bytes(context.Background(), "mail.eml", []byte(c.data))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Format != c.format || !strings.HasPrefix(doc.Lines[0].Text, c.first) || strings.Join(doc.Warnings, "\n") != c.warning {
				t.Errorf("%s, %q, %q", doc.Format, doc.Lines[0].Text, doc.Warnings)
			}
		})
	}
}

func TestMailsThatBringNoneSaySo(t *testing.T) {
	nested := "Plans are read."
	for range 12 {
		nested = "From: a@b.example\nTo: c@d.example\nContent-Type: message/rfc822\n\n" + nested
	}
	for name, c := range map[string]struct{ data, want string }{
		"several reports":      {mixed(attached("a.txt", "Plans."), attached("b.txt", "Visits.")), "mail.eml: is a mail with 2 files: a.txt and b.txt attached to it"},
		"one that is no good":  {mixed(attached("old.rtf", `{\rtf1 Plans}`)), "mail.eml: old.rtf: is an RTF document"},
		"mails without end":    {nested, "mail.eml: is a damaged mail: it has more parts than any mail"},
		"parts without number": {mixed(strings.Split(strings.Repeat("Content-Type: image/png\r\n\r\nx|", 300), "|")...), "mail.eml: is a damaged mail: it has more parts"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read.Bytes(context.Background(), "mail.eml", []byte(c.data))
			if err == nil || !strings.HasPrefix(err.Error(), c.want) || fault.Hint(err) == "" {
				t.Errorf("%v, hint %q; want %s", err, fault.Hint(err), c.want)
			}
		})
	}
}
