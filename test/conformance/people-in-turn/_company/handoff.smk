handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to (anna, ben) in turn  when source is fair
    to (desk, fred) in turn when source is partner
    to (dora, emil) in turn when source is referral
    to (anna, cleo) in turn speaking tongue when source is website
    to (fred, dora) in turn or wait when employees >= 1_000
    to fred
    to (big, anna) in turn
    otherwise to queue pile
  }

  sales owes accept within 1 business hour {
    after 1 business hour offer to the next, at most 3 times
  }
  sales owes contact within 8 business hours {
    after 8 business hours reassign to desk in turn
  }
  sales may reject because {
    not_a_fit                   then recycle after 90 days
    no_lead gives back the turn then close
  }
  ends {
    won on signed then close
  }
}
