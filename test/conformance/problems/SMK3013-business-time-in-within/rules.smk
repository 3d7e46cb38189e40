qualification tried {
  refuse tried_line when asked within 2 business days
}
