qualification inbound {
  stage mql when total >= 1
}
