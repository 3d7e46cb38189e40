lead by email {
  email     email required
  company   text
  country   country
  employees whole number
  area      number
  budget    money
  wants_by  date
}

event asked { product text, seats whole number }
