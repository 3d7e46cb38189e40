let size be sum of (employees, crm_size)

qualification inbound {
  score seen from 0 to 1 {
    +1 line when size >= 0
  }
}
