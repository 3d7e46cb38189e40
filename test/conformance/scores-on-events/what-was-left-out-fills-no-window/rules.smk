qualification inbound {
  score interest from 0 to 40 {
    +5 saw on viewed, at most 2 within 7 days
  }
}
