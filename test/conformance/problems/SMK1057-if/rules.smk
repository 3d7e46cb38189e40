qualification tried {
  refuse tried_line if country is DE
}
