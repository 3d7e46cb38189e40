qualification tried {
  score mixed from 0 to 60 {
    +10 large_one when employees >= 200
    +10 was_asked on asked
  }
}
