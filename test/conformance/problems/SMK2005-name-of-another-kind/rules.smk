qualification tried {
  refuse tried_line when asked is yes
}
