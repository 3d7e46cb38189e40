lead by email {
  email email required

  employees whole number
}
