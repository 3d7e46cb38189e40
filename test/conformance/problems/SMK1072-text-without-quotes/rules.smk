qualification tried {
  refuse tried_line when company contains Rival
}
