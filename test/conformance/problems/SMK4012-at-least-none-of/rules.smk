qualification tried {
  refuse tried_line when at least 0 of (consent, country is DE)
}
