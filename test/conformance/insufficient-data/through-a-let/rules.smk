let size be larger of (employees, crm_size)

qualification inbound {
  stage mql when size >= 200
}
