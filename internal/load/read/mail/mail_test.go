package mail

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"reinspect/internal/load/read/budget"
)

func TestWhatCountsAsAMail(t *testing.T) {
	for data, want := range map[string]bool{
		"From: a@b.example\nTo: c@d.example\n\nPlans are read.":                  true,
		"Received: from b.example\nSender: a@b.example\n\nPlans are read.":       true,
		"From a@b.example Mon\nFrom: a@b.example\nMessage-Id: <1>\n\nPlans.":     true,
		"From: the board\n\nPlans are read.":                                     false, // nobody it went to
		"To: the board\n\nPlans are read.":                                       false, // nobody it came from
		"Plans are read.\nFrom: a@b.example\nTo: c@d.example\n\nPlans are read.": false,
		"":                            false,
		"Grade: good\nPlans are read": false,
	} {
		if got := Is([]byte(data)); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}

// taken is what Read makes of a mail, a line for each part.
func taken(t *testing.T, data string, limits budget.Limits) (string, error) {
	t.Helper()
	m, err := Read(budget.New(context.Background(), limits), []byte(strings.ReplaceAll(data, "\n", "\r\n")))
	if err != nil {
		return "", err
	}
	out := []string{m.Subject}
	for kind, parts := range map[string][]Content{"text": m.Text, "attached": m.Attached} {
		for _, p := range parts {
			page := ""
			if p.HTML {
				page = " as a page"
			}
			out = append(out, fmt.Sprintf("%s%s %q: %q", kind, page, p.Name, p.Data))
		}
	}
	return strings.Join(out, "\n"), nil
}

const head = "From: a@b.example\nTo: c@d.example\nSubject: Plans\n"

func TestWhatAMailHolds(t *testing.T) {
	part := func(fields string) string {
		return head + "Content-Type: multipart/mixed; boundary=x\n\nnot shown\n--x\n" + fields + "\n\ncaf\xe9\n--x--\n"
	}
	for name, c := range map[string][2]string{
		"plain text":            {head + "\nRead.", "Plans\ntext \"\": \"Read.\""},
		"an encoded subject":    {"Subject: =?utf-8?q?The_=E2=80=93_draft?=\n\nRead.", "The – draft\ntext \"\": \"Read.\""},
		"a broken subject":      {"Subject: =?none?q?The?=\n\nRead.", "=?none?q?The?=\ntext \"\": \"Read.\""},
		"a kind without sense":  {head + "Content-Type: ;\n\nRead.", "Plans\ntext \"\": \"Read.\""},
		"base64":                {head + "Content-Transfer-Encoding: BASE64 \n\nUmVhZC4=", "Plans\ntext \"\": \"Read.\""},
		"quoted-printable":      {head + "Content-Transfer-Encoding: quoted-printable\n\nRe=61d.", "Plans\ntext \"\": \"Read.\""},
		"text in its charset":   {part("Content-Type: text/plain; charset=latin1"), "Plans\ntext \"\": \"café\""},
		"a page in its charset": {part("Content-Type: text/html; charset=latin1"), "Plans\ntext as a page \"\": \"\\ufeffcafé\""},
		"no such charset":       {part("Content-Type: text/plain; charset=none"), "Plans\ntext \"\": \"caf\\xe9\""},
		"no charset":            {part("Content-Type: text/plain"), "Plans\ntext \"\": \"caf\\xe9\""},
		"attached text":         {part("Content-Type: text/plain; name=a.txt; charset=latin1\nContent-Disposition: attachment"), "Plans\nattached \"a.txt\": \"café\""},
		"shown text with name":  {part("Content-Type: text/plain; name=a.txt; charset=latin1\nContent-Disposition: inline"), "Plans\ntext \"\": \"café\""},
		"attached file":         {part("Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=\"=?utf-8?q?b=E2=80=93c.pdf?=\""), "Plans\nattached \"b–c.pdf\": \"caf\\xe9\""},
		"a picture":             {part("Content-Type: image/png"), "Plans"},
		"an invitation":         {part("Content-Type: text/calendar"), "Plans"},
		"a signature":           {part("Content-Type: application/pgp-signature"), "Plans"},
	} {
		if got, err := taken(t, c[0], budget.Standard()); got != c[1] || err != nil {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, got, c[1])
		}
	}
}

// A mail may hold mails ten deep and 200 parts, and no more.
func TestHowMuchAMailMayHold(t *testing.T) {
	nested := func(n int) string {
		return strings.Repeat(head+"Content-Type: message/rfc822\n\n", n) + head + "\nRead."
	}
	many := func(n int) string {
		return head + "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\nContent-Type: image/png\n\ni\n", n) + "--x--\n"
	}
	for name, c := range map[string]struct {
		data    string
		refused bool
	}{
		"ten mails deep":    {nested(10), false},
		"eleven mails deep": {nested(11), true},
		"199 parts":         {many(199), false},
		"200 parts":         {many(200), true},
	} {
		if _, err := taken(t, c.data, budget.Standard()); (err != nil) != c.refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAMailCostsWhatItHolds(t *testing.T) {
	data := head + "\n" + strings.Repeat("Plans are read. ", 1000)
	for name, limit := range map[string]func(*budget.Limits){
		"memory":         func(l *budget.Limits) { l.Memory = 15_000 },
		"work of a part": func(l *budget.Limits) { l.Work = partWork - 1 },
		"work of a text": func(l *budget.Limits) { l.Work = partWork + 1000 },
	} {
		limits := budget.Standard()
		limit(&limits)
		if _, err := taken(t, data, limits); err == nil {
			t.Errorf("%s: there is no limit", name)
		}
	}
	limits := budget.Standard()
	limits.Memory, limits.Work = 17_000, partWork+3000
	if _, err := taken(t, data, limits); err != nil {
		t.Error(err)
	}
}
