list titles { "ceo" }

qualification inbound {
  score seen from 0 to 1 {
    +1 line when budget in (EUR 1, EUR 2.50)
  }
}
