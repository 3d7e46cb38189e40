qualification inbound {
  score interest from 0 to 40 {
    halves every 1 day
    +8 asked_for_it on asked
  }
}
