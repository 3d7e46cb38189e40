qualification inbound {
  refuse no_consent when consent is no
  refuse rival      when company contains "rival"

  stage mql when employees >= 10
}
