lead by email {
  email     email required personal  also "E-Mail"
  employees whole number
}
