package ui

// A layer is what lies over the list and the page and takes the keys, the wheel
// and the clicks. A menu may be asked over a form; of the others one is open at a
// time.
type layer uint8

const (
	noLayer layer = iota // the list or the page has the keys
	panelLayer
	menuLayer
	formLayer
	lineLayer
	pickerLayer
	sheetLayer
)

// top returns the uppermost layer.
func (m *Model) top() layer {
	switch {
	case m.appearance.Panel() != nil:
		return panelLayer
	case m.menu != nil:
		return menuLayer
	case m.managing.Form() != nil:
		return formLayer
	case m.line != nil:
		return lineLayer
	case m.picking.Picker() != nil:
		return pickerLayer
	case m.sheet != nil:
		return sheetLayer
	}
	return noLayer
}

// overlaid reports whether something is open that keys go to first.
func (m *Model) overlaid() bool { return m.top() != noLayer }
