qualification inbound {
  score fit from 0 to 60 {
    +30 large when employees >= 200
    +15 home  when country in dach
  }

  score interest from 0 to 40 {
    halves every 14 days
    +25 wants on asked
  }

  stage mql when fit >= 30
}
