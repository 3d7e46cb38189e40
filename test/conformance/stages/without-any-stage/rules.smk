qualification inbound {
  score fit from 0 to 60 {
    +20 large when employees >= 200
  }
}
