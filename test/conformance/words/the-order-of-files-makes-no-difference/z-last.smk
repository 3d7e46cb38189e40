qualification other {
  score seen from 0 to 10 {
    +1 line when area >= 10
  }

  score more from 0 to 10 {
    +1 other_line when area >= 20
  }
}
