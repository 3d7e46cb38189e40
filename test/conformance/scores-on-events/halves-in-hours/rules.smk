qualification inbound {
  score interest from 0 to 40 {
    halves every 12 hours
    +24 asked_for_it on asked
  }
}
