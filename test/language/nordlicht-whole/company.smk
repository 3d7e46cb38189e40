language 1

company "Nordlicht Solar" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  berlin
}

lead by email {
  email         email        required personal  also "Work Email", "E-Mail"
  name          text         personal           also "Full Name"
  company       text         required           also "Account Name", "Firma"
  country       country
  employees     whole number                    also "No. of Employees"
  crm_employees whole number
  job_title     text
  source        one of (website, event, referral, partner, outbound, product)
  consent       yes/no       required           means "May we contact this person?"
  account_owner person                          means "Set by the CRM where the account exists"
  budget        money
}

let headcount be larger of (employees, crm_employees)

event demo_requested   { product text, campaign text, content text }
event pricing_viewed
event webinar_attended { topic text }
event mail_opened      may be a bot
event budget_confirmed
event call_logged      { reached yes/no }
event deal_won         { deal_value money }
event deal_lost

list dach        { DE, AT, CH }
list free_mail   from "lists/free-mail.txt"
list competitors { "rival.example" }
