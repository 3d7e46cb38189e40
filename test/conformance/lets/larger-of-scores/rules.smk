let best be larger of (fit, interest)

qualification inbound {
  score fit from 0 to 60 {
    +20 large when employees >= 200
  }

  score interest from 0 to 40 {
    +15 saw on viewed
  }

  stage mql when best >= 20
}
