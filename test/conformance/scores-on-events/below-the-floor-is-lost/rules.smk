qualification inbound {
  score interest from 0 to 40 {
    +30 asked_for_it on asked
    -10 said_bye     on left
  }
}
