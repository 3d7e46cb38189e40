let extent be sum of (size, area)
let size   be larger of (employees, crm_size)

qualification inbound {
  score seen from 0 to 1 {
    +1 line when extent is 200.5
  }
}
