qualification tried {
  refuse tried_line when budget >= EUR 50.000
}
