list sizes { 1, 10, 1_000 }

qualification inbound {
  score seen from 0 to 1 {
    +1 line when employees in sizes
  }
}
