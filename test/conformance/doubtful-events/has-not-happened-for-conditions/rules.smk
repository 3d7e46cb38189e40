qualification inbound {
  stage reads when opened within 7 days
}
