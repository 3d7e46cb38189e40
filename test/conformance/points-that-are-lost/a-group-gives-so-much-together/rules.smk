qualification inbound {
  score interest from 0 to 40 {
    group content at most 8 {
      +5 saw   on viewed
      +5 wants on asked
    }
    +3 left_us on left
  }
}
