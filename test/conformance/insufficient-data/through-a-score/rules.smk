qualification inbound {
  score fit from 0 to 60 {
    +20 large when employees >= 200
    +20 home  when country in (DE, AT)
    +5  shop  when company contains "shop"
  }

  stage mql when fit >= 40
}
