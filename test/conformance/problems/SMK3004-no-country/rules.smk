qualification tried {
  refuse tried_line when country is UK
}
