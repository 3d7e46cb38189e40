qualification inbound {
  score interest from 0 to 40 {
    fades over 10 days
    +30 wants on asked
  }
}
