package parse

import "testing"

func TestPeriod(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"11 to 22 December 2023", "11–22 December 2023"},
		{"11 - 22 December 2023", "11–22 December 2023"},
		{"8 – 12 July 2013", "8–12 July 2013"},
		{"19 November─30 November 2018", "19–30 November 2018"}, // a box-drawing dash
		{"24 February to 18 March 2015", "24 February – 18 March 2015"},
		{"6 July 2015 – 30 July 2015", "6–30 July 2015"},
		{"11 December to 12 January 2024", "11 December 2023 – 12 January 2024"}, // over the year's end
		{"1/06/2015 – 25/06/2015", "1–25 June 2015"},
		{"12.09.2016 to 06.10.2016", "12 September – 6 October 2016"},
		{"7 May 2024", "7 May 2024"},
		{"Monday 3rd to Friday 14th of October 2022", "3–14 October 2022"},
		{"30 September to 11 October 2024 and 13 to 16 January 2025", "30 September 2024 – 16 January 2025"},
		{"6 to 10 and 20 to 24 March 2023", "6–24 March 2023"},
		{"31 February 2024", ""}, // no day of the calendar
		{"11 to 22 December", ""},
		{"to be announced", ""},
		{"", ""},
	} {
		if got := period(c.text).String(); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPersonIn(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"Ada Quill, His Majesty’s Inspector", "Ada Quill"},
		{"Ada Quill Her Majesty's Inspector", "Ada Quill"},
		{"Ada Quill HMI", "Ada Quill"},
		{"Jenny-ellen O’Dowd-Świąt", "Jenny-ellen O’Dowd-Świąt"},
		{"Ada Quill HMI and Ben Tarn HMI", "Ada Quill and Ben Tarn"},
		{"Peter de la Mare, Ofsted", "Peter de la Mare"},
		{"is Ada Quill (HMI)", "Ada Quill"},
		{"Her Majesty’s Inspector", ""},
		{"11 to 22 December 2023", ""},
		{"", ""},
	} {
		if got := personIn(c.value); got != c.want {
			t.Errorf("%q: %q, want %q", c.value, got, c.want)
		}
	}
}

func TestAuthorityIn(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Inspection of Sandmouth local authority children’s services", "Sandmouth"},
		{"Inspection of Sandmouth City Council local authority children's services", "Sandmouth"},
		{"Inspection of Sandmouth, Eastmere and Poolbridge local authority children’s services", "Sandmouth, Eastmere and Poolbridge"},
		{"London Borough of Eastmere Inspection of children’s social care services", "Eastmere"},
		{"The Royal Borough of Castlebeck and Thorne Inspection of children’s social care services", "Castlebeck and Thorne"},
		{"Alderbrook Borough Council Inspection of local authority children’s services", "Alderbrook"},
		{"Alderbrook Metropolitan District Council Re-inspection of services for children in need of help and protection, children looked after and care leavers", "Alderbrook"},
		{"Inspection of local authority arrangements for the protection of children Thornwick County Council", "Thornwick"},
		{"Inspection of looked after children services Thornwick County Council", "Thornwick"},
		{"Stoke-in-the-Marsh City Council Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the local safeguarding children board", "Stoke-in-the-Marsh"},
		{"Inspection of local authority children’s services", ""},
		{"Annual report of the harbour board", ""},
	} {
		if got := authorityIn(c.title, words().Place.Frames); got != c.want {
			t.Errorf("%q: %q, want %q", c.title, got, c.want)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, c := range []struct{ text, next, want string }{
		{"multi-", "agency work", "multi-agency work"},
		{"Covid-", "19 rules", "Covid-19 rules"},
		{"short-", "and long-term", "short- and long-term"},
		{"a plan –", "or none", "a plan – or none"},
		{"a -", "b", "a - b"},
		{"safe\u00ad", "guarding", "safeguarding"},
		{"one", "two", "one two"},
		{"", "two", "two"},
	} {
		if got := join(c.text, c.next); got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.text, c.next, got, c.want)
		}
	}
}

func TestTakeReference(t *testing.T) {
	for _, c := range []struct{ text, rest, reference string }{
		{"Homes for children. (outcome 4, national framework)", "Homes for children.", "outcome 4"},
		{"Homes for children (National Framework, Outcome Two).", "Homes for children", "outcome 2"},
		{"Homes for children. (Enabler two, National Framework)", "Homes for children.", "enabler 2"},
		{"Homes for children (aged 16 and 17).", "Homes for children (aged 16 and 17).", ""},
		{"Homes for children (paragraph 25).", "Homes for children (paragraph 25).", ""},
	} {
		if rest, reference := takeReference(c.text, words().Reference.Signs); rest != c.rest || reference != c.reference {
			t.Errorf("%q: %q and %q, want %q and %q", c.text, rest, reference, c.rest, c.reference)
		}
	}
}

func TestSentenceVerdict(t *testing.T) {
	frameworks := mustLoad(t)
	sif, _ := frameworks.ByID("sif")
	overall, _ := sif.ByArea("overall")
	board, _ := sif.ByArea("lscb")
	for _, c := range []struct{ text, want string }{
		{"Children’s services in Sandmouth are inadequate", "inadequate"},
		{"Children's services in the Borough of Sandmouth and Eastmere area require improvement to be good.", "requires-improvement"},
		{"The overall judgement is that children’s services are good", "good"},
		{"The overall judgement is outstanding.", "outstanding"},
		{"The overall judgement is requires improvement2", "requires-improvement"},
		{"Children’s services in Sandmouth require improvement because:", "requires-improvement"},
		{"Children’s services in Sandmouth were inadequate", ""},
		{"Children’s services in Sandmouth are not yet good", ""},
		{"Children’s services in Sandmouth have plans that are good", "" /* no link to the services */},
		{"The previous overall judgement is good", ""},
		{"Some children’s services are good", ""},
		{"It is Ofsted’s expectation that children’s services are at least good", ""},
	} {
		if got := sentenceVerdict(sif.Scale, overall.Verdicts, label(c.text)); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"The Local Safeguarding Children Board (LSCB) is inadequate", "inadequate"},
		{"The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement", "requires-improvement"},
		{"The LSCB is not yet demonstrating the characteristics of good.", ""},
		{"The LSCB was judged to be good in 2011.", ""},
	} {
		if got := sentenceVerdict(sif.Scale, board.Verdicts, label(c.text)); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
