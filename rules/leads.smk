language 1

lead by email {
  email         email        required personal  also "Work Email", "E-Mail"
  name          text         personal           also "Full Name"
  company       text         required           also "Account Name", "Firma"
  country       country                         also "Land"
  employees     whole number                    also "No. of Employees", "Mitarbeiter"
  crm_employees whole number                    means "What the CRM already knew"
  job_title     text                            also "Job Title"
  source        one of (website, event, referral, partner, outbound, product)
  consent       yes/no       required           means "May we contact this person?"
  budget        money
  roof_area     number                          means "Square metres"
  wants_by      date                            means "When the roof should be on the grid"
}

let headcount be larger of (employees, crm_employees)

event demo_requested   { product text }
event pricing_viewed
event webinar_attended { topic text }
event call_logged      { reached yes/no }
event deal_won         { deal_value money }
event deal_lost
event mail_opened      may be a bot, confirmed by (pricing_viewed, webinar_attended, demo_requested) within 1 day

list dach        { DE, AT, CH }
list free_mail   from "lists/free-mail.txt"
list competitors { "rival.example", "sonnenrival.example" }
