qualification inbound {
  refuse no_consent when consent is no

  stage mql when employees >= 10
}
