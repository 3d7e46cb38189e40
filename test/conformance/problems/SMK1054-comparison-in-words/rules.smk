qualification tried {
  refuse tried_line when employees is at least 100
}
