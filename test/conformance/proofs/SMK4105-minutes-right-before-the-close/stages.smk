language 1

qualification inbound {
  score fit from 0 to 60 {
    +30 large when employees >= 200
    +15 home  when country in dach
  }

  stage mql when fit >= 30
}
