qualification inbound {
  stage mql when country is unknown
}
