qualification tried {
  score plain from 60 to 0 {
    +10 large_one when employees >= 200
  }
}
