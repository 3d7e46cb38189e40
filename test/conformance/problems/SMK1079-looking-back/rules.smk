qualification tried {
  refuse tried_line when asked in the last 7 days
}
