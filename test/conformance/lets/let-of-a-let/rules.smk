let size   be larger of (employees, crm_size)
let extent be sum of (size, area)

qualification inbound {
  score seen from 0 to 1 {
    +1 line when extent is 200.5
  }
}
