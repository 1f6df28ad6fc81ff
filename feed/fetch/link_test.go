package fetch

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
)

// Link fields come as the last answer had them.
func TestLinks(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Link", "<"+r.URL.Path+">; rel=self")
		if r.URL.Path == "/" {
			http.Redirect(w, r, "/next", http.StatusFound)
			return
		}
		w.Header().Add("Link", "</feed>; rel=alternate")
	}))
	defer s.Close()
	c := New(Options{})
	defer c.Close()
	r, err := c.Get(t.Context(), Request{URL: s.URL + "/", Private: true})
	if err != nil || !slices.Equal(r.Links, []string{"</next>; rel=self", "</feed>; rel=alternate"}) {
		t.Errorf("%+v, %v", r, err)
	}
}
