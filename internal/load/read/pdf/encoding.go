package pdf

import (
	"strconv"
	"strings"
	"sync"
)

// encoding gives the text of each byte of a simple font; "" is no letter.
type encoding [256]string

// The upper halves (from 0x80) of the encodings that PDF names, a space
// where a code has no letter. Source: ISO 32000-1, annex D.
const (
	winAnsiUpper = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ" +
		"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
	macRomanUpper = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
		"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
	standardUpper = "                                 ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    "
)

// buildEncoding makes an encoding of ASCII and an upper half.
func buildEncoding(upper string) *encoding {
	var e encoding
	for c := 0x20; c < 0x7f; c++ {
		e[c] = string(rune(c))
	}
	c := 0x80
	for _, r := range upper {
		if r != ' ' && c < 256 {
			e[c] = string(r)
		}
		c++
	}
	return &e
}

var (
	winAnsi  = sync.OnceValue(func() *encoding { return buildEncoding(winAnsiUpper) })
	macRoman = sync.OnceValue(func() *encoding { return buildEncoding(macRomanUpper) })
	standard = sync.OnceValue(func() *encoding {
		e := buildEncoding(standardUpper)
		e['\''], e['`'] = "’", "‘"
		return e
	})
)

// namedEncoding returns the encoding that a PDF names, nil for others.
func namedEncoding(name string) *encoding {
	switch name {
	case "WinAnsiEncoding":
		return winAnsi()
	case "MacRomanEncoding":
		return macRoman()
	case "StandardEncoding":
		return standard()
	}
	return nil
}

// glyphNames lists names of glyphs, each followed by its letter. Single
// ASCII letters stand for themselves; the rest follow Adobe's glyph list.
const glyphNames = `space=  exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=)
asterisk=* plus=+ comma=, hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9
colon=: semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ backslash=\ bracketright=] asciicircum=^
underscore=_ grave=` + "`" + ` braceleft={ bar=| braceright=} asciitilde=~ Euro=€ quotesinglbase=‚ florin=ƒ quotedblbase=„
ellipsis=… dagger=† daggerdbl=‡ circumflex=ˆ perthousand=‰ Scaron=Š guilsinglleft=‹ OE=Œ Zcaron=Ž quoteleft=‘ quoteright=’
quotedblleft=“ quotedblright=” bullet=• endash=– emdash=— tilde=˜ trademark=™ scaron=š guilsinglright=› oe=œ zcaron=ž
Ydieresis=Ÿ exclamdown=¡ cent=¢ sterling=£ currency=¤ yen=¥ brokenbar=¦ section=§ dieresis=¨ copyright=© ordfeminine=ª
guillemotleft=« logicalnot=¬ registered=® macron=¯ degree=° plusminus=± twosuperior=² threesuperior=³ acute=´ mu=µ
paragraph=¶ periodcentered=· cedilla=¸ onesuperior=¹ ordmasculine=º guillemotright=» onequarter=¼ onehalf=½
threequarters=¾ questiondown=¿ Agrave=À Aacute=Á Acircumflex=Â Atilde=Ã Adieresis=Ä Aring=Å AE=Æ Ccedilla=Ç Egrave=È
Eacute=É Ecircumflex=Ê Edieresis=Ë Igrave=Ì Iacute=Í Icircumflex=Î Idieresis=Ï Eth=Ð Ntilde=Ñ Ograve=Ò Oacute=Ó
Ocircumflex=Ô Otilde=Õ Odieresis=Ö multiply=× Oslash=Ø Ugrave=Ù Uacute=Ú Ucircumflex=Û Udieresis=Ü Yacute=Ý Thorn=Þ
germandbls=ß agrave=à aacute=á acircumflex=â atilde=ã adieresis=ä aring=å ae=æ ccedilla=ç egrave=è eacute=é
ecircumflex=ê edieresis=ë igrave=ì iacute=í icircumflex=î idieresis=ï eth=ð ntilde=ñ ograve=ò oacute=ó ocircumflex=ô
otilde=õ odieresis=ö divide=÷ oslash=ø ugrave=ù uacute=ú ucircumflex=û udieresis=ü yacute=ý thorn=þ ydieresis=ÿ
dotlessi=ı lslash=ł Lslash=Ł fraction=⁄ minus=− fi=fi fl=fl ff=ff ffi=ffi ffl=ffl
 breve=˘ dotaccent=˙ ring=˚ hungarumlaut=˝ ogonek=˛ caron=ˇ ccaron=č Ccaron=Č ecaron=ě rcaron=ř cacute=ć
nacute=ń sacute=ś zacute=ź zdotaccent=ż aogonek=ą eogonek=ę gbreve=ğ scedilla=ş Idotaccent=İ wcircumflex=ŵ ycircumflex=ŷ
Wcircumflex=Ŵ Ycircumflex=Ŷ nbspace=` + "\u00a0" + ` sfthyphen=` + "\u00ad" + ` softhyphen=` + "\u00ad" + ` arrowright=→ arrowleft=← filledbox=■
blacksquare=■ H18543=▪ triagrt=► openbullet=◦ checkmark=✓ lozenge=◊ notequal=≠ lessequal=≤ greaterequal=≥ infinity=∞`

var glyphText = sync.OnceValue(func() map[string]string {
	m := map[string]string{"space": " "}
	for _, f := range strings.Split(strings.ReplaceAll(glyphNames, "\n", " "), " ") {
		if name, text, ok := strings.Cut(f, "="); ok && text != "" {
			m[name] = text
		}
	}
	return m
})

// textOfGlyph returns the text that a glyph's name stands for, "" where the
// name says nothing ("g17", "cid_4"). Source: Adobe's glyph list specification.
func textOfGlyph(name string) string {
	if len(name) == 1 {
		return name
	}
	if s, ok := glyphText()[name]; ok {
		return s
	}
	if base, _, ok := strings.Cut(name, "."); ok && base != "" {
		return textOfGlyph(base) // "a.sc", "one.oldstyle"
	}
	if parts := strings.Split(name, "_"); len(parts) > 1 && len(parts) <= mostJoined {
		var whole strings.Builder
		for _, p := range parts {
			s := textOfGlyph(p)
			if s == "" {
				return ""
			}
			whole.WriteString(s)
		}
		return whole.String() // "T_h", "f_f_i"
	}
	return textOfNumber(name)
}

// mostJoined is how many letters a ligature has at most.
const mostJoined = 6

// textOfNumber returns the text of a name made of numbers of characters:
// "uni2019", "uni00660069", "u1F600".
func textOfNumber(name string) string {
	if digits, ok := strings.CutPrefix(name, "uni"); ok && len(digits) > 4 && len(digits)%4 == 0 && len(digits) <= 4*mostJoined {
		var whole strings.Builder
		for ; digits != ""; digits = digits[4:] {
			n, err := strconv.ParseUint(digits[:4], 16, 32)
			if err != nil {
				return ""
			}
			whole.WriteRune(rune(n))
		}
		return whole.String()
	}
	for _, prefix := range []string{"uni", "u"} {
		digits, ok := strings.CutPrefix(name, prefix)
		if !ok || len(digits) < 4 || len(digits) > 6 {
			continue
		}
		if n, err := strconv.ParseUint(digits, 16, 32); err == nil {
			return string(rune(n))
		}
	}
	return ""
}
