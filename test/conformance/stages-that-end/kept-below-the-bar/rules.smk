qualification inbound {
  score interest from 0 to 40 {
    halves every 14 days
    +24 wants on asked
  }

  stage sized   when employees >= 10
  stage engaged when interest >= 20 until interest < 8
}
