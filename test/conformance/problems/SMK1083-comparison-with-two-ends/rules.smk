qualification tried {
  refuse tried_line when 10 <= employees <= 50
}
