qualification inbound {
  stage mql when employees >= 200 and country in (DE, AT)
}
