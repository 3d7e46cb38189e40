qualification tried {
  score plain from 0 to 60 {
    halves every 14 days
    +10 large_one when employees >= 200
  }
}
