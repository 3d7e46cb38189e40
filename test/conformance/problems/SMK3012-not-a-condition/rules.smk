qualification tried {
  refuse tried_line when employees
}
