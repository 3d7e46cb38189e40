lead identified by (email, phone) {
  email     email        required
  company   text
  country   country
  employees whole number
  job_title text
  source    one of (website, fair, referral)
  consent   yes/no
  budget    money
  area      number
  wants_by  date
  phone     text         personal
}

event asked  { product text, seats whole number }
event called { reached yes/no }
event signed { deal_value money }

list dach { DE, AT, CH }
