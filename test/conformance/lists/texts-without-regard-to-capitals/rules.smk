list titles { "CEO", "Head of Sales" }

qualification inbound {
  score seen from 0 to 1 {
    +1 line when job_title in titles
  }
}
