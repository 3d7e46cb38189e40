qualification inbound {
  score interest from 0 to 40 {
    +10 saw on viewed
  }
}
