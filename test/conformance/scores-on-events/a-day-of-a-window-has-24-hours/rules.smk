qualification inbound {
  score interest from 0 to 40 {
    +5 saw on viewed, at most 1 within 1 day
  }
}
