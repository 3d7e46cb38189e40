qualification inbound {
  score interest from 0 to 40 {
    +25 asked_for_it on asked
    +10 saw          on viewed
  }
}
