qualification inbound {
  score seen from 0 to 10 {
    +1 line when employees >= 1_234_567
  }
}
