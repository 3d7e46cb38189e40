qualification inbound {
  refuse no_consent when consent is no

  wait data up to 2 hours while source is referral and employees is unknown, then go on

  stage mql when budget >= EUR 1_000
}
