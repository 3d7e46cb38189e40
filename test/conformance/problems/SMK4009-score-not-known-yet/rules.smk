qualification tried {
  refuse tried_line when fit >= 10
}
