qualification tried {
  refuse tried_line when country = DE
}
