qualification inbound {
  score interest from 0 to 40 {
    +5 read_it on opened
    +7 went_on on clicked
  }
}
