qualification inbound {
  stage mql when employees >= 200 or country in (DE, AT)
}
