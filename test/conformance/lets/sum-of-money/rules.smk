let paid be sum of (budget, spent)

qualification inbound {
  score seen from 0 to 1 {
    +1 line when paid is EUR 0.30
  }
}
