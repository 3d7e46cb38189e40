qualification inbound {
  score interest from 0 to 40 {
    +10 for_many on asked where seats >= 10
  }
}
