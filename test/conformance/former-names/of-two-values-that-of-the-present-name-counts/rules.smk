qualification inbound {
  score fit from 0 to 60 {
    +20 large formerly big when staff >= 200
    +10 online             when source is web_site
  }
  score interest formerly heat from 0 to 40 {
    +15 demo on demo_asked where wanted is "roof"
  }
  stage engaged                 when fit >= 20
  stage qualified formerly good when interest >= 10
}
