qualification tried {
  refuse tried_line when source > fair
}
