qualification tried {
  refuse tried_line when budget is unknow
}
