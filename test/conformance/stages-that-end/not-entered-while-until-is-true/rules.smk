qualification inbound {
  stage engaged when asked until employees < 10
}
