qualification q {
  score fit from 0 to 60 {
    +5  a_small_one when size >= 5
    -20 big         when size >= 500  means "too big"
  }
}
