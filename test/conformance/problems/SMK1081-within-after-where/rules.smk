qualification tried {
  refuse tried_line when asked where (seats >= 5) within 7 days
}
