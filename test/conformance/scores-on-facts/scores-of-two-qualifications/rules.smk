qualification inbound {
  score fit from 0 to 60 {
    +30 large when employees >= 200
  }

  stage good when fit >= 30
}

qualification money {
  score wealth from 0 to 60 {
    +20 some when budget >= EUR 1_000
  }
}
