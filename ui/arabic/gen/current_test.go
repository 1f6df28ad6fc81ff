package main

import (
	"testing"

	"khabar/feed/feedtest/generator"
)

func TestCurrent(t *testing.T) { generator.CheckCurrent(t, generate) }
