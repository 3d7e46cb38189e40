qualification inbound {
  refuse just_called when called within 1 day

  stage mql when employees >= 10
}
