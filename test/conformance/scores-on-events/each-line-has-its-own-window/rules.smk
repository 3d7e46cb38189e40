qualification inbound {
  score interest from 0 to 40 {
    +5 saw      on viewed, at most 1 within 7 days
    +7 saw_once on viewed, at most 1 within 1 day
  }
}
