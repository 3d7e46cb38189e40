language 1

qualification inbound {
  score fit from 0 to 60 {
    +30 large when employees >= 200
    +15 home  when country in dach
  }

  refuse unwilling when consent is no

  stage mql when asked and consent is not yes
}
