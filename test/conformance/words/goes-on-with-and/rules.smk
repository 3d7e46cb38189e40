qualification inbound {
  score seen from 0 to 10 {
    +1 line when area >= 10 and country is DE and employees >= 10 and company contains "a rather long text"
              and company contains "another rather long text"
  }
}
