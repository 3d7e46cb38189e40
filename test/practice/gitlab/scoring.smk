lead by email {
  email         email        required personal
  company       text
  country       country
  employees     whole number  means "As the form says"
  crm_employees whole number  means "As the CRM says"
  job_title     text
  source        one of (website, event, partner) required
  next_contact  date
}

event contact_requested { about one of (demo, pricing, services, education) }
event trial_started
event content_read
event webinar_attended
event unsubscribed
event opportunity_opened
event deal_registered
event went_quiet

let headcount be larger of (employees, crm_employees)

table segment picks first match {
  | headcount | then segment |
  | >= 2_000  | large        |
  | >= 100    | mid_market   |
  | any       | small        |
}

list senior_titles { "chief", "vp", "director", "head" }

qualification inbound {
  score fit from -20 to 40 {
    +15 enterprise_size when segment is large
    +10 mid_size        when segment is mid_market
    +15 decides         when job_title contains any of ("chief", "vp", "director", "head of")
    +5  builds          when job_title contains word "engineer"
    -20 learns          when job_title contains any of ("student", "teacher")
  }

  score behaviour from 0 to 100 {
    pauses while to_partner is open
    +50 asked_something on contact_requested where about in (services, education)
    +40 tries           on trial_started, at most 1 within 30 days
    -25 left            on unsubscribed
    group content at most 30 {
      +10 read     on content_read
      +15 attended on webinar_attended
    }
  }

  stage inquiry when behaviour >= 10
  stage routed  when person_score >= 50
  stage mql     when any of (person_score >= 90, contact_requested where (about in (demo, pricing)))
}

let person_score be sum of (fit, behaviour)
