package language

import "testing"

func TestTag(t *testing.T) {
	for in, want := range map[string]string{
		"ar": "ar", " ar_IQ ": "ar-IQ", "en-us": "en-us", "ckb-Arab-IQ": "ckb-Arab-IQ", "ar_IQ.UTF-8": "ar-IQ", "sr-Latn-x-a1": "sr-Latn-x-a1",
		"": "", "Arabic": "", "a": "", "en us": "", "e1": "", "en--us": "", "ar-": "", "عربي": "", "x-default": "",
	} {
		if got := Tag(in); got != want {
			t.Errorf("Tag(%q) = %q, want %q", in, got, want)
		}
	}
}
