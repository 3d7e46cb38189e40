language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email   email required
  staff formerly (employees, headcount) whole number
  country country
  source  one of (web_site formerly website, fair, referral)
}

event demo_asked formerly asked { wanted formerly product text }
event viewed
