qualification inbound {
  score interest from 0 to 40 {
    +5 saw          on viewed
    +6 asked_for_it on asked
  }
}
