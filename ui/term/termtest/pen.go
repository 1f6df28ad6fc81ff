package termtest

import "strings"

// sgr applies the parameters of a SGR sequence.
func (p *Pen) sgr(raw string) {
	params := strings.Split(raw, ";")
	for i := 0; i < len(params); i++ {
		code, _, _ := strings.Cut(params[i], ":")
		switch code {
		case "", "0":
			*p = Pen{Link: p.Link}
		case "1":
			p.Bold = true
		case "2":
			p.Faint = true
		case "3":
			p.Italic = true
		case "4", "21":
			p.Underline = true
		case "7":
			p.Reverse = true
		case "9":
			p.Strike = true
		case "22":
			p.Bold, p.Faint = false, false
		case "23":
			p.Italic = false
		case "24":
			p.Underline = false
		case "27":
			p.Reverse = false
		case "29":
			p.Strike = false
		case "39":
			p.Foreground = ""
		case "49":
			p.Background = ""
		case "38", "48", "58":
			i = p.extended(params, i)
		default:
			p.basic(code)
		}
	}
}

// extended takes a colour of more than one parameter and returns the index of
// the last that belongs to it.
func (p *Pen) extended(params []string, i int) int {
	end := i
	if !strings.Contains(params[i], ":") && i+1 < len(params) {
		switch params[i+1] {
		case "5":
			end = i + 2
		case "2":
			end = i + 4
		}
	}
	end = min(end, len(params)-1)
	color := strings.Join(params[i:end+1], ";")
	switch {
	case strings.HasPrefix(color, "38"):
		p.Foreground = color
	case strings.HasPrefix(color, "48"):
		p.Background = color
	}
	return end
}

func (p *Pen) basic(code string) {
	switch {
	case len(code) == 2 && (code[0] == '3' || code[0] == '9'):
		p.Foreground = code
	case len(code) == 2 && code[0] == '4', len(code) == 3 && strings.HasPrefix(code, "10"):
		p.Background = code
	}
}
