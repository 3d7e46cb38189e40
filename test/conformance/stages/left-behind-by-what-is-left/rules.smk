qualification inbound {
  score interest from 0 to 40 {
    halves every 14 days
    +25 asked_for_it on asked
  }

  stage engaged when interest >= 12
}
