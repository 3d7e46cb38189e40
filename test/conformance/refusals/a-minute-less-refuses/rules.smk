qualification inbound {
  refuse just_called when called within 3 days

  stage mql when employees >= 10
}
