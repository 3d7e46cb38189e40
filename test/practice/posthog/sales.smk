# Whoever asks for a person gets one: the one who knows the account, then by territory, then in turn.
list americas_countries { US, CA, MX, BR, AR, CL, CO, PE }
list emea_countries     { GB, DE, AT, CH, FR, NL, SE, NO, ES, IT, PL, AE, ZA, AU, NZ }

handoff to_executive from marketing to sales {
  when a lead becomes asked, unless refused within 1 month

  needs     company
  passes on email, company, lead_score, last 10 events

  route {
    to account_owner
    to last_owner
    to americas in turn when country in americas_countries
    to emea     in turn when country in emea_countries
    otherwise to elsewhere in turn
  }

  sales owes contact within 24 hours, met by worked {
    after 24 hours escalate to leader of team
    after 7 days   reassign to queue lead_pool
  }

  sales may reject because {
    not_a_fit "Lack of fit"          then recycle after 1 month
    no_budget "Budget constraints"   then recycle after 1 month
    self_serve "Self-serve customer" then recycle after 1 month
    later "Asked to talk again"      then recycle at call_on or after 3 months in queue nurturing
  }

  ends {
    won    on deal_won    then hand over by to_success
    silent on went_silent then recycle after 5 months
  }
}
