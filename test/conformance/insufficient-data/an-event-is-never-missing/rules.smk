qualification inbound {
  stage mql when asked within 7 days and employees >= 10
}
