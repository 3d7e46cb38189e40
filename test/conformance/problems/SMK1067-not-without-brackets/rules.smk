qualification tried {
  refuse tried_line when not consent
}
