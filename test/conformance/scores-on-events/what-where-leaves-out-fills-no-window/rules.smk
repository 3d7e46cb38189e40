qualification inbound {
  score interest from 0 to 40 {
    +5 for_many on asked where seats >= 10, at most 1 within 7 days
  }
}
