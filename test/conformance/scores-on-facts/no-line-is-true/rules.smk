qualification inbound {
  score fit from 0 to 60 {
    +30 large  when employees >= 200
    +10 medium when employees between 50 and 199
    +15 home   when country in (DE, AT)
    +40 rich   when budget >= EUR 100_000
    -25 retail when company contains "shop"
  }
}
