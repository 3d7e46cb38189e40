qualification tried {
  refuse tried_line when employees between 50 and 10
}
