list titles { "ceo", "cfo" }

qualification inbound {
  score seen from 0 to 1 {
    +1 line when job_title in ("ceo", "vp")
  }
}
