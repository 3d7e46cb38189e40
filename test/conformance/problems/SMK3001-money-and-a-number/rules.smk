qualification tried {
  refuse tried_line when budget >= 50_000
}
