qualification inbound {
  score interest from 0 to 40 {
    falls to 20 after 7 days without an event
    falls to 0  after 14 days without an event
    +30 wants on asked
    +5  saw   on viewed
  }
}
