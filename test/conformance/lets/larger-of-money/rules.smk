let paid be larger of (budget, spent)

qualification inbound {
  score seen from 0 to 1 {
    +1 line when paid is EUR 20
  }
}
