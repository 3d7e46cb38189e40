qualification q2_ {
  score s_1 from 0 to 10 {
    +1 l2_3 when area >= 10
  }
}
