language 1

company "Corpus" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  work
}

calendar work {
  open mon to fri 09:00 to 17:00
}

department marketing { led by maria }
department sales     { led by sven }

person maria "Maria Lenz" <maria@corpus.example>
person sven  "Sven Beck"  <sven@corpus.example>
person anna  "Anna Kurz"  <anna@corpus.example>

team desk in sales {
  members anna, sven
  led by  anna
}

queue pile in sales watched by sven

lead by email {
  email     email required
  company   text
  country   country
  employees whole number
  crm_size  whole number
  job_title text
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  roof_area number
  wants_by  date
}

event demo_requested { product text }
event pricing_viewed
event call_logged    { reached yes/no }
event deal_won       { deal_value money }
