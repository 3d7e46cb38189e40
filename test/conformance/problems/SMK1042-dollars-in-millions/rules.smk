qualification tried {
  refuse tried_line when budget >= $20M
}
