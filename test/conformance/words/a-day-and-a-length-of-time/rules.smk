qualification inbound {
  score seen from 0 to 10 {
    +1 line when wants_by >= 2026-12-24 and asked within 2 weeks
  }
}
