qualification tried {
  refuse tried_line when at least 3 of (consent, country is DE)
}
