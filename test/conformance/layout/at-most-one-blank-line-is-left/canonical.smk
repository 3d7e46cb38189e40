lead by email {
  email email required

  country country
}
