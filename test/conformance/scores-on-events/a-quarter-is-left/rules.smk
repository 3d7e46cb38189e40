qualification inbound {
  score interest from 0 to 40 {
    halves every 14 days
    +24 asked_for_it on asked
  }
}
