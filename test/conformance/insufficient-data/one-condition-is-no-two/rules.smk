qualification inbound {
  stage mql when employees >= 200 and employees < 100
}
