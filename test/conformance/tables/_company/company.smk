language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email     email required
  company   text
  country   country
  employees whole number
  crm_size  whole number
  job_title text
  source    one of (website, fair, referral)
  consent   yes/no
  budget    money
  spent     money
  area      number
  wants_by  date
}

event asked  { product text, seats whole number }
event viewed
event called { reached yes/no }
event signed { deal_value money }
event left
