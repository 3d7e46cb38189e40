qualification tried {
  refuse tried_line when more than 2 asked
}
