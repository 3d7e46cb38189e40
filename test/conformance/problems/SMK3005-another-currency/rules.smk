qualification tried {
  refuse tried_line when budget >= USD 50_000
}
