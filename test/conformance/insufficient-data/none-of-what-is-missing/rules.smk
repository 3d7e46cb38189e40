qualification inbound {
  stage mql when none of (consent is no, employees < 10)
}
