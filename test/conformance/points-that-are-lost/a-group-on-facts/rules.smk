qualification inbound {
  score fit from 0 to 60 {
    group extent at most 25 {
      +20 large when employees >= 200
      +20 wide  when area >= 500
    }
    +10 home when country is DE
  }
}
