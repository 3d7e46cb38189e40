qualification tried {
  refuse tried_line when askd within 7 days
}
