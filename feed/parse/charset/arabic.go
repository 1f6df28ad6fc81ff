package charset

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// A decoding is the half of [encoding.Encoding] that reading needs.
type decoding interface {
	NewDecoder() *encoding.Decoder
}

// A codePage is an encoding of one byte a character that keeps ASCII: the
// characters of the bytes 0x80 to 0xFF, U+FFFD where there is none.
type codePage [128]rune

// NewDecoder returns a decoder of the code page to UTF-8.
func (p *codePage) NewDecoder() *encoding.Decoder {
	return &encoding.Decoder{Transformer: codePageDecoder{page: p}}
}

type codePageDecoder struct {
	transform.NopResetter
	page *codePage
}

// Transform decodes src, as [transform.Transformer] asks.
func (d codePageDecoder) Transform(dst, src []byte, _ bool) (nDst, nSrc int, err error) {
	for ; nSrc < len(src); nSrc++ {
		r := rune(src[nSrc])
		if r >= 0x80 {
			r = d.page[r-0x80]
		}
		if nDst+utf8.RuneLen(r) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += utf8.EncodeRune(dst[nDst:], r)
	}
	return nDst, nSrc, nil
}

func newCodePage(characters string) *codePage {
	var p codePage
	copy(p[:], []rune(characters))
	return &p
}

// dosArabic is code page 720, Arabic under DOS. Bytes without a character of
// their own (the C1 controls of other tables) are U+FFFD.
var dosArabic = newCodePage("" +
	"\uFFFD\uFFFDéâ\uFFFDà\uFFFDçêëèïî\uFFFD\uFFFD\uFFFD\uFFFD\u0651\u0652ô¤ـûùءآأؤ£إئا" +
	"بةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
	"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
	"ضطظعغفµقكلمنهوىي≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0")

// macArabic is the Macintosh's Arabic. Its upper half repeats the ASCII
// punctuation, meant for right-to-left text; the repeats become plain ASCII.
var macArabic = newCodePage("" +
	"Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü" +
	" !\"#$٪&'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟" +
	"❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_" +
	"ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے")
