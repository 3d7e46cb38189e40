lead by email {
  email     email required  # the key
  employees whole number    # as they say
}
