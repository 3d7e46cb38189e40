language 1

handoff to_sales from marketing to sales {
  when a lead becomes qualified, unless refused within 30 days

  needs     email, company, country
  passes on email, company, size, fit, last 10 events

  route {
    to owner_of_account
    to last_owner                        when source is referral
    to north      by open load           when size >= 500
    to (desk, north) in turn             when country is DE
    to desk       in turn speaking talks when talks is known and country in dach
    to desk       in turn or wait        when country in dach
    otherwise to queue inbox
  }

  sales owes accept within 1 business hour {
    30 business minutes before due remind owner
    when owner becomes absent offer to the next
    after 1 business hour  offer to the next in the team, at most 2 times
    after 3 business hours escalate to leader of team
    after 2 business days  escalate to mia
  }
  sales owes contact within 4 business hours of assignment, met by called where reached {
    after 4 business hours escalate along leader of department, mia
  }
  sales owes 5 attempts within 10 business days by calendar office, met by called
  sales owes quote within 3 business days of contact {
    1 business day before due remind owner
    after 5 business days     notify leader of team
    after 10 business days    return
  }

  sales may reject because {
    too_small "Too small for us"  then recycle after 90 days
    wrong_data                    then marketing owes correction within 2 business days, then hand over again
    no_budget                     then recycle on funds_raised or after 180 days in queue nurture
    next_year                     then recycle at starts_on or after 6 months
    duplicate gives back the turn then close
  }

  ends {
    won       on signed                              then hand over by to_workshop
    won_small on signed where deal_value < EUR 5_000 then close
    lost      on went_silent                         then recycle after 6 months
    no_answer                                        then recycle after 30 days
  }
}

department workshop { led by wim }

person wim "Wim Aalto" <wim@lastenrad.example>

queue bench in workshop watched by wim

handoff to_workshop from sales to workshop {
  needs     company
  checklist measured, paid
  route { otherwise to queue bench }
  workshop may reject because {
    no_parts then recycle after 7 days
  }
  ends {
    delivered then close
  }
}

handoff win_back from sales to marketing {
  when to_sales ends lost
  route { otherwise to queue nurture }
  ends {
    tried then close
  }
}
