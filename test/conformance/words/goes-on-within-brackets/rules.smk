qualification inbound {
  score seen from 0 to 10 {
    +1 line when any of (
              area >= 10,
              employees >= 10
            )
  }
}
