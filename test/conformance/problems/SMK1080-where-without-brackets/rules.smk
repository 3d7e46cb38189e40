qualification tried {
  refuse tried_line when at least 2 asked where seats >= 5 and consent
}
