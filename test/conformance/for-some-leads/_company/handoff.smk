handoff to_sales from marketing to sales {
  when a lead becomes mql where source is not referral, unless refused within 30 days

  needs country

  route {
    to big  in turn when employees >= 1_000
    to desk in turn when country in (DE, AT)
    otherwise to queue pile
  }

  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
    after 3 business hours    escalate to leader of team
  }
  sales owes contact within 4 business hours, met by called where reached {
    after 4 business hours escalate to leader of department
  }

  sales may reject because {
    not_a_fit then recycle after 90 days
    too_early then recycle after 1 month
    duplicate then close
  }

  ends {
    won       on signed where deal_value >= EUR 1_000 then close
    won_small on signed                               then recycle after 30 days
    lost      on left                                 then recycle after 180 days
    no_answer                                         then recycle after 30 days
  }
}
