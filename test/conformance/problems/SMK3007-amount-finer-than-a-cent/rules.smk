qualification tried {
  refuse tried_line when budget >= EUR 0.1055
}
