qualification tried {
  refuse tried_line when country is DE or AT
}
