qualification tried {
  refuse tried_line when consent && country is DE
}
