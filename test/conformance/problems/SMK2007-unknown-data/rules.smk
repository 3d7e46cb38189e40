qualification tried {
  score tried_score from 0 to 50 {
    +10 tried_line on asked where seat >= 5
  }
}
