qualification tried {
  refuse tried_line when budget >= EUR50_000
}
