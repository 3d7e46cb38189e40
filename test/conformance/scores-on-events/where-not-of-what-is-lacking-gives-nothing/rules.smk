qualification inbound {
  score interest from 0 to 40 {
    +10 not_long on asked where product is not "long john"
  }
}
