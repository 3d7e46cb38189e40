language 1

qualification inbound {
  score fit from 0 to 60 {
    +30 large when employees >= 200
    +15 home  when country in dach
  }

  score interest from 0 to 40 {
    +10 group_ask on asked where seats >= 10 and seats < 5
    +10 some_ask  on asked where seats >= 5
  }

  stage mql when fit >= 30 or interest >= 10
}
