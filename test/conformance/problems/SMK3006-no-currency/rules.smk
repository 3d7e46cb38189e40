qualification tried {
  refuse tried_line when budget >= EUX 5
}
